import { createRequire } from 'node:module';
import { join } from 'node:path';

import { until } from '../../scripts/until';

/** Who the editor's owner is. Published on purpose: this n8n is on loopback and short-lived. */
export const demoOwner = {
	email: 'demo@example.com',
	password: 'DigiKhata-demo-1',
	firstName: 'Demo',
	lastName: 'Owner',
} as const;

type Json = Readonly<Record<string, unknown>>;

/** One item as a node handed it on. */
export interface StoredItem {
	readonly json: Json;
	readonly error?: Json;
	readonly pairedItem?: unknown;
}

/** One run of a workflow, as n8n stored it. */
export interface StoredRun {
	readonly id: string;
	/** `success`, `error`, `canceled`, `crashed` … */
	readonly status: string;
	/** How it was started: `manual`, `trigger`, `webhook`, `error` … */
	readonly mode: string;
	/** What stopped it, if anything did. */
	readonly error: Json | undefined;
	/** The items of one output of a node, of all its runs; empty if it was not reached. */
	readonly items: (node: string, output?: number) => readonly StoredItem[];
	/** How often a node ran. */
	readonly runsOf: (node: string) => number;
	/** What each node output, as n8n's editor keeps it. */
	readonly runData: ResultData['runData'];
}

interface StoredExecution {
	readonly status: string;
	readonly mode: string;
	readonly stoppedAt?: string;
	readonly data: string;
}

interface ResultData {
	readonly error?: Json;
	readonly runData: Readonly<
		Record<
			string,
			ReadonlyArray<{ readonly data?: Record<string, ReadonlyArray<readonly StoredItem[] | null>> }>
		>
	>;
}

/** A workflow as it is written in a file. */
export interface WorkflowFile {
	readonly name: string;
	readonly nodes: ReadonlyArray<object>;
	readonly connections: object;
	readonly settings?: object;
}

/** An n8n seen through the requests its editor makes, signed in as the owner. */
export class N8nApi {
	private constructor(
		readonly url: string,
		private readonly cookie: string,
		private readonly unflatten: (text: string) => unknown,
	) {}

	/** Signs in to a new n8n, by the set-up page that else a person fills in. */
	static signUp(url: string, installFolder: string): Promise<N8nApi> {
		return N8nApi.enter(`${url}/rest/owner/setup`, demoOwner, url, installFolder);
	}

	/** Signs in. `installFolder` is where this n8n is installed: its own reader of stored runs is used. */
	static signIn(url: string, installFolder: string): Promise<N8nApi> {
		const { email, password } = demoOwner;
		const body = { emailOrLdapLoginId: email, email, password };
		return N8nApi.enter(`${url}/rest/login`, body, url, installFolder);
	}

	private static async enter(page: string, body: object, url: string, installFolder: string) {
		const response = await fetch(page, {
			method: 'POST',
			headers: { 'content-type': 'application/json' },
			body: JSON.stringify(body),
		});
		const cookie = response.headers
			.getSetCookie()
			.map((text) => text.split(';')[0])
			.join('; ');
		if (!response.ok || !cookie)
			throw new Error(`n8n did not let its owner in: ${await response.text()}`);
		const { parse } = createRequire(join(installFolder, 'node_modules', 'n8n', 'package.json'))(
			'flatted',
		) as {
			parse: (text: string) => unknown;
		};
		return new N8nApi(url, cookie, parse);
	}

	/** Sends one of the editor's own requests and returns its `data`; throws with n8n's reply. */
	async request<T = Json>(method: string, path: string, body?: object): Promise<T> {
		const send = (): Promise<Response> =>
			fetch(`${this.url}/rest${path}`, {
				method,
				headers: { 'content-type': 'application/json', cookie: this.cookie, 'browser-id': '' },
				...(body && { body: JSON.stringify(body) }),
			});
		// A busy n8n may close a connection just as it is used again.
		const response = await (method === 'GET' ? send().catch(send) : send());
		const text = await response.text();
		if (!response.ok)
			throw new Error(`${method} ${path}: HTTP ${response.status} ${text.slice(0, 500)}`);
		return (text === '' ? undefined : (JSON.parse(text) as { data: T }).data) as T;
	}

	/** Returns the new credential's id. */
	async createCredential(credential: {
		name: string;
		type: string;
		data: object;
	}): Promise<string> {
		return (await this.request<{ id: string }>('POST', '/credentials', credential)).id;
	}

	/** Returns the new workflow's id. It does not run on its triggers before `activate`. */
	async createWorkflow({ name, nodes, connections, settings }: WorkflowFile): Promise<string> {
		const body = {
			name,
			nodes,
			connections,
			settings: { executionOrder: 'v1', ...settings },
			// Without it n8n cannot execute a single step.
			pinData: {},
			active: false,
		};
		return (await this.request<{ id: string }>('POST', '/workflows', body)).id;
	}

	/** Has a workflow run on its triggers, from now on. */
	async activate(id: string): Promise<void> {
		const { versionId } = await this.request<{ versionId: string }>('GET', `/workflows/${id}`);
		// Publishing has a request of its own since n8n 2.
		await this.request('POST', `/workflows/${id}/activate`, { versionId }).catch(
			async (refusal: Error) => {
				if (!refusal.message.includes('HTTP 404')) throw refusal;
				await this.request('PATCH', `/workflows/${id}`, { active: true, versionId });
			},
		);
	}

