import type { IExecuteFunctions } from 'n8n-workflow';

import { FieldError, tryParse } from '../../../credentials/fieldError';
import { EFFECTS } from '../contract/effects';
import type { Operation } from '../contract/operation';
import type { Field } from '../contract/field';
import {
	allowAiAgents,
	concurrency,
	lookBeforePaying,
	minSecondsBetweenOtps,
	timeout,
	waitForFinalState,
} from '../fields/options';
import { RESOURCES } from '../operations';
import { accountReader, type ReadAccount } from './accountReader';
import { parameterReader } from './parameterReader';

/** What holds for all items of one run. */
export interface RunConfig {
	operation: Operation;
	/** After a change of unknown outcome: how to learn whether it was made. */
	adviceWhenUnknown: string | undefined;
	/** Items may differ in it, by expressions in the credential. */
	readAccount: ReadAccount;
	simplify: boolean;
	concurrency: number;
	/** Milliseconds for one request. */
	timeout: number;
	/** Milliseconds to keep asking, after all items were asked for once. */
	waitMs: number;
	/** In which the same person is sent no second OTP by the same operation. */
	minSecondsBetweenOtps: number;
	lookBeforePaying: boolean;
}

/** Reads what holds for all items, or says what cannot be used; options as the first item has them. */
export async function readRunConfig(context: IExecuteFunctions): Promise<RunConfig | FieldError> {
	const readAccount = await accountReader(context);
	if (readAccount instanceof FieldError) return readAccount;
	return tryParse(
		() => parseRunConfig(context, readAccount),
		() => new FieldError('The node', 'could not be read', 'Check its operation and options.'),
	);
}

function parseRunConfig(context: IExecuteFunctions, readAccount: ReadAccount): RunConfig {
	const id = context.getNodeParameter('operation', 0);
	const all = RESOURCES.flatMap(({ adviceWhenUnknown, operations }) =>
		operations.map((operation) => ({ operation, adviceWhenUnknown })),
	);
	const found = all.find(({ operation }) => operation.id === id);
	if (!found) throw new FieldError('Operation', 'is not known', 'Choose one from the list.');
	const { effect, waits } = found.operation;
	if (EFFECTS[effect].paysOnce) assertMayPay(context);
	const readParameter = parameterReader(context);
	const readOption = <T>(name: string, option: Pick<Field, 'ui'> & { parse(value: unknown): T }) =>
		option.parse(readParameter(`options.${name}`, option.ui, 0));
	return {
		...found,
		readAccount,
		simplify: context.getNodeParameter('simplify', 0, true) === true,
		concurrency: readOption('concurrency', concurrency),
		timeout: readOption('timeout', timeout),
		waitMs: waits ? readOption('waitForFinalState', waitForFinalState) * 1000 : 0,
		minSecondsBetweenOtps: readOption('minSecondsBetweenOtps', minSecondsBetweenOtps),
		lookBeforePaying: readOption('lookBeforePaying', lookBeforePaying),
	};
}

/**
 * Asserts that no AI agent moves money unless a person has said so in the node: an expression could be one
 * that lets the model decide.
 *
 * @throws FieldError
 */
function assertMayPay(context: IExecuteFunctions): void {
	const isTool = context.getNode().type.endsWith('Tool');
	const path = 'options.allowAiAgents';
	if (!isTool || context.getNodeParameter(path, 0, false, { rawExpressions: true }) === true)
		return;
	throw new FieldError(
		allowAiAgents.ui.displayName,
		'is off',
		'A person has to turn it on under Options in the node; an expression does not count.',
	);
}
