import type { IDataObject, ILoadOptionsFunctions } from 'n8n-workflow';

import { type Account, parseAccount } from '../../../credentials/account';
import { FieldError, tryParse } from '../../../credentials/fieldError';
import type { Field } from '../contract/field';
import type { Operation } from '../contract/operation';
import type { FailedOutcome } from '../eko/outcome';
import { nodeTransport } from '../eko/request';
import { clientRefId, initiatorId, userCode } from '../fields/common';
import type { UserMessage } from '../messages/message';
import { buildRequest } from '../run/buildRequest';
import { callEko } from '../run/callEko';
import { createApiError, createOperationError } from '../run/nodeErrors';

const TIMEOUT_MS = 20_000;

/** What is typed into the node. */
export interface TypedValues {
	account: Account;
	/** A field's checked value. */
	read(name: string, field: Field<string>): string;
	/** Nothing for an expression, since there is no item to evaluate it for. */
	typed(name: string): unknown;
}

/** A list, what to say of an empty one, and what to do about certain failures instead. */
interface Question<Entry> {
	operation: Operation;
	/** The operation's own fields. @throws FieldError for what cannot be used */
	values(typed: TypedValues): Record<string, string>;
	/** Reads the result; a message says why it is of no use. */
	read(result: IDataObject): Entry[] | UserMessage;
	/** How to go on, where the usual advice is of no use. */
	advise?(outcome: FailedOutcome): string | undefined;
}

/**
 * Asks Eko while a workflow is being built, for a list to choose from.
 *
 * @throws NodeOperationError or NodeApiError with the way to go on in its message, since n8n's editor
 * shows nothing else of it
 */
export async function askFromEditor<Entry>(
	context: ILoadOptionsFunctions,
	{ operation, values, read, advise }: Question<Entry>,
): Promise<Entry[]> {
	const credential = await context.getCredentials('ekoApi');
	const prepare = () => {
		const stored = parseAccount(credential);
		const initiator = initiatorId.parse(typedValue(context, 'options.initiatorId'), stored);
		const account = { ...stored, initiatorId: initiator };
		const readField = (name: string, field: Field<string>): string =>
			field.parse(typedValue(context, name), account);
		const typed = { account, read: readField, typed: (name: string) => typedValue(context, name) };
		const reference = clientRefId.parse('', account);
		const request = buildRequest(operation, {
			initiatorId: initiator,
			userCode: readField('options.userCode', userCode),
			clientRefId: reference,
			...values(typed),
		});
		return { account, request, reference };
	};
	const prepared = tryParse(
		prepare,
		() => new FieldError('The node', 'could not be read', 'Check all its fields.'),
	);
	if (prepared instanceof FieldError) {
		const { message, description } = prepared;
		throw createOperationError(context.getNode(), {
			message: `${message}. ${description}`,
			description,
		});
	}
	const { account, request, reference } = prepared;
	const { outcome, message } = await callEko(nodeTransport(context, credential), {
		operation,
		account,
		request,
		timeout: TIMEOUT_MS,
		secrets: {},
	});
	let shown: UserMessage;
	if (message === undefined) {
		const found = read(outcome.result);
		if (Array.isArray(found)) return found;
		shown = found;
	} else {
		shown = { ...message, description: advise?.(outcome) ?? message.description };
	}
	throw createApiError(context.getNode(), {
		...shown,
		message: `${shown.message}. ${shown.description} Client reference: ${reference}.`,
	});
}

function typedValue(context: ILoadOptionsFunctions, name: string): unknown {
	const value = context.getCurrentNodeParameter(name);
	return typeof value === 'string' && value.startsWith('=') ? '' : value;
}
