import { FieldError } from '../../../credentials/fieldError';
import { type Field, isBlank } from './normalize';

const LABEL = 'User Code';

/** Eko's `user_code`: the agent a call is made for. Empty means the credential's. */
export const userCode: Field = {
	property: {
		displayName: LABEL,
		name: 'userCode',
		type: 'string',
		default: '',
		placeholder: 'e.g. 20810200',
		description: 'The agent this call is made for',
		hint: 'Leave empty to use the credential’s',
	},
	check: (value, account) => {
		const chosen = isBlank(value) ? account.userCode : value;
		if (isBlank(chosen)) {
			throw new FieldError(LABEL, 'is empty', 'Enter it here or in the Eko API credential.');
		}
		const code = Number.isSafeInteger(chosen) ? String(chosen) : chosen;
		if (typeof code !== 'string' || !/^[A-Za-z0-9_-]{1,20}$/.test(code.trim())) {
			throw new FieldError(
				LABEL,
				'is not a user code',
				'It has 1 to 20 letters, digits, hyphens or underscores. Eko shows it in your developer dashboard.',
			);
		}
		return code.trim();
	},
};
