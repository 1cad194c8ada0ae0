import type { IExecuteFunctions } from 'n8n-workflow';

import type { ItemResult } from '../../../../../nodes/DigiKhata/run/itemResult';
import { type SentItems, openSentItems } from '../../../../../nodes/DigiKhata/safety/sentItems';

const SUCCESS: ItemResult = {
	kind: 'success',
	identity: { subject: { customer_id: '9123456780' }, clientRefId: 'ref-1', once: {} },
	json: {},
	issued: { otp_ref_id: 'a' },
};
const PROBLEM = { message: 'What happened', description: 'How to go on.' };

/** The memory as a node has it in the given execution, at the given pass through a loop. */
function memory(execution = '7', node = 'node-1', runIndex = 0, type = 'x.digiKhata'): SentItems {
	return openSentItems({
		getExecutionId: () => execution,
		getNode: () => ({ id: node, type }),
		getWorkflowDataProxy: () => ({ $runIndex: runIndex }),
	} as unknown as IExecuteFunctions);
}

describe('the memory of what was sent', () => {
	test('has what a try before noted of the same item', () => {
		const item = { json: {} };
		memory().remember(item, SUCCESS);
		expect(memory().recall(item)).toBe(SUCCESS);
	});

	test('has the newest of several', () => {
		const item = { json: {} };
		memory().remember(item, { kind: 'unknown', problem: PROBLEM });
		memory().remember(item, SUCCESS);
		expect(memory().recall(item)).toBe(SUCCESS);
	});

	test('knows nothing of another item, however alike', () => {
		memory().remember({ json: {} }, SUCCESS);
		expect(memory().recall({ json: {} })).toBeUndefined();
	});

	// Versions of n8n differ in whether they hand on the very same items.
	test.each([
		['another execution', memory('8')],
		['another node', memory('7', 'node-2')],
		['another pass through a loop', memory('7', 'node-1', 1)],
	])('knows nothing in %s', (_where, other) => {
		const item = { json: {} };
		memory('7', 'node-1', 0).remember(item, SUCCESS);
		expect(other.recall(item)).toBeUndefined();
	});

	test('takes the eleventh pass of node-1 for none of node-11', () => {
		const item = { json: {} };
		memory('7', 'node-1', 10).remember(item, SUCCESS);
		expect(memory('7', 'node-11', 0).recall(item)).toBeUndefined();
	});

	describe('of an AI tool', () => {
		const tool = (runIndex: number): SentItems =>
			memory('7', 'node-1', runIndex, 'x.digiKhataTool');

		test('knows the call that a try before sent, though its item is a new one', () => {
			const json = {};
			tool(0).remember({ json }, SUCCESS);
			expect(tool(1).recall({ json })).toBe(SUCCESS);
		});

		test('knows nothing of another call, however alike', () => {
			tool(0).remember({ json: {} }, SUCCESS);
			expect(tool(1).recall({ json: {} })).toBeUndefined();
		});
	});

	test('keeps what each pass noted', () => {
		const item = { json: {} };
		const refused: ItemResult = { kind: 'refused', problem: PROBLEM };
		memory().remember(item, SUCCESS);
		memory('7', 'node-1', 1).remember(item, refused);
		expect(memory().recall(item)).toBe(SUCCESS);
		expect(memory('7', 'node-1', 1).recall(item)).toBe(refused);
	});

	test.each([
		['refused', true],
		['unknown', true],
		['notSent', false],
	] as const)('of an item that ended as %s is kept: %s', (kind, isKept) => {
		const item = { json: {} };
		memory().remember(item, { kind, problem: PROBLEM });
		expect(memory().recall(item) !== undefined).toBe(isKept);
	});

	test('takes it calmly when an item is missing', () => {
		memory().remember(undefined, SUCCESS);
		expect(memory().recall(undefined)).toBeUndefined();
	});
});
