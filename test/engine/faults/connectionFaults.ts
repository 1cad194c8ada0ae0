import { broken, late, notFound, success, unreachable } from './expected';
import type { Fault } from './fault';
import { type Act, drip, finish, hang, inTurn, reset, write } from './faultServer';
import { GOOD, GOOD_BODY } from './replies';

const unknownHost = () => 'https://eko.invalid';

const BODY_AT = GOOD.length - GOOD_BODY.length;
const STATUS_LINE = write('HTTP/1.1 200 OK\r\n');
const HALF_HEADERS = write(GOOD.subarray(0, BODY_AT - 20));
const HALF_BODY = write(GOOD.subarray(0, BODY_AT + 40));

const NEVER_CONNECTED: Fault[] = [
	unreachable('a port where nothing listens', { closed: true }),
	unreachable('a host none of whose addresses listens', {
		closed: true,
		address: (origin) => origin.replace('127.0.0.1', 'localhost'),
		resolver: [
			{ address: '::1', family: 6 },
			{ address: '127.0.0.1', family: 4 },
		],
	}),
	notFound('a host name that does not exist', { address: unknownHost, resolver: 'ENOTFOUND' }),
	notFound('a resolver that does not answer', { address: unknownHost, resolver: 'EAI_AGAIN' }),
];

/** The same way to end a connection, at each point of the exchange. */
function endingBy(how: string, end: Act): Fault[] {
	return [
		broken(`${how} before any reply`, end),
		broken(`${how} after the status line`, inTurn(STATUS_LINE, end)),
		broken(`${how} amid the headers`, inTurn(HALF_HEADERS, end)),
		broken(`${how} amid the body`, inTurn(HALF_BODY, end)),
		success(`${how} after the whole reply`, inTurn(write(GOOD), end)),
	];
}

const HANGING: Fault[] = [
	late('a server that accepts and reads nothing', { posts: 0, whenConnected: hang }),
	late('a server that reads and never replies', hang),
	late('silence after the status line', inTurn(STATUS_LINE, hang)),
	late('silence amid the headers', inTurn(HALF_HEADERS, hang)),
	late('silence amid the body', inTurn(HALF_BODY, hang)),
];

const SLOW: Fault[] = [
	late('a reply dripping by one byte each 100 ms', drip(GOOD, 100)),
	late(
		'a body dripping by one byte each 100 ms',
		inTurn(write(GOOD.subarray(0, BODY_AT)), drip(GOOD.subarray(BODY_AT), 100)),
	),
	success('a reply in one-byte slices', drip(GOOD, 0)),
];

/** Faults below HTTP: where the connection never comes about, breaks, ends, hangs or is slow. */
export const CONNECTION_FAULTS: readonly Fault[] = [
	...NEVER_CONNECTED,
	broken('a reset while the request lies unread', { posts: 0, whenConnected: inTurn(hang, reset) }),
	...endingBy('a reset', reset),
	broken('a half-close at connect', { posts: 0, whenConnected: finish }),
	...endingBy('a half-close', finish),
	...HANGING,
	...SLOW,
];
