import { FieldError } from '../../../../../credentials/fieldError';
import type { FailedItem, ItemResult } from '../../../../../nodes/DigiKhata/run/itemResult';
import {
	createStopError,
	createInvalidItemsError,
} from '../../../../../nodes/DigiKhata/run/stopError';
import { NODE } from '../../../support';

const MESSAGE = { message: 'What happened', description: 'How to go on.', httpCode: '500' };

function succeeded(index: number): ItemResult {
	const identifiers = { customer_id: `912345678${index}`, client_ref_id: `ref-${index}` };
	return {
		kind: 'success',
		identity: {
			identifiers,
			uniqueValues: [
				{ label: 'Aadhaar Number', value: '312345678909', unique: 'perEffectWhenLive' },
			],
		},
		items: [{}],
		references: { ...identifiers, otp_ref_id: `otp-${index}` },
	};
}

function failed(kind: FailedItem['kind'], facts = {}): FailedItem {
	return { kind, message: MESSAGE, facts: { outcome: kind, ...facts } };
}

describe('the error that stops a run of several items', () => {
	const facts = { customer_id: '9123456781', client_ref_id: 'ref-1', otp_ref_id: 'otp-1' };
	const results = [succeeded(0), failed('unknown', facts), succeeded(2), undefined];
	const stop = () => createStopError(NODE, results, 1, MESSAGE);

	test('names the item once: n8n would add a number counted from 0', () => {
		const error = stop();
		expect(error.message).toBe('Item 2: What happened');
		expect(error.context.itemIndex).toBeUndefined();
		expect(error.httpCode).toBe('500');
	});

	test('says how many succeeded, did not, and were not started, and where the rest is', () => {
		expect(stop().description).toMatch(
			/^How to go on\. Of 4 items: 2 succeeded, 1 did not \(1 with an unknown outcome\), 1 not started\. Before you run the workflow again, remove the items that succeeded, or they are sent again\. What Eko issued is in the error details/,
		);
	});

	test('carries what was issued, what was not, and how many were not started', () => {
		expect(stop().context).toMatchObject({
			issued: [
				{ itemIndex: 0, customer_id: '9123456780', client_ref_id: 'ref-0', otp_ref_id: 'otp-0' },
				{ itemIndex: 2, customer_id: '9123456782', client_ref_id: 'ref-2', otp_ref_id: 'otp-2' },
			],
			unsuccessful: [
				{
					itemIndex: 1,
					customer_id: '9123456781',
					client_ref_id: 'ref-1',
					otp_ref_id: 'otp-1',
					outcome: 'unknown',
					message: 'What happened',
				},
			],
			notStarted: 1,
		});
	});

	test('holds no Aadhaar number', () => {
		const error = stop();
		expect(JSON.stringify([error, error.context, error.node])).not.toContain('31234');
	});
});

describe('the error that stops a run', () => {
	test('of one item has the words alone', () => {
		const error = createStopError(NODE, [failed('refused')], 0, MESSAGE);
		expect([error.message, error.description]).toEqual(['What happened', 'How to go on.']);
	});

	test('names the client reference of what Eko may know, and of nothing else', () => {
		const described = (item: FailedItem) =>
			createStopError(NODE, [{ ...succeeded(1), ...item }], 0, MESSAGE).description;
		expect(described(failed('refused'))).toBe('How to go on. Client reference: ref-1.');
		expect(described(failed('not_sent'))).toBe('How to go on.');
	});

	test('speaks of nothing kept when nothing was issued', () => {
		const error = createStopError(NODE, [failed('refused'), undefined], 0, MESSAGE);
		expect(error.description).toBe(
			'How to go on. Of 2 items: 0 succeeded, 1 did not, 1 not started.',
		);
	});
});

describe('the error of items that cannot be sent', () => {
	const error = new FieldError('User Code', 'is empty', 'Enter it.');
	const bad = (itemIndex: number) => ({ itemIndex, error, identifiers: {} });

	test('names the item and says that nothing was sent', () => {
		const error = createInvalidItemsError(NODE, [bad(4)]);
		expect(error.message).toBe('Item 5: User Code is empty');
		expect(error.description).toBe('Enter it. Nothing was sent.');
		expect(error.context.itemIndex).toBeUndefined();
	});

	test('names the others, too', () => {
		expect(createInvalidItemsError(NODE, [bad(0), bad(2), bad(7)]).description).toBe(
			'Enter it. Other items to fix: 3, 8. Nothing was sent.',
		);
	});

	test('names no more than ten others', () => {
		const others = Array.from({ length: 11 }, (_, index) => bad(index + 1));
		expect(createInvalidItemsError(NODE, [bad(0), ...others]).description).toBe(
			'Enter it. Other items to fix: 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, …. Nothing was sent.',
		);
	});
});
