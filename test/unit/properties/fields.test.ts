import fc from 'fast-check';

import { FieldError } from '../../../credentials/fieldError';
import type { Field } from '../../../nodes/DigiKhata/contract/field';
import { OPTION_FIELDS } from '../../../nodes/DigiKhata/fields/options';
import { OPERATIONS } from '../../../nodes/DigiKhata/operations';
import { PRODUCTION, SANDBOX } from '../support';
import { aadhaar, anything, expectHolds, showsFiveDigits, TIME } from './runs';

const ACCOUNTS = [SANDBOX, PRODUCTION];

/** Every field of the catalogue and every option, each once. */
const FIELDS = Object.entries(
	Object.fromEntries([
		...OPERATIONS.flatMap(({ fields }) => Object.entries(fields)),
		...Object.entries(OPTION_FIELDS),
	]),
).map(([name, field]) => ({ name, field }));

/** What is to be tried as a field: its example as people may write it, and anything. */
function given({ example }: Field): fc.Arbitrary<unknown> {
	const noise = fc.constantFrom(
		'',
		' ',
		'\n',
		'\u200b',
		'-',
		'+91',
		'0',
		'\u0000',
		'/',
		'.5',
		'e9',
		'7',
	);
	const likely = fc.tuple(noise, noise).map(([before, after]) => before + String(example) + after);
	return fc.oneof(likely, fc.constant(Number(example)), anything);
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

describe.each(FIELDS)('any value at all as $name', ({ field }) => {
	test(
		'is either refused with an error of the field, or comes to what is sent unchanged again',
		() => {
			expectHolds(
				fc.property(given(field), fc.constantFrom(...ACCOUNTS), (value, account) => {
					const result = parsed(field, value, account);
					const again = result instanceof FieldError ? result : parsed(field, result, account);
					expect(again).toEqual(result);
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
					fc.pre(
						!showsFiveDigits(
							'9876543210 98765 43210 123456789012 012345 600000 0000878 50000',
							number,
						),
					);
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
