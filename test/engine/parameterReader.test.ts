import { Expression, type IDataObject } from 'n8n-workflow';

import { credentialFor } from './eko';
import { startLocalEko, type LocalEko } from './localEko';
import { runDigiKhata } from './runWorkflow';

let eko: LocalEko;
beforeAll(async () => {
	eko = await startLocalEko(() => ({ status: 2136 }));
});
afterAll(() => eko.close());

/** What Eko gets, or is said, when the OTP reference is mapped so; it may be any text. */
async function told(item: IDataObject, otpRefId: string): Promise<unknown> {
	const before = eko.calls.length;
	const { error } = await runDigiKhata({
		items: [item],
		credential: credentialFor(eko.baseUrl),
		parameters: { operation: 'verifySenderOtp', customerId: '9123400001', otp: '048291', otpRefId },
	});
	return error ? [error.message, error.description] : eko.calls[before]?.body?.otp_ref_id;
}

describe('a field that is mapped to one property of the item', () => {
	// In brackets an expression is evaluated by n8n.
	test.each([
		['a text with spaces and line breaks around it', ' a+b/==\n'],
		['leading zeros', '000123'],
		['digits as a number', 123456],
		['a large number', 2 ** 53],
		['an expression of somebody else', '={{ $json.other }}'],
		['braces', '{{ 1 + 1 }}'],
		['true', true],
		['null', null],
		['a list', ['a']],
		['an object', { a: 'b' }],
		['100,000 letters', 'a'.repeat(100_000)],
	])('has the value that n8n evaluates: %s', async (_what, value) => {
		const evaluated = await told({ value }, '={{ ($json.value) }}');

		expect(await told({ value }, '={{ $json.value }}')).toEqual(evaluated);
		expect(await told({ value }, '={{ $json["value"] }}')).toEqual(evaluated);
	});

	test.each([
		['={{ $json.otp_ref_id }}', 'a+b/=='],
		['={{$json.otp_ref_id}}', 'a+b/=='],
		["={{ $json['otp_ref_id'] }}", 'a+b/=='],
		['={{ $json["OTP Reference"] }}', 'spaced'],
		["={{ $json['a.b'] }}", 'dotted'],
		// These are more than one property, and n8n's to evaluate.
		['={{ $json.otp_ref_id.toUpperCase() }}', 'A+B/=='],
		['={{ $json.nested.otp_ref_id }}', 'inner'],
		['={{ $json.otp_ref_id }}x', 'a+b/==x'],
		['=x{{ $json.otp_ref_id }}', 'xa+b/=='],
		['=={{ $json.otp_ref_id }}', '=a+b/=='],
		['={{ $json.missing ?? "other" }}', 'other'],
		['={{ $("Senders").item.json.otp_ref_id }}', 'a+b/=='],
		['{{ $json.otp_ref_id }}', '{{ $json.otp_ref_id }}'],
	])('or to more: %s', async (expression, expected) => {
		const item = {
			otp_ref_id: 'a+b/==',
			'OTP Reference': 'spaced',
			'a.b': 'dotted',
			nested: { otp_ref_id: 'inner' },
		};
		expect(await told(item, expression)).toBe(expected);
	});

	test.each([['={{ $json.missing }}'], ['={{ $json.toString }}'], ['={{ $json["__proto__"] }}']])(
		'is told to be unusable when nothing of the item is there: %s',
		async (expression) => {
			const [message] = (await told({ a: 1 }, expression)) as [string];
			expect(message).toMatch(/^Item 1: OTP Reference ID /);
		},
	);

	const items = Array.from({ length: 20 }, (_, index) => ({
		customer_id: `91234000${10 + index}`,
		otp_ref_id: `reference-${index}`,
		number: index,
		'OTP Reference': 'a+b/==',
	}));

	/** Validates an OTP for each item; the customer ID is mapped to one property. */
	const runAll = (otpRefId: string) =>
		runDigiKhata({
			items,
			credential: credentialFor(eko.baseUrl),
			parameters: { operation: 'verifySenderOtp', otp: '048291', otpRefId },
		});

	test('belongs to its own item', async () => {
		const before = eko.calls.length;
		await runAll('={{ $json.otp_ref_id }}');

		const sent = eko.calls
			.slice(before)
			.map(({ path, body }) => [/sender\/(\d+)\//.exec(path)?.[1], body?.otp_ref_id]);
		expect(sent.sort()).toEqual(items.map((item) => [item.customer_id, item.otp_ref_id]));
	});

	test('belongs to its own item within a list, too', async () => {
		const before = eko.calls.length;
		await runDigiKhata({
			items,
			credential: credentialFor(eko.baseUrl),
			parameters: {
				operation: 'onboardSender',
				senderName: 'Asha Verma',
				dateOfBirth: '1990-05-15',
				// As a text it would begin like no expression.
				residenceAddress: ['Pune', '={{ $json.otp_ref_id }}'],
			},
		});

		const sent = eko.calls.slice(before).map(({ body }) => body?.residence_address);
		expect(sent).toHaveLength(items.length);
		expect(sent).toEqual(
			expect.arrayContaining(items.map((item) => ['Pune', item.otp_ref_id])) as unknown,
		);
	});

	test.each([
		['={{ $json.otp_ref_id }}', 0],
		['={{$json.otp_ref_id}}', 0],
		['={{ $json["OTP Reference"] }}', 0],
		['={{ $json.number }}', 0],
		['={{ ($json.otp_ref_id) }}', items.length],
	])('is not evaluated for each item, and any other is: %s', async (expression, expected) => {
		const resolve = jest.spyOn(Expression.prototype, 'resolveSimpleParameterValue');
		await runAll(expression);

		const evaluated = resolve.mock.calls.filter(([value]) => String(value).startsWith('='));
		expect(evaluated).toHaveLength(expected);
		resolve.mockRestore();
	});

	test('is asked of n8n once when it is no expression', async () => {
		const evaluate = jest.spyOn(Expression.prototype, 'getParameterValue');
		await runAll('leSLbMTF');

		expect(evaluate.mock.calls.filter(([value]) => value === 'leSLbMTF')).toHaveLength(1);
		evaluate.mockRestore();
	});
});
