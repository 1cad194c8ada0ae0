import { freshOtpRefId } from '../otpRefId';
import type { OtpPurpose, Otps } from '../otps';
import type { Parameters } from '../parameters';
import { refusal } from '../refusals';
import { envelopeReply, withData, type Envelope, type HttpReply } from '../reply';
import type { Sender, Stage } from '../senders';
import type { State } from '../state';
import { nextStep } from './nextStep';

/** One step of a sender on the way to complete KYC. */
export interface SenderStep {
	/** The stages at which the step may be taken; at any other, nothing changes. */
	readonly openTo: readonly Stage[];
	/** The stage of a sender whose first call this is; `new` unless told. */
	readonly strangersAre?: Stage;
	/** Moves the sender on and answers. */
	readonly take: (call: SenderCall) => HttpReply;
}

/** A call about a sender at a stage that the step is open to. `now` is in ms since the UNIX epoch. */
export interface SenderCall {
	readonly sender: Sender;
	readonly parameters: Parameters;
	readonly otps: Otps;
	readonly now: number;
}

/** The answer to a sender's call, which must have passed every other check. */
export function takeStep(
	step: SenderStep,
	parameters: Parameters,
	{ senders, otps }: State,
	now: number,
): HttpReply {
	const sender = senders.find(String(parameters['customer_id']), step.strangersAre ?? 'new');
	if (!step.openTo.includes(sender.stage)) return nextStep(sender.stage);
	return step.take({ sender, parameters, otps, now });
}

/** Texts the sender an OTP; its reference goes into Eko's sample. */
export function replyWithOtp(
	{ sender, otps, now }: SenderCall,
	purpose: OtpPurpose,
	sample: Envelope,
): HttpReply {
	const { otp, otpRefId } = otps.issue(sender.customerId, purpose, now);
	const envelope = withReference(sample, otpRefId);
	return { ...envelopeReply(envelope), sms: { to: sender.customerId, otp, purpose } };
}

/** Eko's sample with another otp_ref_id; a new one unless told. */
export function withReference(sample: Envelope, otpRefId = freshOtpRefId()): Envelope {
	return withData(sample, { otp_ref_id: otpRefId });
}

/** Uses up the OTP of the call; gives back the refusal when it is no good. */
export function otpRefusal(
	{ sender, parameters, otps, now }: SenderCall,
	purpose: OtpPurpose,
): HttpReply | undefined {
	const { customerId } = sender;
	const [otp, otpRefId] = [String(parameters['otp']), String(parameters['otp_ref_id'])];
	const problem = otps.use({ customerId, purpose, otp, otpRefId }, now);
	return problem && envelopeReply(refusal(problem.status), problem.why);
}
