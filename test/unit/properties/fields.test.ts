import fc from 'fast-check';

import { FieldError } from '../../../credentials/fieldError';
import { clientRefId } from '../../../nodes/DigiKhata/fields/clientRefId';
import type { Field } from '../../../nodes/DigiKhata/fields/normalize';
import { initiatorId } from '../../../nodes/DigiKhata/fields/initiatorId';
import { concurrency, timeout } from '../../../nodes/DigiKhata/fields/runOptions';
import { userCode } from '../../../nodes/DigiKhata/fields/userCode';
import { OPERATIONS } from '../../../nodes/DigiKhata/operations';
import { PRODUCTION, SANDBOX } from '../support';
import { formOf } from './forms';
import { aadhaar, anything, expectHolds, showsFiveDigits, TIME } from './runs';
import { LIKELY } from './values';

const ACCOUNTS = [SANDBOX, PRODUCTION];

/** Every field of the registry, those that every call has, and the options of a run. */
const FIELDS = [
	...new Set<Field<unknown>>([
		...OPERATIONS.flatMap(({ fields }) => Object.values(fields)),
		...[initiatorId, userCode, clientRefId, concurrency, timeout],
	]),
].map((field) => ({ field, name: field.property.name }));

/** What is to be tried as a field: likely values, and anything. */
function given(name: string): fc.Arbitrary<unknown> {
	return fc.oneof(likely(name), anything);
}

function likely(name: string): fc.Arbitrary<unknown> {
	const values = LIKELY[name];
	if (!values) throw new Error(`No likely values of ${name}`);
	return values;
}

/** What the check makes of a value: the value to send, or the problem. Anything else is thrown. */
function checked(field: Field<unknown>, value: unknown, account = SANDBOX): unknown {
	try {
		return field.check(value, account);
	} catch (problem) {
		if (problem instanceof FieldError) return problem;
		throw problem;
	}
}

describe.each(FIELDS)('any value at all as $name', ({ name, field }) => {
	test(
		'is either refused with a field problem or sent in Eko’s form',
		() => {
			const hasForm = formOf(name);
			expectHolds(
				fc.property(given(name), fc.constantFrom(...ACCOUNTS), (value, account) => {
					const result = checked(field, value, account);
					return result instanceof FieldError || hasForm(result);
				}),
			);
		},
		TIME,
	);

	test(
		'is sent unchanged when it is what a check gave before',
		() => {
			expectHolds(
				fc.property(likely(name), (value) => {
					const result = checked(field, value);
					fc.pre(!(result instanceof FieldError));
					expect(checked(field, result)).toEqual(result);
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
						const result = checked(field, before + number + after, PRODUCTION);
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
