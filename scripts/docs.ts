import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

import { outputSchemas, SCHEMA_FOLDER } from './outputSchemas';
import { projectFolder } from './projectTarball';
import { withGeneratedSections } from './readmeSections';

/**
 * `npm run docs`: writes what the code says of operations and messages into README.md, and of outputs
 * into the schemas that n8n's editor shows.
 */
const readme = join(projectFolder, 'README.md');
writeFileSync(readme, withGeneratedSections(readFileSync(readme, 'utf8')));

const schemas = join(projectFolder, 'nodes', 'DigiKhata', SCHEMA_FOLDER);
rmSync(schemas, { recursive: true, force: true });
for (const [file, text] of outputSchemas()) {
	const path = join(schemas, file);
	mkdirSync(dirname(path), { recursive: true });
	writeFileSync(path, text);
}
