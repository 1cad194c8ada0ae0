import type { StatefulCall } from '../endpoint';
import { freshOtpRefId } from '../otpRefId';
import type { OtpPurpose, Subject } from '../otps';
import type { Parameters } from '../parameters';
import { refusal } from '../refusals';
import { envelopeReply, withData, type Envelope, type HttpReply } from '../reply';
import type { Sender, Stage } from '../senders';
import type { State } from '../state';
import { nextStep } from './nextStep';

/** One step of a sender on the way to complete KYC. */
interface SenderStep {
	/** The stages at which the step may be taken; at any other, nothing changes. */
	readonly openTo: readonly Stage[];
	/** The stage of a sender whose first call this is; `new` unless told. */
	readonly strangersAre?: Stage;
	/** Moves the sender on and answers. */
	readonly take: (call: SenderCall) => HttpReply;
}

/** A call about a sender at a stage that is open to it. `now` is in ms since the UNIX epoch. */
export interface SenderCall {
	readonly sender: Sender;
	readonly parameters: Parameters;
	readonly state: State;
	readonly now: number;
}

/** What an endpoint does that is a step of a sender. */
export function step({ openTo, strangersAre = 'new', take }: SenderStep) {
	return ({ parameters, state, now }: StatefulCall): HttpReply => {
		const sender = state.senders.find(String(parameters['customer_id']), strangersAre);
		if (!openTo.includes(sender.stage)) return nextStep(sender.stage);
		return take({ sender, parameters, state, now });
	};
}

/** Texts the sender an OTP; its reference goes into Eko's sample. */
export function replyWithOtp(call: SenderCall, purpose: OtpPurpose, sample: Envelope): HttpReply {
	return textedReply(call, { customerId: call.sender.customerId, purpose }, sample);
}

/** Texts an OTP; its reference goes into Eko's sample. */
export function textedReply(
	{ state, now }: Pick<StatefulCall, 'state' | 'now'>,
	subject: Subject,
	sample: Envelope,
	reference?: string,
): HttpReply {
	const { otp, otpRefId } = state.otps.issue(subject, now, reference);
	const { customerId: to, purpose } = subject;
	return { ...envelopeReply(withReference(sample, otpRefId)), sms: { to, otp, purpose } };
}

/** Eko's sample with another otp_ref_id; a new one unless told. */
export function withReference(sample: Envelope, otpRefId = freshOtpRefId()): Envelope {
	return withData(sample, { otp_ref_id: otpRefId });
}

/** Uses up the OTP of the call; gives back the refusal when it is no good. */
export function otpRefusal(
	{ parameters, state, now }: StatefulCall,
	subject: Subject,
): HttpReply | undefined {
	const problem = state.otps.use({ ...subject, ...typedIn(parameters) }, now);
	return problem && envelopeReply(refusal(problem.status), problem.why);
}

/** The OTP of the call and its reference. */
export function typedIn(parameters: Parameters): { otp: string; otpRefId: string } {
	return { otp: String(parameters['otp']), otpRefId: String(parameters['otp_ref_id']) };
}
