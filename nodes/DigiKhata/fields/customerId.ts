import type { Field } from './normalize';
import { mobileNumber } from './mobileNumber';

const LABEL = 'Customer ID';

/** The sender's mobile number, Eko's `customer_id`. */
export const customerId: Field = {
	property: {
		displayName: LABEL,
		name: 'customerId',
		type: 'string',
		default: '',
		required: true,
		placeholder: 'e.g. 9123456780',
		description: 'The sender’s mobile number. Spaces, hyphens and +91 are fine.',
		hint: 'The sender’s mobile number',
	},
	subject: 'customer_id',
	check: (value) => mobileNumber(LABEL, value),
};
