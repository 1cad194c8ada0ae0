import { FieldError } from '../../../credentials/fieldError';
import { stripInvisible } from './normalize';

/** A number of digits in words, e.g. `1 digit`. */
export function formatDigitCount({ length }: string): string {
	return length === 1 ? '1 digit' : `${length} digits`;
}

/** What people write between groups of digits or letters. */
export const SEPARATORS = /[\s\u2010-\u2015-]/g;
const DIGITS_IN_GROUPS = /^\+?\d+(?:[\s\u2010-\u2015-]+\d+)*$/;

/**
 * The digits of a number as people have it: text or number, in groups, with spaces of any kind or
 * hyphens between them, and with the invisible characters that come along when copying.
 *
 * @returns ASCII digits, with a leading `+` kept
 * @throws FieldError for anything else, e.g. `9.1E+11`, other scripts' digits, lists or objects
 */
export function normalizeDigits(label: string, value: unknown, example: string): string {
	const advice = `Enter it like ${example}.`;
	if (typeof value !== 'string' && typeof value !== 'number') {
		const isMissing = value === undefined || value === null;
		throw new FieldError(label, isMissing ? 'is empty' : 'is not text or a number', advice);
	}
	const text = stripInvisible(label, String(value));
	if (text === '') throw new FieldError(label, 'is empty', advice);
	if (/^\d+([.,]\d+)?e\+?\d+$/i.test(text)) {
		throw new FieldError(
			label,
			'was shortened to an exponent',
			`Spreadsheets do this to long numbers. Format the column as text, then ${advice.toLowerCase()}`,
		);
	}
	// A number keeps its minus sign here, which is no hyphen between groups.
	if (!DIGITS_IN_GROUPS.test(text)) {
		throw new FieldError(label, 'has characters other than the digits 0 to 9', advice);
	}
	return text.replace(SEPARATORS, '');
}
