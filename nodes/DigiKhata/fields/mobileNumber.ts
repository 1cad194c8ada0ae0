import { FieldProblem } from '../../../credentials/fieldError';
import { digitCount, digitsOf } from './digits';

const EXAMPLE = '9876543210 or +91 98765 43210';

/**
 * An Indian mobile number as Eko wants it: 10 digits, beginning with 6 to 9.
 *
 * `+91`, `91` or `0` before it is taken away.
 *
 * @throws FieldProblem naming the field by `label`
 */
export function mobileNumber(label: string, value: unknown): string {
	const digits = digitsOf(label, value, EXAMPLE);
	const local = digits.replace(/^(?:\+91|91(?=\d{10}$)|0(?=\d{10}$))/, '');
	if (local.startsWith('+')) {
		throw new FieldProblem(label, 'is not an Indian number', `Enter it like ${EXAMPLE}.`);
	}
	if (local.length !== 10) {
		throw new FieldProblem(label, `has ${digitCount(local)}, not 10`, `Enter it like ${EXAMPLE}.`);
	}
	if (!/^[6-9]/.test(local)) {
		throw new FieldProblem(
			label,
			'does not begin with 6, 7, 8 or 9',
			'Every Indian mobile number does. Check it for a typo.',
		);
	}
	return local;
}
