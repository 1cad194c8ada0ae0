import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

import { withOperations } from './operationsMarkdown';
import { projectFolder } from './projectTarball';

/** Writes what the registry says of each operation into README.md, between its markers. */
const file = join(projectFolder, 'README.md');
writeFileSync(file, withOperations(readFileSync(file, 'utf8')));
