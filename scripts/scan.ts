/**
 * `npm run scan [-- package.tgz]`: n8n's package scanner over the sources and over the packed
 * package, as n8n's verification portal runs it on a published one. Packs the project unless a
 * tarball is named.
 */
import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';

import { packageScanner } from './pinnedTools';
import { removeAtExit, run } from './processes';
import { Advice, reportFailure, watch } from './progress';
import { packProject, projectFolder } from './projectTarball';
import { announcement, ensureTool } from './toolCache';

/** What the scanner says of a folder. It counts errors only, as the portal does. */
interface Verdict {
	readonly passed: boolean;
	readonly message?: string;
	readonly details?: string;
}

interface Scanner {
	readonly analyzePackage: (folder: string, patterns: readonly string[]) => Promise<Verdict>;
	readonly SOURCE_FILE_PATTERNS: readonly string[];
}

// What the scanner looks at in a published package; it takes the rest from the sources.
const packedPatterns = ['**/*.js', 'package.json'];

/** Exits with 1 if the portal would refuse either. */
async function main(named: string | undefined): Promise<void> {
	const work = mkdtempSync(join(tmpdir(), 'digikhata-scan-'));
	removeAtExit(work);
	const folder = await watch(announcement(packageScanner), () => ensureTool(packageScanner));
	const tarball = named
		? resolve(named)
		: await watch('Building and packing the package', () => packProject(work));
	const { code, output } = await run('tar', ['-xzf', tarball, '-C', work], { cwd: work });
	if (code !== 0) throw new Advice(`${tarball} could not be unpacked.`, output);

	const file = join(folder, 'node_modules/@n8n/scan-community-package/scanner/scanner.mjs');
	const { analyzePackage, SOURCE_FILE_PATTERNS } = (await import(
		pathToFileURL(file).href
	)) as Scanner;
	const clean = [
		report('sources', await analyzePackage(projectFolder, SOURCE_FILE_PATTERNS)),
		report('packed package', await analyzePackage(join(work, 'package'), packedPatterns)),
	];
	if (clean.includes(false)) {
		throw new Advice("n8n's verification portal would refuse the package: fix what is above.");
	}
}

function report(what: string, { passed, message, details }: Verdict): boolean {
	// It "passes" a folder it finds nothing in.
	const isGood = passed && message === undefined;
	if (!isGood) console.log(details ?? message);
	console.log(`${isGood ? 'ok' : 'NOT OK'}: n8n's package scanner on the ${what}`);
	return isGood;
}

main(process.argv[2]).catch(reportFailure);
