import { readFileSync } from 'node:fs';
import { join } from 'node:path';

import { ensureN8n, type InstalledN8n } from '../../scripts/n8nInstallation';
import { freePorts, N8nInstance, type N8nPorts } from '../../scripts/n8nInstance';
import type { Tool } from '../../scripts/pinnedTools';
import { type Running, signalGroup, stop } from '../../scripts/processes';
import { SIMULATOR_KEYS } from '../../simulator/keys';
import { type Simulator, type SimulatorOptions, startSimulator } from '../../simulator/server';
import { credentialFor } from '../simulatorCredential';
import { temporaryFolder } from '../temporaryFolder';
import { databaseRows } from './database';
import { N8nApi } from './n8nApi';

/** What a host is started from. */
export interface Installed extends InstalledN8n {
	/** The package under test, packed. */
	readonly tarball: string;
}

/** One n8n version, ready for flows. */
export interface Stage extends Installed {
	readonly version: Tool;
	/** The n8n that flows share; it is started when the first flow asks for it. */
	readonly host: () => Promise<Host>;
	/** Has something stopped when the flows of this version are over, the last one named first. */
	readonly atClose: (stop: () => Promise<void>) => void;
	/** Stops what `host` started and what `atClose` was told. */
	readonly close: () => Promise<void>;
}

/** A running n8n with the package installed and an `ekoApi` credential for the simulator. */
export interface Host {
	readonly api: N8nApi;
	readonly simulator: Simulator;
	/** What a node's `credentials` names. */
	readonly ekoApi: { readonly id: string; readonly name: string };
	/** What n8n has printed so far. */
	readonly log: () => string;
	/** What n8n stores now, see {@link databaseRows}. */
	readonly storedRows: () => Promise<string>;
}

/** What a person sees pass or fail: one thing users do with n8n. */
export interface Flow {
	readonly title: string;
	/** Whether it is run in the older n8n versions too. */
	readonly smoke?: boolean;
	/** Whether n8n 1 cannot run it. */
	readonly needsN8n2?: boolean;
	/** Whether the newest version and n8n 1 are enough: those between them do the same. */
	readonly notBetween?: boolean;
	/** Whether it knows the newest version alone, as what clicks through the editor does. */
	readonly newestOnly?: boolean;
	/** Throws, with what was expected and what was seen, when n8n does anything else. */
	readonly run: (stage: Stage) => Promise<void>;
}

/** Installs an n8n version, if it is not there yet. */
export async function stageFor(version: Tool, tarball: string): Promise<Stage> {
	const installed = { ...(await ensureN8n(version)), tarball };
	let host: Promise<StartedHost> | undefined;
	const stops: Array<() => Promise<void>> = [];
	return {
		version,
		...installed,
		host: () => (host ??= startHost(installed)),
		atClose: (stop) => void stops.unshift(stop),
		close: async () => {
			for (const stopOne of stops) await stopOne();
			await (await host?.catch(() => undefined))?.stop();
		},
	};
}

/** A host, and what it runs in. */
export interface StartedHost extends Host {
	readonly n8n: N8nInstance;
	readonly serving: Running;
	/** Receives what n8n prints. */
	readonly logFile: string;
	/** Kills n8n in the middle of whatever it does, and starts it again. */
	readonly killAndRestart: () => Promise<void>;
	readonly stop: () => Promise<void>;
}

/** What is different in a host: settings of n8n, and the simulator's, whose keys the credential gets. */
export interface HostOptions {
	readonly settings?: NodeJS.ProcessEnv;
	readonly simulator?: SimulatorOptions;
	/** Any free ones unless given. */
	readonly ports?: N8nPorts;
}

/** Starts a simulator and an n8n, installs the package in it, and signs in. */
export async function startHost(
	installed: Installed,
	{ settings, simulator: options = {}, ports }: HostOptions = {},
): Promise<StartedHost> {
	const { installFolder, node, tarball } = installed;
	const n8n = new N8nInstance(installed, ports ?? (await freePorts()), {
		EXECUTIONS_DATA_SAVE_ON_SUCCESS: 'all',
		EXECUTIONS_DATA_SAVE_ON_ERROR: 'all',
		EXECUTIONS_DATA_SAVE_MANUAL_EXECUTIONS: 'true',
		// Minutes between two looks for what is to be removed.
		EXECUTIONS_DATA_PRUNE_HARD_DELETE_INTERVAL: '1',
		...settings,
	});
	const simulator = await startSimulator(options);
	const { serving, url, logFile } = await serveWithPackage(n8n, tarball);
	const api = await N8nApi.signUp(url, installFolder);
	const { developerKey, accessKey } = { ...SIMULATOR_KEYS, ...options };
	const ekoApi = await simulatorAccount(api, simulator.baseUrl, undefined, {
		developerKey,
		accessKey,
	});
	let current = serving;
	return {
		api,
		simulator,
		ekoApi,
		log: () => readFileSync(logFile, 'utf8'),
		storedRows: () => databaseRows(n8n.userFolder, installFolder, node),
		n8n,
		serving,
		logFile,
		killAndRestart: async () => {
			signalGroup(current.child, 'SIGKILL');
			await current.finished;
			current = await n8n.serve(logFile);
		},
		stop: async () => {
			await stop(current);
			await simulator.close();
		},
	};
}

/** Starts an n8n with the package installed, and waits until its editor answers. */
export async function serveWithPackage(
	n8n: N8nInstance,
	tarball: string,
): Promise<{ serving: Running; url: string; logFile: string }> {
	await n8n.installPackage(tarball);
	const logFile = join(temporaryFolder('n8n-log'), 'n8n.log');
	return { serving: await n8n.serve(logFile), url: n8n.url, logFile };
}

/** Creates an `ekoApi` credential for a simulator; `changes` are to its fields. */
export async function simulatorAccount(
	api: N8nApi,
	baseUrl: string,
	name = 'Eko API account',
	changes: object = {},
): Promise<Host['ekoApi']> {
	// n8n adds the field about domains to every credential that signs requests.
	const data = { ...credentialFor(baseUrl), allowedHttpRequestDomains: 'all', ...changes };
	return { id: await api.createCredential({ name, type: 'ekoApi', data }), name };
}
