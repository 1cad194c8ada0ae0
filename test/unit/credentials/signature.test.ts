import { signTimestamp } from '../../../credentials/signature';

/*
 * Secret keys by openssl, not by the code under test. Each row comes from this command, with the
 * row's access key and timestamp in the environment:
 *
 * printf %s "$TIMESTAMP" | openssl dgst -sha256 -binary \
 *   -hmac "$(printf %s "$ACCESS_KEY" | base64 -w0)" | base64
 */
test.each([
	[
		'the known answer of its docstring',
		'known-answer-access-key',
		'1700000000000',
		'YJceQxYEUkG97XVCnPH/FGfr1ztnOExUoZYJ8Q9Wdh8=',
	],
	[
		'a hyphenated key like Eko’s',
		'f7ccf2f3-8d3c-4a1b-9e2d-0a1b2c3d4e5f',
		'1700000000001',
		'LW29vm70g0xzEUXpnz0G1dRN/E1V2e7pSW3orfCzSUc=',
	],
	[
		'a key whose base64 has no padding',
		'abc',
		'1754006400000',
		'aEljoKbm5LO4l8jTRQ5IOOZmeD+9/USEKQ6Sc7m9Xpg=',
	],
	[
		'a key that is base64 itself, with ==',
		'c2VjcmV0LWtleQ==',
		'1754006400000',
		'cbh+xyfsUvNtyGCru8xu3JNCG53yHeZbgvloppOw0vM=',
	],
	[
		'ASCII punctuation',
		'!#$%&()*+,-./:;<=>?@[]^_{|}~',
		'1785542400000',
		'BlICT5L2+Qw/sEAkT3XKds6gmiL8MC0iMUOuSCAA3rA=',
	],
	[
		'a key longer than a block of the hash',
		'Zx9-'.repeat(50),
		'1785542400000',
		'CeHz5kikMURI9Rl3nwXnFGQZ05DND2Bo6+IPZrQ/Bic=',
	],
])('the secret key is the one openssl computes for %s', (_what, accessKey, timestamp, expected) => {
	expect(signTimestamp(accessKey, timestamp)).toBe(expected);
});
