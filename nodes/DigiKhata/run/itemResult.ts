import type { IDataObject } from 'n8n-workflow';

import type { HttpResult } from '../eko/network';
import { redactText, type Secrets, redact } from '../safety/redact';
import { type UserMessage, describeFailure } from '../messages/describe';
import { type EkoReference, interpret } from '../eko/interpret';
import type { PreparedItem } from './prepareItems';
import type { RunConfig } from './runConfig';

/** Whom a call was about; `once` is for comparing only and goes into no output or error. */
export type Identity = Pick<PreparedItem, 'subject' | 'clientRefId' | 'once'>;

/** How one item ended. */
export type ItemResult =
	| {
			kind: 'success';
			identity: Identity;
			/** The output item. */
			json: IDataObject;
			/** What must not get lost, e.g. `otp_ref_id`. */
			issued: IDataObject;
	  }
	| {
			kind: 'refused' | 'unknown' | 'notSent';
			problem: UserMessage;
			/** Absent for an item that was never ready to be sent. */
			identity?: Identity;
			/** A reference that came all the same. */
			issued?: EkoReference | undefined;
	  };

/** An ending that is not success. */
export type FailedItem = Exclude<ItemResult, { kind: 'success' }>;

/** Turns Eko's answer into what the workflow gets: the output, or words for a person. */
export function toItemResult(
	answer: HttpResult,
	run: Pick<RunConfig, 'operation' | 'timeout' | 'simplify'>,
	item: PreparedItem,
): ItemResult {
	const { operation, timeout, simplify } = run;
	const { account, subject, clientRefId, once, aadhaar } = item;
	const identity = { subject, clientRefId, once };
	const secrets: Secrets = {
		keys: [account.developerKey, account.accessKey],
		aadhaar,
		personal: item.secrets,
	};
	const outcome = interpret(answer, operation);
	if (outcome.kind !== 'success') {
		const { environment } = account;
		const problem = describeFailure(outcome, { operation, environment, timeout, secrets });
		if (outcome.kind === 'notSent') return { kind: 'notSent', problem, identity };
		problem.description += ` Client reference: ${clientRefId}.`;
		const issued = outcome.cause === 'reference' ? outcome.issued : undefined;
		return { kind: outcome.kind, problem, identity, issued };
	}
	const { result, envelope } = redact(outcome, secrets);
	const message = redactText(envelope.message, secrets);
	const own = { ...subject, client_ref_id: clientRefId };
	const { status, response_status_id, response_type_id } = envelope;
	const json = simplify
		? { ...result, ...own, status, response_status_id, response_type_id, message }
		: { ...envelope, message, client_ref_id: clientRefId, next_step: result.next_step };
	return { kind: 'success', identity, json, issued: { ...own, ...result } };
}
