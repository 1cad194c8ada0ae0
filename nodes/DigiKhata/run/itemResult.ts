import type { IDataObject, INodeExecutionData } from 'n8n-workflow';

import type { FieldError } from '../../../credentials/fieldError';
import { isBlank } from '../fields/normalize';
import { EFFECTS } from '../contract/effects';
import type { Operation } from '../contract/operation';
import { isAccountProblem } from '../eko/accountProblem';
import { readData, readReference } from '../eko/envelope';
import { saysOtpConsumed } from '../eko/interpretPayment';
import type { FailedOutcome } from '../eko/outcome';
import { readTid, readTransactionState } from '../eko/transaction';
import { toMessage, type UserMessage } from '../messages/message';
import { describeOther } from '../messages/otherThanAsked';
import { nextStepAfter } from '../messages/statuses';
import { DuplicateError } from '../safety/duplicates';
import { redact, redactSubmitted, redactText, type Secrets } from '../safety/redact';
import type { callEko } from './callEko';
import type { Identity } from './identity';

/** What came of one item. */
export type ItemResult =
	| {
			kind: 'success';
			identity: Identity;
			/** The output items: one, but for an operation that lists something. */
			items: readonly IDataObject[];
			/** What must not get lost, e.g. `otp_ref_id`. */
			references: IDataObject;
	  }
	| {
			kind: FailedOutcome['kind'];
			message: UserMessage;
			/** For workflows to decide by: statuses, whom it was about, a reference that came anyway. */
			facts: IDataObject;
			/** Absent for an item that was never ready to be sent. */
			identity?: Identity;
	  };

/** An item that did not succeed. */
export type FailedItem = Exclude<ItemResult, { kind: 'success' }>;

/** Turns what a call came to into what the workflow gets. */
export function toItemResult(
	{ outcome, message, said: words, secrets }: Awaited<ReturnType<typeof callEko>>,
	identity: Identity,
	{
		simplify,
		operation,
	}: {
		simplify: boolean;
		operation: Pick<Operation, 'effect' | 'each' | 'adviceWhenRefused'>;
	},
): ItemResult {
	const { identifiers, uniqueValues } = identity;
	const about = { identifiers, uniqueValues };
	if (message !== undefined) {
		return {
			kind: outcome.kind,
			message,
			facts: factsOf(outcome, identifiers, secrets, {
				said: words.join('; '),
				isNoAnswer: operation.adviceWhenRefused !== undefined,
			}),
			identity: about,
		};
	}
	const { result, envelope } = outcome;
	const other = Object.keys(identifiers).find((name) => isOther(result[name], identifiers[name]));
	if (other !== undefined) {
		// A payment's own transaction has to be named, whatever else the reply says.
		const { tid, refund_tid, transaction_state } = result;
		const own = EFFECTS[operation.effect].paysOnce ? { tid, refund_tid, transaction_state } : {};
		const facts = { outcome: 'unknown', ...withoutBlank({ ...own, ...identifiers }) };
		return {
			kind: 'unknown',
			message: describeOther(other, operation.effect),
			facts,
			identity: about,
		};
	}
	const { client_ref_id, ...people } = identifiers;
	const { status, response_status_id, response_type_id } = envelope;
	const said = redactText(envelope.message, secrets);
	const verdict = withoutBlank({ status, response_status_id, response_type_id, message: said });
	const simplified = ({ next_step, ...found }: IDataObject): IDataObject => ({
		...people,
		...withoutBlank({ next_step, ...found, client_ref_id: client_ref_id || found.client_ref_id }),
	});
	const { next_step } = result;
	const raw = { ...envelope, message: said, ...withoutBlank({ client_ref_id, next_step }) };
	if (operation.each !== undefined) {
		const entries = result[operation.each] as IDataObject[];
		const items = simplify ? entries.map(simplified) : [raw];
		// Lists can be asked for again, and hold more of people than an error should.
		return { kind: 'success', identity: about, items, references: identifiers };
	}
	const items = [simplify ? { ...simplified(result), ...verdict } : raw];
	return {
		kind: 'success',
		identity: about,
		items,
		references: { ...identifiers, ...withoutBlank(result) },
	};
}

/** An item with a value that cannot be used, in the field that `field` names. */
export function toInvalidItem(error: FieldError, identifiers: IDataObject = {}): FailedItem {
	const duplicate = error instanceof DuplicateError && { duplicate_of: error.duplicateOf };
	return toUnsentItem(toMessage(error), { field: error.label, ...identifiers, ...duplicate });
}

/** An item that was not sent, for a reason known before the call; and whom it is about, if that is known. */
export function toUnsentItem(message: UserMessage, identifiers: IDataObject = {}): FailedItem {
	return { kind: 'not_sent', message, facts: { outcome: 'not_sent', ...identifiers } };
}

/**
 * A failed item for the next node. n8n takes it to the error output and keeps `error` as it is, as long as
 * `json` has no other key than these two; with a plain number it finds the earlier nodes' items and
 * copies nothing of the input, an Aadhaar number among it, into this one.
 */
export function toFailedOutput({ message, facts }: FailedItem, item: number): INodeExecutionData {
	const text = `${message.message}. ${message.description}`;
	return { json: { message: text, error: facts }, pairedItem: item };
}

/**
 * @param said Eko's own words
 * @param isNoAnswer whether a refusal says nothing of what was asked
 */
function factsOf(
	outcome: FailedOutcome,
	identifiers: IDataObject,
	secrets: Secrets,
	{ said, isNoAnswer }: { said: string; isNoAnswer: boolean },
): IDataObject {
	const envelope = outcome.cause === 'status' ? outcome.envelope : undefined;
	// Then the reply tells of this attempt, which failed, and not of the one that used the OTP.
	const isOtpConsumed = envelope !== undefined && saysOtpConsumed(envelope);
	const shown = envelope && redact({ tid: envelope.tid, data: readData(envelope) }, secrets);
	const data = readData(shown);
	const told = (reference: string | undefined): string | undefined =>
		reference === undefined ? undefined : redactSubmitted(reference, secrets);
	const issued =
		outcome.cause === 'reference' ? outcome.otp_ref_id : readReference(data, 'otp_ref_id');
	return {
		outcome: outcome.kind,
		...withoutBlank({
			status: envelope?.status,
			http_status: 'response' in outcome ? outcome.response.statusCode : undefined,
			otp_ref_id: told(issued),
			[isOtpConsumed ? 'attempt_tid' : 'tid']: told(readTid(shown)),
			...identifiers,
			[isNoAnswer ? 'unconfirmed_state' : 'transaction_state']:
				envelope && !isOtpConsumed ? readTransactionState(envelope) : undefined,
			reason: data.reason,
			eko_message: said,
			is_account_problem: isAccountProblem(outcome, said, isNoAnswer) ? true : undefined,
			otp_consumed: isOtpConsumed ? true : undefined,
			next_step: envelope && nextStepAfter(envelope.status),
		}),
	};
}

/** Whether a reply has a value, and another one than was asked about. */
export function isOther(found: unknown, asked: unknown): boolean {
	return !isBlank(found) && !isBlank(asked) && String(found) !== String(asked);
}

function withoutBlank(data: IDataObject): IDataObject {
	return Object.fromEntries(Object.entries(data).filter(([, value]) => !isBlank(value)));
}
