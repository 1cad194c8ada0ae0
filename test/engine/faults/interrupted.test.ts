import type { IDataObject } from 'n8n-workflow';

import { credentialFor, sender, sendersUpTo } from '../eko';
import { runDigiKhata } from '../runWorkflow';
import { ON_ERROR, RETRY } from '../settings';
import { ADVICE, AT_ONCE, TIMEOUT } from './fault';
import { type Act, hang, inTurn, reset, startFaultServer, write } from './faultServer';
import { GOOD } from './replies';

const HALF: Act = write(GOOD.subarray(0, -20));
const STOPPED = 'The execution was canceled before Eko answered';

describe.each([
	['before any reply', hang],
	['amid the reply', inTurn(HALF, hang)],
])('a user’s cancel during a hang %s', (_stage, whenAsked) => {
	test.each(ON_ERROR.flatMap((onError) => [{ onError }, { onError, ...RETRY }]))(
		'is told apart from the timeout and from not being sent: %j',
		async (settings) => {
			const server = await startFaultServer({ whenAsked });
			const canceledAt = server.firstPost.then(() => performance.now());
			const { run, error, output, errorOutput } = await runDigiKhata({
				items: [sender(1)],
				credential: credentialFor(`${server.origin}/ekoapi/v3`),
				parameters: { options: { timeout: TIMEOUT } },
				settings,
				cancel: canceledAt,
			});
			const elapsed = performance.now() - (await canceledAt);
			await server.close();

			expect(run.status).toBe('canceled');
			const [item] = [...output, ...errorOutput];
			// With a "continue" setting the words are the item's; the run's are n8n's own.
			const said = item?.json.message ?? `${error?.message}. ${error?.description}`;
			expect(said).toContain(STOPPED);
			expect(said).toMatch(ADVICE.unknown);
			expect([...server.posts.values()]).toEqual([1]);
			expect(elapsed).toBeLessThanOrEqual(AT_ONCE);
		},
	);
});

// References of items behind the concurrency limit were once lost here.
test('keeps with the error of the last try what the first try issued', async () => {
	let answered = 0;
	const server = await startFaultServer({
		// The first sender is cut off when all others have their reference.
		whenAsked: async (wire) => {
			if (wire.customer !== 1) {
				answered++;
				return write(GOOD)(wire);
			}
			while (answered < 29) await inTurn(hang, hang)(wire);
			return inTurn(hang, reset)(wire);
		},
	});
	const { error } = await runDigiKhata({
		items: sendersUpTo(30),
		credential: credentialFor(`${server.origin}/ekoapi/v3`),
		parameters: { options: { timeout: 15_000, concurrency: 3 } },
		settings: RETRY,
	});
	await server.close();

	expect(Math.max(...server.posts.values())).toBe(1);
	expect((error?.context.issued as IDataObject[]).map(({ itemIndex }) => itemIndex)).toEqual(
		Array.from({ length: 29 }, (_, index) => index + 1),
	);
	expect(error?.context.unsuccessful).toMatchObject([{ itemIndex: 0, outcome: 'unknown' }]);
});
