import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';

const lock = {
	'': { version: '1.0.0' },
	'node_modules/needed': { version: '2.0.0' },
	'node_modules/for-another-computer': { version: '3.0.0', optional: true },
};

let project: string;

beforeEach(() => {
	project = mkdtempSync(join(tmpdir(), 'digikhata-ready-'));
	cpSync(join(__dirname, '../../scripts/ready.js'), join(project, 'scripts/ready.js'));
	write('package.json', { engines: { node: '>=20.19' } });
	write('package-lock.json', { packages: lock });
});

afterEach(() => rmSync(project, { recursive: true, force: true }));

test('says nothing when all is there', () => {
	write('node_modules/.package-lock.json', {
		packages: { 'node_modules/needed': { version: '2.0.0' } },
	});

	expect(ready()).toEqual({ status: 0, text: '' });
});

test.each([
	['before the first npm ci', undefined],
	['after a package got another version', { 'node_modules/needed': { version: '1.9.0' } }],
	['after a package was added', { 'node_modules/other': { version: '1.0.0' } }],
])('asks for npm ci %s', (_, packages) => {
	if (packages) write('node_modules/.package-lock.json', { packages });

	const { status, text } = ready();
	expect(status).toBe(1);
	expect(text).toContain('Run "npm ci" first: 1 of the packages in package-lock.json');
});

test.each(['>=999.0', `>=${process.versions.node.split('.')[0]}.999`])(
	'asks for a newer Node.js where the project needs %s',
	(node) => {
		write('package.json', { engines: { node } });

		const { status, text } = ready();
		expect(status).toBe(1);
		expect(text).toContain(`or newer; you have ${process.versions.node}.`);
	},
);

test('sends who is on Windows to WSL where a command needs a shell of Linux or macOS', () => {
	write('node_modules/.package-lock.json', {
		packages: { 'node_modules/needed': { version: '2.0.0' } },
	});
	const windows = `--import=data:text/javascript,Object.defineProperty(process,'platform',{value:'win32'})`;

	expect(ready([windows])).toEqual({ status: 0, text: '' });
	const { status, text } = ready([windows], ['--unix']);
	expect(status).toBe(1);
	expect(text).toContain('On Windows this runs inside WSL');
});

function write(name: string, content: object): void {
	mkdirSync(dirname(join(project, name)), { recursive: true });
	writeFileSync(join(project, name), JSON.stringify(content));
}

function ready(
	before: string[] = [],
	after: string[] = [],
): { status: number | null; text: string } {
	const args = [...before, 'scripts/ready.js', ...after];
	const { status, stdout, stderr } = spawnSync(process.execPath, args, {
		cwd: project,
		encoding: 'utf8',
	});
	return { status, text: stdout + stderr };
}
