import { setTimeout as sleep } from 'node:timers/promises';
import { gzipSync } from 'node:zlib';

import { broken, late, redirected, success, unreadable } from './expected';
import type { Fault } from './fault';
import { type Act, drip, finish, inTurn, write } from './faultServer';
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

const thenFinish = (bytes: Buffer): Act => inTurn(write(bytes), finish);
const corrupt = Buffer.from(GOOD_GZIP).fill(0x55, 20, 40);
const BOMB = gzipSync(Buffer.alloc(20_000_000));
const GZIP = 'content-encoding: gzip';
const CHUNKED = 'transfer-encoding: chunked';

const COMPRESSED: Fault[] = [
	success('a gzipped reply', write(ok(GOOD_GZIP, GZIP))),
	unreadable('a truncated gzip', write(ok(GOOD_GZIP.subarray(0, -12), GZIP))),
	// n8n's HTTP client never tells that a reply did not decompress.
	late('a corrupt gzip', write(ok(corrupt, GZIP))),
	late('plain text called gzip', write(ok(GOOD_BODY, GZIP))),
	unreadable('a gzip bomb of 20 MB', write(ok(BOMB, GZIP))),
];

const LENGTH = GOOD_BODY.length;
const FRAMED: Fault[] = [
	broken(
		'a content-length that is too short',
		write(ok(GOOD_BODY, `content-length: ${LENGTH - 20}`)),
	),
	broken(
		'a content-length that is too long, then the end',
		thenFinish(ok(GOOD_BODY, `content-length: ${LENGTH + 20}`)),
	),
	late(
		'a content-length that is too long, then silence',
		write(ok(GOOD_BODY, `content-length: ${LENGTH + 20}`)),
	),
	broken('a negative content-length', write(ok(GOOD_BODY, 'content-length: -1'))),
	broken(
		'two content-lengths that differ',
		write(ok(GOOD_BODY, `content-length: ${LENGTH}`, 'content-length: 5')),
	),
	success('a reply in chunks', write(GOOD_CHUNKED)),
	broken('chunks without the last one, then the end', thenFinish(GOOD_CHUNKED.subarray(0, -5))),
	late('chunks without the last one, then silence', write(GOOD_CHUNKED.subarray(0, -5))),
	broken('a chunk size that is no number', write(ok(`zz\r\n${GOOD_BODY}\r\n0\r\n\r\n`, CHUNKED))),
	broken('a chunk longer than its size', write(ok(chunks(GOOD_BODY).replace('32', '20'), CHUNKED))),
];

const INFORMED: Fault[] = [
	success('100 Continue first', inTurn(write('HTTP/1.1 100 Continue\r\n\r\n'), write(GOOD))),
	success(
		'103 Early Hints first',
		write(`HTTP/1.1 103 Early Hints\r\nlink: </a>\r\n\r\n${GOOD.toString()}`),
	),
	late('102 Processing without end', async (wire) => {
		while (!wire.tcp.destroyed) {
			await write('HTTP/1.1 102 Processing\r\n\r\n')(wire);
			await sleep(100);
		}
	}),
	late(
		'101 Switching Protocols',
		write('HTTP/1.1 101 Switching Protocols\r\nconnection: upgrade\r\nupgrade: x\r\n\r\n'),
	),
];

const UNUSABLE: Fault[] = [
	unreadable('204 No Content', write(reply('204 No Content'))),
	unreadable('200 with an empty body', write(ok(''))),
	unreadable('a reply over 1 MB', write(ok(GOOD_BODY.replace('Validate', 'x'.repeat(1_000_000))))),
	broken('headers over 64 kB', write(ok(GOOD_BODY, `x: ${'x'.repeat(65_536)}`))),
	broken('something that is not HTTP', write('220 smtp ready\r\n')),
	broken('random bytes', write(Buffer.from(GOOD_GZIP))),
	broken('a bare body without headers', write(GOOD_BODY)),
	late(
		'a body without end',
		inTurn(write(ok('{"status":', 'content-length: 9999')), drip(Buffer.alloc(9_999, ' '), 20)),
	),
];

const UNUSUAL: Fault[] = [
	success('an HTTP/1.0 reply', thenFinish(GOOD_HTTP10)),
	success(
		'a promise to keep the connection, then its end',
		thenFinish(ok(GOOD_BODY, 'connection: keep-alive', 'keep-alive: timeout=60')),
	),
	success('two replies in one', write(Buffer.concat([GOOD, GOOD]))),
];

const REDIRECTS = [301, 302, 303, 307, 308].flatMap((status): Fault[] => {
	const redirect = (to: string) =>
		reply(`${status} Elsewhere`, '', [`location: ${to}/ekoapi/v3/x/sender/9123400001/x`]);
	const refused = redirected(status);
	return [
		refused(`a redirect ${status} to the same host`, (wire) => write(redirect(wire.origin))(wire)),
		refused(`a redirect ${status} to another host`, (wire) =>
			write(redirect(wire.otherOrigin))(wire),
		),
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
