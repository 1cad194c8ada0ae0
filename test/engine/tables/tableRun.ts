import type { ICredentialDataDecryptedObject, IDataObject, INodeType } from 'n8n-workflow';

import { SIMULATOR_KEYS } from '../../../simulator/keys';
import { AADHAAR } from '../../unit/support';
import { credentialFor } from '../eko';
import { type EngineRun, NODE_TYPES_BY_NAME, type runDigiKhata } from '../runWorkflow';
import type { OnError } from '../settings';

/**
 * An item with every field of the node. Its customer ID has no five digits in common with any row, so
 * that it may stand in outputs where a row's digits may not.
 */
export const GOOD = {
	customer_id: '8640864086',
	aadhaar_number: AADHAAR,
	initiator_id: SIMULATOR_KEYS.initiatorId,
	user_code: SIMULATOR_KEYS.userCode,
	client_ref_id: 'good-neighbour',
};

/** As {@link GOOD}, for another sender. */
export const ANOTHER = { ...GOOD, customer_id: '7531753175', client_ref_id: 'the-row' };

/** The least that is mapped from the item: each expression takes time. */
const OPTIONS = {
	initiatorId: GOOD.initiator_id,
	userCode: GOOD.user_code,
	clientRefId: '={{ $json.client_ref_id }}',
};

/** A credential without defaults, so that the node's fields decide. */
export function keysFor(baseUrl: string): ICredentialDataDecryptedObject {
	return { ...credentialFor(baseUrl), initiatorId: '', userCode: '' };
}

let input: readonly IDataObject[] = [];
// The items go in as they are: on the way through JSON a date, NaN or a function becomes another row.
NODE_TYPES_BY_NAME.senders = {
	description: (NODE_TYPES_BY_NAME.senders as INodeType).description,
	execute: () => Promise.resolve([input.map((json) => ({ json }))]),
};

/** What to run for a row: any field of the items may be of any type. */
export interface TableSetup {
	items: readonly IDataObject[];
	credential: ICredentialDataDecryptedObject;
	onError: OnError;
	parameters?: IDataObject;
}

/** The setup of the next run, and of that one only. */
export function tableSetup(setup: TableSetup): Parameters<typeof runDigiKhata>[0] {
	const { items, credential, onError, parameters } = setup;
	input = items;
	return {
		items: [],
		credential,
		parameters: {
			...parameters,
			options: { ...OPTIONS, ...(parameters?.options as IDataObject | undefined) },
		},
		settings: { onError },
	};
}

/**
 * Asserts that in a run that went on exactly these items failed: each on the right output, paired
 * with its input and with nothing of it, the others as before.
 *
 * @returns what the items that failed say and their facts, and what the others have
 */
export function expectFailed(
	{ output, errorOutput, error }: EngineRun,
	onError: OnError,
	count: number,
	failed: readonly number[],
): { said: string[]; facts: IDataObject[]; succeeded: IDataObject[] } {
	const all = Array.from({ length: count }, (_, index) => index);
	const good = all.filter((index) => !failed.includes(index));
	const isSplit = onError === 'continueErrorOutput';
	expect(error).toBeUndefined();
	const pairedTo = (item: number) => (failed.includes(item) ? item : { item });
	expect(output.map(({ pairedItem }) => pairedItem)).toEqual((isSplit ? good : all).map(pairedTo));
	expect(errorOutput.map(({ pairedItem }) => pairedItem)).toEqual(isSplit ? failed : []);
	const bad = isSplit ? errorOutput : output.filter((_, index) => failed.includes(index));
	for (const { json, binary, error } of bad) {
		expect(Object.keys(json)).toEqual(['message', 'error']);
		expect([binary, error]).toEqual([undefined, undefined]);
	}
	return {
		said: bad.map(({ json }) => json.message as string),
		facts: bad.map(({ json }) => json.error as IDataObject),
		succeeded: (isSplit ? output : output.filter((_, index) => !failed.includes(index))).map(
			({ json }) => json,
		),
	};
}
