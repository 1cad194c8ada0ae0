import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

import { EFFECTS } from '../../nodes/DigiKhata/contract/effects';
import { OPERATIONS } from '../../nodes/DigiKhata/operations';
import { EKO_STATUSES } from '../../nodes/DigiKhata/messages/statuses';
import { withSection } from '../../scripts/markdownSection';
import { withGeneratedSections } from '../../scripts/readmeSections';
import { TEST_NUMBERS } from '../../simulator/testNumbers';

const readme = readFileSync(join(__dirname, '../../README.md'), 'utf8');

test('lists every test number of the simulator with what it shows', () => {
	const rows = [...readme.matchAll(/^\| `(9000\d{6})` \| (.+?) +\|$/gm)];

	expect(rows.map(([, number, text]) => [number, text])).toEqual(
		TEST_NUMBERS.map(({ customerId, youSee }) => [customerId, youSee]),
	);
});

test.each(readdirSync(join(__dirname, '../../examples')))('lists the example %s', (file) => {
	expect(readme).toContain(`[\`${file}\`](examples/${file})`);
});

test('says of operations and messages what the code says; otherwise run "npm run docs"', () => {
	expect(readme).toBe(withGeneratedSections(readme));
});

describe('the operations', () => {
	test('stand in one list, each with a link to its section and its effect', () => {
		const [list = ''] = readme.split('<!-- operations -->')[1]?.split('\n\n| `next_step`') ?? [];
		expect(rowsOf(list).slice(1)).toEqual(
			OPERATIONS.map(({ name, description, effect }) => [
				expect.stringMatching(new RegExp(`^\\[${name}\\]\\(#[a-z-]+\\)$`)) as string,
				description,
				EFFECTS[effect].label,
			]),
		);
	});

	test.each(OPERATIONS.map(({ name, docs }) => [name, docs]))(
		'have a section for %s that links to Eko’s page',
		(name, docs) => {
			expect(sectionOf(name)).toContain(`[Eko’s page](${docs})`);
		},
	);

	test('say what a call does', () => {
		expect(sectionOf('Get Sender Information')).toContain('**Sends an OTP.**');
		expect(sectionOf('Verify Sender OTP')).toContain('**Changes something at Eko.**');
		expect(sectionOf('Get Aadhaar KYC Consent Details')).toContain('**Only reads.**');
	});

	test('have a row for each field, with its label, whether it is required and what to enter', () => {
		expect(rowsOf(sectionOf('Validate Sender PAN'))).toContainEqual([
			'PAN Number',
			'yes',
			'The sender’s PAN; spaces and hyphens are fine. Sent to Eko and never returned.',
		]);
		expect(rowsOf(sectionOf('Get Aadhaar KYC Consent Details'))).toEqual(
			expect.arrayContaining([
				[
					'Organization ID',
					'no, `1` unless set',
					'Whose consent wording to use. Keep 1 unless Eko gave you another ID.',
				],
				[
					'Consent Language Name or ID',
					'yes',
					'Choose from the list, or specify an ID using an [expression](https://docs.n8n.io/code/expressions/).',
				],
			]),
		);
	});

	test('have a row for each result, with the next step and the output', () => {
		expect(rowsOf(sectionOf('Get Sender Information')).slice(-6)).toEqual([
			[
				'`2129` or `0`',
				'The sender is enrolled and was sent an OTP',
				'`verifySenderOtp`',
				'`otp_ref_id`, `intent_id`',
			],
			[
				'`0`',
				'Eko returns the wallet at once, and its KYC is complete; no OTP was sent (not on Eko’s page)',
				'`done`',
				'`sender_name`, `balance`, `kyc_state`',
			],
			['`308`', 'The sender is not enrolled; no OTP was sent', '`onboardSender`', '–'],
			[
				'`327`',
				'The sender is enrolled, but the mobile number is not verified',
				'`generateSenderVerificationOtp`',
				'–',
			],
			[
				'`2136`',
				'The mobile number is verified, the Aadhaar is not',
				'`generateSenderAadhaarOtp`',
				'–',
			],
			['`585`', 'The KYC was complete before', '`done`', '–'],
		]);
	});

	test('stand in one table by the step they lead to, the end among them', () => {
		const [steps = ''] = readme.split('<!-- operations -->')[1]?.split('####') ?? [];
		const rows = rowsOf(steps.slice(steps.indexOf('| `next_step`')));
		expect(rows).toContainEqual([
			'`verifySenderOtp`',
			'Verify Sender OTP',
			'Get Sender Information (`2129` or `0`), Onboard Sender (`0` or `2129`), Generate Sender Verification OTP (`0` or `2129`)',
		]);
		expect(rows.at(-1)?.slice(0, 2)).toEqual(['`done`', 'None: nothing is left to do']);
		// Nothing leads to it: it is asked for when the consent is to be shown.
		expect(rows.map(([step]) => step)).not.toContain('`getAadhaarKycConsentLanguages`');
	});
});

describe('the messages', () => {
	const rows = rowsOf(readme.split('<!-- messages -->')[1]?.split('<!-- /messages -->')[0] ?? '');
	const wordsFor = (message: string) => rows.find(([first]) => first === message)?.slice(1);

	test('have a row for each status of Eko’s that refuses a call, with all its codes', () => {
		const statuses = rows.flatMap(([message = '']) =>
			(/\(status (.+)\)/.exec(message)?.[1] ?? '').split(/, | or /),
		);
		expect(statuses).toEqual(expect.arrayContaining([...EKO_STATUSES.keys()].map(String)));
		expect(wordsFor('_The sender is not enrolled with DigiKhata (status 308)_')).toEqual([
			'`refused`',
			'Enroll the sender first, with Onboard Sender and Verify Sender OTP.',
		]);
	});

	test('say where nobody was sent an OTP, and where somebody may have been', () => {
		expect(wordsFor('_Could not connect to Eko’s server_')).toEqual([
			'`not_sent`',
			'Check the internet connection and firewall of this n8n server, and the Base URL.',
		]);
		expect(wordsFor('_Eko did not confirm the request (HTTP 408, 500, 502, 503 or 504)_')).toEqual([
			'`unknown`',
			'–',
		]);
	});
});

describe('a section that is written', () => {
	test('leaves what stands around it as it is', () => {
		const text = 'before\n\n<!-- a -->\n\nstale\n\n<!-- /a -->\n\nafter\n';
		const written = withSection(text, 'a', 'fresh');
		expect(written).toBe('before\n\n<!-- a -->\n\nfresh\n\n<!-- /a -->\n\nafter\n');
		expect(withSection(written, 'a', 'fresh')).toBe(written);
	});

	test.each(['', '<!-- a -->', '<!-- /a --><!-- a -->'])('needs both markers: %j', (text) => {
		expect(() => withSection(text, 'a', 'fresh')).toThrow('needs <!-- a --> and <!-- /a -->');
	});
});

/** The README's section about an operation. */
function sectionOf(name: string): string {
	return readme.split(`\n#### ${name}\n`)[1]?.split('\n#')[0] ?? '';
}

/** The cells of each row of the tables in a text, but for the lines below the heads. */
function rowsOf(text: string): string[][] {
	return text
		.split('\n')
		.filter((line) => line.startsWith('| ') && !line.startsWith('| --'))
		.map((line) =>
			line
				.slice(1, -1)
				.split('|')
				.map((cell) => cell.trim()),
		);
}
