import type { IExecuteFunctions } from 'n8n-workflow';

import type { FailedItem, ItemResult } from '../../../../../nodes/DigiKhata/run/itemResult';
import { openSentItems, type SentItems } from '../../../../../nodes/DigiKhata/safety/sentItems';

const SUCCESS: ItemResult = {
	kind: 'success',
	identity: { identifiers: { customer_id: '9123456780' }, uniqueValues: [] },
	items: [{}],
	references: { otp_ref_id: 'a' },
};

function failed(kind: FailedItem['kind']): ItemResult {
	return { kind, message: { message: 'What happened', description: 'How to go on.' }, facts: {} };
}

/** The memory as a node has it in the given execution, at the given pass through a loop. */
function memory(
	execution = '7',
	node = 'node-1',
	runIndex = 0,
	type = 'x.digiKhata',
): SentItems<ItemResult> {
	return openSentItems({
		getExecutionId: () => execution,
		getNode: () => ({ id: node, type }),
		getWorkflowDataProxy: () => ({ $runIndex: runIndex }),
	} as unknown as IExecuteFunctions);
}

describe('the memory of what was sent', () => {
	test('has what a try before noted of the same item', () => {
		const item = { json: {} };
		memory().set(item, SUCCESS);
		expect(memory().get(item)).toBe(SUCCESS);
	});

	test('has the newest of several', () => {
		const item = { json: {} };
		memory().set(item, failed('unknown'));
		memory().set(item, SUCCESS);
		expect(memory().get(item)).toBe(SUCCESS);
	});

	test('knows nothing of another item, however alike', () => {
		memory().set({ json: {} }, SUCCESS);
		expect(memory().get({ json: {} })).toBeUndefined();
	});

	// Versions of n8n differ in whether they hand on the very same items.
	test.each([
		['another execution', memory('8')],
		['another node', memory('7', 'node-2')],
		['another pass through a loop', memory('7', 'node-1', 1)],
	])('knows nothing in %s', (_where, other) => {
		const item = { json: {} };
		memory('7', 'node-1', 0).set(item, SUCCESS);
		expect(other.get(item)).toBeUndefined();
	});

	test('takes the eleventh pass of node-1 for none of node-11', () => {
		const item = { json: {} };
		memory('7', 'node-1', 10).set(item, SUCCESS);
		expect(memory('7', 'node-11', 0).get(item)).toBeUndefined();
	});

	describe('of an AI tool', () => {
		const tool = (runIndex: number): SentItems<ItemResult> =>
			memory('7', 'node-1', runIndex, 'x.digiKhataTool');

		test('knows the call that a try before sent, though its item is a new one', () => {
			const json = {};
			tool(0).set({ json }, SUCCESS);
			expect(tool(1).get({ json })).toBe(SUCCESS);
		});

		test('knows nothing of another call, however alike', () => {
			tool(0).set({ json: {} }, SUCCESS);
			expect(tool(1).get({ json: {} })).toBeUndefined();
		});
	});

	test('keeps what each pass noted', () => {
		const item = { json: {} };
		const refused = failed('refused');
		memory().set(item, SUCCESS);
		memory('7', 'node-1', 1).set(item, refused);
		expect(memory().get(item)).toBe(SUCCESS);
		expect(memory('7', 'node-1', 1).get(item)).toBe(refused);
	});

	test.each([
		['refused', true],
		['unknown', true],
		['not_sent', false],
	] as const)('of an item that ended as %s is kept: %s', (kind, isKept) => {
		const item = { json: {} };
		memory().set(item, failed(kind));
		expect(memory().get(item) !== undefined).toBe(isKept);
	});

	test('takes it calmly when an item is missing', () => {
		memory().set(undefined, SUCCESS);
		expect(memory().get(undefined)).toBeUndefined();
	});
});
