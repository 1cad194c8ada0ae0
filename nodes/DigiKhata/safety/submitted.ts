import { BARRIER, decodeBase64, decodeCharacters, decodeHex, type Range } from './decodings';

/** What must never be shown or stored, whatever Eko sends back. */
export interface Secrets {
	/** 12 digits; absent for an operation that sends none. */
	digits?: string | undefined;
	/** Other values that stand for a person, in letters and digits only, e.g. a PAN. */
	exact?: readonly string[];
	/** Developer key and access key. */
	keys: readonly string[];
}

/** What is shown in place of a secret. */
export const MASK = '[hidden]';

/** Five digits or more with nothing but a few separators between them. */
const DIGIT_GROUPS = /\d(?:[^0-9A-Za-z\x7f]{0,3}\d){4,}/g;

/** How many encodings may be one within another, e.g. base64 of hexadecimal. */
const MAX_ENCODINGS = 2;

/** What is longer and encoded twice is redacted unseen: Eko sends no such thing. */
const MAX_UNSEEN = 100_000;

/** Finds all places of what was submitted in a text. */
type Find = (text: string) => Range[];

/**
 * Redacts in texts what was submitted, as it is or encoded.
 *
 * @param parts whether parts of the Aadhaar number are looked for, too: five digits or more
 * @returns the texts that hold any of it, each with what is shown of it
 */
export function redactEncoded(
	texts: Iterable<string>,
	secrets: Secrets,
	parts: boolean,
): Map<string, string> {
	const all = [...texts];
	// One long text takes a fraction of the time of many short ones.
	const joined = all.map((text) => text.replaceAll(BARRIER, ' ')).join(BARRIER);
	const ranges = findEncoded(joined, finderOf(secrets, parts), MAX_ENCODINGS);
	if (ranges.length === 0) return new Map();
	const shown = replace(joined, ranges, (found) => found.replace(/[^\x7f]+/g, MASK));
	const changed = new Map<string, string>();
	shown.split(BARRIER).forEach((text, index) => {
		const before = all[index] as string;
		if (text !== before) changed.set(before, text);
	});
	return changed;
}

function findEncoded(text: string, find: Find, encodings: number): Range[] {
	if (text === '') return [];
	const found = find(text);
	// Whatever was found is left out from then on: there may be hundreds of thousands.
	const rest = replace(text, found, blank);
	const characters = decodeCharacters(rest);
	let inCharacters = characters.text === rest ? [] : find(characters.text);
	if (encodings > 0) {
		for (const decode of [decodeHex, decodeBase64]) {
			const decoded = decode(replace(characters.text, inCharacters, blank));
			const { length } = decoded.text;
			const inBytes: Range[] =
				encodings < MAX_ENCODINGS && length > MAX_UNSEEN
					? [[0, length]]
					: findEncoded(decoded.text, find, encodings - 1);
			inCharacters = inCharacters.concat(inBytes.map(decoded.source));
		}
	}
	return found.concat(inCharacters.map(characters.source));
}

function finderOf({ digits, exact = [], keys }: Secrets, parts: boolean): Find {
	const values = [digits, ...exact].filter((value) => value !== undefined);
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
		const textDigits = text.replace(/\D+/g, '');
		const rest = values
			// Searching for a pattern takes much longer than searching for digits.
			.filter((value) => textDigits.includes(value.replace(/\D/g, '')))
			.reduce((left, value) => left.replace(patternOf(value), take), text);
		const present = fives.filter((five) => textDigits.includes(five));
		if (present.length > 0) {
			rest.replace(DIGIT_GROUPS, (group, offset: number) => {
				const inGroup = group.replace(/\D+/g, '');
				return present.some((five) => inGroup.includes(five)) ? take(group, offset) : group;
			});
		}
		return found;
	};
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

/** @param ranges in any order; they may overlap */
function replace(
	text: string,
	ranges: readonly Range[],
	replacement: (found: string) => string,
): string {
	let result = '';
	let last: Range = [0, 0];
	const replaceLast = () => (last[1] > last[0] ? replacement(text.slice(...last)) : '');
	for (const [from, to] of [...ranges].sort(([one], [other]) => one - other)) {
		if (from < last[1]) {
			last = [last[0], Math.max(last[1], to)];
			continue;
		}
		result += replaceLast() + text.slice(last[1], from);
		last = [from, to];
	}
	return result + replaceLast() + text.slice(last[1]);
}

function blank(found: string): string {
	return ' '.repeat(found.length);
}
