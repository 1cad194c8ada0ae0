import type { UserMessage } from './message';

/** Another execution makes this payment right now. */
export function describeUnderWay(executionId: string): UserMessage {
	return {
		message: `This payment is under way in execution ${executionId}`,
		description: 'Nothing was sent. Wait for that execution and look at its result.',
	};
}

/** Nobody can say who else may be making this payment. */
export const CLAIM_UNCLEAR: UserMessage = {
	message: 'The payment could not be reserved in n8n’s database',
	description:
		'This run sent nothing. Save the workflow if it is new, check that n8n’s database is available, then run this item again. If it then says “attempted before”, check with Get Transaction Status, and use a new reference only once you are sure that no money moved.',
};

/** An earlier execution had this reference, and Eko does not say that the payment was made. */
export const ALREADY_ATTEMPTED: UserMessage = {
	message: 'This payment was attempted before, and Eko did not confirm it',
	description:
		'The node does not pay this reference again. Check with Get Transaction Status later. Once you are sure that no money moved, pay with a new reference.',
};

/** An earlier execution attempted this refund, and Eko does not say that it was made. */
export const REFUND_ATTEMPTED: UserMessage = {
	message: 'This refund was attempted before, and Eko did not confirm it',
	description:
		'It is not attempted again. Check with Get Transaction Status later; if the state does not change, give Eko’s support the transaction ID.',
};

/** Something failed that nobody thought of, perhaps after the payment was sent. */
export const PAYMENT_UNCLEAR: UserMessage = {
	message: 'It is unclear whether the money moved',
	description: 'Do not pay again. Check with Get Transaction Status later.',
};

/** How to go on after Eko refused a payment, whose reference is then used up. */
export const USE_NEW_REFERENCE = 'To try again, use a new Client Reference ID.';

/** The state could not be asked for, so that it is unclear whether this payment exists. */
export function describeLookFailed({ message, description }: UserMessage): UserMessage {
	return {
		message: 'Could not check with Eko whether this payment exists, so nothing was sent',
		description: `${message}. ${description}`,
	};
}

/** The reference belongs to something else. @param name what differs, by Eko's name */
export function describeOtherPayment(name: string): UserMessage {
	return {
		message: `This reference belongs to a payment with another ${name}`,
		description: 'Nothing was sent. Use a different reference for each payment.',
	};
}

/** The transaction is in no state to be refunded. */
export function describeNotPayable(state: unknown): UserMessage {
	return {
		message: `This transaction cannot be refunded: its state is ${String(state)}`,
		description:
			'Nothing was sent. Only a transaction in the state refund_pending can be refunded.',
	};
}

/** Eko knows the payment, and it failed. */
export const FAILED_BEFORE: UserMessage = {
	message: 'The payment with this reference failed before',
	description:
		'Before you pay again, make sure that no other payment for it succeeded. Use a new reference and, for a transfer, a new OTP.',
};

/** An OTP was sent a moment ago. */
export function describeTooSoon(seconds: number): UserMessage {
	return {
		message: 'This person was just sent an OTP',
		description: `Nothing was sent. Wait ${seconds === 1 ? '1 second' : `${seconds} seconds`}, or change Minimum Seconds Between OTPs under Options.`,
	};
}
