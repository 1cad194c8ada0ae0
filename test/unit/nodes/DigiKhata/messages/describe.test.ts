import { describeFailure } from '../../../../../nodes/DigiKhata/messages/describe';
import type { UserMessage } from '../../../../../nodes/DigiKhata/messages/message';
import { interpret } from '../../../../../nodes/DigiKhata/eko/interpret';
import { loadWallet } from '../../../../../nodes/DigiKhata/operations/transaction/loadWallet.operation';
import type { FailedOutcome } from '../../../../../nodes/DigiKhata/eko/outcome';
import { ACCESS_KEY, answered, CALL, callThat } from '../../../support';

const WARNING =
	'An OTP may have been sent. Check with the person and wait 60 seconds before you run this item again.';
const UNREADABLE = 'It was not in Eko’s format. A proxy or a wrong Base URL may be the cause.';
const AGAIN = 'If it happens again, give Eko’s support the client reference or transaction ID.';
const REFUSED = 'Check all fields and the Base URL in the Eko API credential.';

function problem(statusCode: number, body: string | object, call = CALL): UserMessage {
	const text = typeof body === 'string' ? body : JSON.stringify(body);
	const outcome = interpret(answered(statusCode, text), call.operation);
	return describeFailure(outcome as FailedOutcome, call);
}

describe('the words for a refusal by status', () => {
	test('are ours for a documented status, behind Eko’s', () => {
		expect(problem(200, { status: 308, message: 'Failure!Customer Not Enrolled' })).toEqual({
			message: 'The sender is not enrolled with DigiKhata (status 308)',
			description:
				'Eko says: “Failure!Customer Not Enrolled”. Enroll the sender first, with Onboard Sender and Verify Sender OTP.',
		});
	});

	test('have the reference that came all the same, and that a person may have been texted', () => {
		const data = { otp_ref_id: 'x+/=~1' };
		expect(problem(400, { status: 463, message: 'Odd', data })).toEqual({
			message: 'Eko did not report success, but sent an OTP reference',
			description: `Eko says: “Odd”. Its otp_ref_id is x+/=~1. ${WARNING}`,
			httpCode: '400',
		});
	});

	test('hide the Aadhaar number and keys also where a reference should be', () => {
		const data = { otp_ref_id: `${CALL.secrets.digits} ${ACCESS_KEY}` };
		const { description } = problem(500, { status: 1, data });
		expect(description).toContain('Its otp_ref_id is [hidden] [hidden].');
	});

	test('do not quote Eko when it says nothing', () => {
		expect(problem(200, { status: 347 })).toEqual({
			message: 'The balance is too low (status 347)',
			description: 'Add money to your balance.',
		});
	});

	test('send the person to Eko’s support for any other status', () => {
		expect(problem(200, { status: 5000, message: 'Odd' })).toEqual({
			message: 'Eko refused the request (status 5000)',
			description:
				'Eko says: “Odd”. Give Eko’s support the status and the client reference or transaction ID.',
		});
	});

	test('give the advice for a known text with any other status', () => {
		const { description } = problem(200, { status: 5000, message: 'Agent not allowed' });
		expect(description).toBe(
			'Eko says: “Agent not allowed”. The service is not activated for this user code. Ask Eko’s support to activate DigiKhata for it.',
		);
	});

	test('have the HTTP status when it is not 200', () => {
		expect(problem(400, { status: 463 }).httpCode).toBe('400');
		expect(problem(200, { status: 463 })).not.toHaveProperty('httpCode');
	});

	// A message of this form once threw, and with it all references of the run were lost.
	test.each([
		[{ toString: 1, valueOf: 2 }, '{"toString":1,"valueOf":2}'],
		[['a', 'b'], '["a","b"]'],
		[7, '7'],
	])('quote a message of the form %j', (message, quoted) => {
		expect(problem(200, { status: 347, message }).description).toContain(`Eko says: “${quoted}”.`);
	});
});

describe('the words for a refusal with details', () => {
	const words = (message: unknown, description: unknown): string =>
		problem(200, { status: 347, message, data: { description } }).description;

	test('have what Eko says, and what it adds', () => {
		expect(words('Failed', 'Aadhaar and PAN do not match')).toBe(
			'Eko says: “Failed”, “Aadhaar and PAN do not match”. Add money to your balance.',
		);
	});

	test.each([[undefined], [''], [null], ['<p>Failed</p>'], ['Failed']])(
		'say it once when Eko adds %j',
		(description) => {
			expect(words('Failed', description)).toBe('Eko says: “Failed”. Add money to your balance.');
		},
	);

	test('show no secret in what Eko adds, which may stand alone', () => {
		expect(words('', `${ACCESS_KEY} of 3123 4567 8909`)).toContain(
			'Eko says: “[hidden] of [hidden]”.',
		);
		expect(problem(200, { status: 347, message: 'Failed', data: 'x' }).description).toContain(
			'Eko says: “Failed”. Add money',
		);
	});
});

