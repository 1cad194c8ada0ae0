/** `npm run release-notes -- v1.2.3`: prints what changed, or says why that tag is no release. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';

import { version } from '../package.json';
import { Advice, reportFailure } from './progress';
import { projectFolder } from './projectTarball';

/**
 * What a changelog in the form of Keep a Changelog says of a version, without the heading;
 * undefined if it has no section for it, or an empty one.
 */
export function changesOf(changelog: string, version: string): string | undefined {
	const sections = changelog.split(/^## /m).slice(1);
	const section = sections.find((text) => text.startsWith(`[${version}] - `));
	return section?.split('\n').slice(1).join('\n').trim() || undefined;
}

function releaseNotes(tag = 'missing'): string {
	const changes = changesOf(readFileSync(join(projectFolder, 'CHANGELOG.md'), 'utf8'), version);
	if (tag === `v${version}` && changes) return changes;
	throw new Advice(
		tag === `v${version}`
			? `CHANGELOG.md has no section "## [${version}] - year-month-day".`
			: `package.json has the version ${version}, so the tag is v${version}, not ${tag}.`,
	);
}

if (require.main === module) {
	try {
		console.log(releaseNotes(process.argv[2]));
	} catch (error) {
		reportFailure(error);
	}
}
