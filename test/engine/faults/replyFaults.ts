import { setTimeout as sleep } from 'node:timers/promises';
import { gzipSync } from 'node:zlib';

import { AT_ONCE, BY_TIMEOUT, type Fault } from './fault';
import { type Act, drip, finish, inTurn, write } from './faultServer';
import { BROKEN, LATE, UNREADABLE } from './messages';
import {
	chunks,
	GOOD,
	GOOD_BODY,
	GOOD_CHUNKED,
	GOOD_GZIP,
	GOOD_HTTP10,
	ok,
	reply,
} from './replies';

const broken = { outcome: 'unknown', message: BROKEN, posts: 1, withinMs: AT_ONCE } as const;
const late = { outcome: 'unknown', message: LATE, posts: 1, withinMs: BY_TIMEOUT } as const;
const unreadable = { ...broken, message: UNREADABLE } as const;
const success = { outcome: 'success', message: '', posts: 1, withinMs: AT_ONCE } as const;

const thenFinish = (bytes: Buffer): Act => inTurn(write(bytes), finish);
const corrupt = Buffer.from(GOOD_GZIP).fill(0x55, 20, 40);
const BOMB = gzipSync(Buffer.alloc(20_000_000));
const GZIP = 'content-encoding: gzip';
const CHUNKED = 'transfer-encoding: chunked';

const COMPRESSED: Fault[] = [
	{ ...success, name: 'a gzipped reply', whenAsked: write(ok(GOOD_GZIP, GZIP)) },
	{
		...unreadable,
		name: 'a truncated gzip',
		whenAsked: write(ok(GOOD_GZIP.subarray(0, -12), GZIP)),
	},
	// n8n's HTTP client never tells that a reply did not decompress.
	{ ...late, name: 'a corrupt gzip', whenAsked: write(ok(corrupt, GZIP)) },
	{ ...late, name: 'plain text called gzip', whenAsked: write(ok(GOOD_BODY, GZIP)) },
	{
		...unreadable,
		name: 'a gzip bomb of 20 MB',
		whenAsked: write(ok(BOMB, GZIP)),
	},
];

const LENGTH = GOOD_BODY.length;
const FRAMED: Fault[] = [
	{
		...broken,
		name: 'a content-length that is too short',
		whenAsked: write(ok(GOOD_BODY, `content-length: ${LENGTH - 20}`)),
	},
	{
		...broken,
		name: 'a content-length that is too long, then the end',
		whenAsked: thenFinish(ok(GOOD_BODY, `content-length: ${LENGTH + 20}`)),
	},
	{
		...late,
		name: 'a content-length that is too long, then silence',
		whenAsked: write(ok(GOOD_BODY, `content-length: ${LENGTH + 20}`)),
	},
	{
		...broken,
		name: 'a negative content-length',
		whenAsked: write(ok(GOOD_BODY, 'content-length: -1')),
	},
	{
		...broken,
		name: 'two content-lengths that differ',
		whenAsked: write(ok(GOOD_BODY, `content-length: ${LENGTH}`, 'content-length: 5')),
	},
	{ ...success, name: 'a reply in chunks', whenAsked: write(GOOD_CHUNKED) },
	{
		...broken,
		name: 'chunks without the last one, then the end',
		whenAsked: thenFinish(GOOD_CHUNKED.subarray(0, -5)),
	},
	{
		...late,
		name: 'chunks without the last one, then silence',
		whenAsked: write(GOOD_CHUNKED.subarray(0, -5)),
	},
	{
		...broken,
		name: 'a chunk size that is no number',
		whenAsked: write(ok(`zz\r\n${GOOD_BODY}\r\n0\r\n\r\n`, CHUNKED)),
	},
	{
		...broken,
		name: 'a chunk longer than its size',
		whenAsked: write(ok(chunks(GOOD_BODY).replace('32', '20'), CHUNKED)),
	},
];

const INFORMED: Fault[] = [
	{
		...success,
		name: '100 Continue first',
		whenAsked: inTurn(write('HTTP/1.1 100 Continue\r\n\r\n'), write(GOOD)),
	},
	{
		...success,
		name: '103 Early Hints first',
		whenAsked: write(`HTTP/1.1 103 Early Hints\r\nlink: </a>\r\n\r\n${GOOD.toString()}`),
	},
	{
		...late,
		name: '102 Processing without end',
		whenAsked: async (wire) => {
			while (!wire.tcp.destroyed) {
				await write('HTTP/1.1 102 Processing\r\n\r\n')(wire);
				await sleep(100);
			}
		},
	},
	{
		...late,
		name: '101 Switching Protocols',
		whenAsked: write(
			'HTTP/1.1 101 Switching Protocols\r\nconnection: upgrade\r\nupgrade: x\r\n\r\n',
		),
	},
];

const UNUSABLE: Fault[] = [
	{ ...unreadable, name: '204 No Content', whenAsked: write(reply('204 No Content')) },
	{ ...unreadable, name: '200 with an empty body', whenAsked: write(ok('')) },
	{
		...unreadable,
		name: 'a reply over 1 MB',
		whenAsked: write(ok(GOOD_BODY.replace('Validate', 'x'.repeat(1_000_000)))),
	},
	{
		...broken,
		name: 'headers over 64 kB',
		whenAsked: write(ok(GOOD_BODY, `x: ${'x'.repeat(65_536)}`)),
	},
	{ ...broken, name: 'something that is not HTTP', whenAsked: write('220 smtp ready\r\n') },
	{ ...broken, name: 'random bytes', whenAsked: write(Buffer.from(GOOD_GZIP)) },
	{ ...broken, name: 'a bare body without headers', whenAsked: write(GOOD_BODY) },
	{
		...late,
		name: 'a body without end',
		whenAsked: inTurn(
			write(ok('{"status":', 'content-length: 9999')),
			drip(Buffer.alloc(9_999, ' '), 20),
		),
	},
];

const UNUSUAL: Fault[] = [
	{ ...success, name: 'an HTTP/1.0 reply', whenAsked: thenFinish(GOOD_HTTP10) },
	{
		...success,
		name: 'a promise to keep the connection, then its end',
		whenAsked: thenFinish(ok(GOOD_BODY, 'connection: keep-alive', 'keep-alive: timeout=60')),
	},
	{ ...success, name: 'two replies in one', whenAsked: write(Buffer.concat([GOOD, GOOD])) },
];

const REDIRECTS = [301, 302, 303, 307, 308].flatMap((status): Fault[] => {
	const redirect = (to: string) =>
		reply(`${status} Elsewhere`, '', [`location: ${to}/ekoapi/v3/x/sender/9123400001/x`]);
	const refused = {
		outcome: 'refused',
		message: `Eko’s URL redirects to another address (HTTP ${status})`,
		posts: 1,
		withinMs: AT_ONCE,
	} as const;
	return [
		{
			...refused,
			name: `a redirect ${status} to the same host`,
			whenAsked: (wire) => write(redirect(wire.origin))(wire),
		},
		{
			...refused,
			name: `a redirect ${status} to another host`,
			whenAsked: (wire) => write(redirect(wire.otherOrigin))(wire),
		},
	];
});

/** Faults of HTTP: replies that are cut, unreadable, misleading or only unusual. */
export const REPLY_FAULTS: readonly Fault[] = [
	...COMPRESSED,
	...FRAMED,
	...INFORMED,
	...UNUSABLE,
	...UNUSUAL,
	...REDIRECTS,
];
