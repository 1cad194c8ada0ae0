import dns, { type LookupAddress } from 'node:dns';

import type { INode } from 'n8n-workflow';

import { credentialFor, sender } from '../eko';
import { type EngineRun, runDigiKhata } from '../runWorkflow';
import { type Behavior, startFaultServer } from './faultServer';
import { REFERENCE } from './replies';

/** Milliseconds a request may take in these tests: longer than what ends by itself, on a busy computer, too. */
export const TIMEOUT = 8_000;

/** Milliseconds for a node that ends by itself, long before the timeout. */
export const AT_ONCE = 6_000;

/** Milliseconds for a node that only the timeout ends: on a busy computer it may be late. */
export const BY_TIMEOUT = 4 * TIMEOUT;

/** Where a run meets a fault. */
export interface Setting extends Behavior {
	/** Nothing listens at the port. */
	closed?: true;
	/** Where the node sends to, when it is not where the server listens. */
	address?: (origin: string) => string;
	/** The server is the proxy that n8n's environment names for https. */
	isProxy?: true;
	/** What the resolver says. No name is asked for outside this computer. */
	resolver?: 'ENOTFOUND' | 'EAI_AGAIN' | LookupAddress[];
}

/** A way in which the network or the server at the other end fails, and what has to come of it. */
export interface Fault extends Setting {
	/** Goes on after "takes …". */
	name: string;
	outcome: 'success' | 'refused' | 'unknown' | 'not_sent';
	/** Of the error; empty for success. */
	message: string;
	/** Complete POSTs at the server, over all tries. */
	posts: number;
	/** For the node, tries included. */
	withinMs: number;
}

/** What a run came to. */
export interface Seen {
	outcome: Fault['outcome'];
	error: EngineRun['error'];
	/** Milliseconds that n8n counts for the node, tries included; the engine has its own start. */
	elapsed: number;
	posts: number;
	connections: number;
	strayConnections: number;
}

/** Runs one sender through n8n's engine against a server that misbehaves so. */
export async function runAgainst(setting: Setting, settings: Partial<INode> = {}): Promise<Seen> {
	const server = await startFaultServer(setting);
	if (setting.closed) await server.close();
	if (setting.resolver) answerLookups(setting.resolver);
	if (setting.isProxy) useProxy(server.origin);
	const origin = setting.address?.(server.origin) ?? server.origin;
	try {
		const result = await runDigiKhata({
			items: [sender(1)],
			credential: credentialFor(`${origin}/ekoapi/v3`),
			parameters: { options: { timeout: TIMEOUT } },
			settings,
		});
		const { connections, strayConnections, posts } = server;
		return {
			outcome: outcomeOf(result),
			error: result.error,
			elapsed: result.run.data.resultData.runData.DigiKhata?.at(-1)?.executionTime ?? NaN,
			posts: [...posts.values()].reduce((sum, count) => sum + count, 0),
			connections,
			strayConnections,
		};
	} finally {
		jest.restoreAllMocks();
		if (!setting.closed) await server.close();
	}
}

function outcomeOf({ output, error }: EngineRun): Fault['outcome'] {
	if (error) return (error.context.unsuccessful as [{ outcome: Fault['outcome'] }])[0].outcome;
	if (output[0]?.json.otp_ref_id === REFERENCE) return 'success';
	throw new Error('The run has neither an error nor the reference');
}

/** What the description tells about another try, by the outcome. */
export const ADVICE: Record<Fault['outcome'], RegExp> = {
	success: /^$/,
	refused: /^(?!.*(safe to run|may have been sent))/,
	not_sent: /Nothing was sent\. It is safe to run this item again\.$/,
	unknown:
		/An OTP may have been sent\. Check with the person and wait 60 seconds before you run this item/,
};

function useProxy(https_proxy: string): void {
	// Else a NO_PROXY of this computer might count.
	const no_proxy = 'nothing.invalid';
	jest.replaceProperty(process, 'env', { ...process.env, https_proxy, no_proxy });
}

type LookupCallback = (
	error: NodeJS.ErrnoException | null,
	address?: string | LookupAddress[],
	family?: number,
) => void;

function answerLookups(answer: NonNullable<Fault['resolver']>): void {
	const lookup = (host: string, options: dns.LookupOptions, callback: LookupCallback): void => {
		if (typeof answer === 'string') {
			const error = new Error(`getaddrinfo ${answer} ${host}`);
			callback(Object.assign(error, { code: answer, syscall: 'getaddrinfo', hostname: host }));
		} else if (options.all) callback(null, answer);
		else callback(null, answer[0]?.address, answer[0]?.family);
	};
	jest.spyOn(dns, 'lookup').mockImplementation(lookup as typeof dns.lookup);
}
