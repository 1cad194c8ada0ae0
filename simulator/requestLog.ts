import type { IncomingCall } from './answer';
import { maskedPath, maskedReference } from './mask';
import { isReference } from './parameters';
import type { Reply } from './reply';

/** What became of a request. `httpStatus` is null when no HTTP answer was sent. */
export interface Outcome {
	readonly httpStatus: number | null;
	readonly envelopeStatus: number | null;
	readonly otpRefId: string | null;
	/** Why, where the answer alone does not say; may be empty. */
	readonly note: string;
}

/** A request as tests look at it: everything that came in, keys and Aadhaar number included. */
export interface SimulatorRequest extends IncomingCall {
	/** Milliseconds since the UNIX epoch, by the simulator's clock. */
	readonly receivedAt: number;
	readonly outcome: Outcome;
}

/** The outcome that a reply will have. */
export function outcomeOf(reply: Reply): Outcome {
	if (reply.kind === 'http') {
		const { httpStatus, envelopeStatus, otpRefId, note } = reply;
		return { httpStatus, envelopeStatus, otpRefId, note };
	}
	const what = reply.kind === 'reset' ? 'connection reset' : 'no answer, on purpose';
	const note = reply.note ? `${what}, ${reply.note}` : what;
	return { httpStatus: null, envelopeStatus: null, otpRefId: null, note };
}

/**
 * One line about a request for a person to read. Never in it: Aadhaar number, PAN, account number, keys,
 * signature, more than the last 4 digits of a customer_id, more than 6 characters of an otp_ref_id.
 */
export function logLine(request: SimulatorRequest): string {
	const { httpStatus, envelopeStatus, otpRefId, note } = request.outcome;
	const answered = [
		...(httpStatus === null ? [] : [`HTTP ${httpStatus}`]),
		...(envelopeStatus === null ? [] : [`status ${envelopeStatus}`]),
		...(otpRefId ? [`otp_ref_id ${shortened(otpRefId)}`] : []),
		...(note === '' ? [] : [note]),
	];
	const time = new Date(request.receivedAt).toLocaleTimeString('en-GB');
	const sent = `${request.method} ${maskedPath(request.path)}  client_ref_id ${clientRefId(request)}`;
	return `${time}  ${sent}  ->  ${answered.join(', ')}`;
}

/** Those of recipients begin with the sender's mobile number, and end with what differs. */
function shortened(otpRefId: string): string {
	return otpRefId.includes('~') ? `…${otpRefId.slice(-6)}` : `${otpRefId.slice(0, 6)}…`;
}

function clientRefId(request: SimulatorRequest): string {
	const { body, query } = request;
	const inBody =
		typeof body === 'object' && body !== null && 'client_ref_id' in body
			? body.client_ref_id
			: undefined;
	const value = inBody ?? query['client_ref_id'];
	if (value === undefined) return 'none';
	// Shown only in its documented form: anything else could carry line breaks or an Aadhaar number.
	return isReference(value) ? maskedReference(value) : 'malformed';
}
