import 'reflect-metadata';

import { execFileSync } from 'node:child_process';
import { cpSync, mkdtempSync, readFileSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { PackageDirectoryLoader } from 'n8n-core';

const ROOT = join(__dirname, '../..');

let folder: string;
let packed: string;
let files: string[];
let bytes: number;

/** `npm test` has built dist/ before; this packs it as `npm publish` would. */
beforeAll(() => {
	folder = mkdtempSync(join(tmpdir(), 'digikhata-pack-'));
	const npm = (...parameters: string[]): string =>
		execFileSync('npm', parameters, { cwd: ROOT, encoding: 'utf8', stdio: 'pipe' });
	const [report] = JSON.parse(npm('pack', '--json', '--pack-destination', folder)) as [
		{ filename: string; size: number; files: Array<{ path: string }> },
	];
	bytes = report.size;
	files = report.files.map(({ path }) => path).sort();
	execFileSync('tar', ['-xzf', join(folder, report.filename), '-C', folder]);
	packed = join(folder, 'package');
});

afterAll(() => rmSync(folder, { recursive: true, force: true }));

const scripts = (): string[] => files.filter((path) => path.endsWith('.js'));

test('ships what a user needs and nothing else', () => {
	const outsideDist = files.filter((path) => !path.startsWith('dist/'));

	expect(outsideDist).toEqual(['LICENSE', 'README.md', 'index.js', 'package.json']);
	const kinds = files
		.filter((path) => path.startsWith('dist/'))
		.filter((path) => !/^dist\/(nodes|credentials)\/.+\.(js|svg|node\.json)$/.test(path))
		.filter((path) => !path.startsWith('dist/nodes/DigiKhata/__schema__/'));
	expect(kinds).toEqual([]);
	expect(files).toContain('dist/nodes/DigiKhata/DigiKhata.node.json');
	expect(files).toContain('dist/nodes/DigiKhata/digiKhata.dark.svg');
	expect(files).toContain('dist/credentials/ekoApi.svg');
	expect(files).toContain(
		'dist/nodes/DigiKhata/__schema__/v1.0.0/sender/getSenderInformation.json',
	);
});

test('has at most 100 kB to download', () => {
	expect(bytes).toBeLessThanOrEqual(100_000);
});

test('requires only its own files, n8n-workflow and node:crypto', () => {
	const required = scripts().flatMap((path) => {
		const code = readFileSync(join(packed, path), 'utf8');
		expect(code).not.toMatch(/\bimport\s*\(|\brequire\s*\(\s*[^"'\s)]/);
		return [...code.matchAll(/\brequire\s*\(\s*["']([^"']+)["']\s*\)/g)].map(([, name]) => name);
	});

	const foreign = new Set(required.filter((name) => !name?.startsWith('.')));
	expect([...foreign].sort()).toEqual(['n8n-workflow', 'node:crypto']);
});

test('has no runtime dependency and no install script', () => {
	const manifest = JSON.parse(readFileSync(join(packed, 'package.json'), 'utf8')) as Record<
		string,
		Record<string, string>
	>;

	expect(manifest.dependencies).toBeUndefined();
	expect(manifest.peerDependencies).toEqual({ 'n8n-workflow': '*' });
	expect(
		Object.keys(manifest.scripts ?? {}).filter((name) => /install|prepare/.test(name)),
	).toEqual([]);
});

test('loads through n8n-core’s own package loader', async () => {
	const installed = join(folder, 'node_modules', 'n8n-nodes-digikhata');
	cpSync(packed, installed, { recursive: true });
	// n8n has n8n-workflow at hand for the packages it loads.
	symlinkSync(join(ROOT, 'node_modules/n8n-workflow'), join(folder, 'node_modules/n8n-workflow'));
	const loader = new PackageDirectoryLoader(installed);

	await loader.loadAll();

	expect(Object.keys(loader.nodeTypes)).toEqual(['digiKhata']);
	expect(Object.keys(loader.credentialTypes)).toEqual(['ekoApi']);
	const { description } = loader.getNode('digiKhata').type as {
		description: { iconUrl: unknown; codex: { alias: string[] }; properties: unknown[] };
	};
	expect(description.iconUrl).toEqual({
		light: 'icons/n8n-nodes-digikhata/dist/nodes/DigiKhata/digiKhata.svg',
		dark: 'icons/n8n-nodes-digikhata/dist/nodes/DigiKhata/digiKhata.dark.svg',
	});
	expect(description.codex.alias).toEqual(expect.arrayContaining(['aadhaar', 'digikhata', 'eko']));
	expect(loader.credentialTypes.ekoApi?.type.iconUrl).toBeDefined();
});
