import type { ICredentialDataDecryptedObject, IExecuteFunctions } from 'n8n-workflow';

import { type EkoAccount, ekoAccount } from '../../../credentials/ekoAccount';
import { attempt, FieldProblem } from '../../../credentials/fieldProblem';
import { concurrency, timeout } from '../fields/runOptions';
import { OPERATIONS } from '../operations';
import type { Operation } from '../operations/operation';
import { fieldReader } from './fieldReader';

/** What holds for all items of one run. */
export interface Run {
	operation: Operation;
	credential: ICredentialDataDecryptedObject;
	account: EkoAccount;
	simplify: boolean;
	concurrency: number;
	/** Milliseconds for one request. */
	timeout: number;
}

const OPERATION_BY_VALUE = new Map(OPERATIONS.map((operation) => [operation.value, operation]));

/**
 * Reads what holds for all items, or says what cannot be used: the credential once, the rest as the
 * first item has it.
 */
export async function readRun(context: IExecuteFunctions): Promise<Run | FieldProblem> {
	const credential = await context.getCredentials('ekoApi', 0).catch(() => undefined);
	// n8n's own error would carry the node's parameters, a typed Aadhaar number among them.
	if (credential === undefined) {
		return new FieldProblem('Credential', 'could not be read', 'Choose an Eko API credential.');
	}
	return attempt(
		() => checkedRun(context, credential),
		() => new FieldProblem('The node', 'could not be read', 'Check its operation and options.'),
	);
}

function checkedRun(context: IExecuteFunctions, credential: ICredentialDataDecryptedObject): Run {
	const operation = OPERATION_BY_VALUE.get(context.getNodeParameter('operation', 0) as string);
	if (operation === undefined) {
		throw new FieldProblem('Operation', 'is not known', 'Choose one from the list.');
	}
	const account = ekoAccount(credential);
	const readField = fieldReader(context, account);
	return {
		operation,
		credential,
		account,
		simplify: context.getNodeParameter('simplify', 0, true) === true,
		concurrency: readField(concurrency, 0, 'options.'),
		timeout: readField(timeout, 0, 'options.'),
	};
}
