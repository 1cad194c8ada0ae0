import { BARRIER, decodeBase64, decodeCharacters, decodeHex, type Range } from './decodings';

/** What must never be shown or stored, whatever Eko sends back. */
export interface Secrets {
	/** 12 digits; absent for an operation that sends none. */
	digits?: string | undefined;
	/** Other values that stand for a person, in letters and digits only, e.g. a PAN. */
	exact?: readonly string[];
	/** Values that are looked for only where no letter or digit is next to them, e.g. an OTP. */
	alone?: readonly string[];
	/** Developer key and access key. */
	keys: readonly string[];
}

/** What is shown in place of a secret. */
export const MASK = '[hidden]';

/** Five digits or more with nothing but a few separators between them. */
const DIGIT_GROUPS = /\d(?:[^0-9A-Za-z\x7f]{0,3}\d){4,}/g;

/** How many encodings may be one within another, e.g. base64 of hexadecimal. */
const MAX_ENCODINGS = 2;

/** Finds all places of what was submitted in a text. */
type Find = (text: string) => Range[];

/**
 * Redacts in texts what was submitted, as it is or encoded.
 *
 * @param parts whether parts of the Aadhaar number are looked for, too: five digits or more
 * @returns each text with what is shown of it
 */
export function redactEncoded(
	texts: Iterable<string>,
	secrets: Secrets,
	parts: boolean,
): Map<string, string> {
	const all = [...texts];
	// One long text takes a fraction of the time of many short ones.
	const joined = all.map((text) => text.replaceAll(BARRIER, ' ')).join(BARRIER);
	const shown = mask(joined, findEncoded(joined, finderOf(secrets, parts), MAX_ENCODINGS));
	return new Map(shown.split(BARRIER).map((text, index) => [all[index] as string, text]));
}

function findEncoded(text: string, find: Find, encodings: number): Range[] {
	if (text === '') return [];
	const characters = decodeCharacters(text);
	let found = characters.text === text ? [] : find(characters.text);
	if (encodings > 0) {
		for (const decode of [decodeHex, decodeBase64]) {
			const decoded = decode(characters.text);
			found = found.concat(findEncoded(decoded.text, find, encodings - 1).map(decoded.source));
		}
	}
	// A number behind a percent sign, as in `LIKE '%3…'`, is no number once decoded.
	return find(text).concat(found.map(characters.source));
}

function finderOf({ digits, exact = [], alone = [], keys }: Secrets, parts: boolean): Find {
	const values = digits === undefined ? exact : [digits, ...exact];
	const fives =
		parts && digits !== undefined
			? Array.from({ length: 8 }, (_, start) => digits.slice(start, start + 5))
			: [];
	return (text) => {
		const found: Range[] = [];
		const take = (match: string, offset: number): string => {
			found.push([offset, offset + match.length]);
			return 'x'.repeat(match.length);
		};
		// One key may be the beginning of the other.
		for (const key of keys) text.replaceAll(key, take);
		if (parts) for (const value of alone) text.replace(standingAlone(value), take);
		const textDigits = digitsOf(text);
		values
			// Searching for a pattern takes much longer than searching for digits.
			.filter((value) => textDigits.includes(digitsOf(value)))
			.reduce((left, value) => left.replace(patternOf(value), take), text)
			.replace(DIGIT_GROUPS, (group, offset: number) => {
				const inGroup = digitsOf(group);
				return fives.some((five) => inGroup.includes(five)) ? take(group, offset) : group;
			});
		return found;
	};
}

function standingAlone(value: string): RegExp {
	return new RegExp(`(?<![0-9A-Za-z])${value}(?![0-9A-Za-z])`, 'g');
}

function digitsOf(text: string): string {
	return text.replace(/\D+/g, '');
}

/** A value in any case and grouping, with anything but digits between its groups. */
function patternOf(value: string): RegExp {
	const gapped = value.replace(/.(?=(.))/g, (character, next: string) => {
		const numbers = [character, next].filter((one) => /\d/.test(one)).length;
		return character + GAPS[numbers];
	});
	return new RegExp(gapped, 'gi');
}

/** Between two characters of a value, by how many of the two are digits. */
const GAPS = ['[^0-9A-Za-z\\x7f]*', '[^0-9\\x7f]{0,20}?', '[^0-9\\x7f]*'];

/** @param ranges in any order; they may overlap, and hold several texts */
function mask(text: string, ranges: readonly Range[]): string {
	let shown = '';
	let end = 0;
	for (const [from, to] of merge(ranges)) {
		shown += text.slice(end, from) + text.slice(from, to).replace(/[^\x7f]+/g, MASK);
		end = to;
	}
	return shown + text.slice(end);
}

function merge(ranges: readonly Range[]): Range[] {
	const merged: Array<[number, number]> = [];
	for (const [from, to] of [...ranges].sort(([one], [other]) => one - other)) {
		const last = merged.at(-1);
		if (last && from <= last[1]) last[1] = Math.max(last[1], to);
		else merged.push([from, to]);
	}
	return merged;
}
