import { EFFECTS } from '../contract/effects';
import { clockSkew } from '../eko/clockSkew';
import { parseEnvelope } from '../eko/envelope';
import type { FailedOutcome } from '../eko/outcome';
import type { HttpResponse, NetworkFailure } from '../eko/network';
import { CLOCK_STATUSES } from '../eko/statuses';
import { redactSubmitted } from '../safety/redact';
import type { CallFacts } from './message';
import { type Advice, adviseOnText, EKO_STATUSES } from './statuses';

/** An outcome with a reply that Eko's table of statuses says nothing about. */
export type UnlistedOutcome = Exclude<FailedOutcome, { cause: 'status' | NetworkFailure }>;

/** What a reply that is neither success nor a documented status means, and how to go on. */
export function adviseOnResponse(
	outcome: UnlistedOutcome,
	{ environment, effect, secrets }: Omit<CallFacts, 'timeout'>,
): Advice {
	const { response, text } = outcome;
	const http = `(HTTP ${response.statusCode})`;
	switch (outcome.cause) {
		case 'reference':
			return [
				'Eko did not report success, but sent an OTP reference',
				`Its otp_ref_id is ${redactSubmitted(outcome.otp_ref_id, secrets)}.`,
			];
		case 'proxy':
			return [
				`Your proxy refused the connection to Eko ${http}`,
				response.statusCode === 407
					? 'It requires a user name and password. Add them to its URL in the environment of this n8n server, e.g. HTTPS_PROXY=http://user:password@proxy.example, or exclude Eko’s host with NO_PROXY.'
					: 'Allow Eko’s host in the proxy, or exclude the host with NO_PROXY in the environment of this n8n server.',
			];
		case 'redirect':
			return [
				`Eko’s URL redirects to another address ${http}`,
				'The node does not follow redirects, so keys and Aadhaar numbers stay with Eko. Check the environment or Base URL in the Eko API credential.',
			];
		case 'noReference':
			return EFFECTS[effect].reference
				? [
						'Eko reported success without an OTP reference',
						'Without the reference the OTP cannot be validated. Give Eko’s support the client reference.',
					]
				: [
						'Eko reported success without the result',
						'If it happens again, give Eko’s support the client reference or transaction ID.',
					];
		case 'unreadable':
			return [
				'Eko’s reply could not be read',
				'It was not in Eko’s format. A proxy or a wrong Base URL may be the cause.',
			];
		case 'text':
			return ['Eko refused the request', adviseOnText(text) ?? ''];
		case 'http':
			return adviseOnHttp(response, text, environment);
	}
}

/** What Eko says is more certain than what the HTTP status makes likely. */
function adviseOnHttp(response: HttpResponse, text: string, environment: string): Advice {
	const [message, advice] =
		HTTP_ADVICE.get(response.statusCode)?.(response, environment) ?? adviseOnOtherHttp(response);
	return [message, adviseOnText(text) ?? advice];
}

const HTTP_ADVICE = new Map<number, (response: HttpResponse, environment: string) => Advice>([
	[401, adviseOnDenied],
	[403, adviseOnDenied],
	[
		404,
		() => [
			'Endpoint not found at this URL (HTTP 404)',
			'Check the environment or Base URL in the Eko API credential.',
		],
	],
	[405, adviseOnChangedRequest],
	[415, adviseOnChangedRequest],
	[
		429,
		() => [
			'Eko is receiving too many requests (HTTP 429)',
			'Send fewer at the same time: lower Concurrency under Options.',
		],
	],
]);

function adviseOnDenied(response: HttpResponse, environment: string): Advice {
	const message = `Eko did not accept the keys (HTTP ${response.statusCode})`;
	const offset = clockSkew(response);
	const causes = [
		offset === 0 ? 'a key is mistyped' : 'a key is mistyped or the clock of this n8n server is off',
		`the keys are not for the chosen environment (${environment})`,
		'the key is not active',
		'the public IP address of this n8n server is not on Eko’s allow-list',
	];
	// Eko ranks them for those who have the keys of Production and are let in from listed addresses only.
	if (environment === 'production') causes.reverse();
	const likely = `Likely causes, in this order: ${causes.join('; ')}.`;
	const isEkos = parseEnvelope(response.body) !== undefined;
	const proxy = isEkos ? '' : ' Where this n8n server uses a proxy, the proxy may have refused.';
	return [message, withClock(likely + proxy, response)];
}

/** The advice, or that the clock is off; and that it is right, where that is known. */
function withClock(advice: string, response: HttpResponse): string {
	const offset = clockSkew(response);
	if (offset === undefined) return advice;
	if (offset === 0) return `${advice} The clock of this n8n server agrees with Eko’s.`;
	const direction = offset > 0 ? 'ahead of' : 'behind';
	return `The clock of this n8n server is ${Math.abs(offset)} seconds ${direction} Eko’s, so Eko rejects every signature as expired. Set the clock and run again.`;
}

/** What one of Eko's documented statuses means that refuse a call, and how to go on. */
export function adviseOnStatus(status: number, response: HttpResponse): Advice | undefined {
	const known = EKO_STATUSES.get(status);
	return known && CLOCK_STATUSES.has(status) ? [known[0], withClock(known[1], response)] : known;
}

function adviseOnChangedRequest({ statusCode }: HttpResponse): Advice {
	return [
		`Eko does not accept this kind of request (HTTP ${statusCode})`,
		'A proxy may have changed it on the way, or the Base URL is wrong.',
	];
}

function adviseOnOtherHttp({ statusCode }: HttpResponse): Advice {
	if (statusCode >= 500 || statusCode === 408) {
		return [`Eko did not confirm the request (HTTP ${statusCode})`, ''];
	}
	return [
		`Eko refused the request (HTTP ${statusCode})`,
		'Check all fields and the Base URL in the Eko API credential.',
	];
}

/** Why no whole reply came, and how to go on; the timeout of the request was so many seconds. */
export const NETWORK_ADVICE: Record<NetworkFailure, (seconds: number) => Advice> = {
	dns: () => [
		'Could not resolve the address of Eko’s server',
		'Check the internet connection and DNS of this n8n server, and the Base URL.',
	],
	connect: () => [
		'Could not connect to Eko’s server',
		'Check the internet connection and firewall of this n8n server, and the Base URL.',
	],
	tls: () => [
		'Could not set up a secure connection to Eko',
		'The certificate was not accepted, or the server does not speak TLS. Check the Base URL and any proxy in between.',
	],
	ssrfBlocked: () => [
		'This n8n server does not allow requests to this address',
		'Check the Base URL, or ask the administrator of this n8n server.',
	],
	proxyTunnel: () => [
		'Your proxy refused the connection to Eko',
		'It closed the connection without a reply. Allow Eko’s host in the proxy, or exclude the host with NO_PROXY in the environment of this n8n server.',
	],
	timeout: (seconds) => [`Eko did not answer within ${seconds} seconds`, ''],
	connectionLost: () => ['The connection to Eko broke before the reply was complete', ''],
	// By the word "canceled" n8n shows the run as canceled, not as failed.
	canceled: () => ['The execution was canceled before Eko answered', ''],
};
