import type { NetworkFailure } from '../../../../../nodes/DigiKhata/eko/network';
import { interpret } from '../../../../../nodes/DigiKhata/eko/interpret';
import type { FailedOutcome } from '../../../../../nodes/DigiKhata/eko/outcome';
import { answered, CALL } from '../../../support';

/** Eko's documented statuses that refuse, two that mean to go on, and some that Eko does not list. */
const STATUSES = [
	17, 132, 302, 303, 308, 319, 327, 342, 346, 347, 461, 463, 585, 945, 1297, 2129, 2136, 2483, 2484,
	2485, 2486, 2487, -1, 5000,
];

/** Every kind of outcome but success, each by the answer that leads to it. */
export function everyOutcome(message: string): Array<[what: string, outcome: FailedOutcome]> {
	const said = JSON.stringify(message);
	const withReply: Array<[what: string, statusCode: number, body: string]> = [
		...STATUSES.map((status): [string, number, string] => [
			`status ${status}`,
			200,
			`{"status":${status},"message":${said}}`,
		]),
		['status 463 with HTTP 400', 400, `{"status":463,"message":${said}}`],
		['status 461 with one field', 200, `{"status":461,"invalid_params":{"aadhar":${said}}}`],
		['status 461 with two fields', 200, `{"status":461,"invalid_params":{"a":${said},"b":7}}`],
		[
			'a refusal with a reference',
			200,
			`{"status":463,"message":${said},"data":{"otp_ref_id":"a"}}`,
		],
		['no reference', 200, `{"status":0,"message":${said}}`],
		['status 2484 with HTTP 401', 401, `{"status":2484,"message":${said}}`],
		['a refusing text', 200, 'No Key for Response'],
		['an unreadable reply', 200, message],
		['a web page', 200, `<html>${message}</html>`],
		...[100, 204, 301, 302, 307, 308].map((code): [string, number, string] => [
			`HTTP ${code}`,
			code,
			message,
		]),
		...[400, 401, 403, 404, 405, 407, 408, 409, 415, 422, 429].map(
			(code): [string, number, string] => [`HTTP ${code}`, code, message],
		),
		...[500, 501, 502, 503, 504, 520].map((code): [string, number, string] => [
			`HTTP ${code}`,
			code,
			`{"status":1,"message":${said}}`,
		]),
	];
	const causes: NetworkFailure[] = [
		'dns',
		'connect',
		'tls',
		'ssrfBlocked',
		'proxyTunnel',
		'timeout',
		'connectionLost',
		'canceled',
	];
	const answers = [
		...withReply.map(([what, code, body]) => [what, answered(code, body)] as const),
		...causes.map((failure) => [failure, { failure }] as const),
	];
	return answers.map(([what, answer]) => {
		const outcome = interpret(answer, CALL.operation);
		if (outcome.kind === 'success') throw new Error(`${what} is a success`);
		return [what, outcome];
	});
}
