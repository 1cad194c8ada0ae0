import type { ICredentialDataDecryptedObject } from 'n8n-workflow';

import { ekoBaseUrl, type EkoEnvironment, isLive } from './environment';
import { usableKey } from './keys';

/** What the Eko API credential says, checked. */
export interface EkoAccount {
	environment: EkoEnvironment;
	/** Without a slash at its end. */
	baseUrl: string;
	/** Whether calls may reach real people: then Aadhaar numbers are checked and used once in a run. */
	isLive: boolean;
	developerKey: string;
	accessKey: string;
	/** The node's default, unchecked; may be empty. */
	initiatorId: unknown;
	/** The node's default, unchecked; may be empty. */
	userCode: unknown;
}

/**
 * The account that a decrypted Eko API credential describes.
 *
 * @throws FieldProblem naming the field, when a key or the base URL cannot be used
 */
export function ekoAccount(credential: ICredentialDataDecryptedObject): EkoAccount {
	const baseUrl = ekoBaseUrl(credential.environment, credential.baseUrl);
	const environment = credential.environment as EkoEnvironment;
	return {
		environment,
		baseUrl,
		isLive: isLive(environment, credential.reachesRealPeople),
		developerKey: usableKey('Developer Key', credential.developerKey),
		accessKey: usableKey('Access Key', credential.accessKey),
		initiatorId: credential.initiatorId ?? '',
		userCode: credential.userCode ?? '',
	};
}
