import { FieldError } from '../../../credentials/fieldError';

const INVISIBLE = /[\u200b-\u200e\u202a\u202c\u202d\u2060-\u2066\u2068\u2069\ufeff]/g;
/** By these a person sees the digits in another order than Eko would receive them. */
const REORDERING = /[\u061c\u200f\u202b\u202e\u2067]/;

/**
 * A text without the invisible characters that come along when copying, and without the white space
 * around it; any other value as it is.
 *
 * @throws FieldError for a right-to-left character, by which the text looks different on the screen
 */
export function stripInvisible(label: string, text: string): string;
export function stripInvisible(label: string, value: unknown): unknown;
export function stripInvisible(label: string, value: unknown): unknown {
	if (typeof value !== 'string') return value;
	if (REORDERING.test(value)) {
		throw new FieldError(
			label,
			'contains an invisible character that changes its order on the screen',
			'Type it by hand instead of pasting it.',
		);
	}
	return value.replace(INVISIBLE, '').trim();
}

/** Whether a value stands for nothing entered, as an expression that finds nothing does. */
export function isBlank(value: unknown): boolean {
	return (
		value === undefined || value === null || (typeof value === 'string' && value.trim() === '')
	);
}

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
			'is in scientific notation, like 9.1E+11',
			`Spreadsheets do this to long numbers. Format the column as text, then ${advice.toLowerCase()}`,
		);
	}
	// A number keeps its minus sign here, which is no hyphen between groups.
	if (!DIGITS_IN_GROUPS.test(text)) {
		throw new FieldError(label, 'must contain only digits', advice);
	}
	return text.replace(SEPARATORS, '');
}
