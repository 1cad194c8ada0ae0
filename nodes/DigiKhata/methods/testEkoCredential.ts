import type {
	ICredentialDataDecryptedObject,
	ICredentialsDecrypted,
	ICredentialTestFunctions,
	IDataObject,
	INodeCredentialTestResult,
} from 'n8n-workflow';

import { parseAccount } from '../../../credentials/account';
import { FieldError, tryParse } from '../../../credentials/fieldError';
import { signRequest } from '../../../credentials/signRequest';
import type { Operation } from '../contract/operation';
import { asText } from '../eko/envelope';
import type { Transport } from '../eko/request';
import { initiatorId, userCode } from '../fields/common';
import { isBlank } from '../fields/normalize';
import { callEko } from '../run/callEko';

type Check = Pick<Operation, 'effect' | 'replies'> & { path: string; success: string };

/** Eko's list of an agent's services: asking for it needs valid keys, initiator and user code. */
const GET_USER_SERVICES: Check = {
	effect: 'reads',
	path: '/user/account/services',
	replies: {
		0: (data) => {
			const { service_status_list: services } = data;
			return Array.isArray(services) && services.length > 0 ? data : undefined;
		},
	},
	success: 'Connection successful',
};

/** Eko's list of all services, for a credential without user code: it needs keys and initiator. */
const GET_ALL_SERVICES: Check = {
	effect: 'reads',
	path: '/tools/catalog/service-codes',
	replies: { 0: (data) => data },
	success: 'Connection successful. User Code is empty, so it was not checked.',
};

const TIMEOUT_MS = 20_000;

/**
 * The test behind the Eko API credential's Save button. It changes nothing at Eko, and is green only
 * when Eko accepted the signature and knows the initiator and the user code. A declared test request
 * could not tell that: it knows the HTTP status and the values to refuse, not the one to accept.
 *
 * @see https://eps.eko.in/docs/get-user-services
 * @see https://eps.eko.in/docs/get-all-services
 */
export async function testEkoCredential(
	this: ICredentialTestFunctions,
	{ data = {} }: ICredentialsDecrypted,
): Promise<INodeCredentialTestResult> {
	const prepared = tryParse(
		() => prepare(data),
		() => new FieldError('The credential', 'could not be read', 'Check all its fields.'),
	);
	if (prepared instanceof FieldError) {
		return { status: 'Error', message: `${prepared.message}. ${prepared.description}` };
	}
	const { account, check, parameters } = prepared;
	// The one HTTP helper that n8n offers to credential tests takes the older option names, and gives
	// JSON parsed.
	const { request } = this.helpers;
	const transport: Transport = async (options) => {
		const signed = await signRequest(data, options);
		const response: unknown = await request({
			...signed,
			simple: false,
			resolveWithFullResponse: true,
		});
		return { ...(response as IDataObject), body: asText((response as IDataObject).body) };
	};
	const { outcome, message } = await callEko(transport, {
		operation: check,
		account,
		request: { method: 'GET', path: check.path, parameters },
		timeout: TIMEOUT_MS,
		secrets: {},
	});
	if (message === undefined) return { status: 'OK', message: check.success };
	if (outcome.cause === 'noReference') {
		return {
			status: 'Error',
			message:
				'Eko lists no services for this User Code. Check it, or ask Eko’s support to activate DigiKhata for it.',
		};
	}
	return { status: 'Error', message: `${message.message}. ${message.description}` };
}

/** @throws FieldError for what cannot be used of the credential */
function prepare(data: ICredentialDataDecryptedObject) {
	const account = parseAccount(data);
	const initiator_id = initiatorId.parse('', account);
	return isBlank(account.userCode)
		? { account, check: GET_ALL_SERVICES, parameters: { initiator_id } }
		: {
				account,
				check: GET_USER_SERVICES,
				parameters: { initiator_id, user_code: userCode.parse('', account) },
			};
}
