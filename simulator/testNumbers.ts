import type { IncomingHttpHeaders } from 'node:http';

import type { Parameters } from './parameters';
import { invalidParams, refusal, refusalSaying, type RefusalStatus } from './refusals';
import {
	envelopeReply,
	htmlReply,
	jsonReply,
	textReply,
	withData,
	type Envelope,
	type Reply,
} from './reply';

/** What a test number may use for its answer: a call that has passed every check. */
export interface CheckedCall {
	readonly headers: IncomingHttpHeaders;
	readonly parameters: Parameters;
	/** The endpoint's documented success. */
	readonly success: Envelope;
	/** Takes the sender's next step, with all that comes of it, and gives back what any sender gets. */
	readonly takeStep: () => Reply;
	/** Whether this sender had no call to this endpoint before. */
	readonly isFirst: boolean;
}

/** A customer_id that provokes one answer, as payment providers offer test cards. */
export interface TestNumber {
	readonly customerId: string;
	/** One line for the printed list: what the caller will see. */
	readonly youSee: string;
	readonly reply: (call: CheckedCall) => Reply;
}

/** Among the behaviors: the sender who may add one recipient after the other. */
const NO_HOUR = 14;

const TAKEN = 'the step was taken all the same';

/**
 * Every test number, in the order of the printed list. The first five digits name the family:
 * 90000 + an Eko status, 90001 + an HTTP status, 90002 + a behavior, 90003 + a refusal that Eko's
 * pages list by its text alone. All but 9000200012 to 9000200014 answer the same on every endpoint that
 * has a customer_id, whatever was called before; any other mobile number belongs to an ordinary sender.
 */
export const TEST_NUMBERS: readonly TestNumber[] = [
	refused(308, 'the sender is not enrolled'),
	refused(319, 'the initiator_id is unknown'),
	refused(327, 'the sender is enrolled but not verified'),
	refused(346, 'the agent is not onboarded'),
	refused(347, 'the balance is too low'),
	{
		customerId: familyNumber('90000', 461),
		youSee: 'HTTP 200, status 461: invalid_params, with a reason for aadhar',
		reply: ({ parameters }) => {
			const { field, meaning } = personal(parameters);
			return envelopeReply(invalidParams({ [field]: `is not a valid ${meaning}` }));
		},
	},
	refused(463, 'the user was not found'),
	refused(585, 'the sender has already passed KYC'),
	refused(945, "the sender's monthly limit is used up"),
	refused(1297, 'the user_code is wrong'),
	{
		customerId: familyNumber('90000', 9999),
		youSee: 'HTTP 200, status 9999: a status that no page of Eko explains',
		reply: () => envelopeReply(refusalSaying(9999, 'Request could not be processed')),
	},
	inPlainText(400, 'Bad Request'),
	inPlainText(401, 'Unauthorized'),
	inPlainText(403, 'Forbidden'),
	inPlainText(404, 'Not Found'),
	inPlainText(405, 'Method Not Allowed'),
	inPlainText(408, 'Request Timeout'),
	inPlainText(415, 'Unsupported Media Type'),
	inPlainText(429, 'Too Many Requests'),
	asWebPage(500, 'Internal Server Error'),
	asWebPage(502, 'Bad Gateway'),
	asWebPage(503, 'Service Unavailable'),
	behavior(1, 'a success without otp_ref_id', ({ success }) =>
		envelopeReply(withData(success, { otp_ref_id: '' })),
	),
	behavior(2, 'HTTP 200 with a web page instead of JSON', () => htmlReply(200, 'Welcome')),
	behavior(3, 'HTTP 200 with JSON that breaks off in the middle', ({ success }) => {
		const whole = JSON.stringify(success);
		return { ...jsonReply(200, success), body: whole.slice(0, Math.floor(whole.length / 2)) };
	}),
	behavior(4, 'the connection is reset before any answer', () => ({ kind: 'reset' })),
	behavior(5, 'no answer at all, until the caller gives up', () => ({ kind: 'silence' })),
	behavior(6, 'success, after 5 seconds', ({ success }) => ({
		...envelopeReply(success),
		delayMs: 5000,
	})),
	behavior(7, 'HTTP 307: a redirect to another path of the simulator', () => {
		const reply = textReply(307, 'Temporary Redirect');
		return { ...reply, headers: { ...reply.headers, location: '/ekoapi/v3/moved' } };
	}),
	behavior(8, 'HTTP 500 that repeats the Aadhaar number and all headers', (call) => {
		const { field, value } = personal(call.parameters);
		return jsonReply(500, { [field]: value, headers: call.headers });
	}),
	behavior(9, 'a success that repeats the Aadhaar number', ({ success, parameters }) => {
		const { field, value } = personal(parameters);
		return envelopeReply(withData(success, { [field]: value }));
	}),
	behavior(10, 'status 461 whose reason repeats the Aadhaar number', ({ parameters }) => {
		const { field, value } = personal(parameters);
		return envelopeReply(invalidParams({ [field]: `${value} is not valid` }));
	}),
	behavior(11, 'success with an intent_id too big for JavaScript (2^53 + 1)', ({ success }) => {
		const reply = envelopeReply(withData(success, { intent_id: 0 }));
		return { ...reply, body: reply.body.replace('"intent_id":0', '"intent_id":9007199254740993') };
	}),
	behavior(12, 'each step is taken, but the first reply to it is lost', ({ takeStep, isFirst }) => {
		const reply = takeStep();
		if (!isFirst || reply.kind !== 'http') return reply;
		const { sms } = reply;
		return { ...htmlReply(504, 'Gateway Timeout'), sms, note: TAKEN };
	}),
	behavior(13, 'each step is taken, but an otp_ref_id comes with status 9999', ({ takeStep }) => {
		const reply = takeStep();
		if (reply.kind !== 'http' || reply.otpRefId === null) return reply;
		const { data } = JSON.parse(reply.body) as Envelope;
		const refused = refusalSaying(9999, 'Request could not be processed');
		const unexplained = { ...refused, data: { ...data } };
		return { ...envelopeReply(unexplained, TAKEN), sms: reply.sms };
	}),
	behavior(NO_HOUR, 'each step is taken; bank accounts wait no hour', ({ takeStep }) => takeStep()),
	// Eko lists these texts without a `status`: status 1 and HTTP 403 are the simulator's choice.
	byText(1, 'Agent not allowed'),
	byText(2, 'Customer not allowed'),
	byText(3, 'No Key for Response'),
	{
		customerId: familyNumber('90003', 4),
		youSee: 'HTTP 403: the text "Kindly use your production key"',
		reply: () => textReply(403, 'Kindly use your production key'),
	},
];

