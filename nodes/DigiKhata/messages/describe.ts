import { isObject } from '../eko/isObject';
import type { Envelope, Operation } from '../contract/operation';
import { RESOURCES } from '../operations/resources';
import { cleanText, type Secrets } from '../safety/redact';
import { NO_REPLY, replyAdvice, statusAdvice, type Undocumented } from './advice';
import type { Unsuccessful } from '../eko/interpret';
import { adviceForText } from './statuses';

/** Something that a person has to act on, in words. */
export interface Problem {
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
const MOST_FIELDS = 20;

/** The words for an outcome that is not success. Nothing of the request is in them. */
export function problemOf(outcome: Unsuccessful, call: CallFacts): Problem {
	if (!('reply' in outcome)) {
		const [message, advice] = NO_REPLY[outcome.cause](call.timeout / 1000);
		return { message, description: `${advice} ${afterwards(outcome.kind, call.operation)}`.trim() };
	}
	const words =
		outcome.cause === 'status'
			? refusedByStatus(outcome, call.secrets)
			: saidInReply(outcome, call);
	const { statusCode } = outcome.reply;
	return statusCode === 200 ? words : { ...words, httpCode: String(statusCode) };
}

function saidInReply(outcome: Undocumented, call: CallFacts): Problem {
	const [message, advice] = replyAdvice(outcome, call);
	const said = quote([outcome.text], call.secrets);
	const sentences = [said, advice, afterwards(outcome.kind, call.operation)];
	return { message, description: sentences.filter(Boolean).join(' ') };
}

function refusedByStatus(
	{ reply, envelope }: Extract<Unsuccessful, { cause: 'status' }>,
	secrets: Secrets,
): Problem {
	const details = isObject(envelope.data) ? envelope.data.description : undefined;
	const said = quote([envelope.message, details], secrets);
	const invalid = invalidFieldsOf(envelope).slice(0, MOST_FIELDS);
	if (invalid.length > 0) {
		const fields = invalid.length === 1 ? 'one value' : `${invalid.length} values`;
		return {
			message: `Eko did not accept ${fields} (status ${envelope.status})`,
			description: invalid
				.map(([field, reason]) => `${cleanText(field, secrets)}: ${cleanText(reason, secrets)}`)
				// Sentences, since n8n's editor shows a line break as a space, or as “\n”.
				.map((reason) => reason.replace(/\.?$/, '.'))
				.join(' '),
		};
	}
	const [message, advice] = statusAdvice(envelope.status, reply) ?? [
		'Eko refused the request',
		adviceForText(cleanText(envelope.message, secrets)) ??
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

function afterwards(kind: Unsuccessful['kind'], operation: CallFacts['operation']): string {
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

function quote(texts: readonly unknown[], secrets: Secrets): string {
	const quotes = texts
		.map((text) => cleanText(text, secrets))
		// A web page says nothing to a person.
		.filter((text) => text !== '' && !text.startsWith('<'))
		.map((text) => `“${text}”`);
	return quotes.length === 0 ? '' : `Eko says: ${[...new Set(quotes)].join(', ')}.`;
}
