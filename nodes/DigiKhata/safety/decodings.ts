/** From where to where something appears in a text. */
export type Range = readonly [from: number, to: number];

/** What a text, or parts of it, say once decoded. */
export interface Decoded {
	text: string;
	/** Where in the encoded text a range of the decoded one comes from. */
	source: (range: Range) => Range;
}

/** Separates texts that are decoded together. */
export const BARRIER = '\x7f';

/** How often a character may be encoded, e.g. twice in `%2531` for 1. */
const MAX_PASSES = 3;

/** One character that is encoded, or digits of another script. */
const CHARACTER = new RegExp(
	[
		/(?:%|\\x)[0-9a-fA-F]{2}|[%\\]u[0-9a-fA-F]{4}/,
		/&amp;|&#\d+;?|&#[xX][0-9a-fA-F]+;?/,
		// UTF-8 taken for Latin-1, as far as it may be a digit or of full width.
		/[\xd9\xdb\xdf][\x80-\xbf]|[\xe0\xe1\xea\xef][\x80-\xbf]{2}|\xf0[\x80-\xbf]{3}/,
		/[^\P{Nd}0-9]|[\uff01-\uff5e]/u,
	]
		.map(({ source }) => source)
		.join('|'),
	'gu',
);

/** Ten bytes or more in hexadecimal, or five digits or more, with or without separators. */
const HEX =
	/(?:(?:0x)?[0-9a-f]{2}[^0-9a-z\x7f]{0,3}){10,}[0-9a-f]?|(?:(?:0x)?3\d[^0-9a-z\x7f]{0,3}){5,}/gi;
const HEX_DIGITS = /(?:(?!0x)[0-9a-f])+/gi;
/** Five bytes or more in base64 or base64url. Without a capital there are no three digits in a row. */
const BASE64 = /(?<![\w+/-])(?=[\w+/-]{7})[a-z0-9_+/-]*[A-Z][\w+/-]*/g;

/**
 * Decodes the characters of a text that are encoded one by one: percent-encoding, HTML entities, escapes
 * of JSON and JavaScript, full width, digits of other scripts.
 */
export function decodeCharacters(text: string): Decoded {
	let decoded: Decoded = { text, source: (range) => range };
	for (let pass = 0; pass < MAX_PASSES; pass++) {
		const next = rewrite(decoded.text, CHARACTER, decodeCharacter);
		if (next.text === decoded.text) break;
		decoded = after(decoded, next);
	}
	return decoded;
}

/** Decodes what may be hexadecimal in a text. */
export function decodeHex(text: string): Decoded {
	const pairs = pick(text, HEX);
	return decodeBytes(after(pairs, pick(pairs.text, HEX_DIGITS)), 'hex', 2, 1);
}

/** Decodes what may be base64 in a text. */
export function decodeBase64(text: string): Decoded {
	return decodeBytes(pick(text, BASE64), 'base64', 4, 3);
}

/**
 * Decodes bytes, as Latin-1, once from each digit that may be the first of one.
 *
 * @param digits so many of them make so many `bytes`
 */
function decodeBytes(
	encoded: Decoded,
	encoding: 'hex' | 'base64',
	digits: number,
	bytes: number,
): Decoded {
	const { text } = encoded;
	const decoded = Array.from({ length: digits }, (_, first) =>
		Buffer.from(text.slice(first), encoding).toString('latin1').padEnd(text.length, BARRIER),
	);
	return {
		text: decoded.join(''),
		source: ([from, to]) => {
			const first = Math.floor(from / text.length);
			const start = first * text.length;
			return encoded.source([
				first + Math.floor(((from - start) * digits) / bytes),
				first + Math.ceil(((to - start) * digits) / bytes),
			]);
		},
	};
}

function after(first: Decoded, second: Decoded): Decoded {
	return { text: second.text, source: (range) => first.source(second.source(range)) };
}

/** All that matches a pattern, without what is between. */
function pick(text: string, pattern: RegExp): Decoded {
	return {
		text: (text.match(pattern) ?? []).join(''),
		source: lazily((places) => {
			for (const { 0: match, index } of text.matchAll(pattern)) {
				places.addEach(index, index + match.length);
			}
		}),
	};
}

/** A text with each match replaced. */
function rewrite(text: string, pattern: RegExp, replacement: (match: string) => string): Decoded {
	return {
		text: text.replace(pattern, replacement),
		source: lazily((places) => {
			let next = 0;
			for (const { 0: match, index } of text.matchAll(pattern)) {
				places.addEach(next, index);
				next = index + match.length;
				places.add(index, next, replacement(match).length);
			}
			places.addEach(next, text.length);
		}),
	};
}

/** @param fill called only when something is found, which is nearly never */
function lazily(fill: (places: Places) => void): Decoded['source'] {
	let places: Places | undefined;
	return ([from, to]) => {
		if (places === undefined) fill((places = new Places()));
		return [places.starts[from] as number, places.ends[to - 1] as number];
	};
}

/** Where each character of a decoded text starts and ends in the encoded one. */
class Places {
	readonly starts: number[] = [];
	readonly ends: number[] = [];

	/** Adds characters that stayed as they are. */
	addEach(from: number, to: number): void {
		for (let place = from; place < to; place++) this.add(place, place + 1, 1);
	}

	/** Adds characters that came from the same place. */
	add(from: number, to: number, characters: number): void {
		for (let left = characters; left > 0; left--) {
			this.starts.push(from);
			this.ends.push(to);
		}
	}
}

function decodeCharacter(match: string): string {
	const first = match.charCodeAt(0);
	if (first > 0xff) return toAscii(match);
	if (first > 0x7f) return toAscii(Buffer.from(match, 'latin1').toString());
	if (match === '&amp;') return '&';
	if (!match.startsWith('&')) {
		return String.fromCharCode(parseInt(match.slice(match.length === 3 ? 1 : 2), 16));
	}
	// With 0 before it, x31 is read as hexadecimal, and 49 as decimal.
	const code = parseInt(`0${match.slice(2)}`);
	return code <= 0x10ffff ? String.fromCodePoint(code) : match;
}

const DIGIT = /\p{Nd}/u;
const ascii = new Map<string, string>();

/** A digit of any script, or what is of full width, in ASCII; anything else much as it is. */
function toAscii(character: string): string {
	const known = ascii.get(character);
	if (known !== undefined) return known;
	const code = character.codePointAt(0) as number;
	// Unicode has the digits of each script from 0 to 9, with nothing between.
	let before = 0;
	while (DIGIT.test(String.fromCodePoint(code - before))) before++;
	if (before === 0) return character.normalize('NFKC');
	const digit = String((before - 1) % 10);
	ascii.set(character, digit);
	return digit;
}
