import type { IDataObject } from 'n8n-workflow';

import type { Problem } from '../transport/ekoProblem';
import { problemOf } from '../transport/ekoProblem';
import { cleanText, type Secrets, withoutSecrets } from '../transport/cleanText';
import { type Outcome, outcomeOf } from '../transport/ekoReply';
import type { Answer } from '../transport/answer';
import type { PreparedItem } from './preflight';
import type { Run } from './run';

/** How one item ended. */
export type Ending =
	| {
			kind: 'success';
			/** The output item. */
			json: IDataObject;
			/** What must not get lost, e.g. `otp_ref_id`. */
			issued: IDataObject;
	  }
	| { kind: 'refused' | 'unknown' | 'notSent'; problem: Problem };

/** Turns Eko's answer into what the workflow gets: the output, or words for a person. */
export function endingOf(answer: Answer, run: Run, item: PreparedItem): Ending {
	const { operation, account, timeout } = run;
	const keys = [account.developerKey, account.accessKey];
	const secrets: Secrets = { keys, aadhaar: item.aadhaar };
	const outcome = outcomeOf(answer, operation);
	if (outcome.kind === 'success') {
		const { customerId, clientRefId } = item;
		const issued = { customer_id: customerId, client_ref_id: clientRefId, ...outcome.result };
		return {
			kind: 'success',
			issued: withoutSecrets(issued, secrets),
			json: withoutSecrets(outputOf(outcome, run, item, secrets), secrets),
		};
	}
	const { environment } = account;
	const problem = problemOf(outcome, { operation, environment, timeout, secrets });
	return { kind: outcome.kind, problem };
}

function outputOf(
	{ envelope, result }: Extract<Outcome, { kind: 'success' }>,
	{ simplify }: Run,
	{ customerId, clientRefId }: PreparedItem,
	secrets: Secrets,
): IDataObject {
	if (!simplify) return { ...envelope, client_ref_id: clientRefId };
	return {
		...result,
		customer_id: customerId,
		client_ref_id: clientRefId,
		status: envelope.status,
		response_status_id: envelope.response_status_id,
		response_type_id: envelope.response_type_id,
		message: cleanText(envelope.message, secrets),
	};
}
