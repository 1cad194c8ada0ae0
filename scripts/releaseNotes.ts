import { readFileSync } from 'node:fs';
import { join } from 'node:path';

import { changesOf } from './changelog';
import { Advice, reportFailure } from './progress';
import { projectFolder } from './projectTarball';

const read = (name: string) => readFileSync(join(projectFolder, name), 'utf8');

/** `npm run release-notes -- v1.2.3`: prints what changed, or says why that tag is no release. */
function main(tag: string | undefined): void {
	const { version } = JSON.parse(read('package.json')) as { version: string };
	if (tag !== `v${version}`) {
		throw new Advice(
			`package.json has the version ${version}, so the tag is v${version}, not ${tag ?? 'missing'}.`,
		);
	}
	const changes = changesOf(read('CHANGELOG.md'), version);
	if (!changes) {
		throw new Advice(`CHANGELOG.md has no section "## [${version}] - year-month-day".`);
	}
	console.log(changes);
}

try {
	main(process.argv[2]);
} catch (error) {
	reportFailure(error);
}
