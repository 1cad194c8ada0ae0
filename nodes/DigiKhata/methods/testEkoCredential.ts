import type {
	ICredentialsDecrypted,
	ICredentialTestFunctions,
	IDataObject,
	INodeCredentialTestResult,
} from 'n8n-workflow';

import { type EkoAccount, ekoAccount } from '../../../credentials/ekoAccount';
import { attempt, FieldProblem } from '../../../credentials/fieldProblem';
import { signRequest } from '../../../credentials/signRequest';
import { initiatorId } from '../fields/initiatorId';
import type { Operation } from '../operations/operation';
import { type Answer, answerOf } from '../transport/answer';
import { asText } from '../transport/cleanText';
import { problemOf } from '../transport/ekoProblem';
import { outcomeOf } from '../transport/ekoReply';

/**
 * Eko's list of its services: asking for it needs valid keys and an initiator, and changes nothing.
 *
 * @see https://eps.eko.in/docs/get-all-services
 */
const getAllServices = {
	effect: 'reads',
	results: { 0: (data) => data },
} as const satisfies Pick<Operation, 'effect' | 'results'>;

const TIMEOUT_MS = 20_000;

/**
 * The test behind the Eko API credential's Save button. It is green only when Eko accepted the
 * signature and answered with status 0. A declared test request could not tell that: it knows the
 * HTTP status and the values to refuse, not the one to accept.
 */
export async function testEkoCredential(
	this: ICredentialTestFunctions,
	{ data = {} }: ICredentialsDecrypted,
): Promise<INodeCredentialTestResult> {
	const prepared = attempt(
		() => {
			const account = ekoAccount(data);
			return { account, id: initiatorId.check('', account) };
		},
		() => new FieldProblem('The credential', 'could not be read', 'Check all its fields.'),
	);
	if (prepared instanceof FieldProblem) {
		return { status: 'Error', message: `${prepared.message}. ${prepared.description}` };
	}
	const { account, id } = prepared;
	const options = await signRequest(data, {
		method: 'GET',
		url: `${account.baseUrl}/tools/catalog/service-codes`,
		qs: { initiator_id: id },
		headers: { accept: 'application/json', 'accept-encoding': 'identity' },
		timeout: TIMEOUT_MS,
	});
	// The one HTTP helper that n8n offers to credential tests; it takes the older option names and hands
	// on JSON parsed.
	const { request } = this.helpers;
	const asking = { ...options, simple: false, resolveWithFullResponse: true };
	const ask = async () => {
		const response = (await request(asking)) as IDataObject;
		return { ...response, body: asText(response.body) };
	};
	return verdict(await answerOf(ask, TIMEOUT_MS), account);
}

function verdict(answer: Answer, account: EkoAccount): INodeCredentialTestResult {
	const outcome = outcomeOf(answer, getAllServices);
	if (outcome.kind === 'success') return { status: 'OK', message: 'Connection successful' };
	const { message, description } = problemOf(outcome, {
		operation: getAllServices,
		environment: account.environment,
		timeout: TIMEOUT_MS,
		secrets: { keys: [account.developerKey, account.accessKey] },
	});
	return { status: 'Error', message: `${message}. ${description}` };
}
