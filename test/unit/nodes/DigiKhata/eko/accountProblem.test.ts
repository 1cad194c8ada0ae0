import { isAccountProblem } from '../../../../../nodes/DigiKhata/eko/accountProblem';
import { getTransactionStatus } from '../../../../../nodes/DigiKhata/operations/transaction/getTransactionStatus.operation';
import { readEkoWords } from '../../../../../nodes/DigiKhata/messages/describe';
import { callAnswered } from '../../../support';

describe('a refusal is a problem of the account, not of the person', () => {
	test.each<[boolean, string, number, string | object]>([
		[true, 'an unknown initiator', 200, { status: 319 }],
		[true, 'an unknown user code', 200, { status: 346 }],
		[true, 'too low a balance', 200, { status: 347 }],
		[true, 'an agent that is not onboarded', 200, { status: 1297 }],
		[true, 'an unknown developer key', 403, { status: 2483 }],
		[true, 'a service that is not activated', 200, { status: 1, message: 'Agent not allowed' }],
		[true, 'the same, by its other name', 200, { status: 1, message: 'Customer not allowed' }],
		[true, 'a missing value', 200, { status: 1, message: 'No Key for Response' }],
		[true, 'a field of ours', 200, { status: 461, invalid_params: { user_code: 'is wrong' } }],
		[true, 'another version in the URL', 200, 'No mapping rule matched'],
		[true, 'keys that are not accepted', 403, ''],
		[true, 'a wrong URL', 404, ''],
		[true, 'a redirect', 302, ''],
		[false, 'a wrong OTP', 200, { status: 302, message: 'Wrong OTP' }],
		[false, 'a field of the person', 200, { status: 461, invalid_params: { aadhar: 'is wrong' } }],
		[false, 'a bad request', 400, ''],
		[false, 'a text about anything else', 200, 'Turkey'],
		[false, 'no answer, whatever it says', 500, 'key'],
	])('%s: %s', async (expected, _what, statusCode, body) => {
		const { outcome, secrets } = await callAnswered(statusCode, body);
		if (outcome.kind === 'success') throw new Error('Eko did not refuse it.');
		expect(isAccountProblem(outcome, readEkoWords(outcome, secrets).join(' '))).toBe(expected);
	});
});

test.each<[boolean, number, string | object]>([
	[true, 200, { status: 319 }],
	[true, 404, ''],
	[true, 200, 'Agent not allowed'],
	[false, 200, { status: 168 }],
	[false, 200, { status: 0, message: 'key', data: {} }],
	[false, 400, ''],
	[false, 500, 'key'],
])(
	'where a refusal is no answer, it may be one, too: %s, HTTP %d %j',
	async (expected, http, body) => {
		const { outcome, secrets } = await callAnswered(http, body, {
			operation: getTransactionStatus,
		});
		if (outcome.kind !== 'unknown') throw new Error(outcome.kind);
		const said = readEkoWords(outcome, secrets).join('; ');
		expect(isAccountProblem(outcome, said, true)).toBe(expected);
		expect(isAccountProblem(outcome, said)).toBe(false);
	},
);
