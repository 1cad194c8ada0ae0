import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { isMap, isScalar, parseDocument, visit } from 'yaml';

const FOLDER = join(__dirname, '../../.github/workflows');

interface Step {
	readonly id?: string;
	readonly name?: string;
	readonly env?: Record<string, string>;
	readonly uses?: string;
	readonly run?: string;
	readonly with?: Record<string, unknown>;
}

interface Job {
	readonly permissions?: Record<string, string>;
	readonly 'timeout-minutes'?: number;
	readonly uses?: string;
	readonly needs?: string | readonly string[];
	readonly outputs?: Record<string, string>;
	readonly steps?: readonly Step[];
}

interface Workflow {
	readonly permissions: unknown;
	readonly jobs: Record<string, Job>;
}

const workflows = readdirSync(FOLDER).map((name) => {
	const document = parseDocument(readFileSync(join(FOLDER, name), 'utf8'));
	return { name, document, workflow: document.toJS() as Workflow };
});
const jobs = workflows.flatMap(({ name, workflow }) =>
	Object.entries(workflow.jobs).map(([id, job]) => ({ title: `${name}: ${id}`, job })),
);
const steps = jobs.flatMap(({ title, job }) =>
	(job.steps ?? []).map((step) => ({ title: `${title}: ${step.name}`, step })),
);
const publish = workflows.find(({ name }) => name === 'publish.yml')?.workflow.jobs ?? {};

test('gives nobody more rights than these', () => {
	const rights = jobs.map(({ title, job }) => [title, job.permissions]);

	expect(Object.fromEntries(rights)).toEqual({
		'ci.yml: check': { contents: 'read' },
		'ci.yml: test': { contents: 'read' },
		'ci.yml: n8n': { contents: 'read' },
		'publish.yml: ci': { contents: 'read' },
		'publish.yml: pack': { contents: 'read' },
		'publish.yml: scan': { contents: 'read' },
		'publish.yml: publish': { 'id-token': 'write', attestations: 'write' },
		'publish.yml: release': { contents: 'write' },
	});
	expect(workflows.map(({ workflow }) => workflow.permissions)).toEqual([{}, {}]);
});

test('names each foreign action by its commit, with the version beside it', () => {
	const foreign: string[] = [];
	for (const { document } of workflows) {
		visit(document, {
			Pair(_, { key, value }) {
				if (!isScalar(key) || key.value !== 'uses' || !isScalar(value)) return;
				foreign.push(`${String(value.value)} #${value.comment ?? ''}`);
			},
		});
	}
	const pinned = /^[\w-]+\/[\w-]+@[0-9a-f]{40} # v\d+\.\d+\.\d+$/;

	expect(foreign.filter((line) => !line.startsWith('./') && !pinned.test(line))).toEqual([]);
	expect(foreign).toHaveLength(steps.filter(({ step }) => step.uses).length + 1);
	// Each action in one version only.
	const actions = new Set(foreign.map((line) => line.split('@')[0]));
	expect(new Set(foreign).size).toBe(actions.size);
});

test('says with every right what it is for', () => {
	const silent = workflows.flatMap(({ document }) => {
		const found: string[] = [];
		visit(document, {
			Pair(_, { key, value }) {
				if (!isScalar(key) || key.value !== 'permissions' || !isMap(value)) return;
				for (const { key: right, value: level } of value.items) {
					if (!isScalar(level) || !level.comment) found.push(String(right));
				}
			},
		});
		return found;
	});

	expect(silent).toEqual([]);
});

test.each(jobs.filter(({ job }) => !job.uses))('ends $title by itself', ({ job }) => {
	expect(job['timeout-minutes']).toBeLessThanOrEqual(90);
});

describe.each(steps)('$title', ({ step }) => {
	test('has a name, and no expression inside a command', () => {
		expect(step.name).toBeTruthy();
		// GitHub puts the value into the text before the shell reads it: a tag could be a command.
		expect(step.run ?? '').not.toContain('${{');
	});

	test('leaves no token behind after a checkout', () => {
		const isCheckout = step.uses?.startsWith('actions/checkout@') ?? false;
		expect(step.with?.['persist-credentials']).toBe(isCheckout ? false : undefined);
	});
});

