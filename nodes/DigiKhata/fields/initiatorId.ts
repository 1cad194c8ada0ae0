import { type Field, isBlank } from './normalize';
import { mobileNumber } from './mobileNumber';

const LABEL = 'Initiator ID';

/** Eko's `initiator_id`: the mobile number of the API account. Empty means the credential's. */
export const initiatorId: Field = {
	property: {
		displayName: LABEL,
		name: 'initiatorId',
		type: 'string',
		default: '',
		placeholder: 'e.g. 9876543210',
		description: 'The mobile number your Eko API account is registered with',
		hint: 'Leave empty to use the credential’s',
	},
	check: (value, account) => mobileNumber(LABEL, isBlank(value) ? account.initiatorId : value),
};
