import type { INodeType } from 'n8n-workflow';

import { credentialFor } from './eko';
import { withLocalEko } from './localEko';
import { digiKhata, NODE_TYPES_BY_NAME, runNodes, senders, describeNode } from './runWorkflow';

/** A node in n8n's declarative style that sends each sender an OTP. */
const DECLARATIVE: INodeType = {
	description: describeNode('Declarative', 'declarative', {
		credentials: [{ name: 'ekoApi', required: true }],
		requestDefaults: { method: 'POST', url: '={{ $json.url }}' },
		properties: [
			{
				displayName: 'Customer ID',
				name: 'customerId',
				type: 'string',
				default: '',
				routing: { send: { type: 'body', property: 'customer_id' } },
			},
		],
	}),
};

const COUNT = 20;

// Why this node is none: docs/verification.md says so.
test('a node in the declarative style sends all items at once, and loses 19 results for one that failed', async () => {
	let release = (): void => undefined;
	const haveCome = new Promise<void>((resolve) => (release = resolve));
	await withLocalEko(
		async ({ body }, before) => {
			// Nobody is answered before all have come: with a limit, none would be.
			if (before === COUNT - 1) release();
			await haveCome;
			return body?.customer_id === '7' ? [500, ''] : { status: 0, data: { otp_ref_id: 'a' } };
		},
		async ({ baseUrl, calls }) => {
			NODE_TYPES_BY_NAME.declarative = DECLARATIVE;
			const items = Array.from({ length: COUNT }, (_, index) => ({
				customer_id: String(index),
				url: `${baseUrl}/otp`,
			}));
			const node = { ...digiKhata({}), name: 'Declarative', type: 'declarative' };
			const run = await runNodes([senders(items), node], { credential: credentialFor(baseUrl) });

			expect(calls).toHaveLength(COUNT);
			const { error, runData } = run.data.resultData;
			expect(error?.message).toMatch(/service was not able to process/);
			expect(runData.Declarative?.at(-1)?.data).toBeUndefined();
		},
	);
});
