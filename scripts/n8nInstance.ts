/** An n8n of its own for demo, flows and bench, gone when they end. */
import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { freePorts, n8nEnvironment, type N8nPorts } from './n8nEnvironment';
import { npm } from './npm';
import { removeAtExit, type Running, start } from './processes';
import { Advice, lastLinesOf } from './progress';

/** An n8n with a user folder of its own, which is removed when this program ends. */
export class N8nInstance {
	readonly userFolder: string;
	private readonly env: NodeJS.ProcessEnv;

	private constructor(
		private readonly program: string,
		private readonly node: string,
		readonly ports: N8nPorts,
		settings: NodeJS.ProcessEnv,
	) {
		this.userFolder = mkdtempSync(join(tmpdir(), 'digikhata-n8n-'));
		removeAtExit(this.userFolder);
		this.env = { ...n8nEnvironment(this.userFolder, node, ports), ...settings };
	}

	/**
	 * A fresh, empty n8n out of the folder that npm installed it into.
	 * `settings` are environment variables of n8n's own; without `ports` it gets free ones.
	 */
	static async create(
		installFolder: string,
		node: string,
		settings: NodeJS.ProcessEnv = {},
		ports?: N8nPorts,
	): Promise<N8nInstance> {
		const program = join(installFolder, 'node_modules', 'n8n', 'bin', 'n8n');
		return new N8nInstance(program, node, ports ?? (await freePorts()), settings);
	}

	/** Where n8n keeps its community packages, below `node_modules`. */
	get packagesFolder(): string {
		return join(this.userFolder, '.n8n', 'nodes');
	}

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
		const { code, output } = await npm(this.node, args, { cwd });
		if (code !== 0) throw new Advice('npm could not install the package.', lastLinesOf(output));
	}

	/**
	 * Starts n8n with its editor, or another of its commands that runs on, e.g. `['worker']`.
	 * It may need some more seconds before it answers.
	 */
	serve(logFile: string, command: readonly string[] = ['start']): Running {
		return start(this.node, [this.program, ...command], {
			cwd: this.userFolder,
			env: this.env,
			logFile,
		});
	}
}
