import type { IncomingMessage } from 'node:http';

/** The largest body the simulator reads, in bytes (1 MB). */
const BODY_LIMIT = 1024 * 1024;

/**
 * The body as text, or why there is none: over BODY_LIMIT, or gone (the caller
 * broke off, or sent so much that reading on is no use).
 */
export async function readBody(
	request: IncomingMessage,
): Promise<{ text: string } | 'too large' | 'gone'> {
	const chunks: Buffer[] = [];
	let size = 0;
	try {
		for await (const chunk of request as AsyncIterable<Buffer>) {
			size += chunk.length;
			if (size <= BODY_LIMIT) chunks.push(chunk);
			// Reading on lets the caller finish sending and see the 413, but not without end.
			else if (size > 16 * BODY_LIMIT) return 'gone';
		}
	} catch {
		return 'gone';
	}
	return size > BODY_LIMIT ? 'too large' : { text: Buffer.concat(chunks).toString('utf8') };
}

/**
 * Whether a Host header names this computer. By any other name it is a web page that asks, through a
 * domain that it has pointed at 127.0.0.1 (DNS rebinding).
 */
export function isForThisComputer(host: string | undefined): boolean {
	return /^(localhost|127\.0\.0\.1|\[::1\])(:\d+)?$/i.test(host ?? '');
}

/** The parsed JSON, or the text itself when it is not JSON. */
export function parsedOrText(text: string): unknown {
	try {
		return JSON.parse(text) as unknown;
	} catch {
		return text;
	}
}

/** A request target such as `/a/b?c=d`, split and decoded; what cannot be decoded stays as sent. */
export function parseTarget(target: string): { path: string; query: Record<string, string> } {
	const queryStart = target.indexOf('?');
	const path = queryStart === -1 ? target : target.slice(0, queryStart);
	const queryText = queryStart === -1 ? '' : target.slice(queryStart + 1);
	return { path: decoded(path), query: Object.fromEntries(new URLSearchParams(queryText)) };
}

function decoded(path: string): string {
	// An encoded slash must not turn one path segment into two.
	if (/%2f/i.test(path)) return path;
	try {
		return decodeURIComponent(path);
	} catch {
		return path;
	}
}
