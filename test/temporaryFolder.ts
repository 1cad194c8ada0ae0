import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { removeAtExit } from '../scripts/processes';

/** A new folder that is removed when this program has ended; `purpose` is in its name. */
export function temporaryFolder(purpose: string): string {
	const folder = mkdtempSync(join(tmpdir(), `digikhata-${purpose}-`));
	removeAtExit(folder);
	return folder;
}
