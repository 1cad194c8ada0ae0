import { NodeApiError } from 'n8n-workflow';

import { describeFailure } from '../../../../../nodes/DigiKhata/messages/describe';
import type { UserMessage } from '../../../../../nodes/DigiKhata/messages/message';
import { CALL, callThat, NODE } from '../../../support';
import { everyOutcome } from './describe.outcomes';

/** What n8n looks for in a message, to replace it by a text that advises to retry. */
const REPLACED_BY_N8N =
	/ECONNREFUSED|ECONNRESET|ENOTFOUND|ETIMEDOUT|ERRADDRINUSE|EADDRNOTAVAIL|ECONNABORTED|EHOSTUNREACH|EAI_AGAIN|ENOENT|EISDIR|ENOTDIR|EACCES|EEXIST|EPERM|GETADDRINFO/i;

const CASES = everyOutcome('Failure! ECONNRESET error canceled');

/** The words that are ours: less what Eko said, in quotation marks or behind a field's name. */
function ownWords({ message, description }: UserMessage): string {
	return `${message}\n${description}`.replace(/“[^”]*”/g, '').replace(/^\w+: .*$/gm, '');
}

describe.each(CASES)('the words for %s', (_what, outcome) => {
	const problem = describeFailure(outcome, CALL);

	test('say what happened and how to go on', () => {
		expect(problem.message).toMatch(/^[A-Z].*[^.\s]$/);
		expect(problem.description).toMatch(/^\S[^]*\S$/);
		expect(`${problem.message} ${problem.description}`).not.toMatch(
			/undefined|null|NaN|\[object| {2}/,
		);
	});

	test('have no word that blames', () => {
		expect(ownWords(problem)).not.toMatch(/\b(error|problem|failure|mistake)s?\b/i);
	});

	test('have no word in their message for which n8n replaces it', () => {
		expect(problem.message).not.toMatch(REPLACED_BY_N8N);
		expect(new NodeApiError(NODE, {}, { ...problem }).message).toBe(problem.message);
	});

	test('have the word by which n8n shows a run as canceled, just when it was', () => {
		expect(problem.message.includes('canceled')).toBe(outcome.cause === 'canceled');
	});

	test('have a number for the HTTP status, unless that was 200', () => {
		const response = 'response' in outcome ? outcome.response : undefined;
		const expected =
			response === undefined || response.statusCode === 200 ? [] : [`${response.statusCode}`];
		expect(
			Object.entries(problem)
				.filter(([name]) => name === 'httpCode')
				.map(([, code]) => code as string),
		).toEqual(expected);
	});

	test('warn that an OTP may be out, just when that is so', () => {
		const warns = problem.description.includes('An OTP may have been sent');
		expect(warns).toBe(outcome.kind === 'unknown');
		expect(problem.description.includes('wait 60 seconds')).toBe(warns);
	});

	test('say that it is safe to run again, just when nothing was sent', () => {
		const isSafe = problem.description.includes(
			'Nothing was sent. It is safe to run this item again',
		);
		expect(isSafe).toBe(outcome.kind === 'not_sent');
	});

	test.each(['reads', 'writes'] as const)('are as fit for what %s', (effect) => {
		const other = describeFailure(outcome, callThat(effect));
		expect(other.message).toMatch(/^[A-Z].*[^.\s]$/);
		expect(other.description).toMatch(/^\S[^]*\S$/);
		expect(ownWords(other)).not.toMatch(/\b(error|problem|failure|mistake)s?\b/i);
		expect(other.message).not.toMatch(REPLACED_BY_N8N);
		expect(other.description).not.toContain('An OTP may have been sent');
	});

	test('say to try again, just when it only reads and was not refused', () => {
		const { description } = describeFailure(outcome, callThat('reads'));
		expect(description.endsWith('Try again.')).toBe(outcome.kind !== 'refused');
	});

	test('warn that Eko may have done it, just when a change may be out', () => {
		const { description } = describeFailure(outcome, callThat('writes'));
		expect(description.includes('Eko may have processed it')).toBe(outcome.kind === 'unknown');
		expect(description.includes('Nothing was sent. It is safe')).toBe(outcome.kind === 'not_sent');
	});
});