const actionsOf = (id: string) => publish[id]?.steps?.map(({ uses }) => uses?.split('@')[0]);
const commandsOf = (id: string) => publish[id]?.steps?.flatMap(({ run }) => run ?? []) ?? [];

test('publishes the one file that was packed, out of jobs without this project’s code', () => {
	const everywhere = steps.flatMap(({ step }) => step.run ?? []);
	expect(everywhere.filter((run) => run.includes('npm pack'))).toEqual([
		'npm pack --pack-destination release',
	]);
	expect(commandsOf('publish').slice(1)).toEqual([
		'npm publish ./release/*.tgz --provenance --access public --ignore-scripts',
	]);
	const check = undefined;
	expect(actionsOf('publish')).toEqual([
		'actions/download-artifact',
		check,
		'actions/setup-node',
		'actions/attest-build-provenance',
		undefined,
	]);
	expect(actionsOf('release')).toEqual(['actions/download-artifact', check, undefined]);
});

test('hands the packed file on before anything runs that no lock file names', () => {
	expect(actionsOf('pack')?.at(-1)).toBe('actions/upload-artifact');
	expect(commandsOf('pack').filter((run) => run.includes('scan'))).toEqual([]);
	expect(actionsOf('scan')).not.toContain('actions/upload-artifact');
	expect(commandsOf('scan').at(-1)).toBe('npm run scan -- release/*.tgz');
	for (const id of ['pack', 'scan']) expect(commandsOf(id)[0]).toBe('npm ci --ignore-scripts');
});

describe.each(['publish', 'release'])('the job %s', (id) => {
	const check = publish[id]?.steps?.[1];
	let folder: string;

	beforeEach(() => {
		folder = mkdtempSync(join(tmpdir(), 'digikhata-workflow-'));
		mkdirSync(join(folder, 'release'));
		write('package.tgz', 'packed');
		write('notes.md', 'notes');
	});
	afterEach(() => rmSync(folder, { recursive: true, force: true }));

	function write(name: string, content: string): void {
		writeFileSync(join(folder, 'release', name), content);
	}

	/** Runs a command as GitHub does; returns what it puts out, or undefined when it fails. */
	function run(command: string | undefined, env: Record<string, string> = {}): string | undefined {
		const output = join(folder, 'output');
		writeFileSync(output, '');
		const { status } = spawnSync('bash', ['-e', '-c', command ?? 'false'], {
			cwd: folder,
			env: { ...process.env, GITHUB_OUTPUT: output, ...env },
		});
		return status === 0 ? readFileSync(output, 'utf8') : undefined;
	}

	/** What a job says of the files that are there now. */
	function checksumsOf(job: string): string {
		const step = publish[job]?.steps?.find(({ id: name }) => name !== undefined);
		const reference = '${{ steps.' + String(step?.id) + '.outputs.checksums }}';
		expect(publish[job]?.outputs).toEqual({ checksums: reference });
		return /^checksums=(.+)\n$/.exec(run(step?.run) ?? '')?.[1] ?? '';
	}

	test('goes on with the files that were packed and scanned', () => {
		expect(check?.env).toEqual({
			PACKED: '${{ needs.pack.outputs.checksums }}',
			SCANNED: '${{ needs.scan.outputs.checksums }}',
		});
		expect(publish[id]?.needs).toEqual(expect.arrayContaining(['pack', 'scan']));
		const PACKED = checksumsOf('pack');
		const SCANNED = checksumsOf('scan');

		expect(run(check?.run, { PACKED, SCANNED })).toBe('');
	});

	test.each([
		['another file', () => write('package.tgz', 'another')],
		['other notes', () => write('notes.md', 'others')],
		['one more file', () => write('a.tgz', 'one more')],
	])('stops at %s, whether that came before or after the scan', (_what, change) => {
		const PACKED = checksumsOf('pack');
		change();
		const SCANNED = checksumsOf('scan');

		expect(run(check?.run, { PACKED, SCANNED })).toBeUndefined();
		expect(run(check?.run, { PACKED: SCANNED, SCANNED: PACKED })).toBeUndefined();
		expect(run(check?.run, { PACKED: '', SCANNED: '' })).toBeUndefined();
	});
});
