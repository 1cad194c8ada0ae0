import type { ILoadOptionsFunctions, INodePropertyOptions } from 'n8n-workflow';

import { ekoAccount } from '../../../credentials/ekoAccount';
import { FieldProblem } from '../../../credentials/fieldProblem';
import { newClientRefId } from '../fields/clientRefId';
import { initiatorId } from '../fields/initiatorId';
import { userCode } from '../fields/userCode';
import { getAadhaarKycConsentLanguages } from '../operations/sender/getAadhaarKycConsentLanguages.operation';
import { operationError } from './ekoErrors';
import { problemOf } from './ekoProblem';
import { outcomeOf } from './ekoReply';
import { ekoRequest } from './ekoRequest';

const TIMEOUT_MS = 20_000;

/**
 * The languages of the consent, as a list to choose from. Eko asks for a sender, but answers all alike;
 * while a workflow is being built there is none yet, so the account's own number stands in.
 *
 * @throws NodeOperationError saying how to go on; n8n shows it below the list
 */
export async function getConsentLanguages(
	this: ILoadOptionsFunctions,
): Promise<INodePropertyOptions[]> {
	const credential = await this.getCredentials('ekoApi');
	try {
		const account = ekoAccount(credential);
		const customerId = initiatorId.check('', account);
		const operation = getAadhaarKycConsentLanguages;
		const { path, parameters } = operation.prepare({ customerId, orgId: '1' });
		const common = {
			initiator_id: customerId,
			user_code: userCode.check('', account),
			client_ref_id: newClientRefId(),
		};
		const answer = await ekoRequest(
			this,
			credential,
			account.baseUrl,
			operation.method,
			{ path, parameters: { ...common, ...parameters } },
			TIMEOUT_MS,
		);
		const outcome = outcomeOf(answer, operation);
		if (outcome.kind !== 'success') {
			const { environment, developerKey, accessKey } = account;
			const secrets = { keys: [developerKey, accessKey] };
			throw operationError(
				this.getNode(),
				problemOf(outcome, { operation, environment, timeout: TIMEOUT_MS, secrets }),
			);
		}
		return languagesOf(outcome.result.consent_language_list);
	} catch (thrown) {
		if (!(thrown instanceof FieldProblem)) throw thrown;
		const { message, description } = thrown;
		throw operationError(this.getNode(), { message, description: description ?? '' });
	}
}

/** Reads Eko's list; an entry without name or ID is left out. */
export function languagesOf(list: unknown): INodePropertyOptions[] {
	if (!Array.isArray(list)) return [];
	return list.flatMap((entry: unknown) => {
		const { pkid, consentLanguage } = (entry ?? {}) as Record<string, unknown>;
		const isUsable = typeof consentLanguage === 'string' && /^\d+$/.test(String(pkid));
		return isUsable ? [{ name: consentLanguage, value: String(pkid) }] : [];
	});
}
