import {
	createServer,
	type IncomingHttpHeaders,
	type IncomingMessage,
	type ServerResponse,
} from 'node:http';
import type { AddressInfo } from 'node:net';

import { answer } from './answer';
import { BASE_PATH } from './endpoints';
import { isForThisComputer, parsedOrText, parseTarget, readBody } from './incoming';
import { SIMULATOR_KEYS, type SimulatorKeys } from './keys';
import type { Ledger } from './ledger';
import { keepLast } from './recentMap';
import { textReply, type Reply } from './reply';
import { logLine, outcomeOf, type SimulatorRequest } from './requestLog';
import { smsLine, type Sms } from './sms';
import { freshState } from './state';
import { welcomeText } from './welcome';

export type { Ledger, Movement } from './ledger';
export type { SimulatorRequest } from './requestLog';
export type { Sms } from './sms';

/** How many requests and messages are kept for looking at; older ones are forgotten. */
const KEPT = 10_000;

/** Everything is optional: without options the simulator takes any free port and the published keys. */
export interface SimulatorOptions {
	/** 0, the default, takes any free port. */
	readonly port?: number;
	readonly developerKey?: string;
	readonly accessKey?: string;
	/**
	 * Is called once per request, with one line free of keys and Aadhaar numbers. When the sender is
	 * texted an OTP, the SMS is a second line below it.
	 */
	readonly log?: (line: string) => void;
	/** The clock, in milliseconds since the UNIX epoch. */
	readonly now?: () => number;
	/** Milliseconds every answer takes, on top of a test number's own delay. */
	readonly latencyMs?: number;
}

/** A running simulator. */
export interface Simulator {
	/** For instance `http://127.0.0.1:4010/ekoapi/v3`. */
	readonly baseUrl: string;
	/** For instance `http://127.0.0.1:4010`. */
	readonly origin: string;
	readonly port: number;
	/** What came in and was read to its end, in order of arrival, the last 10,000 of them. */
	readonly requests: readonly SimulatorRequest[];
	/** What was texted, in order, the last 10,000: the OTPs that a test types in for the sender. */
	readonly messages: readonly Sms[];
	/** Where the money is: `total()` never changes, `movements` tells what moved it. */
	readonly ledger: Pick<Ledger, 'balance' | 'balances' | 'movements' | 'total'>;
	/** Stops at once: unanswered callers see a broken connection. May be called twice. */
	readonly close: () => Promise<void>;
}

/**
 * Starts a stand-in for Eko on 127.0.0.1, reachable from this computer only, and by its own names only.
 * Rejects with node's own error when the port cannot be had (code EADDRINUSE, EACCES).
 */
export async function startSimulator(options: SimulatorOptions = {}): Promise<Simulator> {
	const { log, now = Date.now, latencyMs = 0 } = options;
	const keys: SimulatorKeys = {
		...SIMULATOR_KEYS,
		developerKey: options.developerKey ?? SIMULATOR_KEYS.developerKey,
		accessKey: options.accessKey ?? SIMULATOR_KEYS.accessKey,
	};
	const state = freshState();
	const requests: SimulatorRequest[] = [];
	const messages: Sms[] = [];
	const timers = new Set<NodeJS.Timeout>();

	const server = createServer((incoming, outgoing) => {
		// Kept here because node takes the socket off a request that broke off.
		const { socket } = incoming;
		handle(incoming, outgoing).catch(() => socket.destroy());
	});

	async function handle(incoming: IncomingMessage, outgoing: ServerResponse): Promise<void> {
		const method = incoming.method ?? '';
		const { path, query } = parseTarget(incoming.url ?? '');
		const headers: IncomingHttpHeaders = { ...incoming.headers };
		const read = await readBody(incoming);
		if (read === 'gone') throw new Error('nothing left to answer');

		const body = read === 'too large' ? null : parsedOrText(read.text);
		const receivedAt = now();
		const reply = decide();
		const request = { method, path, query, headers, body, receivedAt, outcome: outcomeOf(reply) };
		const sms = reply.kind === 'http' ? reply.sms : null;
		keepLast(requests, request, KEPT);
		if (sms) keepLast(messages, sms, KEPT);
		after(latencyMs + (reply.kind === 'http' ? reply.delayMs : 0), () => send(reply, outgoing));
		// Last, so that a log that closes the simulator finds the timer to clear.
		log?.(logLine(request) + (sms ? `\n          ${smsLine(sms)}` : ''));

		function decide(): Reply {
			if (!isForThisComputer(headers.host)) {
				const why = 'This simulator answers to localhost, 127.0.0.1 and [::1] only.';
				return textReply(403, why, 'called by another name than localhost');
			}
			if (read === 'too large') {
				return withConnectionClose(textReply(413, 'Payload Too Large'));
			}
			if (method === 'GET' && ['/', BASE_PATH, `${BASE_PATH}/`].includes(path)) {
				return textReply(200, welcomeText(baseUrl, keys), 'this page');
			}
			return answer({ method, path, query, headers, body }, keys, receivedAt, state);
		}
	}

	function after(delayMs: number, action: () => void): void {
		if (delayMs <= 0) {
			action();
			return;
		}
		const timer = setTimeout(() => {
			timers.delete(timer);
			action();
		}, delayMs);
		timers.add(timer);
	}

	await new Promise<void>((resolve, reject) => {
		server.once('error', reject);
		server.listen(options.port ?? 0, '127.0.0.1', resolve);
	});
	const { port } = server.address() as AddressInfo;
	const origin = `http://127.0.0.1:${port}`;
	const baseUrl = origin + BASE_PATH;

	async function close(): Promise<void> {
		for (const timer of timers) clearTimeout(timer);
		timers.clear();
		await new Promise<void>((resolve) => {
			// The only error close() reports is "not running": then there is nothing left to do.
			server.close(() => resolve());
			server.closeAllConnections();
		});
	}

	return { baseUrl, origin, port, requests, messages, ledger: state.ledger, close };
}

function withConnectionClose(reply: Reply & { kind: 'http' }): Reply {
	return { ...reply, headers: { ...reply.headers, connection: 'close' } };
}

function send(reply: Reply, outgoing: ServerResponse): void {
	if (reply.kind === 'silence') return;
	if (reply.kind === 'reset') {
		outgoing.socket?.resetAndDestroy();
		return;
	}
	const length = Buffer.byteLength(reply.body);
	outgoing.writeHead(reply.httpStatus, { ...reply.headers, 'content-length': length });
	outgoing.end(reply.body);
}
