import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

import { isMap, isScalar, parseDocument, visit } from 'yaml';

const FOLDER = join(__dirname, '../../.github/workflows');

interface Step {
	readonly name?: string;
	readonly uses?: string;
	readonly run?: string;
	readonly with?: Record<string, unknown>;
}

interface Job {
	readonly permissions?: Record<string, string>;
	readonly 'timeout-minutes'?: number;
	readonly uses?: string;
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

test('publishes the one file that was packed and scanned, out of a job without this project’s code', () => {
	const commands = (id: string) => publish[id]?.steps?.flatMap(({ run }) => run ?? []);

	const everywhere = steps.flatMap(({ step }) => step.run ?? []);
	expect(everywhere.filter((run) => run.includes('npm pack'))).toEqual([
		'npm pack --pack-destination release',
	]);
	expect(commands('pack')?.at(-1)).toBe('npm run scan -- release/*.tgz');
	expect(commands('publish')).toEqual([
		'npm publish ./release/*.tgz --provenance --access public --ignore-scripts',
	]);
	expect(publish['publish']?.steps?.map(({ uses }) => uses?.split('@')[0])).toEqual([
		'actions/download-artifact',
		'actions/setup-node',
		'actions/attest-build-provenance',
		undefined,
	]);
});
