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
		/\xd9[\xa0-\xa9]|\xdb[\xb0-\xb9]|\xdf[\x80-\x89]/,
		/[\xe0\xe1\xea][\x80-\xbf]{2}|\xef[\xbc\xbd][\x80-\xbf]|\xf0[\x80-\xbf]{3}/,
		// Several at once take less time; very many at once take more.
		/(?:[^\P{Nd}0-9]|[\uff01-\uff5e]){1,16}/u,
	]
		.map(({ source }) => source)
		.join('|'),
	'gu',
);

/** Ten bytes or more in hexadecimal, or five digits or more, with or without separators. */
const HEX =
	/(?:(?:0x)?[0-9a-f]{2}[^0-9a-z\x7f]{0,3}){10,}[0-9a-f]?|(?:(?:0x)?3\d[^0-9a-z\x7f]{0,3}){5,}/gi;
const HEX_SEPARATOR = /0x|[^0-9a-f]+/gi;
/** Five bytes or more in base64 or base64url. Without a capital no character of it is a digit, or before h. */
const BASE64 = /(?<![\w+/-])(?=[\w+/-]{7})[a-z0-9_+/-]*[A-Z][\w+/-]*/g;

/**
 * Decodes the characters of a text that are encoded one by one: percent-encoding, HTML entities, escapes
 * of JSON and JavaScript, full width, digits of other scripts.
 */
export function decodeCharacters(text: string): Decoded {
	let decoded: Decoded = { text, source: same };
	for (let pass = 0; pass < MAX_PASSES; pass++) {
		const before = decoded;
		const after = rewrite(before.text, CHARACTER, decodeCharacter);
		if (after.text === before.text) break;
		decoded = { text: after.text, source: (range) => before.source(after.source(range)) };
	}
	return decoded;
}

/** Decodes what may be hexadecimal in a text. */
export function decodeHex(text: string): Decoded {
	const pairs = pick(text, HEX);
	const digits = rewrite(pairs.text, HEX_SEPARATOR, '');
	const source = (range: Range) => pairs.source(digits.source(range));
	return decodeBytes({ text: digits.text, source }, 'hex', 2, 1);
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
	if (text === '') return encoded;
	const size = Math.ceil((text.length * bytes) / digits) + 1;
	const decoded = Array.from({ length: digits }, (_, first) =>
		Buffer.from(text.slice(first), encoding).toString('latin1').padEnd(size, BARRIER),
	);
	return {
		text: decoded.join(''),
		source: ([from, to]) => {
			const first = Math.floor(from / size);
			const start = first * size;
			return encoded.source([
				first + Math.floor(((from - start) * digits) / bytes),
				Math.min(first + Math.ceil(((to - start) * digits) / bytes), text.length),
			]);
		},
	};
}

const same: Decoded['source'] = (range) => range;

/** All that matches a pattern, without what is between. */
function pick(text: string, pattern: RegExp): Decoded {
	return {
		text: (text.match(pattern) ?? []).join(''),
		source: lazily(() => {
			const places = new Places(text.length);
			text.replace(pattern, (match, offset: number) => {
				places.addEach(offset, offset + match.length);
				return match;
			});
			return places;
		}),
	};
}

/** A text with each match replaced by something that is not longer. */
function rewrite(
	text: string,
	pattern: RegExp,
	replacement: '' | ((match: string) => string),
): Decoded {
	const rewritten = text.replace(pattern, replacement as string);
	// Then each replacement is as long as what it replaces.
	if (rewritten.length === text.length) return { text: rewritten, source: same };
	return {
		text: rewritten,
		source: lazily(() => {
			const places = new Places(text.length);
			let next = 0;
			text.replace(pattern, (match, offset: number) => {
				places.addEach(next, offset);
				next = offset + match.length;
				places.add(offset, next, replacement === '' ? 0 : replacement(match).length);
				return match;
			});
			places.addEach(next, text.length);
			return places;
		}),
	};
}

/** @param find called only when something is found, which is nearly never */
function lazily(find: () => Places): Decoded['source'] {
	let places: Places | undefined;
	return (range) => (places ??= find()).source(range);
}

/** Where each character of a decoded text starts and ends in the encoded one. */
class Places {
	private readonly starts: Int32Array;
	private readonly ends: Int32Array;
	private count = 0;

	constructor(maxLength: number) {
		this.starts = new Int32Array(maxLength);
		this.ends = new Int32Array(maxLength);
	}

	/** Adds characters that stayed as they are. */
	addEach(from: number, to: number): void {
		for (let place = from; place < to; place++) this.add(place, place + 1, 1);
	}

	/** Adds characters that came from the same place. */
	add(from: number, to: number, characters: number): void {
		for (let left = characters; left > 0; left--) {
			this.starts[this.count] = from;
			this.ends[this.count++] = to;
		}
	}

	source([from, to]: Range): Range {
		return [this.starts[from] as number, this.ends[to - 1] as number];
	}
}

function decodeCharacter(match: string): string {
	const first = match.charCodeAt(0);
	if (first > 0xff) return toAscii(match);
	if (first > 0x7f) return toAscii(fromUtf8(match));
	if (match === '&amp;') return '&';
	if (!match.startsWith('&')) {
		return String.fromCharCode(parseInt(match.slice(match.length === 3 ? 1 : 2), 16));
	}
	const isHex = /[xX]/.test(match);
	const code = isHex ? parseInt(match.slice(3), 16) : parseInt(match.slice(2), 10);
	return code <= 0x10ffff ? String.fromCodePoint(code) : match;
}

function fromUtf8(bytes: string): string {
	let code = bytes.charCodeAt(0) & (0x3f >> (bytes.length - 1));
	for (let place = 1; place < bytes.length; place++) {
		code = (code << 6) | (bytes.charCodeAt(place) & 0x3f);
	}
	return String.fromCodePoint(code);
}

/** Digits, and what is of full width, in ASCII; anything else as it is. */
function toAscii(text: string): string {
	let ascii = '';
	for (let at = 0; at < text.length; at++) {
		const code = text.codePointAt(at) as number;
		if (code > 0xffff) at++;
		const isWide = code >= 0xff01 && code <= 0xff5e;
		ascii += isWide ? String.fromCharCode(code - 0xfee0) : digitOf(code);
	}
	return ascii;
}

const DIGIT = /^\p{Nd}$/u;
const digits = new Map<number, string>();

/** Unicode has the digits of each script from 0 to 9, with nothing between. */
function digitOf(code: number): string {
	const known = digits.get(code);
	if (known !== undefined) return known;
	let before = 0;
	while (DIGIT.test(String.fromCodePoint(code - before))) before++;
	if (before === 0) return String.fromCodePoint(code);
	const digit = String((before - 1) % 10);
	digits.set(code, digit);
	return digit;
}
