import { AT_ONCE, BY_TIMEOUT, type Fault, TIMEOUT } from './fault';
import type { Act } from './faultServer';

type Expected = Pick<Fault, 'outcome' | 'message' | 'posts' | 'withinMs'>;

/** A fault by what has to come of it, its name, and what the server does when it is asked, or more. */
function expecting(expected: Expected) {
	return (name: string, how: Act | Partial<Fault>): Fault => ({
		...expected,
		name,
		...(typeof how === 'function' ? { whenAsked: how } : how),
	});
}

const whole = { outcome: 'success', message: '', posts: 1, withinMs: AT_ONCE } as const;
const unknown = { ...whole, outcome: 'unknown' } as const;
const unsent = { ...whole, outcome: 'not_sent', posts: 0 } as const;

export const success = expecting(whole);
export const broken = expecting({
	...unknown,
	message: 'The connection to Eko broke before the reply was complete',
});
export const unreadable = expecting({ ...unknown, message: 'Eko’s reply could not be read' });
export const late = expecting({
	...unknown,
	message: `Eko did not answer within ${TIMEOUT / 1000} seconds`,
	withinMs: BY_TIMEOUT,
});
export const notFound = expecting({
	...unsent,
	message: 'Could not resolve the address of Eko’s server',
});
export const unreachable = expecting({ ...unsent, message: 'Could not connect to Eko’s server' });
export const untrusted = expecting({
	...unsent,
	message: 'Could not set up a secure connection to Eko',
});

/** By a proxy, with what the message says of its answer. */
export const refusedByProxy = (how = '') =>
	expecting({ ...unsent, message: `Your proxy refused the connection to Eko${how}` });

/** By the node, which follows no redirect. */
export const redirected = (status: number) =>
	expecting({
		...whole,
		outcome: 'refused',
		message: `Eko’s URL redirects to another address (HTTP ${status})`,
	});
