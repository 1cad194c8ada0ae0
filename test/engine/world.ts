import type {
	IExecuteFunctions,
	IHttpRequestOptions,
	INodeExecutionData,
	INodeType,
} from 'n8n-workflow';

import { DigiKhata } from '../../nodes/DigiKhata/DigiKhata.node.ts';
import { runItems } from '../../nodes/DigiKhata/run/runItems';
import { type EngineRun, NODE_TYPES_BY_NAME, runDigiKhata } from './runWorkflow';

/** What may happen to the node between n8n's engine and Eko. All else is as the engine has it. */
export interface World {
	/** What a parameter comes to, instead of what n8n made of it. */
	parameter?: (name: string, value: unknown, itemIndex: number) => unknown;
	/** Whether n8n can read the credential, each time it is asked to. */
	canReadCredential?: () => boolean;
	/** What becomes of a request. */
	request?: (options: IHttpRequestOptions, send: () => Promise<unknown>) => Promise<unknown>;
	/** Tells that the run was canceled; n8n hands on the output all the same. */
	cancel?: AbortSignal | undefined;
	/** The node's input. */
	items?: INodeExecutionData[];
}

/** A world that loses this sender's first request before it is sent. */
export function losingFirst(customer: string): NonNullable<World['request']> {
	let isLost = false;
	return async ({ url }, send) => {
		if (isLost || !url.includes(`/${customer}/`)) return await send();
		isLost = true;
		throw Object.assign(new Error('getaddrinfo'), { code: 'ENOTFOUND' });
	};
}

/**
 * A world in which no request ends before so many have begun: where the first one stops the run, the
 * others are under way, however slow the machine.
 */
export function together(
	count: number,
	request: NonNullable<World['request']> = (_options, send) => send(),
): NonNullable<World['request']> {
	let begun = 0;
	let meet = (): void => undefined;
	const met = new Promise<void>((resolve) => (meet = resolve));
	return async (options, send) => {
		if (++begun === count) meet();
		try {
			return await request(options, send);
		} finally {
			await met;
		}
	};
}

/** Runs the DigiKhata node in n8n's engine, in such a world. */
export async function runDigiKhataIn(
	world: World,
	setup: Parameters<typeof runDigiKhata>[0],
): Promise<EngineRun> {
	const real = NODE_TYPES_BY_NAME.digiKhata as INodeType;
	NODE_TYPES_BY_NAME.digiKhata = digiKhataIn(world);
	return await runDigiKhata(setup).finally(() => (NODE_TYPES_BY_NAME.digiKhata = real));
}

function digiKhataIn({ parameter, canReadCredential, request, items, ...rest }: World): INodeType {
	return {
		description: new DigiKhata().description,
		async execute() {
			const { helpers } = this;
			type Sent = Parameters<typeof helpers.httpRequestWithAuthentication>;
			const context: IExecuteFunctions = Object.assign(Object.create(this) as object, {
				...(items && { getInputData: () => items }),
				...('cancel' in rest && { getExecutionCancelSignal: () => rest.cancel }),
				...(parameter && {
					// As if every field had an expression, each is evaluated for each item.
					getNodeParameter: (name: string, item: number, otherwise: unknown, how?: object) =>
						how
							? '={{ "any" }}'
							: parameter(name, this.getNodeParameter(name, item, otherwise), item),
				}),
				...(canReadCredential && {
					getCredentials: async (...asked: Parameters<typeof this.getCredentials>) => {
						if (canReadCredential()) return await this.getCredentials(...asked);
						throw new Error('The database is gone');
					},
				}),
				...(request && {
					helpers: {
						...helpers,
						httpRequestWithAuthentication: (...[type, options, more]: Sent) =>
							request(options, () =>
								helpers.httpRequestWithAuthentication.call(context, type, options, more),
							),
					},
				}),
			}) as IExecuteFunctions;
			return [await runItems(context)];
		},
	};
}
