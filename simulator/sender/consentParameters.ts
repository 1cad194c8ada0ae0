import {
	CLIENT_REF_ID,
	CUSTOMER_ID,
	INITIATOR_ID,
	isReference,
	USER_CODE,
	type Parameter,
} from '../parameters';

/** The parameters of both calls about consent: here alone Eko requires client_ref_id. */
export const CONSENT_PARAMETERS: readonly Parameter[] = [
	INITIATOR_ID,
	USER_CODE,
	{ ...CLIENT_REF_ID, required: true },
	CUSTOMER_ID,
	{
		name: 'org_id',
		required: true,
		accepts: isReference,
		expected: 'must be text of 1 to 20 letters, digits, _ or -',
	},
];
