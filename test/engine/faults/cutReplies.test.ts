import { credentialFor, sender } from '../eko';
import { runDigiKhata } from '../runWorkflow';
import { RETRY } from '../settings';
import { ADVICE } from './fault';
import { type Act, finish, inTurn, reset, startFaultServer, write } from './faultServer';
import { GOOD, GOOD_CHUNKED, GOOD_GZIP, GOOD_HTTP10, ok, REFERENCE } from './replies';

const GZIPPED = ok(GOOD_GZIP, 'content-encoding: gzip');

/** So many bytes from cut to cut: every place in headers, framing and body has one near it. */
const STEP = 4;

/**
 * One sender for each length, the whole reply last; the server cuts the reply to the length that the
 * customer ID ends in.
 */
async function runWithCuts(reply: Buffer, end: Act) {
	const cuts = Array.from({ length: Math.ceil(reply.length / STEP) }, (_, cut) => cut * STEP);
	const lengths = [...cuts, reply.length];
	const server = await startFaultServer({
		whenAsked: (wire) => inTurn(write(reply.subarray(0, wire.customer)), end)(wire),
	});
	try {
		const { output, error } = await runDigiKhata({
			items: lengths.map((length) => ({
				...sender(1),
				customer_id: String(9_123_400_000 + length),
			})),
			credential: credentialFor(`${server.origin}/ekoapi/v3`),
			parameters: { options: { concurrency: 50, timeout: 15_000 } },
			settings: { ...RETRY, onError: 'continueRegularOutput' },
		});
		expect(error).toBeUndefined();
		return { output, server, lengths };
	} finally {
		await server.close();
	}
}

describe('a reply that is cut off', () => {
	test.each([
		['with a content-length, by a half-close', GOOD, finish],
		['with a content-length, by a reset', GOOD, reset],
		['in chunks', GOOD_CHUNKED, finish],
		['in HTTP/1.0, where the end of the connection ends the body', GOOD_HTTP10, finish],
		['compressed', GZIPPED, finish],
	])('is success only when it is whole: %s', async (_framing, reply, end) => {
		const { output, server, lengths } = await runWithCuts(reply, end);

		const successes = lengths.filter((_, index) => output[index]?.json.otp_ref_id === REFERENCE);
		expect(successes).toEqual([reply.length]);
		for (const { json } of output.slice(0, -1)) expect(json.message).toMatch(ADVICE.unknown);
		expect(server.posts.size).toBe(lengths.length);
		expect(Math.max(...server.posts.values())).toBe(1);
		expect(server.connections).toBe(lengths.length);
	});
});