const byCustomerId = new Map(TEST_NUMBERS.map((entry) => [entry.customerId, entry]));

/** The test number that this customer_id is; undefined for an ordinary number. */
export function findTestNumber(customerId: unknown): TestNumber | undefined {
	return typeof customerId === 'string' ? byCustomerId.get(customerId) : undefined;
}

/** Whether this sender's bank accounts need not wait an hour for each other. */
export function waitsNoHour(customerId: string): boolean {
	return customerId === familyNumber('90002', NO_HOUR);
}

const PERSONAL = [
	{ field: 'aadhar', meaning: 'Aadhaar number' },
	{ field: 'pan_number', meaning: 'PAN' },
	{ field: 'account', meaning: 'account number' },
	{ field: 'otp', meaning: 'OTP' },
] as const;

/** What stands for the Aadhaar number on the endpoints that take none: PAN, account number, OTP or mobile number. */
function personal(parameters: Parameters): { field: string; meaning: string; value: string } {
	const sent = PERSONAL.find(({ field }) => parameters[field] !== undefined);
	const { field, meaning } = sent ?? { field: 'customer_id', meaning: 'mobile number' };
	return { field, meaning, value: String(parameters[field]) };
}

function familyNumber(family: string, code: number): string {
	return family + String(code).padStart(5, '0');
}

function refused(status: RefusalStatus, inWords: string): TestNumber {
	return {
		customerId: familyNumber('90000', status),
		youSee: `HTTP 200, status ${status}: ${inWords}`,
		reply: () => envelopeReply(refusal(status)),
	};
}

function inPlainText(status: number, reason: string): TestNumber {
	return {
		customerId: familyNumber('90001', status),
		youSee: `HTTP ${status} (${reason}), as plain text`,
		reply: () => textReply(status, reason),
	};
}

function asWebPage(status: number, reason: string): TestNumber {
	return {
		customerId: familyNumber('90001', status),
		youSee: `HTTP ${status} (${reason}), as a web page`,
		reply: () => htmlReply(status, reason),
	};
}

function behavior(code: number, youSee: string, reply: TestNumber['reply']): TestNumber {
	return { customerId: familyNumber('90002', code), youSee, reply };
}

function byText(code: number, message: string): TestNumber {
	return {
		customerId: familyNumber('90003', code),
		youSee: `HTTP 200, status 1: the text "${message}"`,
		reply: () => envelopeReply(refusalSaying(1, message)),
	};
}
