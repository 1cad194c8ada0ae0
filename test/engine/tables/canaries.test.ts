import {
	type IExecuteFunctions,
	type INodeType,
	type IRun,
	type NodeApiError,
	NodeOperationError,
} from 'n8n-workflow';

import { DigiKhata } from '../../../nodes/DigiKhata/DigiKhata.node.ts';
import { AADHAAR, ACCESS_KEY, DEVELOPER_KEY } from '../../unit/support';
import { digiKhata, NODE_TYPES_BY_NAME, runDigiKhata } from '../runWorkflow';
import { ON_ERROR, type OnError } from '../settings';
import { keyCanaries, leaksIn, leftBehind, valueCanaries } from './canaries';
import { type ReplyServer, startReplyServer } from './replyServer';
import { GOOD, keysFor, tableSetup } from './tableRun';

let eko: ReplyServer;
beforeAll(async () => {
	eko = await startReplyServer();
});
afterAll(() => eko.close());

const CANARIES = { numbers: [AADHAAR], texts: keyCanaries([DEVELOPER_KEY, ACCESS_KEY]) };

/** A run of one item, with another node in DigiKhata's place where one is given. */
async function run(onError: OnError, execute?: INodeType['execute']) {
	const { description } = new DigiKhata();
	const real = NODE_TYPES_BY_NAME.digiKhata as INodeType;
	if (execute) NODE_TYPES_BY_NAME.digiKhata = { description, execute };
	const keys = { developerKey: DEVELOPER_KEY, accessKey: ACCESS_KEY };
	const credential = { ...keysFor(eko.baseUrl), ...keys };
	try {
		return (await runDigiKhata(tableSetup({ items: [GOOD], credential, onError }))).run;
	} finally {
		NODE_TYPES_BY_NAME.digiKhata = real;
	}
}

/** Sends what the real node sends, and returns all of the reply. */
async function echo(this: IExecuteFunctions) {
	const response = (await this.helpers.httpRequestWithAuthentication.call(this, 'ekoApi', {
		method: 'POST',
		url: `${eko.baseUrl}/sender/${GOOD.customer_id}/otp`,
		body: { aadhar: AADHAAR },
		returnFullResponse: true,
		ignoreHttpStatusErrors: true,
		json: true,
	})) as { headers: object };
	return [[{ json: { headers: { ...response.headers } } }]];
}

function errorSaying(message: string): NodeOperationError {
	return new NodeOperationError(digiKhata({}), message);
}

/** A stored run with this in DigiKhata's output. */
function runWith(value: unknown): IRun {
	const task = { data: { main: [[{ json: { value } }]] } };
	const data = { resultData: { runData: { DigiKhata: [task] } } };
	return { data } as unknown as IRun;
}

describe('the search for canaries', () => {
	test.each(ON_ERROR)('finds none in a run as it should be, with %s', async (onError) => {
		expect(leaksIn(leftBehind(await run(onError)), CANARIES)).toEqual([]);
	});

	test.each([
		['an error', 'stopWorkflow', () => Promise.reject(errorSaying('For 3123 4567 8909'))],
		['an output', 'stopWorkflow', () => Promise.resolve([[{ json: { ...GOOD } }]])],
		[
			'the error of an item',
			'continueErrorOutput',
			() => Promise.resolve([[{ json: { error: `For ${AADHAAR}` }, pairedItem: 0 }]]),
		],
		// JSON leaves it out.
		[
			'the cause of an error',
			'continueRegularOutput',
			() => {
				const error = new Error('x', { cause: { config: { data: AADHAAR } } }) as NodeApiError;
				return Promise.resolve([[{ json: { error: 'x' }, error }]]);
			},
		],
		// n8n hands the input on when a node throws in spite of these settings.
		[
			'the input that n8n hands on',
			'continueRegularOutput',
			() => Promise.reject(errorSaying('x')),
		],
		[
			'the input on the error output',
			'continueErrorOutput',
			() => Promise.reject(errorSaying('x')),
		],
	] as const)('finds the Aadhaar number in %s', async (_where, onError, execute) => {
		expect(leaksIn(leftBehind(await run(onError, execute)), CANARIES)).toContain('31234');
	});

	test('finds the keys, the signature and the Aadhaar number in what the reply server sends', async () => {
		eko.answer(GOOD.customer_id, { statusCode: 400, body: '{}' });
		const stored = await run('continueRegularOutput', echo);
		const signature = String(eko.requests.at(-1)?.headers['secret-key']);

		const canaries = { ...CANARIES, texts: [DEVELOPER_KEY, signature] };
		const leaks = leaksIn(leftBehind(stored), canaries);
		expect(leaks).toEqual(expect.arrayContaining(['31234', DEVELOPER_KEY, signature]));
	});

	test.each([
		['as it stands', AADHAAR],
		['in groups', '3123 4567 8909'],
		['with hyphens', '3123-4567-8909'],
		['with points', '3123.4567.8909'],
		['with non-breaking spaces', '3123\u00a04567\u00a08909'],
		['with zero-width spaces', '3123\u200b4567\u200b8909'],
		['on three lines', '3123\r\n4567\r\n8909'],
		['with NUL', '3123\u00004567\u00008909'],
		['digit by digit', '3, 1, 2, 3, 4, 5, 6, 7, 8, 9, 0, 9'],
		['between letters', 'x312345678909y'],
		['as a number', 312345678909],
		['as a name', { [AADHAAR]: 1 }],
		['as digits in a list', [3, 1, 2, 3, 4]],
		['in part', 'ends in 78909'],
		['in part and in groups', '456 78'],
		['deep down', [[[[[[[[[[[[AADHAAR]]]]]]]]]]]]],
	])('finds the Aadhaar number %s', (_how, value) => {
		for (const text of [JSON.stringify({ value }), leftBehind(runWith(value))]) {
			expect(leaksIn(text, CANARIES)).not.toEqual([]);
		}
	});

	test.each([
		['the developer key', `key ${DEVELOPER_KEY}.`],
		['the access key', `key ${ACCESS_KEY}.`],
		['the access key as it signs', Buffer.from(ACCESS_KEY).toString('base64')],
	])('finds %s', (_what, value) => {
		expect(leaksIn(leftBehind(runWith(value)), CANARIES)).toHaveLength(1);
	});

	test.each([
		['its last four digits', 'XXXX XXXX 8909'],
		['what advice gives as examples', 'Enter it like 1234 5678 9012.'],
		['the time', { startTime: 1731234567890 }],
		['a place in the source', 'at run (run.ts:3123:45)'],
	])('takes for none: %s', (_what, value) => {
		expect(leaksIn(leftBehind(runWith(value)), CANARIES)).toEqual([]);
	});

	test.each([
		['a text', 'abc\u000012345'],
		['a word', 'canary/20'],
		['a number', 31234567890],
		['full-width digits', '９１２３４５６７８０'],
		['a big integer', 9123456780n],
		['an object', { value: '9123456780' }],
	])('finds a bad value in what repeats it: %s', (_what, value) => {
		const text = typeof value === 'bigint' ? String(value) : value;
		expect(leaksIn(leftBehind(runWith({ echo: text })), valueCanaries(value))).not.toEqual([]);
	});
});
