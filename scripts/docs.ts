import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

import { projectFolder } from './projectTarball';
import { withGeneratedSections } from './readmeSections';

/** `npm run docs`: writes what the code says of operations and messages into README.md. */
const file = join(projectFolder, 'README.md');
writeFileSync(file, withGeneratedSections(readFileSync(file, 'utf8')));
