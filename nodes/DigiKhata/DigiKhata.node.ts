import type {
	IExecuteFunctions,
	INodeExecutionData,
	INodeType,
	INodeTypeDescription,
} from 'n8n-workflow';
import { NodeConnectionTypes } from 'n8n-workflow';

import { PROPERTIES, SUBTITLE } from './description';
import { runItems } from './run/runItems';
import { getConsentLanguages } from './methods/getConsentLanguages';
import { searchRecipients } from './methods/searchRecipients';
import { testEkoCredential } from './methods/testEkoCredential';

/** What n8n’s AI workflow builder reads; n8n-workflow 2.8 has no type for it. */
interface BuilderHint {
	searchHint: string;
	relatedNodes: Array<{ nodeType: string; relationHint: string }>;
}

const BUILDER_HINT: BuilderHint = {
	searchHint:
		'KYC of DigiKhata wallet senders at Eko, recipients, wallet loads, money transfers and refunds, step by step: each output has next_step, the operation that comes next. Each OTP goes to a real phone by SMS; payments move real money.',
	relatedNodes: [
		{ nodeType: 'n8n-nodes-base.switch', relationHint: 'Routes by next_step or error.outcome' },
		{ nodeType: 'n8n-nodes-base.form', relationHint: 'Asks the sender for the OTP' },
	],
};

/** The DigiKhata node: its static facts. What it does is in `operations/` and `run/`. */
export class DigiKhata implements INodeType {
	description: INodeTypeDescription & { builderHint: BuilderHint } = {
		displayName: 'Eko DigiKhata',
		name: 'digiKhata',
		icon: { light: 'file:digiKhata.svg', dark: 'file:digiKhata.dark.svg' },
		group: ['transform'],
		version: 1,
		subtitle: SUBTITLE,
		description:
			'Onboard and verify senders in Eko’s wallet DigiKhata, manage recipients, load wallets, and send money',
		defaults: { name: 'Eko DigiKhata' },
		usableAsTool: {
			replacements: {
				description:
					'Onboard and verify senders in Eko’s wallet DigiKhata, and move their money. Operations that send an OTP send an SMS to a real person; payments move real money.',
			},
		},
		builderHint: BUILDER_HINT,
		inputs: [NodeConnectionTypes.Main],
		outputs: [NodeConnectionTypes.Main],
		credentials: [{ name: 'ekoApi', required: true, testedBy: 'testEkoCredential' }],
		properties: PROPERTIES,
	};

	methods = {
		credentialTest: { testEkoCredential },
		loadOptions: { getConsentLanguages },
		listSearch: { searchRecipients },
	};

	/** The output items of each input item, in the order of input. @see runItems */
	async execute(this: IExecuteFunctions): Promise<INodeExecutionData[][]> {
		return [await runItems(this)];
	}
}
