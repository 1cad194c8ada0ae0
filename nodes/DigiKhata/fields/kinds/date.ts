import { FieldError } from '../../../../credentials/fieldError';
import type { Field } from '../../contract/field';
import { isBlank, stripInvisible } from '../normalize';
import { type FieldWords, textField } from './text';

const ADVICE = 'Enter it as year-month-day, like 1990-05-15.';

/** A day in the past as `YYYY-MM-DD`, see {@link parsePastDate}. */
export function pastDate(words: FieldWords): Field<string> {
	return {
		...textField(words),
		example: '1990-05-15',
		parse: (value) => parsePastDate(words.label, value, new Date()),
	};
}

/**
 * The day that a text, a JavaScript Date or one of n8n's own date objects stands for.
 *
 * Days are not guessed: `05/06/1990` is a day in May to some and in June to others, and a time other
 * than midnight means that a time zone has moved the day.
 *
 * @param now decides what is past
 * @throws FieldError for anything else
 */
export function parsePastDate(label: string, value: unknown, now: Date): string {
	const text = isBlank(value) ? '' : readText(label, value);
	if (text === '') throw new FieldError(label, 'is empty', ADVICE);
	const match = /^(\d{4}-\d{2}-\d{2})(?:[T ](.*))?$/.exec(String(text));
	if (!match) throw new FieldError(label, 'is not in the form year-month-day', ADVICE);
	const [, day, time = ''] = match as unknown as [string, string, string?];
	if (!/^(00:00(:00(\.0+)?)?)?(Z|[+-]\d{2}:?\d{2})?$/.test(time)) {
		throw new FieldError(
			label,
			'has a time of day, so a time zone may have moved the day',
			'Pass only the day, like 1990-05-15.',
		);
	}
	const date = new Date(`${day}T00:00:00Z`);
	if (Number.isNaN(date.getTime()) || date.toISOString().slice(0, 10) !== day) {
		throw new FieldError(label, 'is a day that does not exist', ADVICE);
	}
	if (day >= now.toISOString().slice(0, 10) || day < '1900-01-01') {
		throw new FieldError(label, 'is not between 1900 and yesterday', ADVICE);
	}
	return day;
}

/** The value as text, a date object in ISO form; of n8n's own, the day as their time zone has it. */
function readText(label: string, value: unknown): string | undefined {
	if (typeof value === 'string') return stripInvisible(label, value);
	if (value instanceof Date) return Number.isNaN(value.getTime()) ? undefined : value.toISOString();
	const { toISO } = value as { toISO?: unknown };
	const iso: unknown = typeof toISO === 'function' ? toISO.call(value) : undefined;
	return typeof iso === 'string' ? iso : undefined;
}
