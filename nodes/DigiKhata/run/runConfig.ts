import type { IExecuteFunctions } from 'n8n-workflow';

import { tryParse, FieldError } from '../../../credentials/fieldError';
import { concurrency, timeout } from '../fields/runOptions';
import { OPERATIONS } from '../operations';
import type { Operation } from '../contract/operation';
import { accountReader, type ReadAccount } from './accountReader';
import { parameterReader } from './parameterReader';

/** What holds for all items of one run. */
export interface RunConfig {
	operation: Operation;
	/** Items may differ in it, by expressions in the credential. */
	readAccount: ReadAccount;
	simplify: boolean;
	concurrency: number;
	/** Milliseconds for one request. */
	timeout: number;
}

const OPERATION_BY_VALUE = new Map(OPERATIONS.map((operation) => [operation.value, operation]));

/**
 * Reads what holds for all items, or says what cannot be used: options as the first
 * item has them.
 */
export async function readRunConfig(context: IExecuteFunctions): Promise<RunConfig | FieldError> {
	const readAccount = await accountReader(context);
	if (readAccount instanceof FieldError) return readAccount;
	return tryParse(
		() => parseRunConfig(context, readAccount),
		() => new FieldError('The node', 'could not be read', 'Check its operation and options.'),
	);
}

function parseRunConfig(context: IExecuteFunctions, readAccount: ReadAccount): RunConfig {
	const operation = OPERATION_BY_VALUE.get(context.getNodeParameter('operation', 0) as string);
	if (operation === undefined) {
		throw new FieldError('Operation', 'is not known', 'Choose one from the list.');
	}
	const readParameter = parameterReader(context);
	const readOption = ({ property, check }: typeof concurrency): number =>
		check(readParameter(property, 0, 'options.'));
	return {
		operation,
		readAccount,
		simplify: context.getNodeParameter('simplify', 0, true) === true,
		concurrency: readOption(concurrency),
		timeout: readOption(timeout),
	};
}
