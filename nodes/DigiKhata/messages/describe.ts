import { EFFECTS } from '../contract/effects';
import type { Envelope } from '../contract/operation';
import { isObject, readData } from '../eko/envelope';
import type { FailedOutcome } from '../eko/outcome';
import { redactText, type Secrets } from '../safety/redact';
import { adviseOnResponse, adviseOnStatus, NETWORK_ADVICE, type UnlistedOutcome } from './advice';
import type { CallFacts, UserMessage } from './message';
import { adviseOnText } from './statuses';

/** More fields than any operation has. */
const MAX_FIELDS = 20;

/**
 * The words for an outcome that is not success. Nothing of the request is in them.
 *
 * @param said see {@link readEkoWords}
 */
export function describeFailure(
	outcome: FailedOutcome,
	call: CallFacts,
	said: readonly string[] = readEkoWords(outcome, call.secrets),
): UserMessage {
	if (!('response' in outcome)) {
		const [message, advice] = NETWORK_ADVICE[outcome.cause](call.timeout / 1000);
		return {
			message,
			description: `${advice} ${retryAdvice(outcome.kind, call)}`.trim(),
		};
	}
	const words =
		outcome.cause === 'status'
			? describeStatus(outcome, call, said)
			: describeResponse(outcome, call, said);
	const { statusCode } = outcome.response;
	return statusCode === 200 ? words : { ...words, httpCode: String(statusCode) };
}

function describeResponse(
	outcome: UnlistedOutcome,
	call: CallFacts,
	said: readonly string[],
): UserMessage {
	const [message, advice] = adviseOnResponse(outcome, call);
	const sentences = [quote(said), advice, retryAdvice(outcome.kind, call), call.adviceWhenRefused];
	return { message, description: sentences.filter(Boolean).join(' ') };
}

function describeStatus(
	{ kind, response, envelope }: Extract<FailedOutcome, { cause: 'status' }>,
	{ effect, secrets, adviceWhenRefused }: CallFacts,
	said: readonly string[],
): UserMessage {
	const { messageWhenUnclear, adviceWhenUnknown } = EFFECTS[effect];
	if (kind === 'unknown' && messageWhenUnclear !== undefined) {
		return {
			message: `${messageWhenUnclear} (status ${envelope.status})`,
			description: [quote(said), adviceWhenUnknown].filter(Boolean).join(' '),
		};
	}
	if (invalidFieldsOf(envelope).length > 0) {
		const fields = said.length === 1 ? 'one value' : `${said.length} values`;
		return {
			message: `Eko did not accept ${fields} (status ${envelope.status})`,
			// Sentences, since n8n's editor shows a line break as a space, or as “\n”.
			description: [...said.map((reason) => reason.replace(/\.?$/, '.')), adviceWhenRefused]
				.filter(Boolean)
				.join(' '),
		};
	}
	const listed = adviseOnStatus(envelope.status, response);
	const [message, advice] = listed ?? [
		'Eko refused the request',
		adviseOnText(redactText(envelope.message, secrets)) ??
			'Give Eko’s support the status and the client reference or transaction ID.',
	];
	return {
		message: `${message} (status ${envelope.status})`,
		description: [quote(said), kind === 'unknown' && !listed ? '' : advice, adviceWhenRefused]
			.filter(Boolean)
			.join(' '),
	};
}

/** What Eko itself says of a failure, free of secrets: a text for each field that it did not accept, or its messages. */
export function readEkoWords(outcome: FailedOutcome, secrets: Secrets): string[] {
	if (!('response' in outcome)) return [];
	if (outcome.cause !== 'status') return cleanTexts([outcome.text], secrets);
	const invalid = invalidFieldsOf(outcome.envelope);
	if (invalid.length > 0) {
		return invalid.map(
			([field, reason]) => `${redactText(field, secrets)}: ${redactText(reason, secrets)}`,
		);
	}
	const { description, reason } = readData(outcome.envelope);
	return cleanTexts([outcome.envelope.message, description, reason], secrets);
}

function cleanTexts(texts: readonly unknown[], secrets: Secrets): string[] {
	const clean = texts
		.map((text) => redactText(text, secrets))
		// A web page says nothing to a person.
		.filter((text) => text !== '' && !text.startsWith('<'));
	return [...new Set(clean)];
}

/** The fields that Eko did not accept, each with its reason. Eko's text and its sample name them differently. */
function invalidFieldsOf({
	invalid_params,
	invalid_parameters,
}: Envelope): Array<[string, unknown]> {
	return Object.entries({
		...(isObject(invalid_params) && invalid_params),
		...(isObject(invalid_parameters) && invalid_parameters),
	}).slice(0, MAX_FIELDS);
}

function retryAdvice(
	kind: FailedOutcome['kind'],
	{ effect, adviceWhenUnknown }: CallFacts,
): string | undefined {
	if (kind === 'refused') return undefined;
	const rules = EFFECTS[effect];
	if (kind === 'not_sent') return rules.adviceWhenNotSent;
	return rules.adviceWhenUnknown ?? adviceWhenUnknown;
}

function quote(words: readonly string[]): string {
	return words.length === 0 ? '' : `Eko says: ${words.map((text) => `“${text}”`).join(', ')}.`;
}
