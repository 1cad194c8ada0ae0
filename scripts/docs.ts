/**
 * `npm run docs`: writes what the code says of operations, messages and test numbers into the docs, and of
 * outputs into the schemas that n8n's editor shows.
 */
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

import { TEST_NUMBERS } from '../simulator/testNumbers';
import { TEST_AMOUNTS } from '../simulator/wallet/testAmounts';
import { markdownTable, repositoryUrl, withSection } from './markdown';
import { failedItem, messagesTable } from './messagesPage';
import { nextStepsTable, operationSections, operationsTable } from './operationsPage';
import { outputSchemas, SCHEMA_FOLDER } from './outputSchemas';
import { projectFolder } from './projectTarball';

const SECTIONS: Record<string, Record<string, () => string>> = {
	'README.md': { operations: operationsTable },
	'docs/operations.md': { 'next steps': nextStepsTable, operations: operationSections },
	'docs/messages.md': { 'failed item': failedItem, messages: messagesTable },
	'docs/simulator.md': {
		'test numbers': () =>
			markdownTable(
				['Customer ID', 'What you see'],
				TEST_NUMBERS.map(({ customerId, youSee }) => [`\`${customerId}\``, youSee]),
			),
		'test amounts': () =>
			markdownTable(
				['Amount', 'What you see'],
				TEST_AMOUNTS.map(({ rupees, youSee }) => [`₹${rupees}`, youSee]),
			),
	},
};

/** Every page that says something the code knows, by its path: what is between its markers is new. */
export function generatedDocs(): Map<string, string> {
	const pages = Object.entries(SECTIONS).map(([path, sections]): [string, string] => {
		// npm's page shows the README, too, so its links are absolute.
		let text = readFileSync(join(projectFolder, path), 'utf8').replace(
			/https:\/\/github\.com\/[^/\s]+\/[^/\s]+(?=\/(?:blob|raw)\/main\/)/g,
			repositoryUrl,
		);
		for (const [name, content] of Object.entries(sections)) {
			text = withSection(text, name, content());
		}
		return [path, text];
	});
	return new Map(pages);
}

if (require.main === module) {
	for (const [path, text] of generatedDocs()) writeFileSync(join(projectFolder, path), text);
	const schemas = join(projectFolder, 'nodes', 'DigiKhata', SCHEMA_FOLDER);
	rmSync(schemas, { recursive: true, force: true });
	for (const [file, text] of outputSchemas()) {
		const path = join(schemas, file);
		mkdirSync(dirname(path), { recursive: true });
		writeFileSync(path, text);
	}
}
