import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

import { OPERATIONS } from '../../nodes/DigiKhata/operations';
import { withOperations } from '../../scripts/operationsMarkdown';
import { TEST_NUMBERS } from '../../simulator/testNumbers';

const readme = readFileSync(join(__dirname, '../../README.md'), 'utf8');

it('lists every test number of the simulator with what it shows', () => {
	const rows = [...readme.matchAll(/^\| `(9000\d{6})` \| (.+?) +\|$/gm)];

	expect(rows.map(([, number, text]) => [number, text])).toEqual(
		TEST_NUMBERS.map(({ customerId, youSee }) => [customerId, youSee]),
	);
});

it.each(readdirSync(join(__dirname, '../../examples')))('lists the example %s', (file) => {
	expect(readme).toContain(`[\`${file}\`](examples/${file})`);
});

describe('the operations', () => {
	it('are described as the registry has them; otherwise run "npm run docs"', () => {
		expect(readme).toBe(withOperations(readme));
	});

	it.each(OPERATIONS.map(({ name, documentation }) => [name, documentation]))(
		'have a section for %s that links to Eko’s page',
		(name, documentation) => {
			expect(sectionOf(name)).toContain(`[Eko’s page](${documentation})`);
		},
	);

	it('say what they do to the world', () => {
		expect(sectionOf('Get Sender Information')).toContain('**Texts a person.**');
		expect(sectionOf('Verify Sender OTP')).toContain('**Changes something at Eko**, texts nobody.');
		expect(sectionOf('Get Aadhaar KYC Consent Details')).toContain('**Only reads.**');
	});

	it('have a row for each field, with its label, whether it is required and what to enter', () => {
		expect(rowsOf(sectionOf('Validate Sender PAN'))).toContainEqual([
			'PAN Number',
			'yes',
			'The sender’s PAN. Lower case, spaces and hyphens are fine. It is sent to Eko and never returned.',
		]);
		expect(rowsOf(sectionOf('Get Aadhaar KYC Consent Details'))).toEqual(
			expect.arrayContaining([
				[
					'Organization ID',
					'no, `1` unless set',
					'Whose consent wording to use; 1 unless Eko told you otherwise.',
				],
				[
					'Consent Language Name or ID',
					'yes',
					'Choose from the list, or specify an ID using an [expression](https://docs.n8n.io/code/expressions/).',
				],
			]),
		);
	});

	it('have a row for each result, with the next step and the output', () => {
		expect(rowsOf(sectionOf('Get Sender Information')).slice(-5)).toEqual([
			[
				'`2129` or `0`',
				'The sender is enrolled and was texted an OTP',
				'`verifySenderOtp`',
				'`otp_ref_id`, `intent_id`, `kyc_request_id`',
			],
			['`308`', 'The sender is not enrolled; nobody was texted', '`onboardSender`', '–'],
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

	it('stand in one table by the step they lead to, the end among them', () => {
		const [steps = ''] = readme.split('<!-- operations -->')[1]?.split('####') ?? [];
		const rows = rowsOf(steps);
		expect(rows).toContainEqual([
			'`verifySenderOtp`',
			'Verify Sender OTP',
			'Get Sender Information (`2129` or `0`), Onboard Sender (`0`), Generate Sender Verification OTP (`0`)',
		]);
		expect(rows.at(-1)?.slice(0, 2)).toEqual(['`done`', 'None: nothing more is due']);
		// Nothing leads to it: it is asked for when the consent is to be shown.
		expect(rows.map(([step]) => step)).not.toContain('`getAadhaarKycConsentLanguages`');
	});

	it('leave what stands around them as it is', () => {
		const text = 'before\n\n<!-- operations -->\n\nstale\n\n<!-- /operations -->\n\nafter\n';
		const written = withOperations(text);
		expect(written).toMatch(/^before\n\n<!-- operations -->\n\n\| `next_step`/);
		expect(written).toMatch(/\n\n<!-- \/operations -->\n\nafter\n$/);
		expect(written).not.toContain('stale');
		expect(withOperations(written)).toBe(written);
	});

	it.each(['', '<!-- operations -->', '<!-- /operations --><!-- operations -->'])(
		'need both markers: %j',
		(text) => {
			expect(() => withOperations(text)).toThrow('README.md needs <!-- operations -->');
		},
	);
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
