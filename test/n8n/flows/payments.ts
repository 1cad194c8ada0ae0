import assert from 'node:assert/strict';

import { until } from '../../../scripts/until';
import { N8nApi } from '../n8nApi';
import { type Flow, type Host, startHost } from '../stage';
import { digiKhata, inARow, webhook } from './nodes';
import { newPerson } from './people';

/** The simulator moves this amount, and then never answers. */
const NEVER_ANSWERED = 204;
/** How long the simulator takes for each answer where n8n is killed in between. */
export const LATENCY_MS = 3_000;

/** An n8n that pays by a simulator. */
export type Payer = Pick<Host, 'api' | 'ekoApi' | 'simulator'>;

/** Publishes a webhook that loads a wallet; calls of it are payments. */
export async function publishPayments(
	host: Pick<Payer, 'api' | 'ekoApi'>,
	path: string,
	timeout: number,
	settings = {},
): Promise<string> {
	const load = digiKhata(host, {
		resource: 'transaction',
		operation: 'loadWallet',
		customerId: '={{ $json.body.customer_id }}',
		amount: '={{ $json.body.amount }}',
		clientRefId: '={{ $json.body.order }}',
		options: { timeout },
	});
	const id = await host.api.createWorkflow(
		inARow('Load wallets', [webhook(path), { ...load, ...settings }]),
	);
	await host.api.activate(id);
	return id;
}

let orders = 0;

export function newPayment(amount = 500) {
	return { customer_id: newPerson().customer_id, amount, order: `order-${++orders}` };
}

type Payment = ReturnType<typeof newPayment>;

/** How often the money of a payment moved. */
export function movedFor({ simulator }: Pick<Host, 'simulator'>, { order }: Payment): number {
	return simulator.ledger.movements.filter(
		({ kind, client_ref_id }) => kind === 'load' && client_ref_id === order,
	).length;
}

function untilMoved(host: Payer, payment: Payment): Promise<true> {
	return until('the money to move', () => movedFor(host, payment) === 1);
}

async function pay({ api }: Pick<Host, 'api'>, path: string, payment: Payment) {
	const response = await api.webhook(path, payment);
	return { status: response.status, text: await response.text() };
}

export const repeatedPayments: Flow = {
	title:
		'Payments: a webhook that comes three times at once, and again, pays once; so do Retry and a stopped run',
	smoke: true,
	async run(stage) {
		const host = await stage.host();
		const path = 'payments';
		// So short that after an unknown outcome there is no time left to ask.
		const id = await publishPayments(host, path, 900);

		const first = newPayment();
		const { status } = await pay(host, path, newPayment());
		const [begun] = await host.api.untilRuns(id, 1);
		assert.equal(status, 200, JSON.stringify(begun?.error));
		const answers = await Promise.all([1, 2, 3].map(() => pay(host, path, first)));
		assert.equal(movedFor(host, first), 1, JSON.stringify(answers));
		const again = await pay(host, path, first);
		assert.equal((JSON.parse(again.text) as { already_existed?: boolean }).already_existed, true);
		assert.equal(movedFor(host, first), 1);

		// Its outcome is unknown, so that n8n offers to retry the execution.
		const before = (await host.api.runsOf(id)).length;
		const unclear = newPayment(NEVER_ANSWERED);
		await pay(host, path, unclear).catch(() => undefined);
		const runs = await host.api.untilRuns(id, before + 1);
		const failed = runs.at(-1);
		assert.equal(failed?.status, 'error', JSON.stringify(failed?.error));
		await host.api.request('POST', `/executions/${failed.id}/retry`, { loadWorkflow: false });
		const retried = (await host.api.untilRuns(id, before + 2)).at(-1);
		assert.equal(retried?.mode, 'retry');
		assert.equal(retried.items('DigiKhata')[0]?.json['already_existed'], true);
		assert.equal(movedFor(host, unclear), 1);
		await stopsAndPaysAgain(host);
		assert.equal(host.simulator.ledger.total(), 100_000_00);
	},
};

/** Stops a run whose payment Eko has made and not answered, and makes the same payment again. */
async function stopsAndPaysAgain(host: Host): Promise<void> {
	const path = 'payments-to-stop';
	const id = await publishPayments(host, path, 60_000);
	const payment = newPayment(NEVER_ANSWERED);
	const first = pay(host, path, payment).catch(() => undefined);
	await untilMoved(host, payment);
	await host.api.stopRuns(id);
	await first;
	const { text } = await pay(host, path, payment);
	assert.match(text, /"already_existed":true/);
	assert.equal(movedFor(host, payment), 1);
}

export const killedPayments: Flow = {
	title:
		'Payments: n8n is killed before a payment, before its reply, after it; nothing is paid twice',
	smoke: true,
	notBetween: true,
	async run(stage) {
		const host = await startHost(stage, { simulator: { latencyMs: LATENCY_MS } });
		try {
			const check = await payAndKill(host, async () => {
				await host.killAndRestart();
				return await N8nApi.signIn(host.n8n.url, stage.installFolder);
			});
			await check();
		} finally {
			await host.stop();
		}
	},
};

/**
 * Kills what pays while one payment was made and answered, one was made and not answered, and one was
 * looked up only; has each made again. Returns a check that by the end of all runs, also of those that n8n
 * starts by itself, each was paid as often as when n8n was killed.
 *
 * @param restart kills it at once and starts it again; returns how to reach n8n from then on
 */
export async function payAndKill(
	host: Payer,
	restart: () => Promise<Host['api']>,
): Promise<() => Promise<void>> {
	const path = 'payments';
	// No payment ends by it.
	const id = await publishPayments(host, path, 10 * 60_000);
	const [answered, unanswered, lookedUp] = [newPayment(), newPayment(NEVER_ANSWERED), newPayment()];
	await pay(host, path, answered);
	const unheard = (payment: Payment) => void pay(host, path, payment).catch(() => undefined);
	unheard(unanswered);
	await untilMoved(host, unanswered);
	unheard(lookedUp);
	await until('a look', () =>
		host.simulator.requests.some((one) => one.path.includes(lookedUp.order)),
	);
	const api = await restart();
	const check = (): void => {
		const times = [answered, unanswered, lookedUp].map((payment) => movedFor(host, payment));
		assert.deepEqual(times, [1, 1, 0]);
		assert.equal(host.simulator.ledger.total(), 100_000_00);
	};
	check();
	for (const payment of [answered, unanswered]) {
		assert.match((await pay({ api }, path, payment)).text, /"already_existed":true/);
	}
	// The webhook answers a stopped run with an error of its own.
	const { text } = await pay({ api }, path, lookedUp);
	assert.doesNotMatch(text, /"already_existed"|"tid"/);
	return async () => {
		await api.untilEnded(id);
		check();
	};
}
