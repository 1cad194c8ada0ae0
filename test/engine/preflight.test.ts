import { EKO_BASE_URLS } from '../../credentials/environment';
import { customerId } from '../../nodes/DigiKhata/operations/sender/fields';
import { generateSenderAadhaarOtp } from '../../nodes/DigiKhata/operations/sender/generateSenderAadhaarOtp.operation';
import { credentialFor, sender, sendersUpTo, simulatorForTests } from './eko';
import { RETRY } from './settings';
import { losingFirst } from './world';

const eko = simulatorForTests();

const GOING_ON = { onError: 'continueRegularOutput' } as const;
const ONCE = 'Each person is sent one OTP in a run. Remove the duplicate.';

/** The production environment, at the simulator: no request may leave this computer. */
function production() {
	const { baseUrl } = eko.running;
	jest.replaceProperty(EKO_BASE_URLS as { production: string }, 'production', baseUrl);
	return { ...credentialFor(''), environment: 'production' };
}

afterEach(() => jest.restoreAllMocks());

describe('an item that cannot be used', () => {
	test.each([
		[
			'Customer ID',
			[sender(1), sender(2), { ...sender(1), customer_id: '+919123400001' }],
			{},
			ONCE,
		],
		[
			'Client Reference ID',
			sendersUpTo(3),
			{ options: { clientRefId: '={{ $itemIndex % 2 }}' } },
			'Remove the duplicate, or correct the expression.',
		],
	])('is one whose %s appears in the run already', async (label, items, parameters, advice) => {
		const { error, requests } = await eko.run({ items, parameters });

		expect(requests).toEqual([]);
		expect(error?.message).toBe(`Item 3: ${label} is the same as in item 1`);
		expect(error?.description).toBe(`${advice} Nothing was sent.`);
	});

	// It took its values away from a later item, though it was never sent.
	test('takes nothing away from a later one', async () => {
		const items = [
			{ ...sender(1), aadhaar_number: '312345678909' },
			{ ...sender(2), aadhaar_number: '312345678909' },
			{ ...sender(2), aadhaar_number: '400123456787' },
			{ ...sender(3), aadhaar_number: 'none', reference: 'a' },
			{ ...sender(3), aadhaar_number: '223456789018', reference: 'a' },
		];
		const { output, counts } = await eko.run({
			items,
			credential: production(),
			parameters: { options: { clientRefId: '={{ $json.reference }}' } },
			settings: GOING_ON,
		});

		expect(counts).toEqual({ '9123400001': 1, '9123400002': 1, '9123400003': 1 });
		expect(output.map(({ json }) => json.error !== undefined)).toEqual([
			false,
			true,
			false,
			true,
			false,
		]);
	});

	// The number stood in the facts of the failed item, as its client reference.
	test('shows nothing of a client reference that holds the Aadhaar Number', async () => {
		const { output } = await eko.run({
			items: [sender(1)],
			parameters: { options: { clientRefId: 'kyc-3123-4567_8909' } },
			settings: GOING_ON,
		});

		expect(output[0]?.json.error).toEqual({
			outcome: 'not_sent',
			field: 'Client Reference ID',
			customer_id: '9123400001',
		});
		expect(JSON.stringify(output)).not.toContain('312345678909');
	});

	test('has an expression that cannot be evaluated', async () => {
		const { error } = await eko.run({
			items: [sender(1)],
			parameters: { customerId: '={{ $("Nowhere").item.json.mobile }}' },
		});

		expect(error?.message).toBe(
			'Item 1: Customer ID has an expression that could not be evaluated',
		);
		expect(error?.description).toBe(
			'Open the node and correct the expression of this field. Nothing was sent.',
		);
	});

	test('may be one whose check breaks: what was thrown is not shown, and the others are sent', async () => {
		jest.spyOn(customerId, 'parse').mockImplementationOnce(() => {
			throw new Error('312345678909');
		});
		const { output, counts } = await eko.run({ items: sendersUpTo(2), settings: GOING_ON });

		expect(output[0]?.json).toEqual({
			message: 'The item could not be checked. Check all its fields.',
			error: { outcome: 'not_sent', field: 'The item' },
		});
		expect(counts).toEqual({ '9123400002': 1 });
	});
});

