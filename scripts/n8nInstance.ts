/** An n8n of its own for demo, flows and bench, gone when they end. */
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

import { temporaryFolder } from '../test/temporaryFolder';
import { n8nEnvironment, type N8nPorts } from './n8nEnvironment';
import type { InstalledN8n } from './n8nInstallation';
import { npm } from './npm';
import { type Running, start } from './processes';

/** An n8n with a user folder of its own, empty at first, which is removed when this program ends. */
export class N8nInstance {
	readonly userFolder = temporaryFolder('n8n');
	/** Where n8n keeps its community packages, below `node_modules`. */
	readonly packagesFolder = join(this.userFolder, '.n8n', 'nodes');

	/** `settings` are environment variables of n8n's own. */
	constructor(
		private readonly installed: InstalledN8n,
		readonly ports: N8nPorts,
		private readonly settings: NodeJS.ProcessEnv = {},
	) {}

	/**
	 * Installs a community package from its tarball with the options n8n's own installer gives
	 * npm. It leaves peers out, since n8n brings n8n-workflow itself; so nothing is downloaded.
	 */
	async installPackage(tarball: string): Promise<void> {
		const cwd = this.packagesFolder;
		mkdirSync(cwd, { recursive: true });
		writeFileSync(join(cwd, 'package.json'), '{ "name": "installed-nodes", "private": true }\n');
		const args = ['install', tarball, '--legacy-peer-deps', '--ignore-scripts', '--no-bin-links'];
		args.push('--install-strategy=shallow', '--no-package-lock', '--omit=dev', '--offline');
		await npm(this.installed.node, args, { cwd }, 'npm could not install the package.');
	}

	/**
	 * Starts n8n with its editor, or another of its commands that runs on, e.g. `['worker']`.
	 * It may need some more seconds before it answers.
	 */
	serve(logFile: string, command: readonly string[] = ['start']): Running {
		const { installFolder, node } = this.installed;
		const program = join(installFolder, 'node_modules', 'n8n', 'bin', 'n8n');
		return start(node, [program, ...command], {
			cwd: this.userFolder,
			env: { ...n8nEnvironment(this.userFolder, node, this.ports), ...this.settings },
			logFile,
		});
	}
}
