import type {
	ICredentialDataDecryptedObject,
	ILoadOptionsFunctions,
	INodePropertyOptions,
} from 'n8n-workflow';

import { ekoAccount } from '../../../credentials/ekoAccount';
import { attempt, FieldProblem } from '../../../credentials/fieldProblem';
import { newClientRefId } from '../fields/clientRefId';
import type { Field } from '../fields/field';
import { initiatorId } from '../fields/initiatorId';
import { orgId } from '../fields/orgId';
import { userCode } from '../fields/userCode';
import { getAadhaarKycConsentLanguages as operation } from '../operations/sender/getAadhaarKycConsentLanguages.operation';
import { type Secrets, withoutSecrets } from './cleanText';
import { apiError, operationError } from './ekoErrors';
import { problemOf } from './ekoProblem';
import { outcomeOf } from './ekoReply';
import { ekoRequest } from './ekoRequest';

const TIMEOUT_MS = 20_000;

/**
 * The languages of the consent, as a list to choose from. Eko asks for a sender, but answers all alike;
 * while a workflow is being built there is none yet, so the account's own number stands in.
 *
 * @throws NodeOperationError or NodeApiError with the way to go on in its message, since n8n's editor
 * shows nothing else of it
 */
export async function getConsentLanguages(
	this: ILoadOptionsFunctions,
): Promise<INodePropertyOptions[]> {
	const credential = await this.getCredentials('ekoApi');
	const prepared = attempt(
		() => prepare(this, credential),
		() => new FieldProblem('The node', 'could not be read', 'Check all its fields.'),
	);
	if (prepared instanceof FieldProblem) {
		const { message, description } = prepared;
		throw operationError(this.getNode(), { message: `${message}. ${description}`, description });
	}
	const { account, call, clientReference } = prepared;
	const { method } = operation;
	const answer = await ekoRequest(this, credential, account.baseUrl, method, call, TIMEOUT_MS);
	const { environment, developerKey, accessKey } = account;
	const secrets: Secrets = { keys: [developerKey, accessKey] };
	const outcome = outcomeOf(answer, operation);
	if (outcome.kind === 'success') {
		return languagesOf(withoutSecrets(outcome.result, secrets).consent_language_list);
	}
	const problem = problemOf(outcome, { operation, environment, timeout: TIMEOUT_MS, secrets });
	const message = `${problem.message}. ${problem.description} Client reference: ${clientReference}.`;
	throw apiError(this.getNode(), { ...problem, message });
}

/** @throws FieldProblem for what cannot be used of the credential, or of what is typed into the node */
function prepare(context: ILoadOptionsFunctions, credential: ICredentialDataDecryptedObject) {
	const account = ekoAccount(credential);
	const typed = (field: Field): string =>
		field.check(withoutExpression(context.getCurrentNodeParameter(field.property.name)), account);
	const customerId = typed(initiatorId);
	const clientReference = newClientRefId();
	const common = {
		initiator_id: customerId,
		user_code: typed(userCode),
		client_ref_id: clientReference,
	};
	const { path, parameters } = operation.prepare({ customerId, orgId: typed(orgId) });
	return { account, clientReference, call: { path, parameters: { ...common, ...parameters } } };
}

/** Nothing for an expression, since there is no item to evaluate it for. */
function withoutExpression(value: unknown): unknown {
	return typeof value === 'string' && value.startsWith('=') ? '' : value;
}

/** Reads Eko's list; an entry without name or ID is left out. */
export function languagesOf(list: unknown): INodePropertyOptions[] {
	if (!Array.isArray(list)) return [];
	return list.flatMap((entry: unknown) => {
		const { pkid, consentLanguage: name } = (entry ?? {}) as Record<string, unknown>;
		const value = typeof pkid === 'number' ? String(pkid) : pkid;
		if (typeof name !== 'string' || name.trim() === '') return [];
		return typeof value === 'string' && /^\d+$/.test(value) ? [{ name, value }] : [];
	});
}
