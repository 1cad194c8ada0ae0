import { AT_ONCE, type Fault } from './fault';
import { finish, write } from './faultServer';
import { REFUSED_BY_PROXY } from './messages';
import { reply } from './replies';

const refused = {
	outcome: 'not_sent',
	message: REFUSED_BY_PROXY,
	posts: 0,
	withinMs: AT_ONCE,
	address: () => 'https://eko.invalid',
	isProxy: true,
} as const;

const refusing = (status: string, header: string) =>
	write(reply(status, '<html>Access denied</html>', [header]));

/** Faults of a proxy that n8n has to ask for a connection to Eko. */
export const PROXY_FAULTS: readonly Fault[] = [
	{
		...refused,
		name: 'a proxy that wants a password',
		message: `${REFUSED_BY_PROXY} (HTTP 407)`,
		whenConnected: refusing('407 Proxy Authentication Required', 'proxy-authenticate: Basic'),
	},
	{
		...refused,
		name: 'a proxy that does not let anybody through to Eko',
		message: `${REFUSED_BY_PROXY} (HTTP 403)`,
		whenConnected: refusing('403 Forbidden', 'server: squid/6.10'),
	},
	{ ...refused, name: 'a proxy that breaks off', whenConnected: finish },
];
