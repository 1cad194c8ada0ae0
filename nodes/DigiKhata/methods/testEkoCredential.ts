import type {
	ICredentialDataDecryptedObject,
	ICredentialsDecrypted,
	ICredentialTestFunctions,
	IDataObject,
	INodeCredentialTestResult,
} from 'n8n-workflow';

import { type Account, parseAccount } from '../../../credentials/account';
import { tryParse, FieldError } from '../../../credentials/fieldError';
import { signRequest } from '../../../credentials/signRequest';
import { isBlank } from '../fields/normalize';
import { initiatorId } from '../fields/initiatorId';
import { userCode } from '../fields/userCode';
import type { Operation } from '../contract/operation';
import { type HttpResult, captureResponse } from '../eko/network';
import { asText } from '../safety/redact';
import { describeFailure } from '../messages/describe';
import { interpret } from '../eko/interpret';

type Check = Pick<Operation, 'effect' | 'results'> & { path: string; success: string };

/** Eko's list of an agent's services: asking for it needs valid keys, initiator and user code. */
const GET_USER_SERVICES: Check = {
	effect: 'reads',
	path: '/user/account/services',
	results: {
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
	results: { 0: (data) => data },
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
	const { account, check, qs } = prepared;
	const options = await signRequest(data, {
		method: 'GET',
		url: account.baseUrl + check.path,
		qs,
		headers: { accept: 'application/json', 'accept-encoding': 'identity' },
		timeout: TIMEOUT_MS,
	});
	// The one HTTP helper that n8n offers to credential tests; it takes the older option names and hands
	// on JSON parsed.
	const { request } = this.helpers;
	const requestOptions = { ...options, simple: false, resolveWithFullResponse: true };
	const send = async () => {
		const response = (await request(requestOptions)) as IDataObject;
		return { ...response, body: asText(response.body) };
	};
	return toTestResult(await captureResponse(send, TIMEOUT_MS), check, account);
}

/** @throws FieldError for what cannot be used of the credential */
function prepare(data: ICredentialDataDecryptedObject) {
	const account = parseAccount(data);
	const initiator_id = initiatorId.check('', account);
	return isBlank(account.userCode)
		? { account, check: GET_ALL_SERVICES, qs: { initiator_id } }
		: {
				account,
				check: GET_USER_SERVICES,
				qs: { initiator_id, user_code: userCode.check('', account) },
			};
}

function toTestResult(
	answer: HttpResult,
	check: Check,
	account: Account,
): INodeCredentialTestResult {
	const outcome = interpret(answer, check);
	if (outcome.kind === 'success') return { status: 'OK', message: check.success };
	if (outcome.cause === 'noReference') {
		return {
			status: 'Error',
			message:
				'Eko lists no services for this User Code. Check it, or ask Eko’s support to activate DigiKhata for it.',
		};
	}
	const { message, description } = describeFailure(outcome, {
		operation: { effect: 'reads' },
		environment: account.environment,
		timeout: TIMEOUT_MS,
		secrets: { keys: [account.developerKey, account.accessKey] },
	});
	return { status: 'Error', message: `${message}. ${description}` };
}
