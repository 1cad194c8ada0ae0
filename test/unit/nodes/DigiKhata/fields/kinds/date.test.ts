import { parsePastDate, pastDate } from '../../../../../../nodes/DigiKhata/fields/kinds/date';
import { type Case, testValues } from '../../../../fieldValues';
import { problemFrom, SANDBOX } from '../../../../support';

/** A date object as n8n's expressions make them; `iso` as its `toISO` says it. */
function luxon(iso: unknown): object {
	return { isValid: iso !== null, toISO: () => iso };
}

/** Days as people and programs hand them on, on 15 January 2026, and as Eko wants them. */
const USABLE: readonly Case[] = [
	['year-month-day', '1990-05-15', '1990-05-15'],
	['29 February of a leap year', '1992-02-29', '1992-02-29'],
	['the first day of 1900', '1900-01-01', '1900-01-01'],
	['yesterday', '2026-01-14', '2026-01-14'],
	['what comes along when copying', '\ufeff 1990-05\u200b-15\r\n', '1990-05-15'],
	['the time 00:00', '1990-05-15T00:00', '1990-05-15'],
	['the time 00:00:00 behind a space', '1990-05-15 00:00:00', '1990-05-15'],
	['midnight in UTC with milliseconds', '1990-05-15T00:00:00.000Z', '1990-05-15'],
	['midnight in India without a colon', '1990-05-15T00:00:00+0530', '1990-05-15'],
	['midnight in New York', '1990-05-15T00:00:00.000-04:00', '1990-05-15'],
	['a Date before 1970', new Date('1950-05-15'), '1950-05-15'],
	['n8n’s date of midnight in India', luxon('1990-05-15T00:00:00.000+05:30'), '1990-05-15'],
];

const FORM = 'is not in the form year-month-day';
const TIME = 'has a time of day, so a time zone may have moved the day';
const NO_DAY = 'is a day that does not exist';
const RANGE = 'is not between 1900 and yesterday';

/** What is no day of birth on 15 January 2026, and what is said to be wrong with it. */
const UNUSABLE: readonly Case[] = [
	['a zero-width space', '\u200b', 'is empty'],
	['undefined', undefined, 'is empty'],
	['30 February', '1990-02-30', NO_DAY],
	['29 February of 1900', '1900-02-29', NO_DAY],
	['the month 13', '1990-13-01', NO_DAY],
	['a spreadsheet’s day 0', '1899-12-30', RANGE],
	['the last day of 1899', '1899-12-31', RANGE],
	['tomorrow as a Date', new Date('2026-01-16'), RANGE],
	['a day that may be a month', '05/06/1990', FORM],
	['a month of one digit', '1990-5-15', FORM],
	['a spreadsheet’s number of days', 33008, FORM],
	['a year of six digits', '+001990-05-15', FORM],
	['Devanagari digits', '१९९०-०५-१५', FORM],
	['words after', '1990-05-15x', FORM],
	['a line of a table', 'canary;1990-05-15', FORM],
	['a Date that is none', new Date(NaN), FORM],
	['a Date of the year 12345', new Date(Date.UTC(12345, 0, 1)), FORM],
	['n8n’s invalid date', luxon(null), FORM],
	['an object whose toISO has no text of its own', luxon(Object.create(null)), FORM],
	['an object whose toISO is no function', { toISO: '1990-05-15' }, FORM],
	['a list of one', ['1990-05-15'], FORM],
	['a time of day', '1990-05-15T10:30:00', TIME],
	['one minute past midnight', '1990-05-15T00:01', TIME],
	['one second past midnight', '1990-05-15T00:00:01Z', TIME],
	['one millisecond past midnight', '1990-05-15T00:00:00.001Z', TIME],
	['a time that is none', '1990-05-15T00', TIME],
	['a zone that is none', '1990-05-15T00:00:00 IST', TIME],
	['a Date of midnight in India', new Date('1990-05-15T00:00:00+05:30'), TIME],
	['n8n’s date of a UTC midnight in New York', luxon('1990-05-14T20:00:00.000-04:00'), TIME],
];

const LABEL = 'Date of Birth';
const NOW = new Date('2026-01-15T12:00:00Z');

describe('a day in the past', () => {
	const field = pastDate({ label: LABEL });
	testValues({ ...field, parse: (value) => parsePastDate(LABEL, value, NOW) }, USABLE, UNUSABLE, {
		advice: /1990-05-15/,
		example: '1990-05-15',
	});

	test('is past from the midnight after it on, and not before', () => {
		const midnight = new Date('2026-01-16T00:00:00Z');
		expect(parsePastDate(LABEL, '2026-01-15', midnight)).toBe('2026-01-15');
		const before = new Date('2026-01-15T23:59:59.999Z');
		expect(problemFrom(() => parsePastDate(LABEL, '2026-01-15', before)).message).toBe(
			'Date of Birth is not between 1900 and yesterday',
		);
	});

	test('is checked against the time of the run', () => {
		expect(field.parse('1990-05-15', SANDBOX)).toBe('1990-05-15');
		const nextYear = `${new Date().getUTCFullYear() + 1}-01-01`;
		expect(problemFrom(() => field.parse(nextYear, SANDBOX)).message).toBe(
			'Date of Birth is not between 1900 and yesterday',
		);
	});
});
