/** What a call does beyond answering. How careful the node is with it follows from its row below. */
export type Effect = 'reads' | 'writes' | 'sendsOtp' | 'movesMoney';

/** What depends on an operation's effect. */
export interface EffectRules {
	/** As the docs show it. */
	label: string;
	/** What a person has to know before the button is pressed. */
	notice?: string;
	/** The same in the operation’s action, short: n8n names nodes and describes tools to AI models by it. */
	actionNote?: string;
	/** Whether a call that did not reach Eko, or got an HTTP 5xx, is sent once more. */
	retryTransient: boolean;
	/** Whether the same person gets at most one in a run, and within Minimum Seconds Between OTPs. */
	oncePerPerson: boolean;
	/** Whether items go through the guard that pays once, and their replies are read as payments. */
	paysOnce: boolean;
	/** What Eko issues with an OTP. With it in a reply, whatever else it says, the OTP was sent. */
	reference?: 'otp_ref_id';
	/** What happened when a reply does not say; where absent, that Eko refused. */
	messageWhenUnclear?: string;
	/** What running a stopped run again means for the items that succeeded; where absent, they are sent again. */
	noteWhenRerun?: string;
	/** How to go on when nothing was sent. */
	adviceWhenNotSent: string;
	/** How to go on when nobody knows; where absent, the resource's own advice. */
	adviceWhenUnknown?: string;
}

const NOTHING_SENT = 'Nothing was sent. It is safe to run this item again.';

/** THE TABLE: one row for each effect, read by all that depends on it. */
export const EFFECTS: Readonly<Record<Effect, EffectRules>> = {
	reads: {
		label: 'Only reads',
		retryTransient: true,
		oncePerPerson: false,
		paysOnce: false,
		adviceWhenNotSent: 'Try again.',
		adviceWhenUnknown: 'Try again.',
	},
	writes: {
		label: 'Changes data',
		retryTransient: false,
		oncePerPerson: false,
		paysOnce: false,
		adviceWhenNotSent: NOTHING_SENT,
	},
	sendsOtp: {
		label: 'Sends an OTP',
		notice: 'Each item sends an OTP to a real person’s phone',
		actionNote: 'sends an SMS',
		retryTransient: false,
		oncePerPerson: true,
		paysOnce: false,
		reference: 'otp_ref_id',
		adviceWhenNotSent: NOTHING_SENT,
		adviceWhenUnknown:
			'An OTP may have been sent. Check with the person and wait 60 seconds before you run this item again.',
	},
	movesMoney: {
		label: 'Moves money',
		notice: 'Each item moves real money. The same reference, or refund, is paid only once.',
		actionNote: 'moves money',
		noteWhenRerun: 'Items that succeeded are not paid again.',
		messageWhenUnclear: 'Eko did not say whether the money moved',
		retryTransient: false,
		oncePerPerson: false,
		paysOnce: true,
		adviceWhenNotSent: NOTHING_SENT,
		adviceWhenUnknown:
			'The money may have moved. Do not pay again. Check with Get Transaction Status later.',
	},
};
