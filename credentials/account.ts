import type { ICredentialDataDecryptedObject } from 'n8n-workflow';

import { parseBaseUrl, type Environment, isLive } from './environment';
import { parseKey } from './keys';

/** What the Eko API credential says, checked. */
export interface Account {
	environment: Environment;
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
 * @throws FieldError naming the field, when a key or the base URL cannot be used
 */
export function parseAccount(credential: ICredentialDataDecryptedObject): Account {
	const baseUrl = parseBaseUrl(credential.environment, credential.baseUrl);
	const environment = credential.environment as Environment;
	return {
		environment,
		baseUrl,
		isLive: isLive(environment, baseUrl, credential.reachesRealPeople),
		developerKey: parseKey('Developer Key', credential.developerKey),
		accessKey: parseKey('Access Key', credential.accessKey),
		initiatorId: credential.initiatorId ?? '',
		userCode: credential.userCode ?? '',
	};
}
