import assert from 'node:assert/strict';
import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';

import { freePorts, n8nEnvironment } from '../../../scripts/n8nEnvironment';
import { projectFolder } from '../../../scripts/projectTarball';
import { temporaryFolder } from '../../temporaryFolder';
import type { Flow, Stage } from '../stage';
import type { Round, Won } from './claimer';
import { startPostgres } from './postgres';
import { startSlowProxy } from './slowProxy';

const PROCESSES = 4;
const REFERENCES = 100;
/** So many nodes have their rounds at the same time. */
const NODES = 20;
/** Of each node. */
const ROUNDS = 10;

export const claimsAtOnce: Flow = {
	title: 'Payments: of processes that claim the same ones at once, one gets each, in any database',
	newestOnly: true,
	async run(stage) {
		const postgres = await startPostgres();
		stage.atClose(postgres.stop);
		const slow = await startSlowProxy(Number(postgres.settings.DB_POSTGRESDB_PORT), 300);
		stage.atClose(slow.close);
		const databases = [
			{ title: 'SQLite', settings: {}, rounds: ROUNDS },
			{ title: 'PostgreSQL', settings: postgres.settings, rounds: ROUNDS },
			{
				title: 'PostgreSQL, each answer 300 ms late',
				settings: { ...postgres.settings, DB_POSTGRESDB_PORT: String(slow.port) },
				rounds: 2,
			},
		];
		for (const { title, settings, rounds } of databases)
			await claimIn(stage, title, settings, rounds);
	},
};

async function claimIn(
	stage: Stage,
	title: string,
	settings: NodeJS.ProcessEnv,
	rounds: number,
): Promise<void> {
	const claimers = await startClaimers(stage, settings);
	try {
		// Without the wait some are won twice: what is to be prevented does happen here.
		const careless = await claimAll(claimers, `${title} careless`, rounds, false);
		const careful = await claimAll(claimers, title, rounds, true);
		const figures = `${title}: ${JSON.stringify({ careless, careful })}`;
		console.log(figures);
		assert.notEqual(careless.twice, 0, figures);
		assert.equal(careful.twice, 0, figures);
		// Each is got by one, but in a round in which it was unclear whose it is.
		assert.ok(careful.once > (NODES * rounds * REFERENCES) / 2, figures);
	} finally {
		claimers.forEach((claimer) => claimer.disconnect());
	}
}

/** How many references one process got, and how many were got twice. */
async function claimAll(
	claimers: readonly ChildProcess[],
	title: string,
	rounds: number,
	waits: boolean,
): Promise<{ once: number; twice: number }> {
	const sum = { once: 0, twice: 0 };
	const claimInNode = async (node: number): Promise<void> => {
		for (let round = 0; round < rounds; round++) {
			const claims = Array.from({ length: REFERENCES }, (_, index) => `${title} ${round} ${index}`);
			const nodeId = `${title} ${node}`;
			const answers = await Promise.all(
				claimers.map((claimer) => ask(claimer, { nodeId, claims, waits })),
			);
			const won = answers.flatMap((answer) => answer.won ?? []);
			sum.twice += won.length - new Set(won).size;
			sum.once += new Set(won).size;
		}
	};
	await Promise.all(Array.from({ length: NODES }, (_, node) => claimInNode(node)));
	return sum;
}

let asked = 0;

function ask(claimer: ChildProcess, round: Omit<Round, 'id'>): Promise<Won> {
	const id = ++asked;
	return new Promise((resolve) => {
		const receive = (answer: Won): void => {
			if (answer.id !== id) return;
			claimer.off('message', receive);
			resolve(answer);
		};
		claimer.on('message', receive);
		claimer.send({ ...round, id } satisfies Round);
	});
}

/** The first one sets up the database, so the others come after it. */
async function startClaimers(
	{ installFolder, node }: Stage,
	settings: NodeJS.ProcessEnv,
): Promise<ChildProcess[]> {
	const folder = temporaryFolder('claims');
	const env = {
		...n8nEnvironment(folder, node, await freePorts()),
		N8N_LOG_LEVEL: 'error',
		...settings,
	};
	const claims = join(projectFolder, 'nodes/DigiKhata/safety/claims.ts');
	const claimers: ChildProcess[] = [];
	while (claimers.length < PROCESSES) {
		const claimer = fork(join(__dirname, 'claimer.ts'), [installFolder, claims], {
			execPath: node,
			execArgv: ['--no-warnings'],
			env,
		});
		claimers.push(claimer);
		const [answer] = await Promise.race([once(claimer, 'message'), once(claimer, 'exit')]);
		assert.equal(answer, 'ready');
	}
	return claimers;
}
