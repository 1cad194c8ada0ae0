import type { Operation, ReadReply } from '../../contract/operation';
import { toRupees } from '../../eko/amounts';
import { isObject } from '../../eko/envelope';
import { isBlank } from '../../fields/normalize';
import { nextStepOnly, readOtpReference } from '../replies';

/**
 * Statuses by which Eko answers the step of a sender who stands elsewhere, for instance because the
 * step was taken before without anybody noticing. They refuse the two operations that do nothing but
 * text an OTP: whatever those output has a reference.
 */
export const OUT_OF_STEP_REPLIES: Operation['replies'] = {
	327: nextStepOnly('generateSenderVerificationOtp'),
	2136: nextStepOnly('generateSenderAadhaarOtp'),
	585: nextStepOnly('done'),
};

/** A reply about an OTP of the KYC, with what its next step asks for. */
export function readKycOtp(next_step: string): ReadReply {
	return (data) => {
		const { intent_id, kyc_request_id } = data;
		const sent = readOtpReference(next_step)(data);
		return sent && { ...sent, intent_id, kyc_request_id };
	};
}

/** Eko's `response_type_id` for a reply that describes the wallet. */
const WALLET_TYPE_ID = 309;

/**
 * The sender's wallet as Eko describes it, less the twenty fields that are empty in Eko's samples, and
 * whether its KYC is complete: a wallet may have been opened before. Nothing unless Eko speaks of the
 * wallet: a bare success may mean something else.
 *
 * Eko sends the state of the KYC twice. Beside the profile 0 is complete by its samples, in the profile
 * 1 is complete by its text. The KYC is complete only if neither says anything else: where they
 * contradict each other, Eko decides, which refuses another Aadhaar OTP after complete KYC.
 */
export const readWallet: ReadReply = (data, typeId) => {
	const profile = isObject(data.customer_profile) ? data.customer_profile : {};
	if (Object.keys(profile).length === 0 && typeId !== WALLET_TYPE_ID) return undefined;
	const isComplete = [hasState(0, data.kyc_state), hasState(1, profile.kyc_state)].every(
		(answer) => answer !== false,
	);
	return {
		sender_name: firstNonBlank(profile.name, data.sender_name),
		balance: toRupees(profile.balance),
		kyc_state: data.kyc_state,
		profile_kyc_state: profile.kyc_state,
		total_monthly_limit: toRupees(profile.total_monthly_limit),
		next_allowed_limit: toRupees(
			firstNonBlank(profile.next_allowed_limit, data.next_allowed_limit),
		),
		next_step: isComplete ? 'done' : 'generateSenderAadhaarOtp',
	};
};

/**
 * The wallet after the last step of the KYC. Eko's sample of that has 0 in both places, so there this
 * is complete, too. Where Eko says that it is not, no step is known to be missing: Eko has to be asked.
 */
export const readWalletAfterKyc: ReadReply = (data, typeId) => {
	const read = readWallet(data, typeId);
	if (read === undefined || read.next_step === 'done') return read;
	const isAsInSample = hasState(0, read.kyc_state) && hasState(0, read.profile_kyc_state);
	return { ...read, next_step: isAsInSample ? 'done' : 'getSenderInformation' };
};

/** Whether a state has this value; undefined for a state that Eko left empty. */
function hasState(value: 0 | 1, state: unknown): boolean | undefined {
	if (isBlank(state)) return undefined;
	return (typeof state === 'number' || typeof state === 'string') && Number(state) === value;
}

/** The first of two places where Eko may put a value; it leaves the other one empty. */
function firstNonBlank<T>(first: T, second: T): T {
	return isBlank(first) ? second : first;
}
