import { FieldError } from '../../../credentials/fieldError';
import { type Field, isBlank, stripInvisible } from './normalize';

const LABEL = 'Date of Birth';
const NO_DATE = 'no date';
const ADVICE = 'Enter it as year-month-day, like 1990-05-15.';

/** Eko's `dob`: a real day in the past, as `YYYY-MM-DD`. */
export const dateOfBirth: Field = {
	property: {
		displayName: LABEL,
		name: 'dateOfBirth',
		type: 'string',
		default: '',
		required: true,
		placeholder: 'e.g. 1990-05-15',
		description: 'As year-month-day. A date object or a date with the time 00:00 is fine, too.',
	},
	check: (value) => parseDateOfBirth(value, new Date()),
};

/**
 * The day that a text, a JavaScript Date or one of n8n's own date objects stands for.
 *
 * Days are not guessed: `05/06/1990` is a day in May to some and in June to others, and a time other
 * than midnight means that a time zone has moved the day.
 *
 * @param now decides what is past
 * @throws FieldError for anything else
 */
export function parseDateOfBirth(value: unknown, now: Date): string {
	const text = textOf(value);
	if (text === '') throw new FieldError(LABEL, 'is empty', ADVICE);
	const [, day = '', time = ''] = /^(\d{4}-\d{2}-\d{2})(?:[T ](.*))?$/.exec(text) ?? [];
	if (day === '') throw new FieldError(LABEL, 'is not in the form year-month-day', ADVICE);
	if (!/^(00:00(:00(\.0+)?)?)?(Z|[+-]\d{2}:?\d{2})?$/.test(time)) {
		throw new FieldError(
			LABEL,
			'has a time of day, so that a time zone may have moved the day',
			'Hand on the day alone, like 1990-05-15.',
		);
	}
	const date = new Date(`${day}T00:00:00Z`);
	if (Number.isNaN(date.getTime()) || date.toISOString().slice(0, 10) !== day) {
		throw new FieldError(LABEL, 'is a day that does not exist', ADVICE);
	}
	if (day >= now.toISOString().slice(0, 10) || day < '1900-01-01') {
		throw new FieldError(LABEL, 'is not between 1900 and yesterday', ADVICE);
	}
	return day;
}

/** The value as text, a date object in ISO form; of n8n's own, the day as their time zone has it. */
function textOf(value: unknown): string {
	if (isBlank(value)) return '';
	if (typeof value === 'string') return stripInvisible(LABEL, value);
	if (value instanceof Date) return Number.isNaN(value.getTime()) ? NO_DATE : value.toISOString();
	const { toISO } = value as { toISO?: unknown };
	const iso: unknown = typeof toISO === 'function' ? toISO.call(value) : undefined;
	return typeof iso === 'string' ? iso : NO_DATE;
}
