import type { IExecuteFunctions } from 'n8n-workflow';

import { attempt, FieldProblem } from '../../../credentials/fieldProblem';
import { clientRefId } from '../fields/clientRefId';
import type { Field } from '../fields/field';
import { initiatorId } from '../fields/initiatorId';
import { userCode } from '../fields/userCode';
import type { EkoCall } from '../operations/operation';
import type { Run } from './run';

/** One item, ready to be sent. */
export interface PreparedItem {
	itemIndex: number;
	call: EkoCall;
	customerId: string;
	clientRefId: string;
	/** 12 digits, to be hidden from whatever comes back. */
	aadhaar: string | undefined;
}

/** One item that cannot be sent. */
export interface UnusableItem {
	itemIndex: number;
	problem: FieldProblem;
}

/**
 * Checks every item before the first request: each field by itself, then that no client reference and,
 * where a person is texted, no sender stands in the run twice. The first of two is kept.
 */
export function preflight(
	context: IExecuteFunctions,
	run: Run,
	itemCount: number,
): Array<PreparedItem | UnusableItem> {
	const references = new Map<string, number>();
	const senders = new Map<string, number>();
	const prepare = (itemIndex: number): PreparedItem => {
		const item = prepareItem(context, run, itemIndex);
		refuseRepeated(
			references,
			item.clientRefId,
			itemIndex,
			clientRefId.property.displayName,
			'Leave it empty, or use an expression that differs for each item.',
		);
		if (run.operation.effect === 'textsPerson') {
			refuseRepeated(
				senders,
				item.customerId,
				itemIndex,
				'Customer ID',
				'Each sender is texted once in a run. Remove the duplicate.',
			);
		}
		return item;
	};
	return Array.from({ length: itemCount }, (_, itemIndex) => {
		const unknown = new FieldProblem('The item', 'could not be checked', 'Check all its fields.');
		const item = attempt(() => prepare(itemIndex), unknown);
		return item instanceof FieldProblem ? { itemIndex, problem: item } : item;
	});
}

/** @throws FieldProblem for the first field that cannot be used */
function prepareItem(context: IExecuteFunctions, run: Run, itemIndex: number): PreparedItem {
	const { operation, account } = run;
	const read = <T>({ property, check }: Field<T>, collection = ''): T => {
		const value = attempt<unknown>(
			() => context.getNodeParameter(collection + property.name, itemIndex, ''),
			new FieldProblem(
				property.displayName,
				'has an expression that could not be evaluated',
				'Open the node and correct the expression of this field.',
			),
		);
		if (value instanceof FieldProblem) throw value;
		return check(value, account);
	};
	const values = Object.fromEntries(
		Object.entries(operation.fields).map(([name, field]) => [name, read(field)]),
	);
	const { path, parameters } = operation.prepare(values);
	const common = {
		initiator_id: read(initiatorId),
		user_code: read(userCode),
		client_ref_id: read(clientRefId, 'options.'),
	};
	return {
		itemIndex,
		call: { path, parameters: { ...common, ...parameters } },
		customerId: String(values.customerId),
		clientRefId: common.client_ref_id,
		aadhaar: values.aadhaarNumber as string | undefined,
	};
}

/** @throws FieldProblem when an earlier item has the same value */
function refuseRepeated(
	seen: Map<string, number>,
	value: string,
	itemIndex: number,
	label: string,
	advice: string,
): void {
	const first = seen.get(value);
	if (first !== undefined) {
		throw new FieldProblem(label, `is the same as that of item ${first + 1}`, advice);
	}
	seen.set(value, itemIndex);
}
