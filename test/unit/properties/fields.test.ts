import fc from 'fast-check';

import { FieldError } from '../../../credentials/fieldError';
import type { Field } from '../../../nodes/DigiKhata/contract/field';
import { OPTION_FIELDS } from '../../../nodes/DigiKhata/fields/common';
import { OPERATIONS } from '../../../nodes/DigiKhata/operations';
import { PRODUCTION, SANDBOX } from '../support';
import { formOf } from './forms';
import { aadhaar, anything, expectHolds, showsFiveDigits, TIME } from './runs';
import { LIKELY } from './values';

const ACCOUNTS = [SANDBOX, PRODUCTION];

/** Every field of the catalogue and every option, each once. */
const FIELDS = Object.entries(
	Object.fromEntries([
		...OPERATIONS.flatMap(({ fields }) => Object.entries(fields)),
		...Object.entries(OPTION_FIELDS),
	]),
).map(([name, field]) => ({ name, field }));

/** What is to be tried as a field: likely values, and anything. */
function given(name: string): fc.Arbitrary<unknown> {
	return fc.oneof(likely(name), anything);
}

function likely(name: string): fc.Arbitrary<unknown> {
	const values = LIKELY[name];
	if (!values) throw new Error(`No likely values of ${name}`);
	return values;
}

/** What the field makes of a value: the value to send, or its error. Anything else is thrown. */
function parsed(field: Field, value: unknown, account = SANDBOX): unknown {
	try {
		return field.parse(value, account);
	} catch (error) {
		if (error instanceof FieldError) return error;
		throw error;
	}
}

describe.each(FIELDS)('any value at all as $name', ({ name, field }) => {
	test(
		'is either refused with an error of the field or sent in Eko’s form',
		() => {
			const hasForm = formOf(name);
			expectHolds(
				fc.property(given(name), fc.constantFrom(...ACCOUNTS), (value, account) => {
					const result = parsed(field, value, account);
					return result instanceof FieldError || hasForm(result);
				}),
			);
		},
		TIME,
	);

	test(
		'is sent unchanged when it is what was given before',
		() => {
			expectHolds(
				fc.property(likely(name), (value) => {
					const result = parsed(field, value);
					fc.pre(!(result instanceof FieldError));
					expect(parsed(field, result)).toEqual(result);
				}),
			);
		},
		TIME,
	);
});

describe('a number that is refused', () => {
	test(
		'is never shown, whatever stands around it',
		() => {
			const around = fc.string({ unit: 'binary', maxLength: 5 });
			expectHolds(
				fc.property(aadhaar, around, around, (number, before, after) => {
					// The examples in the advice are no secrets.
					fc.pre(!showsFiveDigits('9876543210 98765 43210 123456789012 012345 600000', number));
					for (const { field } of FIELDS) {
						const result = parsed(field, before + number + after, PRODUCTION);
						if (!(result instanceof FieldError)) continue;
						const words = `${result.message} ${result.description}`;
						expect(showsFiveDigits(words, number)).toBe(false);
					}
				}),
			);
		},
		TIME,
	);
});
