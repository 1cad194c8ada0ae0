import type { SimulatorKeys } from './keys';
import { TEST_NUMBERS } from './testNumbers';

/** What a person needs to know to use the simulator, printed at its start and served at its root page. */
export function welcomeText(baseUrl: string, keys: SimulatorKeys): string {
	return [
		'The Eko simulator is running on this computer. It stands in for Eko:',
		'nobody is texted, no money moves, and nothing leaves this computer.',
		'',
		'In n8n, create an "Eko API" credential and type in:',
		'',
		'  Environment    Custom',
		`  Base URL       ${baseUrl}`,
		`  Developer Key  ${keys.developerKey}`,
		`  Access Key     ${keys.accessKey}`,
		`  Initiator ID   ${keys.initiatorId}`,
		`  User Code      ${keys.userCode}`,
		'',
		'As Aadhaar number use any 12 digits, for instance 123456789012. Please use no real one.',
		'As customer (the mobile number) use any 10 digits beginning with 6, 7, 8 or 9: that succeeds.',
		'To see what goes wrong when something goes wrong, use one of these test numbers instead:',
		'',
		...TEST_NUMBERS.map(({ customerId, youSee }) => `  ${customerId}  ${youSee}`),
		'',
	].join('\n');
}
