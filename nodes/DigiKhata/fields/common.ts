import { randomBytes } from 'node:crypto';

import { FieldError } from '../../../credentials/fieldError';
import type { Field } from '../contract/field';
import { parseMobile } from './kinds/mobile';
import { type FieldWords, textField } from './kinds/text';
import { isBlank } from './normalize';

const USER_CODE = 'User Code';
const CLIENT_REF_ID = 'Client Reference ID';

/** A mobile number for which the account's initiator stands when it is empty. */
export function mobileOrInitiator(words: FieldWords): Field<string> {
	return {
		...textField({ ...words, required: false }),
		example: '9876543210',
		parse: (value, account) =>
			parseMobile(words.label, isBlank(value) ? account.initiatorId : value),
	};
}

/** The mobile number of the API account. Empty means the credential's. */
export const initiatorId: Field<string> = {
	...mobileOrInitiator({
		label: 'Initiator ID',
		eko: 'initiator_id',
		placeholder: 'e.g. 9876543210',
		description:
			'Mobile number your Eko API account is registered with. Leave empty to use the credential’s.',
	}),
	isInitiator: true,
};

/** The agent a call is made for. Empty means the credential's, which may have none. */
export const userCode: Field<string> = {
	...textField({
		label: USER_CODE,
		eko: 'user_code',
		required: false,
		placeholder: 'e.g. 20810200',
		description: 'Code of the agent the call is made for. Leave empty to use the credential’s.',
	}),
	example: '20810200',
	parse: (value, account) => {
		const chosen = isBlank(value) ? account.userCode : value;
		if (isBlank(chosen)) return '';
		const code = Number.isSafeInteger(chosen) ? String(chosen) : chosen;
		if (typeof code !== 'string' || !/^[A-Za-z0-9_-]{1,20}$/.test(code.trim())) {
			throw new FieldError(
				USER_CODE,
				'is not a user code',
				'Use 1 to 20 letters, digits, hyphens or underscores. You find it in your Eko developer dashboard.',
			);
		}
		return code.trim();
	},
};

/** Your own name for one call, which Eko's support asks for. Empty means a new one. */
export const clientRefId: Field<string> = {
	...textField({
		label: CLIENT_REF_ID,
		eko: 'client_ref_id',
		required: false,
		identifies: true,
		unique: 'always',
		placeholder: 'e.g. onboarding-20417',
		description: 'Your own reference for the call, unique per item. Generated if empty.',
	}),
	example: 'onboarding-20417',
	parse: (value) => {
		if (isBlank(value)) return generateClientRefId();
		const reference = Number.isSafeInteger(value) ? String(value) : value;
		if (typeof reference !== 'string' || !/^[A-Za-z0-9_-]{1,20}$/.test(reference)) {
			throw new FieldError(
				CLIENT_REF_ID,
				'is not a valid reference',
				'Use 1 to 20 letters, digits, hyphens or underscores, or leave it empty.',
			);
		}
		return reference;
	},
};

/**
 * A new client reference: 15 characters `[0-9a-z]`, 77 random bits, so that a million of them hold a
 * duplicate once in some 100 billion runs.
 */
export function generateClientRefId(): string {
	const number = BigInt(`0x${randomBytes(16).toString('hex')}`);
	return number.toString(36).slice(-15).padStart(15, '0');
}

/** What every call carries beside its operation's own fields. */
export const CALL_FIELDS = { initiatorId, userCode, clientRefId };
