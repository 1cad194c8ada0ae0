import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

import { EKO_STATUSES } from '../../nodes/DigiKhata/messages/statuses';
import { generatedDocs } from '../../scripts/docs';
import { withSection } from '../../scripts/markdown';
import { n8nVersions } from '../../scripts/pinnedTools';

const ROOT = join(__dirname, '../..');
const read = (path: string) => readFileSync(join(ROOT, path), 'utf8');
const generated = generatedDocs();

test.each([...generated])(
	'%s says what the code says; otherwise run "npm run docs"',
	(path, text) => {
		expect(read(path)).toBe(text);
	},
);

describe('the README', () => {
	const readme = read('README.md');

	test('is short, but for the table of operations, which is written from the code', () => {
		const byHand = readme.replace(/<!-- operations -->.*<!-- \/operations -->/s, '');
		expect(linesOf(byHand)).toBeLessThanOrEqual(145);
		expect(Buffer.byteLength(byHand)).toBeLessThanOrEqual(8_300);
	});

	test.each(readdirSync(join(ROOT, 'examples')).filter((file) => file.endsWith('.json')))(
		'lists the example %s, as the page of the examples does',
		(file) => {
			expect(readme).toContain(`- \`${file}\`: `);
			expect(read('examples/README.md')).toContain(`## [${file}](${file})`);
		},
	);

	test.each(Object.values(n8nVersions))('says that $title is tested', ({ title }) => {
		expect(readme).toContain(title);
	});
});

test('CONTRIBUTING is short', () => {
	expect(linesOf(read('CONTRIBUTING.md'))).toBeLessThanOrEqual(100);
});

describe('the operations', () => {
	const page = generated.get('docs/operations.md') ?? '';

	test('have a row for each result, with all its statuses, the next step and the output', () => {
		const section = page.split('\n## Get Sender Information\n')[1]?.split('\n## ')[0] ?? '';
		expect(rowsOf(section).slice(-6, -3)).toEqual([
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
		]);
	});

	test('are in one table by the step they lead to, with the end last', () => {
		const steps = rowsOf(page.split('\n## The next step\n')[1]?.split('\n## ')[0] ?? '');
		expect(steps).toContainEqual([
			'`verifySenderOtp`',
			'[Verify Sender OTP](#verify-sender-otp)',
			'Get Sender Information (`0` or `2129`), Onboard Sender (`0` or `2129`), Generate Sender Verification OTP (`0` or `2129`)',
		]);
		expect(steps.at(-1)?.slice(0, 2)).toEqual(['`done`', 'None: nothing is left to do']);
		// Nothing leads to it: you call it to show the consent.
		expect(steps.map(([step]) => step)).not.toContain('`getAadhaarKycConsentLanguages`');
	});
});

describe('the messages', () => {
	const rows = rowsOf(generated.get('docs/messages.md') ?? '');

	test('have a row for each status of Eko’s that refuses a call, with all its codes', () => {
		const statuses = rows.flatMap(([message = '']) =>
			(/\(status (.+)\)/.exec(message)?.[1] ?? '').split(/, | or /),
		);
		expect(statuses).toEqual(expect.arrayContaining([...EKO_STATUSES.keys()].map(String)));
	});

	test('have one row for all HTTP statuses with the same message', () => {
		expect(rows).toContainEqual([
			'_Eko did not confirm the request (HTTP 408, 500, 502, 503 or 504)_',
			'`unknown`',
			'–',
		]);
	});
});

describe('a section that is written', () => {
	test('leaves the text around it as it is', () => {
		const text = 'before\n\n<!-- a -->\n\nstale\n\n<!-- /a -->\n\nafter\n';
		const written = withSection(text, 'a', 'fresh');
		expect(written).toBe('before\n\n<!-- a -->\n\nfresh\n\n<!-- /a -->\n\nafter\n');
		expect(withSection(written, 'a', 'fresh')).toBe(written);
	});

	test.each(['', '<!-- a -->', '<!-- /a --><!-- a -->'])('needs both markers: %j', (text) => {
		expect(() => withSection(text, 'a', 'fresh')).toThrow('needs <!-- a --> and <!-- /a -->');
	});
});

function linesOf(text: string): number {
	return text.trimEnd().split('\n').length;
}

/** The cells of each row of the tables in a text, but for the lines below the heads. */
function rowsOf(text: string): string[][] {
	return text
		.split('\n')
		.filter((line) => line.startsWith('| ') && !line.startsWith('| ---'))
		.map((line) => line.slice(2, -2).split(' | '));
}
