import type { IAuthenticate, ICredentialType, Icon, INodeProperties } from 'n8n-workflow';

import { EKO_BASE_URLS } from './environment';
import { signRequest } from './signRequest';

/**
 * The Eko API credential. n8n calls `authenticate` last before a request leaves, for the DigiKhata
 * node and for every HTTP Request node that uses this credential type.
 */
export class EkoApi implements ICredentialType {
	name = 'ekoApi';

	displayName = 'Eko API';

	icon: Icon = { light: 'file:ekoApi.svg', dark: 'file:ekoApi.dark.svg' };

	documentationUrl = 'https://eps.eko.in/docs/how-auth-works';

	properties: INodeProperties[] = [
		{
			displayName: 'Environment',
			name: 'environment',
			type: 'options',
			options: [
				{
					name: 'Custom',
					value: 'custom',
					description: 'Your own base URL, e.g. of the local simulator',
				},
				{
					name: 'Production',
					value: 'production',
					description: 'Live environment. Keys come after business KYC.',
				},
				{
					name: 'Sandbox',
					value: 'sandbox',
					description: 'Test environment. Keys come with sign-up.',
				},
			],
			default: 'sandbox',
			description: 'Which of Eko’s servers to call. Each has its own keys.',
		},
		{
			displayName: 'Base URL',
			name: 'baseUrl',
			type: 'string',
			default: '',
			required: true,
			placeholder: `e.g. ${EKO_BASE_URLS.sandbox}`,
			description: 'Must begin with https://, or with http:// on this computer only',
			displayOptions: { show: { environment: ['custom'] } },
		},
		{
			displayName: 'Reaches Real People',
			name: 'reachesRealPeople',
			type: 'boolean',
			default: true,
			description:
				'Whether this URL leads to Eko’s Production, e.g. through a proxy. If on, Aadhaar numbers are checked, and each gets at most one OTP in a run. Switch it off for a simulator.',
			displayOptions: { show: { environment: ['custom'] } },
		},
		{
			displayName: 'Developer Key',
			name: 'developerKey',
			type: 'string',
			typeOptions: { password: true },
			default: '',
			required: true,
			description: 'From your Eko developer dashboard',
		},
		{
			displayName: 'Access Key',
			name: 'accessKey',
			type: 'string',
			typeOptions: { password: true },
			default: '',
			required: true,
			description: 'Signs each request. Never sent.',
			hint: 'Called auth key on some of Eko’s pages',
		},
		{
			displayName: 'Initiator ID',
			name: 'initiatorId',
			type: 'string',
			default: '',
			placeholder: 'e.g. 9876543210',
			description:
				'Used by the connection test and every node. A node can override it under Options.',
			hint: 'The mobile number your Eko API account is registered with',
		},
		{
			displayName: 'User Code',
			name: 'userCode',
			type: 'string',
			default: '',
			placeholder: 'e.g. 20810200',
			description:
				'Used by every node. A node can override it under Options. If empty, the connection test checks only the keys and Initiator ID.',
			hint: 'Code of the agent the calls are made for',
		},
	];

	authenticate: IAuthenticate = signRequest;
}
