/** What happened, and how to go on. */
export type Advice = readonly [message: string, howToGoOn: string];

const USER_CODE: Advice = [
	'The agent is not onboarded, or the user code is wrong',
	'Check User Code, and that Eko has activated this service for the agent.',
];

/**
 * Eko's documented `status` values that refuse a call.
 *
 * @see https://eps.eko.in/docs/error-codes
 */
export const EKO_STATUSES: ReadonlyMap<number, Advice> = new Map<number, Advice>([
	[17, ['The sender has a wallet already', 'Go on with the next step for this sender.']],
	[132, ['The sender’s name has characters other than letters', 'Correct the name and run again.']],
	[302, ['The OTP is wrong', 'Ask the person for the OTP of the newest text message.']],
	[303, ['The OTP has expired', 'Generate a new one and ask the person for it.']],
	[
		308,
		[
			'The sender is not enrolled with DigiKhata',
			'Enrol the sender first, with Onboard Sender and Verify Sender OTP.',
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
			'The sender’s enrolment is not verified yet',
			'Verify the sender’s mobile number first, with Generate Sender Verification OTP and Verify Sender OTP.',
		],
	],
	[342, ['The recipient is registered already', 'Go on with the next step for this recipient.']],
	[346, USER_CODE],
	[347, ['The balance is not sufficient', 'Load the wallet, then run again.']],
	[
		463,
		[
			'Eko does not know this user',
			'Check Customer ID and User Code, and that the sender is enrolled.',
		],
	],
	[585, ['The sender’s KYC is complete already', 'No further OTP is needed for this sender.']],
	[
		945,
		['The sender has reached the monthly limit', 'Run again next month, or ask Eko about limits.'],
	],
	[1297, USER_CODE],
	[
		2136,
		[
			'The sender’s mobile number is verified already, the Aadhaar is not',
			'Go on with Generate Sender Aadhaar OTP.',
		],
	],
]);

const NOT_ACTIVATED =
	'The service is not activated for this user code. Ask Eko’s support to activate DigiKhata for it.';

const EKO_TEXTS: ReadonlyArray<readonly [pattern: RegExp, howToGoOn: string]> = [
	[/no mapping rule matched/i, 'The Base URL names a version of the API that Eko does not have.'],
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
export function adviceForText(text: string): string | undefined {
	return EKO_TEXTS.find(([pattern]) => pattern.test(text))?.[1];
}
