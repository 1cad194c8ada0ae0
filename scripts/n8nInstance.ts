import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { executionIn, type Execution } from './execution';
import { freePorts, n8nEnvironment, type N8nPorts } from './n8nEnvironment';
import { npm } from './npm';
import { removeAtExit } from './janitor';
import { type Finished, run, type Running, start } from './processes';
import { Advice, lastLinesOf } from './progress';

const COMMAND_TIMEOUT_MS = 5 * 60_000;

/** A credential as `n8n import:credentials` reads it. */
export interface CredentialFile {
	readonly id: string;
	readonly name: string;
	readonly type: string;
	readonly data: Readonly<Record<string, string | boolean>>;
}

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

	/** Puts a credential into n8n, in place of one with the same id. */
	async importCredential(credential: CredentialFile): Promise<void> {
		const file = join(this.userFolder, 'credential-to-import.json');
		writeFileSync(file, JSON.stringify([credential]), { mode: 0o600 });
		await this.command(['import:credentials', `--input=${file}`], 'Successfully imported 1');
		rmSync(file);
	}

	/** Puts a workflow file into n8n, in place of a workflow with the same id. */
	async importWorkflow(file: string): Promise<void> {
		await this.command(['import:workflow', `--input=${file}`], 'Successfully imported 1');
	}

	/** Has n8n run a workflow on its triggers from its next start on. */
	async publishWorkflow(id: string): Promise<void> {
		await this.command(['publish:workflow', `--id=${id}`], 'Publishing workflow');
	}

	/** Runs a workflow once, from its manual trigger to its end, whether that is good or bad. */
	async execute(workflowId: string): Promise<Execution> {
		const { output } = await this.run(['execute', `--id=${workflowId}`, '--rawOutput']);
		const execution = executionIn(output);
		if (execution) return execution;
		throw new Advice(
			'n8n did not run the workflow. See its last lines above.',
			lastLinesOf(output),
		);
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

	private async command(args: readonly string[], promised: string): Promise<void> {
		const { code, output } = await this.run(args);
		// n8n's exit code is 0 for some failures as well, so what it says decides.
		if (code === 0 && output.includes(promised)) return;
		throw new Advice(
			`"n8n ${args[0]}" did not work. See its last lines above.`,
			lastLinesOf(output),
		);
	}

	private run(args: readonly string[]): Promise<Finished> {
		return run(this.node, [this.program, ...args], {
			cwd: this.userFolder,
			env: this.env,
			timeoutMs: COMMAND_TIMEOUT_MS,
		});
	}
}
