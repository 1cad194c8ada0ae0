import type {
	IExecuteFunctions,
	IGetNodeParameterOptions,
	IHttpRequestOptions,
	INodeExecutionData,
} from 'n8n-workflow';

import { clock } from '../../nodes/DigiKhata/run/clock';
import { runItems } from '../../nodes/DigiKhata/run/runItems';
import { recentOtps } from '../../nodes/DigiKhata/safety/recentOtps';
import { Remembered } from '../remembered';
import { NODE } from './support';

// Thousands of runs cannot wait: their time passes as they sleep.
let time = 0;
clock.now = () => time;
clock.sleep = (ms) => Promise.resolve((time += ms) > 0);

/** What n8n gives to one run of the node; anything in it may be of any type. */
export interface Given {
	/** One for each item: values by the name of the parameter, e.g. `options.timeout`. */
	items: ReadonlyArray<Readonly<Record<string, unknown>>>;
	credential: object;
	/** As with a "continue" setting. */
	goesOn: boolean;
	/** What comes of a request. */
	answer: (request: IHttpRequestOptions) => Promise<unknown>;
	/** What is different in the node, e.g. its type. */
	node?: object;
	/** What n8n remembers of earlier runs: nothing unless given. */
	remembered?: Remembered;
}

/** What came of a run. */
export interface NodeRun {
	/** What n8n's HTTP client was asked to send. */
	sent: IHttpRequestOptions[];
	output?: INodeExecutionData[];
	/** What stopped the run, in a list, since that may be undefined, too. */
	thrown?: [unknown];
}

/** A value for which n8n throws instead, as for an expression that cannot be evaluated. */
export class Unreadable {
	constructor(readonly thrown: unknown) {}
}

/** A value that an expression comes to. */
export class Expression {
	constructor(readonly value: unknown) {}
}

/** Runs the node in place of n8n's engine, which takes a hundred times as long. */
export async function runNode({
	items,
	credential,
	goesOn,
	answer,
	node,
	remembered = new Remembered(),
}: Given): Promise<NodeRun> {
	recentOtps.clear();
	const sent: IHttpRequestOptions[] = [];
	const input = items.map((): INodeExecutionData => ({ json: {} }));
	const context = {
		getInputData: () => input,
		getNode: () => ({ ...NODE, ...node }),
		getExecutionId: () => '1',
		getWorkflow: () => ({ id: '1' }),
		getWorkflowDataProxy: () => ({ $runIndex: 0 }),
		getExecutionCancelSignal: () => undefined,
		continueOnFail: () => goesOn,
		getCredentials: () => Promise.resolve(credential),
		getNodeParameter: (
			name: string,
			item: number,
			otherwise: unknown,
			how?: IGetNodeParameterOptions,
		) => {
			const value = { [name]: otherwise, ...items[item] }[name];
			return how?.rawExpressions && typeof value !== 'boolean' ? '={{ "any" }}' : valueOf(value);
		},
		helpers: {
			...remembered.helpers,
			httpRequestWithAuthentication: (_type: string, options: IHttpRequestOptions) => {
				sent.push(options);
				return answer(options);
			},
		},
	} as unknown as IExecuteFunctions;
	try {
		return { sent, output: await runItems(context) };
	} catch (thrown) {
		return { sent, thrown: [thrown] };
	}
}

function valueOf(value: unknown): unknown {
	if (value instanceof Unreadable) throw value.thrown;
	return value instanceof Expression ? value.value : value;
}
