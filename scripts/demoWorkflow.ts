import { join } from 'node:path';

import { SIMULATOR_KEYS } from '../simulator/keys';
import type { CredentialFile } from './n8nInstance';
import { projectFolder } from './projectTarball';

/** The workflow people import from examples/: the demo runs that very file. */
export const demoWorkflow = {
	file: join(projectFolder, 'examples', 'generate-sender-aadhaar-otp.json'),
	id: 'digiKhataOtpDemo',
	nodes: {
		senders: 'One Item per Sender',
		digiKhata: 'DigiKhata',
		reference: 'Use the Reference',
	},
} as const;

/** The credential the workflow names, pointed at a simulator instead of Eko. */
export function simulatorCredential(baseUrl: string): CredentialFile {
	return {
		id: 'ekoApiAccount',
		name: 'Eko API account',
		type: 'ekoApi',
		data: {
			environment: 'custom',
			reachesRealPeople: false,
			baseUrl,
			...SIMULATOR_KEYS,
			// n8n adds this field to every credential that signs requests.
			allowedHttpRequestDomains: 'all',
		},
	};
}
