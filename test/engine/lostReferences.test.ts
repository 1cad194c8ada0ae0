import type { IDataObject, IHttpRequestOptions } from 'n8n-workflow';

import { AADHAAR } from '../unit/support';
import { credentialFor, sendersUpTo } from './eko';
import type { EngineRun } from './runWorkflow';
import { CONTINUE, ON_ERROR, type OnError, RETRY } from './settings';
import { losingFirst, runDigiKhataIn, type World } from './world';

const ITEMS = sendersUpTo(25);
const CUSTOMERS = ITEMS.map(({ customer_id }) => customer_id as string);

/** The first item, one that only starts when others of the 10 at once have ended, and the last. */
const POSITIONS = [0, 12, 24];

/** Without expressions, which n8n's engine would take most of the time for. */
const PARAMETERS = { customerId: '9123400001', aadhaarNumber: AADHAAR };

/** Gives each item its own sender, as an expression would. */
function sentTo(customers: readonly string[]): NonNullable<World['parameter']> {
	return (name, value, item) => (name === 'customerId' ? customers[item] : value);
}

type End = () => Promise<unknown>;

const refusal: End = () => replying({ status: 308, message: 'Customer Not Enrolled' });

const reset: End = () => {
	const error = new Error('read ECONNRESET');
	return Promise.reject(Object.assign(error, { code: 'ECONNRESET', syscall: 'read' }));
};

function replying(envelope: object): Promise<unknown> {
	return Promise.resolve({ statusCode: 200, headers: {}, body: JSON.stringify(envelope) });
}

/** An Eko without wires: requests to one sender end so, all others get a reference. */
function ekoEnding(failing?: string, end: End = refusal) {
	const reached: string[] = [];
	const issued = new Map<string, string>();
	const request = async ({ url, body }: IHttpRequestOptions): Promise<unknown> => {
		const customer = url.split('/').find((part) => CUSTOMERS.includes(part)) ?? '';
		reached.push(customer);
		if (customer === failing) return await end();
		const reference = `ref+/=~${customer}~${(body as { client_ref_id: string }).client_ref_id}`;
		issued.set(customer, reference);
		return await replying({ status: 0, data: { otp_ref_id: reference } });
	};
	return { request, reached, issued };
}

/** Runs all senders; nothing listens at the address. */
async function run(request: NonNullable<World['request']>, settings: object): Promise<EngineRun> {
	const credential = credentialFor('http://127.0.0.1:9/ekoapi/v3');
	return await runDigiKhataIn(
		{ request, parameter: sentTo(CUSTOMERS) },
		{ items: ITEMS, credential, parameters: PARAMETERS, settings },
	);
}

/** The references that a run hands on, by sender, in its output or its error. */
function handedOn({ output, error }: EngineRun): Map<unknown, unknown> {
	const kept = (error?.context.issued ?? []) as IDataObject[];
	const all = [...output.map(({ json }) => json), ...kept];
	return new Map(
		all
			.filter(({ otp_ref_id }) => otp_ref_id !== undefined)
			.map(({ customer_id, otp_ref_id }) => [customer_id, otp_ref_id]),
	);
}

describe.each([
	['a refusal', refusal],
	['a connection reset', reset],
])('where an item ends by %s,', (_how, end) => {
	describe.each([
		['without Retry On Fail', {}],
		['with Retry On Fail', RETRY],
	])('%s', (_retry, retry) => {
		test.each(ON_ERROR.flatMap((onError) => POSITIONS.map((at) => [onError, at] as const)))(
			'no reference is lost and nobody is sent to twice, with %s: item %d',
			async (onError, at) => {
				const goesOn = onError !== 'stopWorkflow';
				const { request, reached, issued } = ekoEnding(CUSTOMERS[at], end);
				const result = await run(request, { onError, ...retry });

				expect(handedOn(result)).toEqual(issued);
				expect(new Set(reached).size).toBe(reached.length);
				expect(issued.size).toBeGreaterThanOrEqual(goesOn ? CUSTOMERS.length - 1 : at);
				expect(result.error === undefined).toBe(goesOn);
			},
		);
	});
});

// With a "continue" setting n8n tries again only where the first item failed.
test.each<[OnError, number]>([
	...POSITIONS.map((at): [OnError, number] => ['stopWorkflow', at]),
	...CONTINUE.map((onError): [OnError, number] => [onError, 0]),
])(
	'all have their references after Retry On Fail where one was not sent at first, with %s: item %d',
	async (onError, at) => {
		const { request, reached, issued } = ekoEnding();
		const losing = losingFirst(CUSTOMERS[at] ?? '');
		const settings = { ...RETRY, onError };
		const result = await run((options) => losing(options, () => request(options)), settings);

		expect(handedOn(result)).toEqual(issued);
		expect([...reached].sort()).toEqual(CUSTOMERS);
		expect(result.error).toBeUndefined();
	},
);
