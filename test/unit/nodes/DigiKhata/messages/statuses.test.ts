import { CLOCK_STATUSES, SIGNATURE_STATUSES } from '../../../../../nodes/DigiKhata/eko/statuses';
import {
	adviseOnText,
	EKO_STATUSES,
	nextStepAfter,
} from '../../../../../nodes/DigiKhata/messages/statuses';
import { OPERATIONS } from '../../../../../nodes/DigiKhata/operations';

/** Eko's documented statuses that refuse, with words that their messages must have. */
const DOCUMENTED = [
	[17, /already has a wallet/],
	[132, /name .* letters/],
	[302, /OTP is wrong, or the OTP Reference ID/],
	[303, /OTP has expired/],
	[308, /not enrolled/],
	[319, /initiator ID/],
	[327, /not verified yet/],
	[342, /already registered/],
	[346, /user code is wrong/],
	[347, /balance/],
	[463, /does not know this user/],
	[585, /KYC is already complete/],
	[945, /monthly limit/],
	[1297, /user code is wrong/],
	[2136, /Aadhaar is not/],
	[2483, /developer key/],
	[2484, /signature/],
	[2485, /2 minutes old/],
	[2486, /milliseconds/],
	[2487, /header/],
] as const;

describe('Eko’s documented statuses', () => {
	test.each(DOCUMENTED)('%d says what happened and how to go on', (status, words) => {
		const [message, howToGoOn] = EKO_STATUSES.get(status) ?? ['', ''];
		expect(message).toMatch(words);
		expect(message).not.toMatch(/\.$/);
		expect(howToGoOn).toMatch(/^[A-Z].*\.$/);
	});

	test('are about the signature by these, and by three of them perhaps about the clock', () => {
		expect([...SIGNATURE_STATUSES]).toEqual([2483, 2484, 2485, 2486, 2487]);
		expect([...CLOCK_STATUSES]).toEqual([2484, 2485, 2486]);
	});

	test('do not hold those that mean to go on with the next step', () => {
		expect([0, 2129, 2131, 2133].filter((status) => EKO_STATUSES.has(status))).toEqual([]);
	});
});

describe('the advice for a text', () => {
	test.each([
		['No mapping rule matched', /Base URL/],
		['NO MAPPING RULE MATCHED.', /Base URL/],
		['No Key for Response', /missing or has the wrong form/],
		['Kindly use your production key', /sandbox keys/],
		['Agent not allowed', /not activated/],
		['Customer not allowed', /not activated/],
		['Failure! Agent not allowed for this service', /not activated/],
	])('of %j is known', (text, advice) => {
		expect(adviseOnText(text)).toMatch(advice);
	});

	test.each([[''], ['Something else'], ['mapping rule'], ['Agents allowed']])(
		'of %j is not known',
		(text) => {
			expect(adviseOnText(text)).toBeUndefined();
		},
	);
});

describe('the step after a refusal', () => {
	test('is an operation that exists, or the end, where one is known', () => {
		const steps = [...EKO_STATUSES.keys()].map(nextStepAfter).filter((step) => step !== undefined);
		expect([...OPERATIONS.map(({ id }) => id), 'done']).toEqual(expect.arrayContaining(steps));
		expect(steps).toHaveLength(6);
		expect(nextStepAfter(463)).toBeUndefined();
	});

	// An operation that takes the status for a result must not lead elsewhere than one that refuses by it.
	test('is the one of the operations that take the status for a result', () => {
		const results = OPERATIONS.flatMap(({ replies }) => Object.entries(replies))
			.map(([status, read]) => [read({})?.next_step, nextStepAfter(Number(status))])
			.filter(([, step]) => step !== undefined);
		expect(results.length).toBeGreaterThan(0);
		expect(results.filter(([result, step]) => result !== step)).toEqual([]);
	});
});