describe('a later try', () => {
	// It once knew nothing of the Aadhaar numbers that were sent in an earlier one.
	test('sends the owner of an Aadhaar number no second OTP in production, and hints at it', async () => {
		const { run, output, counts } = await eko.run({
			items: [{ ...sender(1), customer_id: '9000100500' }, sender(2)],
			credential: production(),
			settings: { ...RETRY, ...GOING_ON },
		});

		expect(counts).toEqual({ '9000100500': 1 });
		expect(output[1]?.json).toEqual({
			message: `Aadhaar Number is the same as in item 1. ${ONCE}`,
			error: {
				outcome: 'not_sent',
				field: 'Aadhaar Number',
				customer_id: '9123400002',
				duplicate_of: 1,
			},
		});
		const hints = run.data.resultData.runData.DigiKhata?.at(-1)?.hints;
		expect(hints?.map(({ message }) => message)).toEqual([
			'Sent in an earlier try and not sent again: 1 item.',
			'Left out as duplicates of an earlier item: 1 item.',
		]);
	});

	// An expression may come to another value in each try.
	test.each([
		['Customer ID', 'customerId', sender(2).customer_id],
		['Client Reference ID', 'options.clientRefId', 'ref-2'],
	])('takes no %s that an earlier one sent', async (label, field, taken) => {
		let tries = 0;
		const { output, counts } = await eko.run(
			{
				items: sendersUpTo(2),
				parameters: { options: { clientRefId: '=ref-{{ $itemIndex + 1 }}' } },
				settings: { ...RETRY, ...GOING_ON },
			},
			{
				request: losingFirst('9123400001'),
				parameter: (name, value, item) => {
					if (name === 'operation') tries++;
					return name === field && item === 0 && tries > 1 ? taken : value;
				},
			},
		);

		expect(tries).toBeGreaterThan(1);
		expect(counts).toEqual({ '9123400002': 1 });
		expect(output[0]?.json.message).toContain(`${label} is the same as in item 2. `);
	});
});

describe('another operation', () => {
	test('may have one sender twice in a run when it only reads', async () => {
		jest.replaceProperty(generateSenderAadhaarOtp, 'effect', 'reads');
		const { error, counts } = await eko.run({ items: [sender(1), sender(1)] });

		expect(error).toBeUndefined();
		expect(counts).toEqual({ '9123400001': 2 });
	});
});

test('lets other work of n8n have a turn after each 10 ms', async () => {
	let now = 1000;
	jest.spyOn(performance, 'now').mockImplementation(() => now);
	let turn = 0;
	const next = (): void => {
		turn++;
		timer = setImmediate(next);
	};
	let timer = setImmediate(next);
	const turns: number[] = [];
	const items = sendersUpTo(250).map((item, index) => (index === 249 ? {} : item));
	const { requests } = await eko.run(
		{ items },
		{
			parameter: (name, value) => {
				if (name === 'customerId') {
					turns.push(turn);
					now++;
				}
				return value;
			},
		},
	);
	clearImmediate(timer);

	// On a busy computer Node.js may run two timers in a row.
	const begins = turns.flatMap((one, index) => (one === turns[index - 1] ? [] : [index]));
	expect(requests).toEqual([]);
	expect(turns).toHaveLength(250);
	expect(begins.length).toBeGreaterThan(10);
	expect(begins.filter((index) => index % 11 !== 0)).toEqual([]);
});

describe('a node that cannot be used', () => {
	test.each([
		[
			'simplify',
			'={{ $("Nowhere").item.json.simplify }}',
			'The node could not be read',
			'Check its operation and options.',
		],
		[
			'options',
			{ concurrency: '={{ $("Nowhere").item.json.concurrency }}' },
			'Concurrency has an expression that could not be evaluated',
			'Open the node and correct the expression of this field.',
		],
	])('by its %s %j stops the run: “%s”', async (name, value, message, advice) => {
		const { error, requests } = await eko.run({
			items: sendersUpTo(2),
			parameters: { [name]: value },
		});

		expect(requests).toEqual([]);
		expect([error?.message, error?.description]).toEqual([message, advice]);
	});

	test('has no credential: the error holds no parameter of the node', async () => {
		const { error } = await eko.run({
			items: [sender(1)],
			parameters: { aadhaarNumber: '312345678909' },
			settings: { credentials: {} },
		});

		expect(error?.message).toBe('Credential could not be read');
		expect(error?.description).toBe(
			'Choose an Eko API credential, and check the expressions in it.',
		);
		expect(JSON.stringify(error)).not.toContain('312345678909');
	});
});
