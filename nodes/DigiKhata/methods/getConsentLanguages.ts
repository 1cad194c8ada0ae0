import type {
	ICredentialDataDecryptedObject,
	ILoadOptionsFunctions,
	INodePropertyOptions,
} from 'n8n-workflow';

import { parseAccount } from '../../../credentials/account';
import { tryParse, FieldError } from '../../../credentials/fieldError';
import { newClientRefId } from '../fields/clientRefId';
import { customerId } from '../fields/customerId';
import { type Field, isBlank } from '../fields/normalize';
import { initiatorId } from '../fields/initiatorId';
import { orgId } from '../fields/orgId';
import { userCode } from '../fields/userCode';
import { getAadhaarKycConsentLanguages as operation } from '../operations/sender/getAadhaarKycConsentLanguages.operation';
import { type Secrets, redact } from '../safety/redact';
import { createApiError, createOperationError } from '../run/nodeErrors';
import { type UserMessage, describeFailure } from '../messages/describe';
import { interpret } from '../eko/interpret';
import { sendRequest } from '../eko/request';

const TIMEOUT_MS = 20_000;

/** Eko's statuses about the sender, whose advice is of no use where the account's number stood in. */
const SENDER_STATUSES = new Set([308, 327, 463, 2136]);

/**
 * The languages of the consent, as a list to choose from. Eko asks for a sender, but answers all alike;
 * while a workflow is being built there may be none yet, so the account's own number stands in for one.
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
	const { account, call, clientReference, isStandIn } = prepared;
	const { method } = operation;
	const answer = await sendRequest(this, credential, account.baseUrl, method, call, TIMEOUT_MS);
	const { environment, developerKey, accessKey } = account;
	const secrets: Secrets = { keys: [developerKey, accessKey] };
	const outcome = interpret(answer, operation);
	let problem: UserMessage;
	if (outcome.kind === 'success') {
		const languages = readLanguages(redact(outcome.result, secrets).consent_language_list);
		if (languages.length > 0) return languages;
		problem = {
			message: 'Eko listed no language with name and ID',
			description: 'Specify an ID using an expression, or tell Eko’s support the client reference.',
		};
	} else {
		problem = describeFailure(outcome, { operation, environment, timeout: TIMEOUT_MS, secrets });
		if (isStandIn && outcome.cause === 'status' && SENDER_STATUSES.has(outcome.envelope.status)) {
			problem.description =
				'No sender is typed into Customer ID, so Eko was asked about the account’s own number. Type in an enrolled sender’s to choose from the list, or specify an ID using an expression.';
		}
	}
	const message = `${problem.message}. ${problem.description} Client reference: ${clientReference}.`;
	throw createApiError(this.getNode(), { ...problem, message });
}

/** @throws FieldError for what cannot be used of the credential, or of what is typed into the node */
function prepare(context: ILoadOptionsFunctions, credential: ICredentialDataDecryptedObject) {
	const account = parseAccount(credential);
	const raw = (field: Field): unknown =>
		withoutExpression(context.getCurrentNodeParameter(field.property.name));
	const typed = (field: Field): string => field.check(raw(field), account);
	const initiator = typed(initiatorId);
	const isStandIn = isBlank(raw(customerId));
	const clientReference = newClientRefId();
	const common = {
		initiator_id: initiator,
		user_code: typed(userCode),
		client_ref_id: clientReference,
	};
	const { path, parameters } = operation.prepare({
		customerId: isStandIn ? initiator : typed(customerId),
		orgId: typed(orgId),
	});
	const call = { path, parameters: { ...common, ...parameters } };
	return { account, call, clientReference, isStandIn };
}

/** Nothing for an expression, since there is no item to evaluate it for. */
function withoutExpression(value: unknown): unknown {
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
