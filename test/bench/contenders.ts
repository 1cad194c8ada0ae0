import { SIMULATOR_KEYS } from '../../simulator/keys';
import { digiKhata as digiKhataNode, type NodeFile, node } from '../n8n/flows/nodes';

/** What a contender's nodes are told: where Eko is, and the credential that signs. */
export interface Target {
	readonly baseUrl: string;
	readonly ekoApi: { readonly id: string; readonly name: string };
}

/** One way to call Eko for a list of senders in n8n. */
export interface Contender {
	readonly name: string;
	/** The nodes in a row, behind one that hands on an item for each sender. */
	readonly nodes: (target: Target) => readonly NodeFile[];
	/** For one item. */
	readonly requests: number;
}

/** Does nothing with the items: what n8n itself needs for a run. It is taken off all others. */
export const nothing: Contender = {
	name: 'No Operation node',
	nodes: () => [node('Nothing', 'n8n-nodes-base.noOp', 1)],
	requests: 0,
};

/** This package's node, as packed. */
export function digiKhata(concurrency: number): Contender {
	return {
		name: `DigiKhata node, ${concurrency} at once`,
		nodes: (target) => [digiKhataNode(target, { options: { concurrency } })],
		requests: 1,
	};
}

/** This package's node where it moves money: claim, wait once, then look and pay for each item. */
export const payments: Contender = {
	name: 'DigiKhata node, payments, 10 at once',
	nodes: (target) => [
		digiKhataNode(target, {
			resource: 'transaction',
			operation: 'loadWallet',
			amount: 1,
			clientRefId: '={{ $json.client_ref_id }}',
		}),
	],
	requests: 2,
};

/** n8n's own node for any API, signing by this package's credential; it sends all items at once. */
export const httpRequest: Contender = {
	name: 'HTTP Request node with Eko API credential',
	nodes: ({ baseUrl, ekoApi }) => [
		requestNode(
			baseUrl,
			{ authentication: 'predefinedCredentialType', nodeCredentialType: 'ekoApi' },
			{ credentials: { ekoApi } },
		),
	],
	requests: 1,
};

/** What people build without this package: the signature by the Crypto node, keys in the fields. */
export const handBuilt: Contender = {
	name: 'Edit Fields, Crypto and HTTP Request nodes',
	nodes: ({ baseUrl }) => [
		node('Timestamp', 'n8n-nodes-base.set', 3.4, {
			assignments: {
				assignments: [
					{ id: 'timestamp', name: 'timestamp', type: 'string', value: '={{ Date.now() }}' },
				],
			},
			includeOtherFields: true,
			options: {},
		}),
		node('Signature', 'n8n-nodes-base.crypto', 1, {
			action: 'hmac',
			type: 'SHA256',
			value: '={{ $json.timestamp }}',
			dataPropertyName: 'signature',
			secret: Buffer.from(SIMULATOR_KEYS.accessKey).toString('base64'),
			encoding: 'base64',
		}),
		requestNode(baseUrl, {
			sendHeaders: true,
			headerParameters: {
				parameters: [
					{ name: 'developer_key', value: SIMULATOR_KEYS.developerKey },
					{ name: 'secret-key', value: '={{ $json.signature }}' },
					{ name: 'secret-key-timestamp', value: '={{ $json.timestamp }}' },
				],
			},
		}),
	],
	requests: 1,
};

function requestNode(baseUrl: string, parameters: object, more: object = {}): NodeFile {
	const { initiatorId, userCode } = SIMULATOR_KEYS;
	const path = '/customer/payment/ppi-digikhata/sender/{{ $json.customer_id }}/aadhaar/otp';
	return node(
		'HTTP Request',
		'n8n-nodes-base.httpRequest',
		4.2,
		{
			method: 'POST',
			url: `=${baseUrl}${path}`,
			sendBody: true,
			bodyParameters: {
				parameters: [
					{ name: 'aadhar', value: '={{ $json.aadhaar_number }}' },
					{ name: 'initiator_id', value: initiatorId },
					{ name: 'user_code', value: userCode },
					{ name: 'client_ref_id', value: '={{ $execution.id }}-{{ $itemIndex }}' },
				],
			},
			options: {},
			...parameters,
		},
		more,
	);
}
