type Case = readonly [what: string, value: unknown];

const NEVER: readonly Case[] = [
	['nothing', ''],
	['a space', ' '],
	['undefined', undefined],
	['null', null],
	['zero', 0],
	['zero as text', '0'],
	['a negative number', -1],
	['a decimal', 1.5],
	['a decimal as text', '1.5'],
	['a decimal comma', '1,5'],
	['NaN', NaN],
	['Infinity', Infinity],
	['Infinity as text', 'Infinity'],
	['a word', 'ten'],
	['a number with its unit', '10 s'],
	['Devanagari digits', '१०'],
	['true', true],
	['a list', [10]],
	['an object', { valueOf: () => 10 }],
	['a big integer', 10n],
	['a million', 1_000_000],
];

/** What the concurrency cannot be. */
export const NO_CONCURRENCY: readonly Case[] = [
	...NEVER,
	['one too many', 51],
	['one too many as text', '51'],
];

/** What the timeout cannot be. */
export const NO_TIMEOUT: readonly Case[] = [...NEVER, ['one too many', 600_001]];
