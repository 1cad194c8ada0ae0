/**
 * One of the processes that claim the same payments at the same moment: by n8n's own memory, in its own
 * database, as the environment names it. Run by n8n's Node.js; imports nothing but that.
 *
 *     node claimer.ts <where n8n is installed> <nodes/DigiKhata/safety/claims.ts>
 */
import { createRequire } from 'node:module';
import { setTimeout as sleep } from 'node:timers/promises';

import type * as Claims from '../../../nodes/DigiKhata/safety/claims';

/** The same claims for all processes. */
export interface Round {
	readonly id: number;
	/** The node of a workflow: each has a memory of its own. */
	readonly nodeId: string;
	readonly claims: readonly string[];
	/** Whether to wait before looking again, as the guard does. */
	readonly waits: boolean;
}

/** Which of the claims this process got; undefined where that was unclear. */
export interface Won {
	readonly id: number;
	readonly won: readonly string[] | undefined;
}

const WORKFLOW = 'payments';

const [installFolder = '', claimsFile = ''] = process.argv.slice(2);

/** What is used of n8n's own packages. */
interface Database {
	readonly Container: {
		get(service: 'connection'): { init(): Promise<void>; migrate(): Promise<void> };
		get(service: 'workflows'): { upsert(row: object, keys: readonly string[]): Promise<unknown> };
	};
	readonly DbConnection: 'connection';
	readonly WorkflowRepository: 'workflows';
}

interface Deduplication {
	readonly DeduplicationHelper: new () => {
		checkProcessedAndRecord(
			texts: readonly string[],
			scope: 'node',
			context: object,
			settings: object,
		): Promise<{ readonly processed: readonly string[] }>;
	};
}

async function main(): Promise<void> {
	const n8n = createRequire(`${installFolder}/node_modules/n8n/package.json`);
	const { Container } = n8n('@n8n/di') as Database;
	const { DbConnection, WorkflowRepository } = n8n('@n8n/db') as Database;
	const { DeduplicationHelper } = n8n(
		'./dist/deduplication/deduplication-helper.js',
	) as Deduplication;
	const { claim } = (await import(claimsFile)) as typeof Claims;
	const connection = Container.get(DbConnection);
	await connection.init();
	await connection.migrate();
	const workflow = { id: WORKFLOW, name: 'Payments', active: false, nodes: [], connections: {} };
	await Container.get(WorkflowRepository).upsert({ ...workflow, versionId: WORKFLOW }, ['id']);

	const helper = new DeduplicationHelper();
	const settings = { mode: 'entries', maxEntries: 50_000 };
	process.on('message', ({ id, nodeId, claims, waits }: Round) => {
		const context = { workflow: { id: WORKFLOW }, node: { id: nodeId } };
		const record = async (texts: readonly string[]) => {
			const start = performance.now();
			const { processed } = await helper.checkProcessedAndRecord(texts, 'node', context, settings);
			return { known: new Set(processed), tookMs: performance.now() - start };
		};
		const pause = async (ms: number) => await sleep(waits ? ms : 0);
		void claim(claims, record, pause).then(
			(won) => process.send?.({ id, won: [...won] } satisfies Won),
			() => process.send?.({ id, won: undefined } satisfies Won),
		);
	});
	process.on('disconnect', () => process.exit());
	process.send?.('ready');
}

void main();
