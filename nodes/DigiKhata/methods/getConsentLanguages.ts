import type {
	ICredentialDataDecryptedObject,
	ILoadOptionsFunctions,
	INodePropertyOptions,
} from 'n8n-workflow';

import { parseAccount } from '../../../credentials/account';
import { FieldError, tryParse } from '../../../credentials/fieldError';
import type { Field } from '../contract/field';
import { nodeTransport } from '../eko/request';
import { clientRefId, initiatorId, userCode } from '../fields/common';
import { isBlank } from '../fields/normalize';
import type { UserMessage } from '../messages/message';
import { customerId, orgId } from '../operations/sender/fields';
import { getAadhaarKycConsentLanguages as operation } from '../operations/sender/getAadhaarKycConsentLanguages.operation';
import { buildRequest } from '../run/buildRequest';
import { callEko } from '../run/callEko';
import { createApiError, createOperationError } from '../run/nodeErrors';

const TIMEOUT_MS = 20_000;

/** Eko's statuses about the sender, whose advice is of no use where the account's number was used. */
const SENDER_STATUSES = new Set([308, 327, 463, 2136]);

/**
 * The languages of the consent, as a list to choose from. Eko asks for a sender, but answers all alike;
 * while a workflow is being built there may be none yet, so the account's own number is used instead.
 *
 * @throws NodeOperationError or NodeApiError with the way to go on in its message, since n8n's editor
 * shows nothing else of it
 */
export async function getConsentLanguages(
	this: ILoadOptionsFunctions,
): Promise<INodePropertyOptions[]> {
	const credential = await this.getCredentials('ekoApi');
	const prepared = tryParse(
		() => prepare(this, credential),
		() => new FieldError('The node', 'could not be read', 'Check all its fields.'),
	);
	if (prepared instanceof FieldError) {
		const { message, description } = prepared;
		throw createOperationError(this.getNode(), {
			message: `${message}. ${description}`,
			description,
		});
	}
	const { account, request, reference, usesAccountNumber } = prepared;
	const { outcome, message } = await callEko(nodeTransport(this, credential), {
		operation,
		account,
		request,
		timeout: TIMEOUT_MS,
		secrets: {},
	});
	let shown: UserMessage;
	if (message === undefined) {
		const languages = readLanguages(outcome.result.consent_language_list);
		if (languages.length > 0) return languages;
		shown = {
			message: 'Eko’s list has no language with a name and ID',
			description: 'Specify an ID using an expression, or give Eko’s support the client reference.',
		};
	} else {
		shown = message;
		const isAboutSender =
			outcome.cause === 'status' && SENDER_STATUSES.has(outcome.envelope.status);
		if (usesAccountNumber && isAboutSender) {
			shown.description =
				'Customer ID is empty, so your account’s number was used. Enter an enrolled sender’s number to load the list, or specify an ID using an expression.';
		}
	}
	throw createApiError(this.getNode(), {
		...shown,
		message: `${shown.message}. ${shown.description} Client reference: ${reference}.`,
	});
}

/** @throws FieldError for what cannot be used of the credential, or of what is typed into the node */
function prepare(context: ILoadOptionsFunctions, credential: ICredentialDataDecryptedObject) {
	const account = parseAccount(credential);
	const read = (name: string, field: Field<string>): string =>
		field.parse(typedValue(context, name), account);
	const usesAccountNumber = isBlank(typedValue(context, 'customerId'));
	const initiator = read('options.initiatorId', initiatorId);
	const reference = clientRefId.parse('', account);
	const request = buildRequest(operation, {
		initiatorId: initiator,
		userCode: read('options.userCode', userCode),
		clientRefId: reference,
		customerId: usesAccountNumber ? initiator : read('customerId', customerId),
		orgId: read('orgId', orgId),
	});
	return { account, request, reference, usesAccountNumber };
}

/** What is typed into the node; nothing for an expression, since there is no item to evaluate it for. */
function typedValue(context: ILoadOptionsFunctions, name: string): unknown {
	const value = context.getCurrentNodeParameter(name);
	return typeof value === 'string' && value.startsWith('=') ? '' : value;
}

/** Reads Eko's list; an entry without name or ID is left out. */
export function readLanguages(list: unknown): INodePropertyOptions[] {
	if (!Array.isArray(list)) return [];
	return list.flatMap((entry: unknown) => {
		const { pkid, consentLanguage: name } = (entry ?? {}) as Record<string, unknown>;
		const value = typeof pkid === 'number' ? String(pkid) : pkid;
		if (typeof name !== 'string' || name.trim() === '') return [];
		return typeof value === 'string' && /^\d+$/.test(value) ? [{ name, value }] : [];
	});
}
