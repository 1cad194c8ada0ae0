import type { SimulatorKeys } from './keys';
import { TEST_NUMBERS } from './testNumbers';
import { TEST_AMOUNTS } from './wallet/testAmounts';

/** What to type into a credential for the simulator, as n8n labels it. */
export function credentialText(baseUrl: string, keys: SimulatorKeys): string {
	return [
		'  Environment          Custom',
		`  Base URL             ${baseUrl}`,
		'  Reaches Real People  off',
		`  Developer Key        ${keys.developerKey}`,
		`  Access Key           ${keys.accessKey}`,
		`  Initiator ID         ${keys.initiatorId}`,
		`  User Code            ${keys.userCode}`,
	].join('\n');
}

/** What a person needs to know to use the simulator, printed at its start and served at its root page. */
export function welcomeText(baseUrl: string, keys: SimulatorKeys): string {
	return [
		'The Eko simulator is running on this computer. It plays Eko:',
		'no SMS is sent, no money moves, and nothing leaves this computer.',
		'',
		'In n8n, create an "Eko API" credential and type in:',
		'',
		credentialText(baseUrl, keys),
		'',
		'As Aadhaar number use any 12 digits, for instance 123456789012. Please use no real one.',
		'As customer (the mobile number) use any 10 digits beginning with 6, 7, 8 or 9.',
		'',
		'A sender goes through these steps. No OTP is sent: it is printed where the simulator runs, as',
		'the SMS that a phone would show.',
		'',
		'  1  Get Sender Information       status 308: the sender is not enrolled',
		'  2  Onboard Sender               an OTP for step 3',
		'  3  Verify Sender OTP            status 2136: the Aadhaar number is to be validated',
		'  4  Generate Sender Aadhaar OTP  an OTP for step 5',
		'  5  Validate Sender Aadhaar OTP  response_type_id 2147: the PAN is to be validated',
		'  6  Validate Sender PAN          KYC is complete',
		'',
		'Generate Sender Verification OTP gives another OTP for step 3, and step 1 does so, too, for',
		'everyone who is enrolled. Before step 4 there are Get Aadhaar KYC Consent Languages and Details.',
		'You may begin at step 4: a number that is new there counts as verified.',
		'An OTP is good once, for 10 minutes, and until the next one of its kind: a wrong one gets',
		'status 302, one that is no longer good 303. All this is forgotten when the simulator stops.',
		'',
		'Recipients and money: a number that is new there has complete KYC and one recipient, with',
		'recipient_id 10018839. Your e-value begins at 1,00,000 rupees, a wallet at 0: Load Wallet, Send',
		'Transaction OTP, Initiate Transaction. The same client_ref_id sent twice pays twice.',
		'Some amounts, in rupees, have something happen:',
		'',
		...TEST_AMOUNTS.map(({ rupees, youSee }) => `  ${rupees}  ${youSee}`),
		'',
		'To see what goes wrong when something goes wrong, use one of these test numbers as customer.',
		'Each gets its answer at every step. Where a step succeeds any OTP will do, but for 9000200012 to',
		'9000200014, which take the OTPs that are texted:',
		'',
		...TEST_NUMBERS.map(({ customerId, youSee }) => `  ${customerId}  ${youSee}`),
		'',
	].join('\n');
}
