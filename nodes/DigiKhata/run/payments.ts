import type { IExecuteFunctions } from 'n8n-workflow';

import type { Operation } from '../contract/operation';
import { SIGNATURE_STATUSES } from '../eko/statuses';
import {
	CLAIM_UNCLEAR,
	describeUnderWay,
	PAYMENT_UNCLEAR,
	USE_NEW_REFERENCE,
} from '../messages/payments';
import { claim, claimOf } from '../safety/claims';
import { inTurn, recordTogether } from '../safety/inTurn';
import { endUnderWay, takeUnderWay } from '../safety/underWay';
import { clock } from './clock';
import { type ItemResult, toUnsentItem } from './itemResult';
import { payOnce } from './payOnce';
import type { PreparedItem } from './prepareItems';
import type { RunConfig } from './runConfig';

/** How many payments n8n remembers for one node of a workflow; the oldest are forgotten. */
const MAX_CLAIMS = 50_000;
/** Eko refused before it took the call up, whatever the operation. */
const INVALID_PARAMETERS = 461;

/** The payments of one run. */
export interface Payments {
	/** Whether somebody attempted it before: then it is looked up, and not made. */
	wasAttempted(item: PreparedItem): boolean;
	/**
	 * Makes one payment, if it was certainly not made before.
	 *
	 * @param mayPay see {@link payOnce}
	 */
	pay(item: PreparedItem, mayPay: () => boolean): Promise<ItemResult | undefined>;
	/** Gives back what was certainly not paid, so that it can be run again. */
	close(results: ReadonlyArray<ItemResult | undefined>): Promise<void>;
}

/**
 * Opens the payments of a run: takes each in this process, and claims them all together in n8n's
 * database. What is not certainly this run's alone is looked up at Eko, and never paid.
 */
export async function openPayments(
	context: IExecuteFunctions,
	config: RunConfig,
	items: readonly PreparedItem[],
): Promise<Payments> {
	const executionId = context.getExecutionId();
	const claims = new Map(items.map((item) => [item.itemIndex, claimFor(item, config.operation)]));
	const elsewhere = new Map<string, string>();
	const taken: string[] = [];
	const started = new Set<number>();
	for (const one of claims.values()) {
		const other = takeUnderWay(one, executionId);
		if (other === undefined) taken.push(one);
		else elsewhere.set(one, other);
	}
	const memory = claimMemory(context);
	// Also in a run that is canceled meanwhile: then nothing is paid, and all is given back.
	const ours = await claim(taken, memory.record, clock.sleep).catch(() => undefined);
	const isOurs = (one: string): boolean => ours?.has(one) === true && !elsewhere.has(one);
	const wasAttempted = ({ itemIndex }: PreparedItem): boolean => {
		const one = claims.get(itemIndex) as string;
		return ours !== undefined && !ours.has(one) && !elsewhere.has(one);
	};

	const pay: Payments['pay'] = async (item, mayPay) => {
		const one = claims.get(item.itemIndex) as string;
		const other = elsewhere.get(one);
		if (other !== undefined) {
			const facts = { ...item.identifiers, under_way_in: other };
			return toUnsentItem(describeUnderWay(other), facts);
		}
		if (ours === undefined) return toUnsentItem(CLAIM_UNCLEAR, item.identifiers);
		started.add(item.itemIndex);
		const { identifiers, uniqueValues } = item;
		const result = await payOnce(context, config, item, isOurs(one), mayPay).catch(
			(): ItemResult => ({
				kind: 'unknown',
				message: PAYMENT_UNCLEAR,
				facts: { outcome: 'unknown', ...identifiers },
				identity: { identifiers, uniqueValues },
			}),
		);
		if (result === undefined) started.delete(item.itemIndex);
		const isUsedUp = result?.kind === 'refused' && !isCertainlyUnpaid(result, config);
		if (!isUsedUp || config.operation.withoutClientRef) return result;
		const description = `${result.message.description} ${USE_NEW_REFERENCE}`;
		return { ...result, message: { ...result.message, description } };
	};
	const close = async (results: ReadonlyArray<ItemResult | undefined>): Promise<void> => {
		const unpaid = items
			.filter(({ itemIndex }) => {
				const result = results[itemIndex];
				if (result === undefined) return !started.has(itemIndex);
				return isCertainlyUnpaid(result, config);
			})
			.map(({ itemIndex }) => claims.get(itemIndex) as string)
			.filter(isOurs);
		// What stays claimed is not paid, which is safe.
		if (unpaid.length > 0) await memory.forget(unpaid).catch(() => undefined);
		taken.forEach(endUnderWay);
	};
	return { wasAttempted, pay, close };
}

/**
 * Not sent, or refused before Eko took it up: the same payment may be tried again. A refund may be tried
 * after every refusal where Eko has to call it pending before each.
 */
function isCertainlyUnpaid(
	result: ItemResult,
	{ operation, lookBeforePaying }: RunConfig,
): boolean {
	if (result.kind === 'not_sent') return true;
	if (result.kind !== 'refused') return false;
	if (operation.paysIn) return lookBeforePaying;
	const { status, http_status, tid, transaction_state } = result.facts;
	if (tid !== undefined || transaction_state !== undefined) return false;
	return (
		[401, 403].includes(Number(http_status)) ||
		status === INVALID_PARAMETERS ||
		SIGNATURE_STATUSES.has(Number(status))
	);
}

function claimFor({ account, request, identifiers }: PreparedItem, operation: Operation): string {
	const reference = operation.withoutClientRef ? identifiers.tid : identifiers.client_ref_id;
	const initiator = String(request.parameters.initiator_id);
	return claimOf(account.baseUrl, initiator, operation.id, String(reference));
}

/** What n8n remembers for this node of this workflow. */
function claimMemory(context: IExecuteFunctions) {
	const { helpers } = context;
	const id = JSON.stringify([context.getWorkflow().id, context.getNode().id]);
	const options = { mode: 'entries', maxEntries: MAX_CLAIMS } as const;
	return {
		record: (texts: readonly string[]) =>
			recordTogether(id, texts, async (all) => {
				const { processed } = await helpers.checkProcessedAndRecord(all, 'node', options);
				return processed.map(String);
			}),
		forget: (texts: string[]) => inTurn(() => helpers.removeProcessed(texts, 'node', options)),
	};
}