test('a payment is not to be made again where the reply is unclear, whatever the status means', () => {
	const outcome = interpret(
		answered(200, '{"status":347,"message":"Failed","data":{"tid":"7"}}'),
		loadWallet,
	) as FailedOutcome;
	const call = { ...callThat('movesMoney'), operation: loadWallet };
	expect(describeFailure(outcome, call)).toEqual({
		message: 'Eko did not say whether the money moved (status 347)',
		description:
			'Eko says: “Failed”. The money may have moved. Do not pay again. Check with Get Transaction Status later.',
	});
	const refused = { ...outcome, kind: 'refused' } as FailedOutcome;
	expect(describeFailure(refused, call).message).not.toContain('money moved');
});

describe('the words for invalid parameters', () => {
	test('have one sentence for each field, with Eko’s reason', () => {
		const invalid_params = { aadhar: 'must be 12 digits', user_code: 'is required.' };
		expect(problem(200, { status: 461, message: 'Invalid', invalid_params })).toEqual({
			message: 'Eko did not accept 2 values (status 461)',
			description: 'aadhar: must be 12 digits. user_code: is required.',
		});
	});

	test('speak of one value when it is one', () => {
		const { message } = problem(200, { status: 461, invalid_params: { aadhar: 'x' } });
		expect(message).toBe('Eko did not accept one value (status 461)');
	});

	test('are read by the name of Eko’s text, too, and are one list with the others', () => {
		const invalid_parameters = { aadhar: 'must be 12 digits' };
		expect(problem(200, { status: 461, invalid_parameters })).toEqual({
			message: 'Eko did not accept one value (status 461)',
			description: 'aadhar: must be 12 digits.',
		});
		const both = { invalid_params: { aadhar: 'x', otp: 'y' }, invalid_parameters };
		expect(problem(200, { status: 461, ...both })).toEqual({
			message: 'Eko did not accept 2 values (status 461)',
			description: 'aadhar: must be 12 digits. otp: y.',
		});
	});

	test('go before those of a documented status', () => {
		const { message } = problem(200, { status: 319, invalid_params: { initiator_id: 'x' } });
		expect(message).toBe('Eko did not accept one value (status 319)');
	});

	test('stay one sentence for each field, whatever Eko sends', () => {
		const invalid_params = { 'a\nb': 'x\r\ny', c: ['d'], e: { f: 1 }, g: null };
		expect(problem(200, { status: 461, invalid_params }).description).toBe(
			'a b: x y. c: ["d"]. e: {"f":1}. g: .',
		);
	});

	test('show no secret in names and reasons', () => {
		const invalid_params = { '3123-4567-8909': `not ${ACCESS_KEY}`, aadhar: '312345678909 is bad' };
		expect(problem(200, { status: 461, invalid_params }).description).toBe(
			'[hidden]: not [hidden]. aadhar: [hidden] is bad.',
		);
	});

	test('end after 20 fields', () => {
		const names = Array.from({ length: 30 }, (_, index) => [`field_${index}`, 'bad']);
		const { message, description } = problem(200, {
			status: 461,
			invalid_params: Object.fromEntries(names) as object,
		});
		expect(message).toContain('20 values');
		expect(description.match(/field_/g)).toHaveLength(20);
	});

	test.each([[{}], [[]], [['aadhar']], [null], ['aadhar'], [7]])(
		'are those of the status when invalid_params is %j',
		(invalid) => {
			for (const name of ['invalid_params', 'invalid_parameters']) {
				expect(problem(200, { status: 308, [name]: invalid }).message).toBe(
					'The sender is not enrolled with DigiKhata (status 308)',
				);
			}
		},
	);
});

describe('the words for a refused signature', () => {
	test('are those of the status, whatever the HTTP status', () => {
		for (const statusCode of [401, 403]) {
			expect(problem(statusCode, { status: 2483, message: 'Invalid key' })).toEqual({
				message: 'Eko does not know the developer key (status 2483)',
				description:
					'Eko says: “Invalid key”. Copy Developer Key from Eko’s dashboard again, and check that it is for the chosen environment.',
				httpCode: String(statusCode),
			});
		}
	});

	test('say how far the clock is off', () => {
		const response = answered(401, '{"status":2485}', { date: 'Wed, 31 Dec 2025 23:50:00 GMT' });
		const outcome = interpret(response, CALL.operation) as FailedOutcome;
		expect(describeFailure(outcome, CALL).description).toMatch(
			/^The clock of this n8n server is 60\d seconds/,
		);
	});
});

