import { inspect } from 'node:util';

import type { IRun } from 'n8n-workflow';

/** What must show nowhere in a run. */
export interface Canaries {
	/** No five consecutive digits of these, in whatever grouping. */
	numbers: readonly string[];
	/** These as they stand, or with JSON's escapes. */
	texts: readonly string[];
}

/** How advice shows what a field looks like; these hold digits, too. */
const EXAMPLES = [
	'9876543210 or +91 98765 43210',
	'1234 5678 9012',
	'like 1990-05-15',
	'like 012345',
	'http://127.0.0.1:4010/ekoapi/v3',
	'https://example.com/ekoapi/v3',
];

/** Milliseconds since 1970 and places in the source: whatever digits these have come by chance. */
const CHANCE =
	/\b(startTime|timestamp|establishedAt)"?: ?\d{13}\b|\.[cm]?[jt]s:\d+:\d+|node:[\w/]+:\d+:\d+/g;

/** One sign between digits: anything but a letter or a digit, also when it is escaped. */
const SIGN = String.raw`(?:\\[nrtbf]|\\u[0-9a-f]{4}|\\x[0-9A-F]{2}|[^0-9A-Za-z])`;
const DIGIT_GROUPS = new RegExp(`\\d(?:${SIGN}{0,3}\\d)+`, 'g');
const ESCAPES = /\\[nrtbf]|\\u[0-9a-f]{4}|\\x[0-9A-F]{2}/g;

/**
 * Everything that a run leaves behind, as text: as JSON, which is how n8n stores it, and as Node.js
 * shows it, which has what JSON leaves out. Only the items that went in are not part of it.
 *
 * @param known random texts that are supposed to be there
 */
export function leftBehind({ data }: IRun, known: readonly string[] = []): string {
	const runData = { ...data.resultData.runData };
	delete runData.Senders;
	// To try a node again, n8n keeps it there with its input.
	const executionData = { ...data.executionData, nodeExecutionStack: [] };
	const left = { ...data, resultData: { ...data.resultData, runData }, executionData };
	const texts = [
		JSON.stringify(left),
		inspect(left, {
			depth: Infinity,
			maxArrayLength: Infinity,
			maxStringLength: Infinity,
			breakLength: Infinity,
		}),
	];
	return [...EXAMPLES, ...known].reduce(
		(text, shown) => text.replaceAll(shown, ''),
		texts.join('\n').replace(CHANCE, ''),
	);
}

/** Which canaries show in a text. */
export function leaksIn(text: string, { numbers, texts }: Canaries): string[] {
	const groups = (text.match(DIGIT_GROUPS) ?? []).map((group) =>
		group.replace(ESCAPES, '').replace(/\D/g, ''),
	);
	const parts = new Set(numbers.flatMap(fiveDigits));
	return [
		...[...parts].filter((part) => groups.some((group) => group.includes(part))),
		...texts.filter((canary) => text.includes(canary) || text.includes(escaped(canary))),
	];
}

/** The keys of a credential and what is made of them: the access key signs as base64. */
export function keyCanaries(keys: readonly string[]): string[] {
	return keys.flatMap((key) => [key, Buffer.from(key).toString('base64')]);
}

/** A bad value as canaries: its digits, and all of it when it is too long to stand there by chance. */
export function valueCanaries(value: unknown): Canaries {
	const text = asText(value ?? '');
	const digits = text.normalize('NFKC').replace(/\D/g, '');
	const whole = text.trim();
	// Node.js shows every absent value so.
	const isLong = whole.length >= 9 && whole !== 'undefined';
	return {
		numbers: [digits],
		texts: [...(isLong ? [whole] : []), ...(text.includes('canary') ? ['canary'] : [])],
	};
}

function asText(value: unknown): string {
	if (typeof value === 'string') return value;
	return typeof value === 'bigint' ? String(value) : (JSON.stringify(value) ?? String(value));
}

function escaped(text: string): string {
	return JSON.stringify(text).slice(1, -1);
}

function fiveDigits(number: string): string[] {
	return Array.from({ length: Math.max(0, number.length - 4) }, (_, start) =>
		number.slice(start, start + 5),
	);
}
