import { NodeApiError } from 'n8n-workflow';

import { interpret } from '../../../../../nodes/DigiKhata/eko/interpret';
import type { FailedOutcome } from '../../../../../nodes/DigiKhata/eko/outcome';
import { NETWORK_ADVICE } from '../../../../../nodes/DigiKhata/messages/advice';
import { describeFailure } from '../../../../../nodes/DigiKhata/messages/describe';
import type { UserMessage } from '../../../../../nodes/DigiKhata/messages/message';
import { EKO_STATUSES } from '../../../../../nodes/DigiKhata/messages/statuses';
import { answered, CALL, callThat, NODE } from '../../../support';

/** What n8n looks for in a message, to replace it by a text that advises to retry. */
const REPLACED_BY_N8N =
	/ECONNREFUSED|ECONNRESET|ENOTFOUND|ETIMEDOUT|ERRADDRINUSE|EADDRNOTAVAIL|ECONNABORTED|EHOSTUNREACH|EAI_AGAIN|ENOENT|EISDIR|ENOTDIR|EACCES|EEXIST|EPERM|GETADDRINFO/i;

/** What Eko says; none of it may come before our own words. */
const SAID = 'Failure! ECONNRESET error canceled';

/** A reply for each kind of outcome but success. */
const REPLIES: ReadonlyArray<readonly [what: string, statusCode: number, body: string | object]> = [
	...[...EKO_STATUSES.keys(), 5000].map(
		(status) => [`status ${status}`, 200, { status, message: SAID }] as const,
	),
	['status 461 with a field', 200, { status: 461, invalid_params: { aadhar: SAID } }],
	['a refusal with a reference', 400, { status: 463, message: SAID, data: { otp_ref_id: 'a' } }],
	['no reference', 200, { status: 0, message: SAID }],
	['a refusing text', 200, 'No Key for Response'],
	['an unreadable reply', 200, SAID],
	...[302, 400, 401, 404, 405, 407, 429, 500].map((code) => [`HTTP ${code}`, code, SAID] as const),
];

const OUTCOMES = [
	...REPLIES.map(([what, code, body]) => {
		const text = typeof body === 'string' ? body : JSON.stringify(body);
		return [what, interpret(answered(code, text), CALL.operation) as FailedOutcome] as const;
	}),
	...(Object.keys(NETWORK_ADVICE) as Array<keyof typeof NETWORK_ADVICE>).map(
		(failure) => [failure, interpret({ failure }, CALL.operation) as FailedOutcome] as const,
	),
];

/** The words that are ours: less what Eko said, in quotation marks or behind a field's name. */
function ownWords({ message, description }: UserMessage): string {
	return `${message}\n${description}`.replace(/“[^”]*”/g, '').replace(/^\w+: .*$/gm, '');
}

describe.each(OUTCOMES)('the words for %s', (_what, outcome) => {
	test.each(['sendsOtp', 'writes', 'reads'] as const)('are fit for what %s', (effect) => {
		const problem = describeFailure(outcome, callThat(effect));
		const { message, description } = problem;
		expect(message).toMatch(/^[A-Z].*[^.\s]$/);
		expect(description).toMatch(/^\S[^]*\S$/);
		expect(`${message} ${description}`).not.toMatch(/undefined|null|NaN|\[object| {2}/);
		expect(ownWords(problem)).not.toMatch(/\b(error|problem|failure|mistake)s?\b/i);
		expect(message).not.toMatch(REPLACED_BY_N8N);
		expect(new NodeApiError(NODE, {}, { ...problem }).message).toBe(message);
		// By this word n8n shows a run as canceled.
		expect(message.includes('canceled')).toBe(outcome.cause === 'canceled');
	});

	test('warn of what may be out, and say that it is safe to run again, just when that is so', () => {
		const says = (effect: 'sendsOtp' | 'writes' | 'reads', words: string): boolean =>
			describeFailure(outcome, callThat(effect)).description.includes(words);
		const { kind } = outcome;
		for (const effect of ['sendsOtp', 'writes', 'reads'] as const) {
			const mayBeSent = kind === 'unknown' && effect === 'sendsOtp';
			expect(says(effect, 'An OTP may have been sent')).toBe(mayBeSent);
			expect(says(effect, 'wait 60 seconds')).toBe(mayBeSent);
			const mayBeDone = kind === 'unknown' && effect === 'writes';
			expect(says(effect, 'Eko may have processed it')).toBe(mayBeDone);
			const isSafe = kind === 'not_sent' && effect !== 'reads';
			expect(says(effect, 'Nothing was sent. It is safe to run this item again')).toBe(isSafe);
		}
		expect(says('reads', 'Try again.')).toBe(kind !== 'refused');
	});
});