describe('the words for what a proxy refused', () => {
	const SAFE = 'Nothing was sent. It is safe to run this item again.';

	test('do not take its text for Eko’s', () => {
		const { message, description, httpCode } = problem(407, 'Access denied');
		expect(message).toBe('Your proxy refused the connection to Eko (HTTP 407)');
		expect(description).toMatch(/^It requires a user name and password\. /);
		expect(description.endsWith(SAFE)).toBe(true);
		expect(httpCode).toBe('407');
	});
});

describe('the words for a refusal by HTTP status', () => {
	test('are the advice alone when Eko says nothing', () => {
		expect(problem(404, '')).toEqual({
			message: 'Endpoint not found at this URL (HTTP 404)',
			description: 'Check the environment or Base URL in the Eko API credential.',
			httpCode: '404',
		});
	});
});

describe('the words about another try', () => {
	const SAFE = 'Nothing was sent. It is safe to run this item again.';
	const FIND_OUT =
		'Eko may have processed it. Before you run this item again, check the sender with Get Sender Information (then Verify Sender OTP, if that sends an OTP).';
	const LOOK_UP =
		'The money may have moved. Do not pay again. Check with Get Transaction Status later.';
	const DNS = 'Check the internet connection and DNS of this n8n server, and the Base URL.';

	test.each([
		['sendsOtp', 'timeout', WARNING],
		['writes', 'timeout', FIND_OUT],
		['movesMoney', 'timeout', LOOK_UP],
		['reads', 'timeout', 'Try again.'],
		['sendsOtp', 'connectionLost', WARNING],
		['writes', 'canceled', FIND_OUT],
		['reads', 'connectionLost', 'Try again.'],
		['sendsOtp', 'dns', `${DNS} ${SAFE}`],
		['writes', 'dns', `${DNS} ${SAFE}`],
		['movesMoney', 'dns', `${DNS} ${SAFE}`],
		['reads', 'dns', `${DNS} Try again.`],
	] as const)('of what %s, without a reply: %s', (effect, failure, description) => {
		const call = callThat(effect);
		const outcome = interpret({ failure }, call.operation);
		expect(describeFailure(outcome as FailedOutcome, call).description).toBe(description);
	});

	test.each([
		['sendsOtp', 500, '', WARNING],
		['writes', 500, '', FIND_OUT],
		['movesMoney', 500, '', LOOK_UP],
		['reads', 500, '', 'Try again.'],
		['writes', 200, 'OK', `Eko says: “OK”. ${UNREADABLE} ${FIND_OUT}`],
		['reads', 200, 'OK', `Eko says: “OK”. ${UNREADABLE} Try again.`],
		['reads', 200, '{"status":0}', `${AGAIN} Try again.`],
		['writes', 200, '{"status":0}', `${AGAIN} ${FIND_OUT}`],
		['writes', 400, '', REFUSED],
		['reads', 400, '', REFUSED],
	] as const)('of what %s, with HTTP %d and %j', (effect, statusCode, body, description) => {
		expect(problem(statusCode, body, callThat(effect)).description).toBe(description);
	});

	test('are none for what Eko refused by a status', () => {
		for (const effect of ['sendsOtp', 'writes', 'reads'] as const) {
			expect(problem(200, { status: 302 }, callThat(effect))).toEqual({
				message: 'The OTP is wrong, or the OTP Reference ID belongs to another OTP (status 302)',
				description:
					'Ask the person for the OTP in the newest SMS. Set OTP Reference ID to the otp_ref_id of the step that sent this OTP.',
			});
		}
	});
});

describe('the words for what Eko did not confirm', () => {
	test.each([
		[500, 'Down', `Eko says: “Down”. ${WARNING}`],
		[502, '<html><body>Bad Gateway</body></html>', WARNING],
		[503, ' \n <!DOCTYPE html>', WARNING],
		[504, '', WARNING],
		[
			429,
			'Slow down',
			`Eko says: “Slow down”. Send fewer at the same time: lower Concurrency under Options. ${WARNING}`,
		],
		[
			500,
			`aadhar 3123 4567 8909, ${ACCESS_KEY}`,
			`Eko says: “aadhar [hidden], [hidden]”. ${WARNING}`,
		],
	])('with HTTP %d and the text %j', (statusCode, body, description) => {
		expect(problem(statusCode, body)).toMatchObject({ description, httpCode: String(statusCode) });
	});
});
