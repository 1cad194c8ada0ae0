import type { IHttpRequestOptions, INode } from 'n8n-workflow';

import { Remembered } from '../remembered';
import { moneyForTests } from './money';
import { ON_ERROR, RETRY } from './settings';
import type { World } from './world';

const { run, transfer, refund, moved } = moneyForTests();

type How = () => Promise<unknown>;

const breaking =
	(code: string, syscall?: string): How =>
	() =>
		Promise.reject(Object.assign(new Error(`${syscall} ${code}`), { code, syscall }));

const replying =
	(statusCode: number, body: string | object = ''): How =>
	() =>
		Promise.resolve({
			statusCode,
			headers: {},
			body: typeof body === 'string' ? body : JSON.stringify(body),
		});

/** Ways in which a call goes wrong that may have reached Eko. */
const UNCLEAR: ReadonlyArray<readonly [what: string, how: How]> = [
	['the connection is reset', breaking('ECONNRESET', 'read')],
	['the connection breaks while it is written to', breaking('EPIPE', 'write')],
	['no answer comes in time', breaking('ECONNABORTED')],
	['the reply is empty', replying(200)],
	['the reply is cut', replying(200, '{"status":0,"data":{"ti')],
	['the reply is a page', replying(200, '<html>Login</html>')],
	['the reply says success, and no state', replying(200, { status: 0, data: {} })],
	['the OTP is said to be used', replying(200, { status: 1, message: 'OTP already consumed' })],
	...[302, 429, 503].map((status) => [`HTTP ${status} comes back`, replying(status, 'x')] as const),
	['a fault is told in Eko’s own form', replying(500, { status: 1, message: 'Failed' })],
];

/** Ways in which it goes wrong before Eko takes it up. */
const NEVER_TAKEN: typeof UNCLEAR = [
	['the address is not found', breaking('ENOTFOUND')],
	['nothing listens', breaking('ECONNREFUSED', 'connect')],
	['a proxy refuses', replying(407)],
	['the keys are refused', replying(403)],
	['the signature is refused', replying(200, { status: 2484 })],
	['a parameter is refused', replying(200, { status: 461 })],
];

/** A world in which the first call that moves money goes wrong, before it is sent or after Eko has taken it. */
function failingOnce(how: How, isTaken: boolean): World {
	let isOver = false;
	return {
		request: async ({ method }: IHttpRequestOptions, send) => {
			if (method !== 'POST' || isOver) return await send();
			isOver = true;
			if (isTaken) await send();
			return await how();
		},
	};
}

/** A second try comes in a run of its own, or in the same one as well. */
const SETTINGS = [{ onError: 'stopWorkflow' }, { onError: 'stopWorkflow', ...RETRY }] as const;
const ALL_SETTINGS = ON_ERROR.flatMap((onError) => [{ onError }, { onError, ...RETRY }]);

let count = 0;
/** What moves money: how it is prepared, for a reference of its own. */
const OPERATIONS = {
	load: (clientRefId: string) =>
		Promise.resolve({ operation: 'loadWallet', amount: 10, clientRefId }),
	transfer: (clientRefId: string) => transfer(10, clientRefId),
	refund: async (clientRefId: string) => {
		// In flight at first, and to be refunded from the first inquiry on.
		const { output } = await run(await transfer(103, clientRefId));
		const { tid } = output[0]?.json ?? {};
		await run({
			operation: 'getTransactionStatus',
			transactionId: tid as string,
			clientRefId: '',
		});
		return await refund(tid);
	},
};

// After each test the ledger is looked at, too: see money.ts.
describe.each(['load', 'transfer', 'refund'] as const)('a %s', (kind) => {
	/** With each of the settings: made once with the fault, and then again. Returns how many payments Eko has made. */
	async function runTwice(
		how: How,
		isTaken: boolean,
		all: ReadonlyArray<Partial<INode>> = SETTINGS,
	): Promise<number> {
		for (const settings of all) {
			const setup = { settings, remembered: new Remembered() };
			const payment = await OPERATIONS[kind](`fault-${++count}`);
			await run(payment, setup, failingOnce(how, isTaken));
			await run(payment, setup);
		}
		return moved(kind);
	}

	test.each(UNCLEAR)('that Eko made is not made again: %s', async (_what, how) => {
		expect(await runTwice(how, true)).toBe(SETTINGS.length);
	});

	test.each(UNCLEAR)('that Eko never got is not made again, either: %s', async (_what, how) => {
		expect(await runTwice(how, false)).toBe(0);
	});

	test.each(NEVER_TAKEN)('is made by the next run where %s', async (_what, how) => {
		expect(await runTwice(how, false)).toBe(SETTINGS.length);
	});

	test('is made once, whatever the settings', async () => {
		const broken = breaking('ECONNRESET', 'read');
		expect(await runTwice(broken, true, ALL_SETTINGS)).toBe(ALL_SETTINGS.length);
	});
});
