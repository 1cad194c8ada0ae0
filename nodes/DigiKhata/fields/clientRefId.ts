import { randomBytes } from 'node:crypto';

import { FieldError } from '../../../credentials/fieldError';
import { type Field, isBlank } from './normalize';

const LABEL = 'Client Reference ID';

/** Eko's `client_ref_id`: your own name for one call, which Eko's support asks for. */
export const clientRefId: Field = {
	property: {
		displayName: LABEL,
		name: 'clientRefId',
		type: 'string',
		default: '',
		placeholder: 'e.g. onboarding-20417',
		description:
			'Your own reference for this call, unique per item. Leave empty to have one generated.',
	},
	check: (value) => {
		if (isBlank(value)) return newClientRefId();
		const reference = Number.isSafeInteger(value) ? String(value) : value;
		if (typeof reference !== 'string' || !/^[A-Za-z0-9_-]{1,20}$/.test(reference)) {
			throw new FieldError(
				LABEL,
				'is not usable as a reference',
				'Use 1 to 20 letters, digits, hyphens or underscores, or leave it empty.',
			);
		}
		return reference;
	},
};

/**
 * A fresh client reference: 15 characters `[0-9a-z]`, 77 random bits, so that a million of them
 * hold a duplicate once in some 100 billion runs.
 */
export function newClientRefId(): string {
	const number = BigInt(`0x${randomBytes(16).toString('hex')}`);
	return number.toString(36).slice(-15).padStart(15, '0');
}
