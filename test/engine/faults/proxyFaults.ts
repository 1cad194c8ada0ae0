import { refusedByProxy } from './expected';
import type { Fault } from './fault';
import { type Act, finish, write } from './faultServer';
import { reply } from './replies';

const asked = (whenConnected: Act): Partial<Fault> => ({
	whenConnected,
	address: () => 'https://eko.invalid',
	isProxy: true,
});

const refusing = (status: string, header: string) =>
	asked(write(reply(status, '<html>Access denied</html>', [header])));

/** Faults of a proxy that n8n has to ask for a connection to Eko. */
export const PROXY_FAULTS: readonly Fault[] = [
	refusedByProxy(' (HTTP 407)')(
		'a proxy that wants a password',
		refusing('407 Proxy Authentication Required', 'proxy-authenticate: Basic'),
	),
	refusedByProxy(' (HTTP 403)')(
		'a proxy that does not let anybody through to Eko',
		refusing('403 Forbidden', 'server: squid/6.10'),
	),
	refusedByProxy()('a proxy that breaks off', asked(finish)),
];
