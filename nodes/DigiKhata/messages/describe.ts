import { isObject } from '../eko/isObject';
import type { Envelope, Operation } from '../contract/operation';
import { RESOURCES } from '../operations/resources';
import { redactText, type Secrets } from '../safety/redact';
import { NETWORK_ADVICE, adviseOnResponse, adviseOnStatus, type UnlistedOutcome } from './advice';
import type { FailedOutcome } from '../eko/interpret';
import { adviseOnText } from './statuses';

/** Something that a person has to act on, in words. */
export interface UserMessage {
	/** What happened. Holds none of Eko's text, since n8n replaces messages by the words in them. */
	message: string;
	/** How to go on. */
	description: string;
	/** Of the reply, when it is what went wrong. */
	httpCode?: string;
}

/** What the texts need to know about the call. */
export interface CallFacts {
	operation: Pick<Operation, 'effect' | 'resource'> | { effect: 'reads' };
	environment: string;
	/** Milliseconds. */
	timeout: number;
	secrets: Secrets;
}

/** More fields than any operation has. */
const MAX_FIELDS = 20;

/** The words for an outcome that is not success. Nothing of the request is in them. */
export function describeFailure(outcome: FailedOutcome, call: CallFacts): UserMessage {
	if (!('reply' in outcome)) {
		const [message, advice] = NETWORK_ADVICE[outcome.cause](call.timeout / 1000);
		return {
			message,
			description: `${advice} ${retryAdvice(outcome.kind, call.operation)}`.trim(),
		};
	}
	const words =
		outcome.cause === 'status'
			? describeStatus(outcome, call.secrets)
			: describeResponse(outcome, call);
	const { statusCode } = outcome.reply;
	return statusCode === 200 ? words : { ...words, httpCode: String(statusCode) };
}

function describeResponse(outcome: UnlistedOutcome, call: CallFacts): UserMessage {
	const [message, advice] = adviseOnResponse(outcome, call);
	const said = quoteEko([outcome.text], call.secrets);
	const sentences = [said, advice, retryAdvice(outcome.kind, call.operation)];
	return { message, description: sentences.filter(Boolean).join(' ') };
}

function describeStatus(
	{ reply, envelope }: Extract<FailedOutcome, { cause: 'status' }>,
	secrets: Secrets,
): UserMessage {
	const details = isObject(envelope.data) ? envelope.data.description : undefined;
	const said = quoteEko([envelope.message, details], secrets);
	const invalid = invalidFieldsOf(envelope).slice(0, MAX_FIELDS);
	if (invalid.length > 0) {
		const fields = invalid.length === 1 ? 'one value' : `${invalid.length} values`;
		return {
			message: `Eko did not accept ${fields} (status ${envelope.status})`,
			description: invalid
				.map(([field, reason]) => `${redactText(field, secrets)}: ${redactText(reason, secrets)}`)
				// Sentences, since n8n's editor shows a line break as a space, or as “\n”.
				.map((reason) => reason.replace(/\.?$/, '.'))
				.join(' '),
		};
	}
	const [message, advice] = adviseOnStatus(envelope.status, reply) ?? [
		'Eko refused the request',
		adviseOnText(redactText(envelope.message, secrets)) ??
			'Tell Eko’s support the status and client reference.',
	];
	return {
		message: `${message} (status ${envelope.status})`,
		description: `${said} ${advice}`.trim(),
	};
}

/** The fields that Eko did not accept, each with its reason. Eko's text and its sample name them differently. */
function invalidFieldsOf({
	invalid_params,
	invalid_parameters,
}: Envelope): Array<[string, unknown]> {
	return Object.entries({
		...(isObject(invalid_params) && invalid_params),
		...(isObject(invalid_parameters) && invalid_parameters),
	});
}

function retryAdvice(kind: FailedOutcome['kind'], operation: CallFacts['operation']): string {
	if (kind === 'refused') return '';
	if (operation.effect === 'reads') return 'Try again.';
	if (kind === 'notSent') return 'Nothing was sent, so it is safe to run this item again.';
	switch (operation.effect) {
		case 'textsPerson':
			return 'An OTP may have been texted all the same: ask the person before you run this item again, and wait at least 60 seconds.';
		case 'movesMoney':
			return 'The money may have moved all the same: have Eko’s Transaction Inquiry look up the client reference before you run this item again.';
		case 'changes':
			return `Eko may have done it all the same. ${RESOURCES[operation.resource].findOut}`;
	}
}

function quoteEko(texts: readonly unknown[], secrets: Secrets): string {
	const quotes = texts
		.map((text) => redactText(text, secrets))
		// A web page says nothing to a person.
		.filter((text) => text !== '' && !text.startsWith('<'))
		.map((text) => `“${text}”`);
	return quotes.length === 0 ? '' : `Eko says: ${[...new Set(quotes)].join(', ')}.`;
}
