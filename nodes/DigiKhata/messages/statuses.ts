/** What happened, and how to go on. */
export type Advice = readonly [message: string, howToGoOn: string];

const USER_CODE: Advice = [
	'The agent is not onboarded, or the user code is wrong',
	'Check User Code, and that Eko has activated this service for the agent.',
];

const LIMIT_REACHED: Advice = [
	'A monthly limit of the sender or recipient is reached',
	'Try again next month, or ask Eko to raise the limit.',
];

const NO_IMPS: Advice = [
	'The recipient’s bank does not take instant transfers (IMPS)',
	'Use another account of the recipient.',
];

/**
 * Eko's documented `status` values that refuse a call.
 *
 * @see https://eps.eko.in/docs/error-codes
 */
export const EKO_STATUSES: ReadonlyMap<number, Advice> = new Map<number, Advice>([
	[17, ['The sender already has a wallet', 'Continue with the next step for this sender.']],
	[36, LIMIT_REACHED],
	[41, ['The IFSC is wrong', 'Check the IFSC with the recipient.']],
	[45, ['Eko does not allow this amount', 'Try a smaller or larger amount.']],
	[46, ['The recipient’s bank account is wrong', 'Check the account number and IFSC.']],
	[48, ['Eko does not know the recipient’s bank', 'Check the IFSC.']],
	[53, NO_IMPS],
	[102, ['The account number has the wrong length', 'Check the account number.']],
	[132, ['A name must contain only letters', 'Correct the name and run this item again.']],
	[168, ['Eko does not know this transaction', '']],
	[
		302,
		[
			'The OTP is wrong, or the OTP Reference ID belongs to another OTP',
			'Ask the person for the OTP in the newest SMS. Set OTP Reference ID to the otp_ref_id of the step that sent this OTP.',
		],
	],
	[303, ['The OTP has expired', 'Send a new OTP and ask the person for it.']],
	[
		308,
		[
			'The sender is not enrolled with DigiKhata',
			'Enroll the sender first, with Onboard Sender and Verify Sender OTP.',
		],
	],
	[
		319,
		[
			'Eko does not know the initiator ID',
			'Check Initiator ID: it is the mobile number your Eko API account is registered with, and may differ between sandbox and production.',
		],
	],
	[
		327,
		[
			'The sender’s enrollment is not verified yet',
			'Verify the sender’s mobile number first, with Generate Sender Verification OTP and Verify Sender OTP.',
		],
	],
	[314, LIMIT_REACHED],
	[338, LIMIT_REACHED],
	[342, ['The recipient is already registered', 'Find it with Get Many Recipients.']],
	[344, NO_IMPS],
	[346, USER_CODE],
	[347, ['The balance is too low', 'Add money to your balance.']],
	[
		463,
		[
			'Eko does not know this user',
			'Check Customer ID and User Code, and whether this person is enrolled.',
		],
	],
	[467, ['Eko does not know this bank', 'Check the IFSC.']],
	[544, ['The recipient’s bank is not available at the moment', 'Try again later.']],
	[585, ['The sender’s KYC is already complete', 'No further OTP is needed for this sender.']],
	[945, LIMIT_REACHED],
	[1297, USER_CODE],
	[
		2136,
		[
			'The sender’s mobile number is already verified, the Aadhaar is not',
			'Continue with Generate Sender Aadhaar OTP.',
		],
	],
	[
		2483,
		[
			'Eko does not know the developer key',
			'Copy Developer Key from Eko’s dashboard again, and check that it is for the chosen environment.',
		],
	],
	[
		2484,
		[
			'Eko did not accept the signature',
			'Copy Access Key from Eko’s dashboard again, check that it is for the chosen environment, and that the clock of this n8n server is right.',
		],
	],
	[
		2485,
		[
			'The signature reached Eko more than 2 minutes old',
			'Check the clock of this n8n server. If it is right, something between n8n and Eko delayed the request.',
		],
	],
	[
		2486,
		[
			'Eko did not read the signature’s timestamp as milliseconds',
			'The node sends milliseconds: check the clock of this n8n server, and whether a proxy changes the header secret-key-timestamp.',
		],
	],
	[
		2487,
		[
			'A header of the signature did not reach Eko',
			'Usually a proxy drops developer_key because of its underscore. Configure the proxy to keep it, in nginx with “underscores_in_headers on”.',
		],
	],
]);

const NOT_ACTIVATED =
	'The service is not activated for this user code. Ask Eko’s support to activate DigiKhata for it.';

const EKO_TEXTS: ReadonlyArray<readonly [pattern: RegExp, howToGoOn: string]> = [
	[/no mapping rule matched/i, 'The Base URL contains an API version that does not exist.'],
	[
		/no key for response/i,
		'A value is missing or has the wrong form. Check all fields of the item.',
	],
	[
		/use your production key/i,
		'The keys are Eko’s sandbox keys. Enter your production keys, or choose Sandbox as the environment.',
	],
	[/agent not allowed|customer not allowed/i, NOT_ACTIVATED],
];

/** How to go on from a text that Eko is known to send with refusals; undefined for any other. */
export function adviseOnText(text: string): string | undefined {
	return EKO_TEXTS.find(([pattern]) => pattern.test(text))?.[1];
}

/** Statuses that say which step the sender needs instead; where an operation has them as results, it says so itself. */
const NEXT_STEPS: ReadonlyMap<number, string> = new Map([
	[17, 'getSenderInformation'],
	[308, 'onboardSender'],
	[327, 'generateSenderVerificationOtp'],
	[342, 'getManyRecipients'],
	[585, 'done'],
	[2136, 'generateSenderAadhaarOtp'],
]);

/** The step that a refusal with this status leads to; undefined where none is known. */
export function nextStepAfter(status: number): string | undefined {
	return NEXT_STEPS.get(status);
}
