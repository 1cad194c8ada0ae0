import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

import { projectFolder } from '../../scripts/projectTarball';
import { cacheRoot } from '../../scripts/toolCache';
import type { Mutated } from './mutate';
import type { Subject } from './subjects';

/** What came of each file, by its name. */
type Memory = Record<string, { readonly hash: string; readonly result: Mutated } | undefined>;

/** What may change what comes of any file. */
const FOR_ALL = [
	'test/mutation/mutate.ts',
	'jest.config.js',
	'tsconfig.json',
	'test/tsconfig.json',
];

/** Packages of which another version may do the same. */
const PACKAGES =
	/^node_modules\/(n8n-(core|workflow)|jest|ts-jest|typescript|fast-check|@stryker-mutator\/[a-z-]+)$/;

const memoryFile = join(cacheRoot(), 'mutation.json');

/** What came of a file last time, if it, its tests and the runner are as they were then. */
export function recall(subject: Subject): Mutated[] {
	const known = readMemory()[subject.file];
	return known?.hash === hashOf(subject) ? [known.result] : [];
}

/** Keeps what came of a file. */
export function remember(hash: string, result: Mutated): void {
	mkdirSync(cacheRoot(), { recursive: true });
	const memory: Memory = { ...readMemory(), [result.file]: { hash, result } };
	const unfinished = `${memoryFile}.${process.pid}`;
	writeFileSync(unfinished, JSON.stringify(memory, undefined, '\t'));
	renameSync(unfinished, memoryFile);
}

/** Of a file, its tests and what these import of test/ and simulator/, the settings, the tools. */
export function hashOf({ file, tests }: Subject): string {
	const files = new Set<string>([file, ...FOR_ALL]);
	tests.forEach((test) => addWithImports(test, files));
	const hash = createHash('sha256').update(JSON.stringify(toolVersions()));
	for (const name of [...files].sort()) hash.update(`${name}\n${textOf(name)}\n`);
	return hash.digest('hex');
}

function toolVersions(): unknown[] {
	const { packages } = JSON.parse(textOf('package-lock.json')) as {
		packages: Record<string, { version: string }>;
	};
	return Object.entries(packages).flatMap(([name, { version }]) =>
		PACKAGES.test(name) ? [name, version] : [],
	);
}

function readMemory(): Memory {
	try {
		return JSON.parse(readFileSync(memoryFile, 'utf8')) as Memory;
	} catch {
		return {};
	}
}

function addWithImports(file: string, files: Set<string>): void {
	if (files.has(file)) return;
	files.add(file);
	for (const [, target = ''] of textOf(file).matchAll(/ from '(\.[^']+)'/g)) {
		const path = join(dirname(file), target.replace(/\.ts$/, ''));
		const found = [`${path}.ts`, join(path, 'index.ts')].find((name) =>
			existsSync(join(projectFolder, name)),
		);
		// Of what ships, only the mutated file: the others have tests and mutations of their own.
		if (found && /^(test|simulator)\//.test(found)) addWithImports(found, files);
	}
}

function textOf(file: string): string {
	return readFileSync(join(projectFolder, file), 'utf8');
}
