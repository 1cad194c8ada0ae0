import type {
	ICredentialDataDecryptedObject,
	IExecuteFunctions,
	IWorkflowExecuteAdditionalData,
} from 'n8n-workflow';

import { type Account, parseAccount } from '../../../credentials/account';
import { tryParse, FieldError } from '../../../credentials/fieldError';

/** Whom an item is sent for: the credential as n8n decrypted it, and what it says, checked. */
export interface ItemAccount {
	credential: ICredentialDataDecryptedObject;
	account: Account;
}

/** The account of one item, or what cannot be used of its credential. */
export type ReadAccount = (itemIndex: number) => Promise<ItemAccount | FieldError>;

/**
 * Finds out how to get each item's account. Reading the credential takes n8n longer than all else
 * that an item costs, so a credential without expressions is read once for all items.
 *
 * @returns what cannot be used, when that is so for every item
 */
export async function accountReader(context: IExecuteFunctions): Promise<ReadAccount | FieldError> {
	const first = await readCredential(context, 0);
	const isSame = context.getInputData().length === 1 || (await isPlain(context, first));
	if (!isSame) {
		return async (itemIndex) => checkedAccount(await readCredential(context, itemIndex));
	}
	const account = checkedAccount(first);
	return account instanceof FieldError ? account : () => Promise.resolve(account);
}

async function readCredential(
	context: IExecuteFunctions,
	itemIndex: number,
): Promise<ICredentialDataDecryptedObject | undefined> {
	// n8n's own error would carry the node's parameters, a typed Aadhaar number among them.
	return await context
		.getCredentials<ICredentialDataDecryptedObject>('ekoApi', itemIndex)
		.catch(() => undefined);
}

function checkedAccount(
	credential: ICredentialDataDecryptedObject | undefined,
): ItemAccount | FieldError {
	if (credential === undefined) return unreadable();
	return tryParse(() => ({ credential, account: parseAccount(credential) }), unreadable);
}

function unreadable(): FieldError {
	return new FieldError(
		'Credential',
		'could not be read',
		'Choose an Eko API credential, and check the expressions in it.',
	);
}

/**
 * Whether a credential is the same for every item: as n8n stores it, without an expression to
 * evaluate. n8n gives nodes no way to ask that, so its credential store is asked as n8n itself does; a
 * version that answers otherwise has each item's credential read, which is slow but never wrong.
 */
async function isPlain(
	context: IExecuteFunctions,
	evaluated: ICredentialDataDecryptedObject | undefined,
): Promise<boolean> {
	try {
		const { additionalData } = context as unknown as {
			additionalData: IWorkflowExecuteAdditionalData;
		};
		const { credentialsHelper } = additionalData;
		const details = context.getNode().credentials?.ekoApi;
		if (evaluated === undefined || details === undefined) return false;
		const mode = context.getMode();
		const stored = await credentialsHelper.getDecrypted(
			additionalData,
			details,
			'ekoApi',
			mode,
			undefined,
			true,
		);
		const properties = credentialsHelper.getCredentialsProperties('ekoApi');
		const defaultOf = (key: string): unknown =>
			properties.find(({ name }) => name === key)?.default;
		// What is neither stored nor a default comes from n8n's overwrites, which may hold expressions, too.
		const isStored = ([key, value]: [string, unknown]): boolean =>
			value === (stored[key] ?? defaultOf(key));
		return !Object.values(stored).some(isExpression) && Object.entries(evaluated).every(isStored);
	} catch {
		return false;
	}
}

function isExpression(value: unknown): boolean {
	return typeof value === 'string' && value.startsWith('=');
}
