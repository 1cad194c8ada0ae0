import { readFileSync } from 'node:fs';
import { join } from 'node:path';

import { TEST_NUMBERS } from '../simulator/testNumbers';
import { TEST_AMOUNTS } from '../simulator/wallet/testAmounts';
import { withSection } from './markdownSection';
import { markdownTable } from './markdownTable';
import { messagesPage } from './messagesPage';
import { operationsPage, operationsTable } from './operationsPage';
import { projectFolder } from './projectTarball';

/** Every page that says something the code knows, by its path: all of it, or what is between its markers. */
export function generatedDocs(): Map<string, string> {
	return new Map([
		['README.md', withSection(textOf('README.md'), 'operations', operationsTable())],
		['docs/operations.md', operationsPage()],
		['docs/messages.md', messagesPage()],
		[
			'docs/simulator.md',
			withSection(
				withSection(textOf('docs/simulator.md'), 'test numbers', testNumbersTable()),
				'test amounts',
				testAmountsTable(),
			),
		],
	]);
}

function testNumbersTable(): string {
	return markdownTable(
		['Customer ID', 'What you see'],
		TEST_NUMBERS.map(({ customerId, youSee }) => [`\`${customerId}\``, youSee]),
	);
}

function testAmountsTable(): string {
	return markdownTable(
		['Amount', 'What you see'],
		TEST_AMOUNTS.map(({ rupees, youSee }) => [`₹${rupees}`, youSee]),
	);
}

function textOf(path: string): string {
	return readFileSync(join(projectFolder, path), 'utf8');
}
