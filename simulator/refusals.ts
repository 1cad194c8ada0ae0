import type { Envelope } from './reply';

/** The statuses of https://eps.eko.in/docs/error-codes that the simulator answers with. */
const MESSAGES = {
	132: 'Sender name may only contain letters',
	168: 'TID does not exist',
	302: 'Wrong OTP',
	303: 'OTP expired',
	308: 'Failure!Customer Not Enrolled',
	313: 'Recipient registration not done',
	319: 'Invalid initiator id',
	327: 'Enrollment done; verification pending',
	342: 'Recipient already registered',
	346: 'Agent not onboarded',
	347: 'Insufficient balance',
	463: 'User not found',
	467: 'Please provide valid bank details',
	585: 'Customer already KYC approved',
	945: 'Sender monthly limit exhausted',
	1297: 'Invalid user code',
	// Eko says what these mean, not the words they come with.
	2483: 'Invalid developer key',
	2484: 'Invalid signature or timestamp',
	2485: 'The timestamp is too old',
	2486: 'The timestamp is not in milliseconds',
	2487: 'A header is missing',
} as const;

/** A status that Eko explains. */
export type RefusalStatus = keyof typeof MESSAGES;

/** The envelope of a refusal, shaped like the documented one for status 308. */
export function refusal(status: RefusalStatus): Envelope {
	return refusalSaying(status, MESSAGES[status]);
}

/** The same for a status that Eko does not explain. */
export function refusalSaying(status: number, message: string): Envelope {
	return { response_status_id: 1, data: {}, response_type_id: status, message, status };
}

/** The envelope of Eko's input validation: status 461 with a reason per field. */
export function invalidParams(reasons: Readonly<Record<string, string>>): Envelope {
	return {
		response_status_id: 1,
		response_type_id: -1,
		invalid_params: reasons,
		message: 'Invalid or missing parameters',
		status: 461,
	};
}
