import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

import { generatedDocs } from './generatedDocs';
import { outputSchemas, SCHEMA_FOLDER } from './outputSchemas';
import { projectFolder } from './projectTarball';

/**
 * `npm run docs`: writes what the code says of operations, messages and test numbers into the docs, and of
 * outputs into the schemas that n8n's editor shows.
 */
for (const [path, text] of generatedDocs()) writeFileSync(join(projectFolder, path), text);

const schemas = join(projectFolder, 'nodes', 'DigiKhata', SCHEMA_FOLDER);
rmSync(schemas, { recursive: true, force: true });
for (const [file, text] of outputSchemas()) {
	const path = join(schemas, file);
	mkdirSync(dirname(path), { recursive: true });
	writeFileSync(path, text);
}
