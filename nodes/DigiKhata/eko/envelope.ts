import type { IDataObject } from 'n8n-workflow';

import type { Envelope } from '../contract/operation';

/** Replies longer than this, in characters, are neither parsed nor shown: Eko's have about 500. */
const MAX_RESPONSE_CHARACTERS = 1_000_000;

/** Replies nested deeper than this are not looked at: Eko's have 3 levels, and n8n's stack is finite. */
const MAX_LEVELS = 20;

/**
 * Parses Eko's envelope without rounding: whole numbers of 16 digits or more become text, digit for
 * digit, since n8n's JavaScript has them exactly only up to 2^53.
 *
 * @returns undefined for anything but a JSON object with a whole-number `status`; Eko sends that
 * status as number or as text
 */
export function parseEnvelope(body: string): Envelope | undefined {
	const text = readableText(body);
	let parsed: unknown;
	try {
		// Broken JSON ends here: finding the numbers in a text that is never closed could take minutes.
		JSON.parse(text);
		parsed = JSON.parse(withLongNumbersAsText(text));
	} catch {
		// Then it is no object, either.
	}
	if (!isObject(parsed) || nestsDeeper(parsed, MAX_LEVELS)) return undefined;
	const { status } = parsed;
	const isWhole =
		typeof status === 'string' ? /^-?\d{1,15}$/.test(status) : Number.isInteger(status);
	return isWhole ? { ...parsed, status: Number(status) } : undefined;
}

function withLongNumbersAsText(json: string): string {
	// Texts are matched first, so that digits inside them are left alone.
	return json.replace(/"(?:[^"\\]|\\.)*"|(?<![\w.+-])-?\d{16,}(?![\d.eE])/g, (token) =>
		token.startsWith('"') ? token : `"${token}"`,
	);
}

function nestsDeeper(value: unknown, levels: number): boolean {
	if (typeof value !== 'object' || value === null) return false;
	return levels === 0 || Object.values(value).some((entry) => nestsDeeper(entry, levels - 1));
}

/** Empty for a reply that is too long to be looked at. */
export function readableText(body: string): string {
	return body.length > MAX_RESPONSE_CHARACTERS ? '' : body.trim();
}

/** Whether a parsed value is a JSON object. */
export function isObject(value: unknown): value is IDataObject {
	return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** What a reply says beside its verdict; empty when it says nothing. */
export function readData(envelope: IDataObject | undefined): IDataObject {
	return isObject(envelope?.data) ? envelope.data : {};
}

/**
 * What Eko issued, as text, byte for byte: the `otp_ref_id` of an OTP, the `tid` of a transaction.
 *
 * @returns undefined when the reply carries none; a reference made of digits alone is one, too
 */
export function readReference(data: IDataObject, name: 'otp_ref_id' | 'tid'): string | undefined {
	const reference = data[name];
	if (typeof reference === 'number') return String(reference);
	return typeof reference === 'string' && reference.trim() !== '' ? reference : undefined;
}

/** A value of Eko's reply as text: nothing as an empty one, what is no text as JSON. */
export function asText(value: unknown): string {
	if (typeof value === 'string') return value;
	return value === undefined || value === null ? '' : JSON.stringify(value);
}
