import { CLIENT_REF_ID, CUSTOMER_ID, INITIATOR_ID, USER_CODE, type Parameter } from '../parameters';

/** The parameters of both calls about consent: here alone Eko requires client_ref_id. */
export const CONSENT_PARAMETERS: readonly Parameter[] = [
	INITIATOR_ID,
	USER_CODE,
	{ ...CLIENT_REF_ID, required: true },
	CUSTOMER_ID,
	{ ...USER_CODE, name: 'org_id', required: true },
];
