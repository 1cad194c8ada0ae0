import { moneyForTests } from './money';
import { Remembered } from '../remembered';

const { run, moved } = moneyForTests();

const GO_ON = { onError: 'continueRegularOutput' } as const;

let reference = 0;
/** A payment with a reference of its own. */
const load = () => ({ operation: 'loadWallet', amount: 500, clientRefId: `order-${++reference}` });

test('a payment by an AI agent is made only where a person allowed it in the node', async () => {
	const settings = { ...GO_ON, type: 'digiKhataTool' };
	for (const allowAiAgents of [false, '={{ true }}']) {
		const { output } = await run(load(), {
			settings,
			parameters: { options: { allowAiAgents } },
		});
		expect(output[0]?.json).toMatchObject({ error: { outcome: 'not_sent' } });
	}
	expect(moved('load')).toBe(0);
	await run(load(), { settings, parameters: { options: { allowAiAgents: true } } });
	expect(moved('load')).toBe(1);
});

test('a run that is stopped while it claims gives its claims back', async () => {
	const payment = load();
	const setup = { remembered: new Remembered(), settings: GO_ON };
	await run(payment, { ...setup, cancel: Promise.resolve() });
	const { output } = await run(payment, setup);
	expect(output[0]?.json).toMatchObject({ transaction_state: 'success' });
	expect(moved('load')).toBe(1);
});
