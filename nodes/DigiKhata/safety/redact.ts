import type { IDataObject } from 'n8n-workflow';

import { asText } from '../eko/envelope';

/** What must never be shown or stored, whatever Eko sends back. */
export interface Secrets {
	/** 12 digits; absent for an operation that sends none. */
	aadhaar?: string | undefined;
	/** Other values that stand for a person, in letters and digits only, e.g. a PAN. */
	personal?: readonly string[];
	/** Developer key and access key. */
	keys: readonly string[];
}

/** How much of one of Eko's texts is shown. */
const MAX_CHARACTERS = 300;

/** All but line breaks and tabs, and the joiners that the scripts of India need within words. */
const INVISIBLE = /(?:(?![\t\n\r\u200c\u200d])[\p{Cc}\p{Cf}\u2028\u2029])+/gu;
/** The secret-key header: base64 of 32 bytes. */
const SIGNATURE = /(?<![A-Za-z0-9+/])[A-Za-z0-9+/]{43}=(?!=)/g;
/** An Aadhaar number or virtual ID with nothing but its own grouping. */
const WHOLE_NUMBER = /(?<!\d)(?:\d{12}|\d{16}|\d{4}(?:[^0-9A-Za-z]{1,3}\d{4}){2,3})(?!\d)/g;
const DIGIT_GROUPS = /\d(?:[^0-9A-Za-z]{0,3}\d)+/g;
const PAN = /(?<![0-9A-Za-z])[A-Z]{5}\d{4}[A-Z](?![0-9A-Za-z])/gi;
/** Of a value that is an Aadhaar number, a virtual ID or a PAN. */
const PERSONAL_NAME = /adha|id_?proof|(?:^|_)(?:pan|uid|vid|kyc_?id)(?:_|$)/i;
/** Of the consent, which Eko words before it knows anybody's number. */
const CONSENT_NAME = /^(?:consent|consentContent|audioUrl)$/;
const MASK = '[hidden]';

/**
 * One of Eko's texts, fit to be shown to a person and stored with the run.
 *
 * Hidden is what {@link redact} hides, and 12 or 16 digits in any other grouping, since a
 * person may have written them. What is longer than 300 characters is cut. What is no text is shown as
 * JSON.
 */
export function redactText(text: unknown, secrets: Secrets): string {
	const visible = asText(redact(text, secrets))
		.replace(DIGIT_GROUPS, (group) => {
			const { length } = group.replace(/\D/g, '');
			return length === 12 || length === 16 ? MASK : group;
		})
		.replace(/\s+/g, ' ')
		.trim();
	return visible.length > MAX_CHARACTERS ? `${visible.slice(0, MAX_CHARACTERS)}…` : visible;
}

/**
 * Eko's reply as data, fit to be stored with the run: in its texts, numbers and names the keys,
 * anything that looks like a signature, and the submitted Aadhaar number and PAN are hidden, the
 * latter two in any grouping and case, and any part of the Aadhaar number of five digits or more.
 * So is what looks like anybody's Aadhaar number, virtual ID or PAN, but in the consent; where such
 * digits are the whole value, only under a name that says so, since transactions have numbers of 12
 * digits, too. Control and text-direction characters become spaces. All else stays as it is, and
 * `otp_ref_id` stays byte for byte.
 */
export function redact<T>(value: T, secrets: Secrets): T {
	return redactIn(value, createRedactor(secrets), '') as T;
}

/** Hides in a text what was submitted, and the keys. */
type Redactor = (text: string) => string;

function redactIn(value: unknown, hide: Redactor, name: string): unknown {
	if (typeof value === 'string') return redactString(value, hide, name);
	if (typeof value === 'number') {
		const text = String(value);
		const shown = redactString(text, hide, name);
		return shown === text ? value : shown;
	}
	if (Array.isArray(value)) return value.map((entry) => redactIn(entry, hide, name));
	if (value === null || typeof value !== 'object') return value;
	return Object.fromEntries(
		Object.entries(value as IDataObject).map(([key, entry]) => [
			// No transaction's number is the name of a value.
			redactString(key, hide, 'aadhaar'),
			key === 'otp_ref_id' && typeof entry !== 'object' ? entry : redactIn(entry, hide, key),
		]),
	);
}

function redactString(text: string, hide: Redactor, name: string): string {
	const visible = hide(text).replace(SIGNATURE, MASK).replace(INVISIBLE, ' ');
	const isNumber = /^\d+$/.test(visible);
	const mayStay = isNumber ? !PERSONAL_NAME.test(name) : CONSENT_NAME.test(name);
	return mayStay ? visible : visible.replace(WHOLE_NUMBER, MASK).replace(PAN, MASK);
}

/**
 * A reference of Eko's, fit to be told: the submitted Aadhaar number, the PAN and the keys are redacted as
 * a whole only. One reference in 2,000 shares five digits with a number by chance, and would be lost.
 */
export function redactSubmitted(text: string, { aadhaar, personal = [], keys }: Secrets): string {
	return createRedactor({
		personal: aadhaar === undefined ? personal : [aadhaar, ...personal],
		keys,
	})(text);
}

function createRedactor({ aadhaar, personal = [], keys }: Secrets): Redactor {
	const hidden = keys
		.flatMap((key) => [key, Buffer.from(key).toString('base64')])
		// Longest first: one key may be the beginning of the other.
		.sort((one, other) => other.length - one.length);
	const values = [aadhaar, ...personal].filter((value) => value !== undefined);
	return (text) => {
		const withoutKeys = hidden.reduce((shown, key) => shown.replaceAll(key, MASK), text);
		const shown = values.reduce(redactValue, withoutKeys);
		if (aadhaar === undefined) return shown;
		return shown.replace(DIGIT_GROUPS, (group) =>
			sharesFiveDigits(group.replace(/\D/g, ''), aadhaar) ? MASK : group,
		);
	};
}

function redactValue(text: string, value: string): string {
	// Compiling a pattern for each value takes longer than all else that is done with a reply.
	const together = text.replace(/[^0-9A-Za-z]/g, '').toUpperCase();
	if (!together.includes(value.toUpperCase())) return text;
	return text.replace(new RegExp([...value].join('[^0-9A-Za-z]*'), 'gi'), MASK);
}

function sharesFiveDigits(digits: string, aadhaar: string): boolean {
	for (let start = 0; start + 5 <= digits.length; start++) {
		if (aadhaar.includes(digits.slice(start, start + 5))) return true;
	}
	return false;
}
