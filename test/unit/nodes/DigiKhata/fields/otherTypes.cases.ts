/** What is neither text nor a number, and stands for nothing that a person entered. */
export const OTHER_TYPES: ReadonlyArray<readonly [what: string, value: unknown]> = [
	['true', true],
	['false', false],
	['a big integer', 482913570n],
	['an empty object', {}],
	['an object', { value: 'canary 482913570' }],
	['an object that is text when asked', { toString: () => 'canary 482913570' }],
	['a list in an object', { lines: ['canary 482913570'] }],
	['a boxed text', Object('canary 482913570')],
	['a boxed number', Object(482913570)],
	['bytes', Buffer.from('canary 482913570')],
	['a map', new Map([['canary', 482913570]])],
	['a symbol', Symbol('canary 482913570')],
	['a function', () => 'canary 482913570'],
	['a pattern', /canary 482913570/],
];

/** Numbers that are no whole number, or too large to be exact. */
export const NO_WHOLE_NUMBERS: ReadonlyArray<readonly [what: string, value: unknown]> = [
	['NaN', NaN],
	['Infinity', Infinity],
	['minus infinity', -Infinity],
	['a decimal', 4829135.5],
	['a very small number', 1e-7],
	['2 to the power of 53', 2 ** 53],
	['a number that becomes an exponent', 1e21],
];

/** What stands for nothing entered. */
export const NOTHING: ReadonlyArray<readonly [what: string, value: unknown]> = [
	['nothing', ''],
	['undefined', undefined],
	['null', null],
	['a space', ' '],
	['line breaks', '\r\n\r\n'],
	['a tab', '\t'],
	['a non-breaking space', '\u00a0'],
	['a byte order mark', '\ufeff'],
	['an ideographic space', '\u3000'],
	['an em space', '\u2003'],
	['a line separator', '\u2028'],
	['a vertical tab', '\v'],
	['a form feed', '\f'],
	['10,000 spaces', ' '.repeat(10_000)],
];

/** Gives rows without words of their own the same ones. */
export function saying(
	expected: string,
	...tables: ReadonlyArray<
		ReadonlyArray<readonly [what: string, value: unknown, ...rest: unknown[]]>
	>
): Array<readonly [what: string, value: unknown, expected: string]> {
	return tables.flat().map(([what, value]) => [what, value, expected] as const);
}
