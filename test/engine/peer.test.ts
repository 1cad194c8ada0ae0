import fixtures from '@ekoindia/eps-mock-server/data/fixtures.json';
import type { IDataObject, IHttpRequestOptions } from 'n8n-workflow';

import { OPERATIONS } from '../../nodes/DigiKhata/operations';
import { casesOf } from '../operations/cases';
import { startPeer } from '../peer';
import { credentialFor } from './eko';
import { examplesOf } from './examples';
import { runDigiKhataIn } from './world';

let peer: Awaited<ReturnType<typeof startPeer>>;
let baseUrl: string;

beforeAll(async () => {
	peer = await startPeer();
	({ baseUrl } = peer);
});

afterAll(async () => {
	await peer.close();
});

interface Fixture {
	readonly method: string;
	readonly path: string;
	readonly request: Readonly<Record<string, unknown>>;
}

/** What Eko has for the endpoint of a call. */
function fixtureOf({ method = 'GET', url }: IHttpRequestOptions): Fixture {
	const path = url.slice(baseUrl.length);
	const found = (fixtures as readonly Fixture[]).find(
		(one) =>
			one.method === method &&
			new RegExp(`^${one.path.replace(/\{[^/]+\}/g, '[^/]+')}$`).test(path),
	);
	if (!found) {
		throw new Error(
			`Eko’s mock server has no ${method} ${path}: list the operation in UNKNOWN_TO_PEER`,
		);
	}
	return found;
}

/** What the node sends as text where Eko's requests have a number. */
const TEXT_HERE: IDataObject = {
	otp: 'It may start with 0, which a number loses',
	otp_ref_id: 'In Eko’s replies it is text',
};

/** What the node sends that is not in Eko's requests. */
const EXTRA: IDataObject = {
	user_code: 'Eko dropped it from its pages; it is sent if the credential has one',
};

/** The parameters by name, with the type of each. */
function parametersOf(values: object): string[] {
	return Object.entries(values)
		.filter(([name]) => !(name in EXTRA))
		.map(([name, value]) => (name in TEXT_HERE ? name : `${name}: ${typeof value}`))
		.sort();
}

/** Operations by id that Eko's mock server does not know, and why. */
const UNKNOWN_TO_PEER: IDataObject = {};

describe.each(
	OPERATIONS.filter(({ id }) => !(id in UNKNOWN_TO_PEER)).map(
		(operation) => [operation.id, operation] as const,
	),
)('%s, with Eko’s own mock server,', (id, operation) => {
	test('succeeds, and sends what Eko expects', async () => {
		const calls: IHttpRequestOptions[] = [];
		const world = {
			request: (options: IHttpRequestOptions, send: () => Promise<unknown>) => {
				calls.push(options);
				return send();
			},
		};
		const { output, error } = await runDigiKhataIn(world, {
			items: [{ customer_id: '9123456780' }],
			credential: credentialFor(baseUrl),
			parameters: {
				operation: id,
				...examplesOf(operation),
				...casesOf(operation).values,
				// It answers every inquiry with a transaction that succeeded.
				options: { lookBeforePaying: false },
			},
		});

		expect(error).toBeUndefined();
		expect(output.length).toBeGreaterThan(0);
		for (const call of calls) {
			const { method, request } = fixtureOf(call);
			// Of a GET Eko lists none.
			if (method === 'GET') continue;
			expect(parametersOf(call.body as IDataObject)).toEqual(parametersOf(request));
		}
	});
});