	/** Stops a workflow from running on its triggers. */
	async deactivate(id: string): Promise<void> {
		await this.request('POST', `/workflows/${id}/deactivate`, {}).catch(async (refusal: Error) => {
			if (!refusal.message.includes('HTTP 404')) throw refusal;
			const { versionId } = await this.request<{ versionId: string }>('GET', `/workflows/${id}`);
			await this.request('PATCH', `/workflows/${id}`, { active: false, versionId });
		});
	}

	/** Presses "Execute workflow", or "Execute step" in the node named last, and waits for the end. */
	async runManually(id: string, trigger: string, lastNode?: string): Promise<StoredRun> {
		return await this.startedRun(id, {
			triggerToStartFrom: { name: trigger },
			...(lastNode && { destinationNode: inclusive(lastNode) }),
		});
	}

	/** Presses "Execute workflow" where the trigger waits for somebody to come to its test address. */
	async listen(id: string, trigger: string): Promise<void> {
		const workflowData = await this.request('GET', `/workflows/${id}`);
		const body = { workflowData, triggerToStartFrom: { name: trigger } };
		const answer = await this.request('POST', `/workflows/${id}/run`, body);
		if (answer['waitingForWebhook'] !== true) throw new Error(JSON.stringify(answer));
	}

	/** Presses "Execute step" after a run whose outputs the editor still has. */
	async runStep(id: string, lastNode: string, { runData }: StoredRun): Promise<StoredRun> {
		const destinationNode = inclusive(lastNode);
		return await this.startedRun(id, { destinationNode, runData, dirtyNodeNames: [] });
	}

	/** The stored runs of a workflow that have ended, the oldest first. */
	async runsOf(workflowId: string): Promise<StoredRun[]> {
		const results = await this.storedRuns(workflowId);
		const ended = results.filter(({ stoppedAt }) => stoppedAt).map(({ id }) => id);
		return Promise.all(ended.reverse().map((id) => this.finishedRun(id)));
	}

	/** Presses Stop for all runs of a workflow that have not ended. */
	async stopRuns(workflowId: string): Promise<void> {
		for (const { id, stoppedAt } of await this.storedRuns(workflowId)) {
			if (!stoppedAt) await this.request('POST', `/executions/${id}/stop`);
		}
	}

	/** Deletes all runs of a workflow in the list of executions, whether they have ended or wait. */
	async deleteRuns(workflowId: string): Promise<void> {
		const ids = (await this.storedRuns(workflowId)).map(({ id }) => id);
		await this.request('POST', '/executions/delete', { ids });
	}

	/** Waits until nothing is stored of a workflow's runs, neither of ended ones nor of one that waits. */
	async untilForgotten(workflowId: string): Promise<void> {
		await until('n8n to forget the runs', async () => {
			const results = await this.storedRuns(workflowId);
			return results.length === 0;
		});
	}

	/** Waits until all runs of a workflow that have begun have ended. */
	async untilEnded(workflowId: string): Promise<void> {
		await until('all runs to end', async () => {
			const results = await this.storedRuns(workflowId);
			return results.every(({ stoppedAt }) => stoppedAt);
		});
	}

	/** Waits until as many runs of a workflow have ended. */
	async untilRuns(workflowId: string, count: number): Promise<StoredRun[]> {
		return until(`${count} runs of a workflow`, async () => {
			const runs = await this.runsOf(workflowId);
			return runs.length >= count ? runs : undefined;
		});
	}

	/** Calls an active workflow's webhook, which n8n registers some time after activation. */
	async webhook(
		path: string,
		body: object,
		headers: Record<string, string> = {},
	): Promise<Response> {
		return until(`the webhook ${path}`, async () => {
			const response = await fetch(`${this.url}/webhook/${path}`, {
				method: 'POST',
				headers: { 'content-type': 'application/json', ...headers },
				body: JSON.stringify(body),
			});
			const isMissing =
				response.status === 404 && (await response.clone().text()).includes('not registered');
			return isMissing ? undefined : response;
		});
	}

	private async startedRun(id: string, how: object): Promise<StoredRun> {
		const workflowData = await this.request('GET', `/workflows/${id}`);
		const { executionId } = await this.request<{ executionId: string }>(
			'POST',
			`/workflows/${id}/run`,
			{ workflowData, ...how },
		);
		return this.finishedRun(executionId);
	}

	private async storedRuns(workflowId: string) {
		const filter = encodeURIComponent(JSON.stringify({ workflowId }));
		const { results } = await this.request<{ results: Array<{ id: string; stoppedAt?: string }> }>(
			'GET',
			`/executions?filter=${filter}&limit=100`,
		);
		return results;
	}

	private async finishedRun(id: string): Promise<StoredRun> {
		return until(`run ${id} to end`, async () => {
			const stored = await this.request<StoredExecution>('GET', `/executions/${id}`);
			return stored.stoppedAt ? this.toRun(id, stored) : undefined;
		});
	}

	private toRun(id: string, stored: StoredExecution): StoredRun {
		const { error, runData } = (this.unflatten(stored.data) as { resultData: ResultData })
			.resultData;
		return {
			id,
			status: stored.status,
			mode: stored.mode,
			error,
			items: (node, output = 0) =>
				(runData[node] ?? []).flatMap(({ data }) => data?.['main']?.[output] ?? []),
			runsOf: (node) => runData[node]?.length ?? 0,
			runData,
		};
	}
}

function inclusive(nodeName: string): object {
	return { nodeName, mode: 'inclusive' };
}
