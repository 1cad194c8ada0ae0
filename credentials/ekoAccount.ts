import type { ICredentialDataDecryptedObject } from 'n8n-workflow';

import { ekoBaseUrl, type EkoEnvironment } from './ekoEnvironment';
import { usableKey } from './ekoKeys';

/** What the Eko API credential says, checked. */
export interface EkoAccount {
	environment: EkoEnvironment;
	/** Without a slash at its end. */
	baseUrl: string;
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
	return {
		baseUrl: ekoBaseUrl(credential.environment, credential.baseUrl),
		environment: credential.environment as EkoEnvironment,
		developerKey: usableKey('Developer Key', credential.developerKey),
		accessKey: usableKey('Access Key', credential.accessKey),
		initiatorId: credential.initiatorId ?? '',
		userCode: credential.userCode ?? '',
	};
}
