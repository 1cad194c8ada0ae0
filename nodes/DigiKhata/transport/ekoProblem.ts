import type { Operation } from '../operations/operation';
import type { NoReplyCause, Reply } from './answer';
import { cleanText, type Secrets } from './cleanText';
import { clockOffset } from './clock';
import type { Outcome } from './ekoReply';
import { EKO_STATUSES, EKO_TEXTS, type Advice } from './ekoStatuses';

/** Something that a person has to act on, in words. */
export interface Problem {
	/** What happened. Holds none of Eko's text, since n8n replaces messages by the words in them. */
	message: string;
	/** How to go on. */
	description: string;
	/** Of the reply, when it is what went wrong. */
	httpCode?: string;
}

/** Everything but success. */
export type Unsuccessful = Exclude<Outcome, { kind: 'success' }>;

/** What the texts need to know about the call. */
export interface CallFacts {
	operation: Operation;
	environment: string;
	/** Milliseconds. */
	timeout: number;
	secrets: Secrets;
}

/** The words for an outcome that is not success. Nothing of the request is in them. */
export function problemOf(outcome: Unsuccessful, call: CallFacts): Problem {
	if (!('reply' in outcome)) {
		const [message, advice] = NO_REPLY[outcome.cause](call.timeout / 1000);
		return { message, description: `${advice} ${afterwards(outcome.kind, call.operation)}` };
	}
	if (outcome.cause === 'status') return refusedByStatus(outcome.envelope, call);
	const { statusCode } = outcome.reply;
	const [message, advice] = textsOf(outcome, call);
	const said = quote(outcome.text, call.secrets);
	const problem: Problem = {
		message,
		description: [said, advice, afterwards(outcome.kind, call.operation)].filter(Boolean).join(' '),
	};
	if (statusCode !== 200) problem.httpCode = String(statusCode);
	return problem;
}

function refusedByStatus(
	envelope: Extract<Outcome, { cause: 'status' }>['envelope'],
	{ secrets }: CallFacts,
): Problem {
	const said = quote(envelope.message, secrets);
	const invalid = Object.entries(envelope.invalid_params ?? {});
	if (invalid.length > 0) {
		const fields = invalid.length === 1 ? 'one value' : `${invalid.length} values`;
		return {
			message: `Eko did not accept ${fields} (status ${envelope.status})`,
			description: invalid
				.map(([field, reason]) => `${cleanText(field, secrets)}: ${cleanText(reason, secrets)}`)
				.join('\n'),
		};
	}
	const [message, advice] = EKO_STATUSES.get(envelope.status) ?? [
		'Eko refused the request',
		adviceForText(String(envelope.message)) ??
			'Tell Eko’s support the status and client reference.',
	];
	return {
		message: `${message} (status ${envelope.status})`,
		description: `${said} ${advice}`.trim(),
	};
}

function textsOf(
	{ cause, reply, text }: Exclude<Unsuccessful, { cause: 'status' | NoReplyCause }>,
	{ environment }: CallFacts,
): Advice {
	const http = `(HTTP ${reply.statusCode})`;
	switch (cause) {
		case 'redirect':
			return [
				`The address of Eko redirects elsewhere ${http}`,
				'The redirect was not followed, so that keys and Aadhaar numbers stay with Eko. Check the environment or Base URL in the Eko API credential.',
			];
		case 'noReference':
			return [
				'Eko reported success without an OTP reference',
				'Without the reference the OTP cannot be validated. Tell Eko’s support the client reference.',
			];
		case 'unreadable':
			return [
				'Eko’s reply could not be read',
				'It was not in Eko’s format. A proxy or a wrong Base URL may be the cause.',
			];
		case 'text':
			return ['Eko refused the request', adviceForText(text) ?? ''];
		case 'http':
			return HTTP_ADVICE.get(reply.statusCode)?.(reply, environment) ?? otherHttp(reply, text);
	}
}

const HTTP_ADVICE = new Map<number, (reply: Reply, environment: string) => Advice>([
	[401, denied],
	[403, denied],
	[
		404,
		() => [
			'Eko has nothing at this address (HTTP 404)',
			'Check the environment or Base URL in the Eko API credential.',
		],
	],
	[405, changedOnTheWay],
	[415, changedOnTheWay],
	[
		429,
		() => ['Eko is receiving too many requests (HTTP 429)', 'Lower Concurrency under Options.'],
	],
]);

function denied(reply: Reply, environment: string): Advice {
	const message = `Eko did not accept the keys (HTTP ${reply.statusCode})`;
	const offset = clockOffset(reply);
	if (offset) {
		const direction = offset > 0 ? 'ahead of' : 'behind';
		return [
			message,
			`The clock of this n8n server is ${Math.abs(offset)} seconds ${direction} Eko’s, so Eko takes every signature for stale. Set the clock and run again.`,
		];
	}
	const clock = offset === 0 ? 'the clock of this n8n server agrees with Eko’s' : 'or the clock';
	return [
		message,
		`In order of likelihood: the public IP address of this n8n server is not on Eko’s allow-list; the key is not active; the keys are not for the chosen environment (${environment}); a key is mistyped${offset === 0 ? ` (${clock})` : `, ${clock} of this n8n server is off`}.`,
	];
}

function changedOnTheWay({ statusCode }: Reply): Advice {
	return [
		`Eko does not accept this kind of request (HTTP ${statusCode})`,
		'A proxy may have changed it on the way, or the Base URL is wrong.',
	];
}

function otherHttp({ statusCode }: Reply, text: string): Advice {
	const advice = adviceForText(text);
	if (statusCode >= 500 || statusCode === 408) {
		return [`Eko did not confirm the request (HTTP ${statusCode})`, advice ?? ''];
	}
	return [
		`Eko refused the request (HTTP ${statusCode})`,
		advice ?? 'Check all fields of the item and the Base URL in the Eko API credential.',
	];
}

const NO_REPLY: Record<NoReplyCause, (seconds: number) => Advice> = {
	notFound: () => [
		'The server of Eko could not be found',
		'Check the internet connection and DNS of this n8n server, and the Base URL.',
	],
	unreachable: () => [
		'The server of Eko could not be reached',
		'Check the internet connection and firewall of this n8n server, and the Base URL.',
	],
	untrusted: () => [
		'No secure connection to Eko could be set up',
		'The certificate was not accepted, or the server does not speak TLS. Check the Base URL and any proxy in between.',
	],
	blocked: () => [
		'This n8n server does not allow requests to this address',
		'Check the Base URL, or ask the administrator of this n8n server.',
	],
	late: (seconds) => [
		`Eko did not answer within ${seconds} seconds`,
		'Timeout under Options sets how long to wait.',
	],
	broken: () => ['The connection to Eko broke before the reply was complete', ''],
	stopped: () => ['The execution was stopped before Eko answered', ''],
};

function afterwards(kind: Unsuccessful['kind'], { effect }: Operation): string {
	if (kind === 'notSent') return 'Nothing was sent, so it is safe to run this item again.';
	if (kind === 'refused') return '';
	return effect === 'textsPerson'
		? 'An OTP may have been texted all the same: ask the person before you run this item again, and wait at least 60 seconds.'
		: 'Run this item again.';
}

function adviceForText(text: string): string | undefined {
	return EKO_TEXTS.find(([pattern]) => pattern.test(text))?.[1];
}

function quote(text: unknown, secrets: Secrets): string {
	// A web page says nothing to a person.
	const clean = /^\s*</.test(String(text)) ? '' : cleanText(text, secrets);
	return clean === '' ? '' : `Eko says: “${clean}”.`;
}
