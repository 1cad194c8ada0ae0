import { FieldError } from '../../../credentials/fieldError';
import type { Field } from './normalize';

/** How many requests run at once. Read once for a run. */
export const concurrency = {
	property: {
		displayName: 'Concurrency',
		name: 'concurrency',
		type: 'number',
		typeOptions: { minValue: 1, maxValue: 50 },
		default: 10,
		description: 'How many items are sent at the same time, 1 to 50',
	},
	check: (value: unknown) => wholeNumber('Concurrency', value, 1, 50),
} satisfies Field<number>;

/** Milliseconds one request may take in all, from connecting to the last byte. Read once for a run. */
export const timeout = {
	property: {
		displayName: 'Timeout',
		name: 'timeout',
		type: 'number',
		typeOptions: { minValue: 1, maxValue: 600_000 },
		default: 30_000,
		description: 'How long to wait for Eko’s whole reply to one request, in milliseconds',
		hint: '30000 is 30 seconds',
	},
	check: (value: unknown) => wholeNumber('Timeout', value, 1, 600_000),
} satisfies Field<number>;

function wholeNumber(label: string, value: unknown, least: number, most: number): number {
	const number = typeof value === 'string' ? Number(value) : value;
	if (typeof number === 'number' && Number.isInteger(number) && number >= least && number <= most) {
		return number;
	}
	throw new FieldError(
		label,
		`is not a whole number from ${least} to ${most}`,
		'Correct it under Options.',
	);
}
