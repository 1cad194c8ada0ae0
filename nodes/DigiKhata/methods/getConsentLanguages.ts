import type { ILoadOptionsFunctions, INodePropertyOptions } from 'n8n-workflow';

import { isBlank } from '../fields/normalize';
import { customerId, orgId } from '../operations/sender/fields';
import { getAadhaarKycConsentLanguages as operation } from '../operations/sender/getAadhaarKycConsentLanguages.operation';
import { askFromEditor } from './askFromEditor';

/** Eko's statuses about the sender, whose advice is of no use where the account's number was used. */
const SENDER_STATUSES = new Set([308, 327, 463, 2136]);

/**
 * The languages of the consent, as a list to choose from. Eko asks for a sender, but answers all alike;
 * while a workflow is being built there may be none yet, so the account's own number is used instead.
 *
 * @throws as {@link askFromEditor}
 */
export async function getConsentLanguages(
	this: ILoadOptionsFunctions,
): Promise<INodePropertyOptions[]> {
	let usesAccountNumber: boolean | undefined;
	return await askFromEditor(this, {
		operation,
		values: ({ account, read, typed }) => {
			usesAccountNumber = isBlank(typed('customerId'));
			return {
				customerId: usesAccountNumber
					? customerId.parse(account.initiatorId, account)
					: read('customerId', customerId),
				orgId: read('options.orgId', orgId),
			};
		},
		read: ({ consent_language_list }) => {
			const languages = readLanguages(consent_language_list);
			if (languages.length > 0) return languages;
			return {
				message: 'Eko’s list has no language with a name and ID',
				description:
					'Specify an ID using an expression, or give Eko’s support the client reference.',
			};
		},
		advise: (outcome) =>
			usesAccountNumber &&
			outcome.cause === 'status' &&
			SENDER_STATUSES.has(outcome.envelope.status)
				? 'Customer ID is empty, so your account’s number was used. Enter an enrolled sender’s number to load the list, or specify an ID using an expression.'
				: undefined,
	});
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
