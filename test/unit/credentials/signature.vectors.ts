/*
 * Secret keys by openssl, not by the code under test. Each row comes from this command, with the
 * row's access key and timestamp in the environment:
 *
 * printf %s "$TIMESTAMP" | openssl dgst -sha256 -binary \
 *   -hmac "$(printf %s "$ACCESS_KEY" | base64 -w0)" | base64
 */
export const VECTORS: ReadonlyArray<
	readonly [what: string, accessKey: string, timestamp: string, secretKey: string]
> = [
	['the shortest key', 'k', '1700000000000', 'nByEhKoFeTujJx7wrZ6knk8C4EIe5eBmT/2WvSBfJco='],
	[
		'a hyphenated key like Eko’s',
		'f7ccf2f3-8d3c-4a1b-9e2d-0a1b2c3d4e5f',
		'1700000000000',
		'kJ3o6zzZaazyKLNBGDKNpynQUMiM5xHtbhELUoypeK8=',
	],
	[
		'the same key one millisecond later',
		'f7ccf2f3-8d3c-4a1b-9e2d-0a1b2c3d4e5f',
		'1700000000001',
		'LW29vm70g0xzEUXpnz0G1dRN/E1V2e7pSW3orfCzSUc=',
	],
	[
		'32 hexadecimal digits',
		'becbbce45f79c6f5109f848acd540567',
		'1754006400000',
		'dPInwJ/W6u4ji0aMhthAmIeJYBQyXNZKaiAtzErTHfA=',
	],
	[
		'a key with + and /',
		'a+b/c+d/e',
		'1754006400000',
		'W30ewzMJOEz4RQWrLNB/nwnrZTR2F/EygNtl2XhYA7k=',
	],
	[
		'a key that is base64 itself, with ==',
		'c2VjcmV0LWtleQ==',
		'1754006400000',
		'cbh+xyfsUvNtyGCru8xu3JNCG53yHeZbgvloppOw0vM=',
	],
	[
		'a key whose base64 has no padding',
		'abc',
		'1754006400000',
		'aEljoKbm5LO4l8jTRQ5IOOZmeD+9/USEKQ6Sc7m9Xpg=',
	],
	[
		'a key whose base64 has one =',
		'abcde',
		'1754006400000',
		'JJ/mG5+HicUCjvCk/hTXRtSphEtTPqLiNP3pATJGlXU=',
	],
	[
		'a key whose base64 has two =',
		'abcd',
		'1754006400000',
		'jOho8KMXH63JhlMY2ud1JXs2VmoD/hrp5H0PRuD7/E4=',
	],
	[
		'ASCII punctuation',
		'!#$%&()*+,-./:;<=>?@[]^_{|}~',
		'1785542400000',
		'BlICT5L2+Qw/sEAkT3XKds6gmiL8MC0iMUOuSCAA3rA=',
	],
	[
		'a backslash, a quotation mark and an apostrophe inside',
		'a\\b"c\'d',
		'1785542400000',
		'n6K6Fo58EpKGEFIiujRn2Y0ZNFqYATU3hva1PNIZYZ0=',
	],
	[
		'a key of 64 characters',
		'0123456789abcdef'.repeat(4),
		'1785542400000',
		'iySKiAvS2fXe8X4d3ZkK3AC0JlxcaFAWm8g0Lcg9JZg=',
	],
	[
		'a key of 200 characters',
		'Zx9-'.repeat(50),
		'1785542400000',
		'CeHz5kikMURI9Rl3nwXnFGQZ05DND2Bo6+IPZrQ/Bic=',
	],
	[
		'the epoch',
		'f7ccf2f3-8d3c-4a1b-9e2d-0a1b2c3d4e5f',
		'0',
		'MuL616ZVcVzwY4Dje6rfA0LVpdquuCYDF8EX1K209ZE=',
	],
	[
		'a timestamp in the year 2286',
		'f7ccf2f3-8d3c-4a1b-9e2d-0a1b2c3d4e5f',
		'9999999999999',
		'ddU7ZCJuWvLTBt+4/+7npLLdbtIofVq5r82a1uH64UY=',
	],
	[
		'a timestamp in the year 2286, one digit longer',
		'f7ccf2f3-8d3c-4a1b-9e2d-0a1b2c3d4e5f',
		'10000000000000',
		'C3fC6ll0lqgkZIUavHePFZmFTjpgPYGTLjIAEcle+ls=',
	],
	[
		'digits alone as a key',
		'20810200',
		'1700000000000',
		'M53JBbWjovlBotjyCRR3XC7NOFI3C2Q2QSjmQGVVn/c=',
	],
];
