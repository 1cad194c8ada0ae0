import { readFileSync } from 'node:fs';
import { join } from 'node:path';

import { projectFolder } from './projectTarball';

/** This project's page on GitHub, as package.json has it. */
export function repositoryUrl(): string {
	const manifest = readFileSync(join(projectFolder, 'package.json'), 'utf8');
	const { repository } = JSON.parse(manifest) as { repository: { url: string } };
	return repository.url.replace(/^git\+/, '').replace(/\.git$/, '');
}

/** Where GitHub shows a file of the project, for pages that npm shows, too. */
export function fileUrl(path: string): string {
	return `${repositoryUrl()}/blob/main/${path}`;
}
