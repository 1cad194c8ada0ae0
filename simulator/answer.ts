import type { IncomingHttpHeaders } from 'node:http';

import { BASE_PATH, endpointsAt } from './endpoints';
import type { SimulatorKeys } from './keys';
import { invalidReasons } from './parameters';
import { invalidParams, refusal } from './refusals';
import { envelopeReply, textReply, type Reply } from './reply';
import { signatureProblem } from './signature';
import type { State } from './state';
import { findTestNumber } from './testNumbers';

/** A request as it came in. `body` is the parsed JSON, or the text itself when it is not JSON. */
export interface IncomingCall {
	readonly method: string;
	readonly path: string;
	readonly query: Readonly<Record<string, string>>;
	readonly headers: IncomingHttpHeaders;
	readonly body: unknown;
}

/**
 * Eko's answer to one request: each check in Eko's order, the first that fails decides, and only a
 * call that passes them all reaches its test number or its sender's next step. Changes `state`
 * alone; `now` is in milliseconds since the UNIX epoch.
 * Answers as listed on https://eps.eko.in/docs/error-codes.
 */
export function answer(call: IncomingCall, keys: SimulatorKeys, now: number, state: State): Reply {
	const atPath = endpointsAt(call.path);
	if (atPath.length === 0) return unknownPath(call.path);

	const match = atPath.find(({ endpoint }) => endpoint.method === call.method);
	if (!match) {
		const allow = atPath.map(({ endpoint }) => endpoint.method).join(', ');
		const reply = textReply(405, 'Method Not Allowed');
		return { ...reply, headers: { ...reply.headers, allow } };
	}

	const problem = signatureProblem(call.headers, keys, now);
	if (problem) return { ...envelopeReply(refusal(problem.status), problem.why), httpStatus: 401 };

	const sent = sentParameters(call);
	if ('kind' in sent) return sent;
	const parameters = { ...sent.values, ...match.pathParameters };

	const { endpoint } = match;
	const reasons = invalidReasons(endpoint.parameters, parameters, now);
	if (Object.keys(reasons).length > 0) return envelopeReply(invalidParams(reasons));

	if (parameters['initiator_id'] !== keys.initiatorId) {
		return envelopeReply(refusal(319));
	}
	if ((parameters['user_code'] ?? keys.userCode) !== keys.userCode) {
		return envelopeReply(refusal(346));
	}

	const asAnySender = (): Reply =>
		endpoint.act?.({ parameters, state, now }) ?? envelopeReply(endpoint.success(parameters));
	const testNumber = findTestNumber(parameters['customer_id']);
	if (!testNumber) return asAnySender();
	const key = `${call.method} ${call.path} ${testNumber.customerId}`;
	const isFirst = !state.testCalls.has(key);
	state.testCalls.add(key);
	return testNumber.reply({
		headers: call.headers,
		parameters,
		success: endpoint.success(parameters),
		takeStep: asAnySender,
		isFirst,
	});
}

function unknownPath(path: string): Reply {
	const version = /^\/ekoapi\/(v\d+)(\/|$)/.exec(path)?.[1];
	if (version && `/ekoapi/${version}` !== BASE_PATH) {
		return textReply(404, 'No mapping rule matched', 'wrong API version in the path');
	}
	return textReply(404, 'Not Found', 'no such path at Eko, or not simulated');
}

/** Where Eko looks for parameters: GET in the query, every other method in a JSON body. */
function sentParameters(call: IncomingCall): { values: Record<string, unknown> } | Reply {
	if (call.method === 'GET') return { values: { ...call.query } };

	const contentType = (call.headers['content-type'] ?? '').split(';')[0]?.trim().toLowerCase();
	if (contentType !== 'application/json') return textReply(415, 'Unsupported Media Type');

	const { body } = call;
	if (typeof body !== 'object' || body === null || Array.isArray(body)) {
		return textReply(400, 'Bad Request', 'the body is not a JSON object');
	}
	return { values: { ...body } };
}
