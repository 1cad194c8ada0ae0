import type { IDataObject, IExecuteFunctions } from 'n8n-workflow';

import { isBlank } from '../fields/normalize';
import {
	ALREADY_ATTEMPTED,
	describeLookFailed,
	describeNotPayable,
	describeOtherPayment,
	FAILED_BEFORE,
	REFUND_ATTEMPTED,
} from '../messages/payments';
import { getTransactionStatus } from '../operations/transaction/getTransactionStatus.operation';
import { buildRequest } from './buildRequest';
import { clock } from './clock';
import { type FailedItem, isOther, type ItemResult, toUnsentItem } from './itemResult';
import type { PreparedItem } from './prepareItems';
import type { RunConfig } from './runConfig';
import { askFor, completeItem } from './sendItem';

/** Milliseconds before each inquiry after an unknown outcome. */
const INQUIRY_PAUSES_MS = [1_000, 3_000, 8_000];

/**
 * Looks, pays, and after an unknown outcome asks what became of it.
 *
 * @param isFirst whether the payment is certainly this run's alone; else it is looked up, and not made
 * @param mayPay whether the run still goes on, asked at the last moment
 * @returns undefined where it did not, so that nothing was paid
 */
export async function payOnce(
	context: IExecuteFunctions,
	config: RunConfig,
	item: PreparedItem,
	isFirst: boolean,
	mayPay: () => boolean,
): Promise<ItemResult | undefined> {
	const { operation } = config;
	if (!isFirst || config.lookBeforePaying) {
		const earlier = await lookUpPayment(context, config, item);
		// What was attempted before may have been made, whatever the look comes to.
		if (earlier && (isFirst || earlier.kind !== 'not_sent')) return earlier;
		if (!isFirst) {
			const message = operation.paysIn ? REFUND_ATTEMPTED : ALREADY_ATTEMPTED;
			return toUnknown({ message, facts: earlier?.facts ?? {} }, item);
		}
	}
	const complete = await completeItem(context, config, item);
	if ('kind' in complete) return complete;
	if (!mayPay()) return undefined;
	const result = await askFor(context, config, complete)(operation, complete.request);
	return result.kind === 'unknown' ? await verify(context, config, complete, result) : result;
}

/**
 * What Eko knows of a payment before it is made.
 *
 * @returns undefined where it certainly knows nothing that speaks against it
 */
async function lookUpPayment(
	context: IExecuteFunctions,
	config: RunConfig,
	item: PreparedItem,
): Promise<ItemResult | undefined> {
	const { paysIn } = config.operation;
	const found = await inquire(context, config, item);
	if (found.kind !== 'success') {
		// A reply of Eko's with another status: there is no such transaction, whatever its words.
		if (paysIn === undefined && isNotFound(found, item.identifiers.tid)) return undefined;
		const facts = { ...item.identifiers, status_check: 'no_answer' };
		return toUnsentItem(describeLookFailed(found.message), facts);
	}
	const state = found.references.transaction_state;
	if (paysIn?.includes(String(state))) return undefined;
	if (paysIn !== undefined && state !== 'refunded') {
		return toUnsentItem(describeNotPayable(state), {
			...item.identifiers,
			transaction_state: state,
		});
	}
	return reportFound(found, item, { already_existed: true });
}

/** After an unknown outcome: what Eko says of the payment stands beside it, or is what came of it. */
async function verify(
	context: IExecuteFunctions,
	config: RunConfig,
	item: PreparedItem,
	result: FailedItem,
): Promise<ItemResult> {
	const end = clock.now() + config.timeout;
	let status_check = 'not_asked';
	for (const pause of INQUIRY_PAUSES_MS) {
		if (clock.now() + pause >= end) break;
		if (!(await clock.sleep(pause, context.getExecutionCancelSignal()))) break;
		const tid = item.identifiers.tid ?? result.facts.tid;
		const found = await inquire(context, config, item, tid);
		if (found.kind !== 'success') {
			status_check = isNotFound(found, tid) ? 'not_found' : 'no_answer';
			continue;
		}
		const state = String(found.references.transaction_state);
		status_check = state;
		// Only the state refunded proves a refund, whether by this one or another.
		if (config.operation.paysIn && state !== 'refunded') continue;
		if (state === 'failed' && result.facts.otp_consumed) {
			status_check = 'unclear';
			continue;
		}
		const reported = reportFound(found, item, { status_check: 'found' });
		if (reported.kind !== 'not_sent') return reported;
		return {
			...result,
			facts: { ...result.facts, ...reported.facts, outcome: 'unknown', status_check: 'other' },
		};
	}
	return { ...result, facts: { ...result.facts, status_check } };
}

/** Asks for the transaction of a payment, by Eko's ID where it is known, else by the reference. */
async function inquire(
	context: IExecuteFunctions,
	config: RunConfig,
	item: PreparedItem,
	tid = item.identifiers.tid as unknown,
): Promise<ItemResult> {
	const { initiator_id, user_code } = item.request.parameters;
	const { client_ref_id } = item.identifiers;
	const byTid = !isBlank(tid);
	const request = buildRequest(getTransactionStatus, {
		initiatorId: initiator_id,
		userCode: user_code,
		transactionId: byTid ? tid : '',
		clientRefId: byTid ? '' : client_ref_id,
	});
	// Only what the inquiry was about has to be the same: what else differs is told by name.
	const identifiers = byTid ? { tid: String(tid) } : { client_ref_id: client_ref_id as string };
	return await askFor(context, config, { ...item, identifiers })(
		getTransactionStatus,
		request,
		true,
	);
}

/** A transaction that Eko knows, as the result of the payment; another payment than this one is told. */
function reportFound(
	found: Extract<ItemResult, { kind: 'success' }>,
	item: PreparedItem,
	note: IDataObject,
): ItemResult {
	const { identifiers, uniqueValues } = item;
	const other = Object.keys(identifiers).find((name) =>
		isOther(found.references[name], identifiers[name]),
	);
	if (other !== undefined) {
		const { tid, transaction_state, amount } = found.references;
		const existing = { tid, transaction_state, amount };
		return toUnsentItem(describeOtherPayment(other), { ...identifiers, existing });
	}
	const identity = { identifiers, uniqueValues };
	const references = { ...found.references, ...note };
	if (found.references.transaction_state === 'failed') {
		const { transaction_state, tid, reason } = found.references;
		const facts = { outcome: 'refused', ...identifiers, tid, transaction_state, reason, ...note };
		return { kind: 'refused', message: FAILED_BEFORE, facts, identity };
	}
	// The inquiry does not say whom a transaction was for, so neither does the item.
	const items = found.items.map((json) => ({ ...json, ...note }));
	return { kind: 'success', identity, references, items };
}

/** The result for a payment that was attempted before: it may have been made. */
function toUnknown(
	{ message, facts: more }: Pick<FailedItem, 'message' | 'facts'>,
	{ identifiers, uniqueValues }: PreparedItem,
): FailedItem {
	const next_step = getTransactionStatus.id;
	const facts = { ...more, ...identifiers, outcome: 'unknown', next_step };
	return { kind: 'unknown', message, facts, identity: { identifiers, uniqueValues } };
}

/** Eko's own reply, with another status than 0 and no transaction but the one it was asked for. */
function isNotFound({ kind, facts }: FailedItem, askedTid: unknown): boolean {
	const { status, tid, unconfirmed_state } = facts;
	return (
		kind === 'unknown' &&
		status !== undefined &&
		tid === askedTid &&
		unconfirmed_state === undefined
	);
}
