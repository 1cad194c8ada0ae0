/**
 * `npm run scan [-- package.tgz]`: n8n's package scanner over the sources and over the packed
 * package, as n8n's verification portal runs it on a published one. Packs the project unless a
 * tarball is named.
 */
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';

import { temporaryFolder } from '../test/temporaryFolder';
import { packageScanner } from './pinnedTools';
import { outputOf, run } from './processes';
import { Advice, reportFailure, watch } from './progress';
import { packProject, projectFolder } from './projectTarball';
import { ensureTool } from './toolCache';

/** What is used of the scanner. It counts errors only, as the portal does. */
interface Scanner {
	readonly analyzePackage: (
		folder: string,
		patterns: readonly string[],
	) => Promise<{ passed: boolean; message?: string; details?: string }>;
	readonly SOURCE_FILE_PATTERNS: readonly string[];
}

// What the scanner looks at in a published package; it takes the rest from the sources.
const PACKED_FILE_PATTERNS = ['**/*.js', 'package.json'];

/** Exits with 1 if the portal would refuse either. */
async function main(named: string | undefined): Promise<void> {
	const work = temporaryFolder('scan');
	const folder = await ensureTool(packageScanner);
	const tarball =
		named ?? (await watch('Building and packing the package', () => packProject(work)));
	await outputOf(
		run('tar', ['-xzf', tarball, '-C', work], { cwd: process.cwd() }),
		`${tarball} could not be unpacked.`,
	);
	const file = join(folder, 'node_modules/@n8n/scan-community-package/scanner/scanner.mjs');
	const scanner = (await import(pathToFileURL(file).href)) as Scanner;
	const isClean = async (what: string, where: string, patterns: readonly string[]) => {
		const { passed, message, details } = await scanner.analyzePackage(where, patterns);
		// It "passes" a folder it finds nothing in.
		const isGood = passed && message === undefined;
		if (!isGood) console.log(details ?? message);
		console.log(`${isGood ? 'ok' : 'NOT OK'}: n8n's package scanner on the ${what}`);
		return isGood;
	};
	const clean = [
		await isClean('sources', projectFolder, scanner.SOURCE_FILE_PATTERNS),
		await isClean('packed package', join(work, 'package'), PACKED_FILE_PATTERNS),
	];
	if (clean.includes(false)) {
		throw new Advice("n8n's verification portal would refuse the package: fix what is above.");
	}
}

main(process.argv[2]).catch(reportFailure);
