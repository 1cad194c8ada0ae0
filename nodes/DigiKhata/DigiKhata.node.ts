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
import { testEkoCredential } from './methods/testEkoCredential';

/** The DigiKhata node: its static facts. What it does is in `operations/` and `run/`. */
export class DigiKhata implements INodeType {
	description: INodeTypeDescription = {
		displayName: 'DigiKhata',
		name: 'digiKhata',
		icon: { light: 'file:digiKhata.svg', dark: 'file:digiKhata.dark.svg' },
		group: ['transform'],
		version: 1,
		subtitle: SUBTITLE,
		description: 'Onboard and verify senders of DigiKhata, Eko’s wallet: by OTP, Aadhaar and PAN',
		defaults: { name: 'DigiKhata' },
		usableAsTool: true,
		inputs: [NodeConnectionTypes.Main],
		outputs: [NodeConnectionTypes.Main],
		credentials: [{ name: 'ekoApi', required: true, testedBy: 'testEkoCredential' }],
		properties: PROPERTIES,
	};

	methods = { credentialTest: { testEkoCredential }, loadOptions: { getConsentLanguages } };

	/** One output item for each input item, in the order of input. @see runItems */
	async execute(this: IExecuteFunctions): Promise<INodeExecutionData[][]> {
		return [await runItems(this)];
	}
}
