import type { IDataObject } from 'n8n-workflow';

import { asText } from '../eko/envelope';
import { MASK, redactEncoded, type Secrets } from './submitted';

export type { Secrets };

/** How much of one of Eko's texts is shown. */
const MAX_CHARACTERS = 300;

/** All but line breaks and tabs, and the joiners that the scripts of India need within words. */
const INVISIBLE = /(?:(?![\t\n\r\u200c\u200d])[\p{Cc}\p{Cf}\u2028\u2029])+/gu;
/** The secret-key header: base64 of 32 bytes. */
const SIGNATURE = /(?<![A-Za-z0-9+/])[A-Za-z0-9+/]{43}=(?!=)/g;
/** An Aadhaar number or virtual ID with nothing but its own grouping. */
const WHOLE_NUMBER = /(?<!\d)(?:\d{12}|\d{16}|\d{4}(?:[^0-9A-Za-z]{1,3}\d{4}){2,3})(?!\d)/g;
/** Digits of which there may be as many as in a virtual ID, in any grouping. */
const LONG_GROUPS = /\d(?:[^0-9A-Za-z]{0,3}\d){11,}/g;
const PAN = /(?<![0-9A-Za-z])[A-Z]{5}\d{4}[A-Z](?![0-9A-Za-z])/gi;
/** Of a value that is an Aadhaar number, a virtual ID or a PAN. */
const PERSONAL_NAME = /adha|id_?proof|(?:^|_)(?:pan|uid|vid|kyc_?id)(?:_|$)/i;
/** Of the consent: Eko writes these before it knows anybody's number. */
const CONSENT_NAME = /^(?:consent|consentContent|audioUrl)$/;

/** Of a bank account's number. */
const ACCOUNT_NAME = /^account(_?(no|number))?$/i;

/** What Eko issues, and asks for later: a part of it that looks like something else is chance. */
const REFERENCES = new Set([
	'otp_ref_id',
	'kyc_request_id',
	'intent_id',
	'tid',
	'client_ref_id',
	'application_id',
	'bank_ref_num',
	'utrnumber',
	'recipient_id',
	'beneficiary_id',
]);
/** Of an amount, which may be the OTP by chance. */
const AMOUNT_NAME = /amount|balance|fee|limit|owed|commission|tds/i;

/**
 * One of Eko's texts, fit to be shown to a person and stored with the run.
 *
 * Hidden is what {@link redact} hides, and 12 or 16 digits in any other grouping, since a
 * person may have written them. What is longer than 300 characters is cut. What is no text is shown as
 * JSON.
 */
export function redactText(text: unknown, secrets: Secrets): string {
	const visible = asText(redact(text, secrets))
		.replace(LONG_GROUPS, (group) => {
			const { length } = group.replace(/\D/g, '');
			return length === 12 || length === 16 ? MASK : group;
		})
		.replace(/\s+/g, ' ')
		.trim();
	return visible.length > MAX_CHARACTERS ? `${visible.slice(0, MAX_CHARACTERS)}…` : visible;
}

/**
 * Eko's reply as data, fit to be stored with the run.
 *
 * In its texts, numbers and names, whatever was submitted is hidden, as it is or encoded: the keys, the
 * PAN and the Aadhaar number, and any part of that of five digits or more. So is what looks like a
 * signature, or like anybody's Aadhaar number, virtual ID or PAN, but in the consent; where such digits
 * are the whole value, only under a name that says so, since transactions have numbers of 12 digits,
 * too. Control and text-direction characters become spaces. All else stays as it is.
 *
 * Of a bank account's number the last four characters stay.
 *
 * In a reference or an amount only keys, PAN and the whole Aadhaar number are hidden. `otp_ref_id` stays
 * byte for byte.
 */
export function redact<T>(value: T, secrets: Secrets): T {
	const texts: Texts = { any: new Set(), references: new Set() };
	collect(value, texts);
	const any = redactEncoded(texts.any, secrets, true);
	const references = redactEncoded(texts.references, secrets, false);
	return redactIn(value, '', {
		any: (text) => any.get(text) as string,
		reference: (text) => references.get(text) as string,
	}) as T;
}

/** A reference, fit to be told: only the submitted PAN, the whole Aadhaar number and the keys are hidden. */
export function redactSubmitted(text: string, secrets: Secrets): string {
	return redactEncoded([text], secrets, false).get(text) as string;
}

interface Texts {
	any: Set<string>;
	references: Set<string>;
}

type Redact = (text: string) => string;

function collect(value: unknown, texts: Texts): void {
	if (typeof value === 'object' && value !== null) {
		for (const key of Object.keys(value)) {
			const entry = (value as IDataObject)[key];
			texts.any.add(key);
			if (isReferenceOrAmount(key, entry)) texts.references.add(String(entry));
			else collect(entry, texts);
		}
	} else {
		texts.any.add(String(value));
	}
}

function redactIn(
	value: unknown,
	name: string,
	redact: { any: Redact; reference: Redact },
): unknown {
	if (Array.isArray(value)) return value.map((entry) => redactIn(entry, name, redact));
	if (typeof value !== 'object' || value === null) {
		return redactValue(value, (text) => redactLookalikes(redact.any(text), name));
	}
	return Object.fromEntries(
		Object.keys(value).map((key) => {
			const entry = (value as IDataObject)[key];
			if (ACCOUNT_NAME.test(key) && isText(entry)) return [key, maskAccount(String(entry))];
			return [
				// No transaction's number is the name of a value.
				redactLookalikes(redact.any(key), 'aadhaar'),
				isReferenceOrAmount(key, entry)
					? key === 'otp_ref_id'
						? entry
						: redactValue(entry, redact.reference)
					: redactIn(entry, key, redact),
			];
		}),
	);
}

/** All but the last four characters. Known answer: `67544100008454` is `XXXXXXXXXX8454`. */
function maskAccount(account: string): string {
	return account.slice(0, -4).replace(/[^\s]/g, 'X') + account.slice(-4);
}

function isText(value: unknown): value is string | number {
	return typeof value === 'string' || typeof value === 'number';
}

function isReferenceOrAmount(name: string, value: unknown): boolean {
	if (!isText(value)) return false;
	return REFERENCES.has(name) || (AMOUNT_NAME.test(name) && Number.isFinite(Number(value)));
}

function redactValue(value: unknown, redact: Redact): unknown {
	const text = String(value);
	const shown = redact(text);
	return shown === text ? value : shown;
}

function redactLookalikes(text: string, name: string): string {
	const visible = text.replace(SIGNATURE, MASK).replace(INVISIBLE, ' ');
	const isNumber = /^\d+$/.test(visible);
	const mayStay = isNumber ? !PERSONAL_NAME.test(name) : CONSENT_NAME.test(name);
	return mayStay ? visible : visible.replace(WHOLE_NUMBER, MASK).replace(PAN, MASK);
}
