import fc from 'fast-check';

import { FieldProblem } from '../../../credentials/fieldProblem';
import { aadhaarNumber } from '../../../nodes/DigiKhata/fields/aadhaarNumber';
import { clientRefId } from '../../../nodes/DigiKhata/fields/clientRefId';
import { consentLanguage } from '../../../nodes/DigiKhata/fields/consentLanguage';
import { customerId } from '../../../nodes/DigiKhata/fields/customerId';
import { dateOfBirth } from '../../../nodes/DigiKhata/fields/dateOfBirth';
import type { Field } from '../../../nodes/DigiKhata/fields/field';
import { initiatorId } from '../../../nodes/DigiKhata/fields/initiatorId';
import { orgId } from '../../../nodes/DigiKhata/fields/orgId';
import { otp } from '../../../nodes/DigiKhata/fields/otp';
import { otpRefId } from '../../../nodes/DigiKhata/fields/otpRefId';
import { panNumber } from '../../../nodes/DigiKhata/fields/panNumber';
import { residenceAddress } from '../../../nodes/DigiKhata/fields/residenceAddress';
import { concurrency, timeout } from '../../../nodes/DigiKhata/fields/runOptions';
import { senderName } from '../../../nodes/DigiKhata/fields/senderName';
import { userCode } from '../../../nodes/DigiKhata/fields/userCode';
import { PRODUCTION, SANDBOX } from '../support';
import { aadhaar, anything, expectHolds, showsFiveDigits, TIME } from './runs';

const ACCOUNTS = [SANDBOX, PRODUCTION];

const FIELDS: ReadonlyArray<readonly [what: string, field: Field<unknown>, accepted: RegExp]> = [
	['customer ID', customerId, /^[6-9]\d{9}$/],
	['initiator ID', initiatorId, /^[6-9]\d{9}$/],
	['Aadhaar number', aadhaarNumber, /^\d{12}$/],
	['user code', userCode, /^[A-Za-z0-9_-]{1,20}$/],
	['client reference', clientRefId, /^[A-Za-z0-9_-]{1,20}$/],
	['concurrency', concurrency, /^([1-9]|[1-4]\d|50)$/],
	['timeout', timeout, /^[1-9]\d{0,5}$/],
	['OTP', otp, /^\d{4,8}$/],
	['OTP reference', otpRefId, /\S/],
	['PAN', panNumber, /^[A-Z]{5}\d{4}[A-Z]$/],
	['sender’s name', senderName, /^[A-Za-z]+( [A-Za-z]+)*$/],
	['address', residenceAddress, /\S/],
	['date of birth', dateOfBirth, /^(19|20)\d\d-[01]\d-[0-3]\d$/],
	['organization', orgId, /^\d{1,10}$/],
	['language', consentLanguage, /^\d{1,5}$/],
];

/** What the check makes of a value: the value to send, or the problem. Anything else is thrown. */
function checked(field: Field<unknown>, value: unknown, account = SANDBOX): unknown {
	try {
		return field.check(value, account);
	} catch (problem) {
		if (problem instanceof FieldProblem) return problem;
		throw problem;
	}
}

describe.each(FIELDS)('any value at all as %s', (_what, field, accepted) => {
	test(
		'is either refused with a field problem or sent in Eko’s form',
		() => {
			expectHolds(
				fc.property(anything, fc.constantFrom(...ACCOUNTS), (value, account) => {
					const result = checked(field, value, account);
					return result instanceof FieldProblem || accepted.test(String(result));
				}),
			);
		},
		TIME,
	);

	test(
		'is sent unchanged when it is what a check gave before',
		() => {
			expectHolds(
				fc.property(anything, (value) => {
					const result = checked(field, value);
					fc.pre(!(result instanceof FieldProblem));
					expect(checked(field, result)).toEqual(result);
				}),
				100,
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
					for (const [, field] of FIELDS) {
						const result = checked(field, before + number + after, PRODUCTION);
						if (!(result instanceof FieldProblem)) continue;
						const words = `${result.message} ${result.description}`;
						expect(showsFiveDigits(words, number)).toBe(false);
					}
				}),
			);
		},
		TIME,
	);
});
