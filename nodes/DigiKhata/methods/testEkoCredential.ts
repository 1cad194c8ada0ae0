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
import { asText } from '../eko/envelope';
import type { Outcome } from '../eko/outcome';
import type { Transport } from '../eko/request';
import { initiatorId } from '../fields/common';
import { isBlank } from '../fields/normalize';
import { userCode } from '../operations/account/fields';
import { getAllServices } from '../operations/account/getAllServices.operation';
import { getUserServices } from '../operations/account/getUserServices.operation';
import { buildRequest } from '../run/buildRequest';
import { callEko } from '../run/callEko';

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
	const { account, operation, request: call, success } = prepared;
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
		operation,
		account,
		request: call,
		timeout: TIMEOUT_MS,
		secrets: {},
	});
	if (operation === getUserServices && listsNoServices(outcome)) {
		return {
			status: 'Error',
			message:
				'Eko lists no services for this User Code. Check it, or ask Eko’s support to activate DigiKhata for it.',
		};
	}
	if (message === undefined) return { status: 'OK', message: success };
	return { status: 'Error', message: `${message.message}. ${message.description}` };
}

/** @throws FieldError for what cannot be used of the credential */
function prepare(data: ICredentialDataDecryptedObject) {
	const account = parseAccount(data);
	const hasUserCode = !isBlank(account.userCode);
	// For a credential without user code: asking for it needs keys and initiator.
	const operation = hasUserCode ? getUserServices : getAllServices;
	return {
		account,
		operation,
		request: buildRequest(operation, {
			initiatorId: initiatorId.parse('', account),
			userCode: hasUserCode ? userCode.parse('', account) : '',
			clientRefId: '',
		}),
		success: hasUserCode
			? 'Connection successful'
			: 'Connection successful. User Code is empty, so it was not checked.',
	};
}

/** Whether Eko accepted the call of Get User Services, and told of none. */
function listsNoServices(outcome: Outcome): boolean {
	return outcome.kind === 'success'
		? (outcome.result.service_status_list as unknown[]).length === 0
		: outcome.cause === 'noReference';
}
