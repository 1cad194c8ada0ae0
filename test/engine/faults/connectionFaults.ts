import { AT_ONCE, BY_TIMEOUT, type Fault } from './fault';
import { type Act, drip, finish, hang, inTurn, reset, write } from './faultServer';
import { BROKEN, LATE, NOT_FOUND, UNREACHABLE } from './messages';
import { GOOD, GOOD_BODY } from './replies';

const unknownHost = () => 'https://eko.invalid';
const notSent = { outcome: 'not_sent', posts: 0, withinMs: AT_ONCE } as const;
const broken = { outcome: 'unknown', message: BROKEN, posts: 1, withinMs: AT_ONCE } as const;
const late = { outcome: 'unknown', message: LATE, posts: 1, withinMs: BY_TIMEOUT } as const;
const success = { outcome: 'success', message: '', posts: 1, withinMs: AT_ONCE } as const;

const BODY_AT = GOOD.length - GOOD_BODY.length;
const STATUS_LINE = write('HTTP/1.1 200 OK\r\n');
const HALF_HEADERS = write(GOOD.subarray(0, BODY_AT - 20));
const HALF_BODY = write(GOOD.subarray(0, BODY_AT + 40));

const NEVER_CONNECTED: Fault[] = [
	{ ...notSent, name: 'a port where nothing listens', message: UNREACHABLE, closed: true },
	{
		...notSent,
		name: 'a host none of whose addresses listens',
		message: UNREACHABLE,
		closed: true,
		address: (origin) => origin.replace('127.0.0.1', 'localhost'),
		resolver: [
			{ address: '::1', family: 6 },
			{ address: '127.0.0.1', family: 4 },
		],
	},
	{
		...notSent,
		name: 'a host name that does not exist',
		message: NOT_FOUND,
		address: unknownHost,
		resolver: 'ENOTFOUND',
	},
	{
		...notSent,
		name: 'a resolver that does not answer',
		message: NOT_FOUND,
		address: unknownHost,
		resolver: 'EAI_AGAIN',
	},
];

/** The same way to end a connection, at each point of the exchange. */
function endingBy(how: string, end: Act): Fault[] {
	return [
		{ ...broken, name: `${how} before any reply`, whenAsked: end },
		{ ...broken, name: `${how} after the status line`, whenAsked: inTurn(STATUS_LINE, end) },
		{ ...broken, name: `${how} amid the headers`, whenAsked: inTurn(HALF_HEADERS, end) },
		{ ...broken, name: `${how} amid the body`, whenAsked: inTurn(HALF_BODY, end) },
		{ ...success, name: `${how} after the whole reply`, whenAsked: inTurn(write(GOOD), end) },
	];
}

const HANGING: Fault[] = [
	{ ...late, name: 'a server that accepts and reads nothing', posts: 0, whenConnected: hang },
	{ ...late, name: 'a server that reads and never replies', whenAsked: hang },
	{ ...late, name: 'silence after the status line', whenAsked: inTurn(STATUS_LINE, hang) },
	{ ...late, name: 'silence amid the headers', whenAsked: inTurn(HALF_HEADERS, hang) },
	{ ...late, name: 'silence amid the body', whenAsked: inTurn(HALF_BODY, hang) },
];

const SLOW: Fault[] = [
	{ ...late, name: 'a reply dripping by one byte each 100 ms', whenAsked: drip(GOOD, 100) },
	{
		...late,
		name: 'a body dripping by one byte each 100 ms',
		whenAsked: inTurn(write(GOOD.subarray(0, BODY_AT)), drip(GOOD.subarray(BODY_AT), 100)),
	},
	{ ...success, name: 'a reply in one-byte slices', whenAsked: drip(GOOD, 0) },
];

/** Faults below HTTP: where the connection never comes about, breaks, ends, hangs or is slow. */
export const CONNECTION_FAULTS: readonly Fault[] = [
	...NEVER_CONNECTED,
	{
		...broken,
		name: 'a reset while the request lies unread',
		posts: 0,
		whenConnected: inTurn(hang, reset),
	},
	...endingBy('a reset', reset),
	{ ...broken, name: 'a half-close at connect', posts: 0, whenConnected: finish },
	...endingBy('a half-close', finish),
	...HANGING,
	...SLOW,
];
