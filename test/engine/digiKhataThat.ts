import type { IExecuteFunctions, IHttpRequestOptions, INodeType } from 'n8n-workflow';

import { DigiKhata } from '../../nodes/DigiKhata/DigiKhata.node.ts';
import { runItems } from '../../nodes/DigiKhata/execution/runItems';

type Send = (options: IHttpRequestOptions) => Promise<unknown>;

/** The DigiKhata node in a world where a parameter changes between tries, or a request is lost. */
export function digiKhataThat(
	change: (name: string, value: unknown) => unknown,
	around: (options: IHttpRequestOptions, send: Send) => Promise<unknown> = (options, send) =>
		send(options),
): INodeType {
	return {
		description: new DigiKhata().description,
		async execute() {
			const { helpers } = this;
			type Sent = Parameters<typeof helpers.httpRequestWithAuthentication>;
			const context = Object.assign(Object.create(this), {
				getNodeParameter: (name: string, item: number, otherwise: unknown) =>
					change(name, this.getNodeParameter(name, item, otherwise)),
				helpers: {
					...helpers,
					httpRequestWithAuthentication: (...[type, options, more]: Sent) =>
						around(options, (sent) =>
							helpers.httpRequestWithAuthentication.call(this, type, sent, more),
						),
				},
			}) as IExecuteFunctions;
			return [await runItems(context)];
		},
	};
}
