import type { IDataObject, IHttpRequestMethods } from 'n8n-workflow';

import type { Field, FieldValue } from '../fields/normalize';
import type { RESOURCES } from '../operations/resources';

/** Fields of an operation by parameter name; the order is the order on screen. */
export type Fields = Readonly<Record<string, Field<unknown>>>;

/** Checked values by parameter name. */
export type Values<F extends Fields> = { [Name in keyof F]: FieldValue<F[Name]> };

/** Eko's reply envelope, parsed. Only `status` tells success; `data` may hold anything. */
export interface Envelope extends IDataObject {
	status: number;
	message?: string;
	response_status_id?: number;
	response_type_id?: number;
	data?: IDataObject;
	invalid_params?: IDataObject;
	/** Eko's text has this name, its sample the other. */
	invalid_parameters?: IDataObject;
}

/** What an operation asks of Eko, less what every call carries. */
export interface EkoRequest {
	/** Behind the base URL, beginning with `/`. */
	path: string;
	/** Travels in the query of a GET, else in the JSON body. */
	parameters: IDataObject;
}

/**
 * Reads what a reply with one certain `status` means: the part of the output that only this operation
 * has, `next_step` among it.
 *
 * @param typeId Eko's `response_type_id`, which tells apart what has the same status
 * @returns undefined when the reply lacks what the operation exists for
 */
export type ReadReply = (data: IDataObject, typeId?: number) => IDataObject | undefined;

/**
 * One operation of the DigiKhata node. This is the page to read first: everything else follows from
 * the list of these in `operations/index.ts`.
 *
 * The parameters that every call carries (`initiator_id`, `user_code`, `client_ref_id`) are added by
 * the node. Its output says whom the call was about, as each field's `subject` names it.
 */
export interface Operation<F extends Fields = Fields> {
	/** What a saved workflow stores; never changes. */
	value: string;
	resource: keyof typeof RESOURCES;
	/** Title Case, as the list of operations shows it. */
	name: string;
	/** Sentence case, as the node panel shows it. */
	action: string;
	/** One sentence under the name. */
	description: string;
	/**
	 * What a call does to the world. `reads`: nothing, so it is tried twice. `changes`: something at
	 * Eko. `textsPerson`: that, and one call for each subject in one run. `movesMoney`: after an unknown
	 * outcome people are sent to Eko's Transaction Inquiry.
	 */
	effect: 'reads' | 'changes' | 'textsPerson' | 'movesMoney';
	/** Eko's page about it. */
	documentation: string;
	fields: F;
	method: IHttpRequestMethods;
	prepare(values: Values<F>): EkoRequest;
	/**
	 * What each envelope `status` that is a result means. A status other than 0 may be one: Eko's way
	 * to say which step comes next. All others refuse the call.
	 */
	results: Readonly<Record<number, ReadReply>>;
}

/** Lets the compiler check an operation's `prepare` against its own fields. */
export function defineOperation<F extends Fields>(operation: Operation<F>): Operation {
	return operation as unknown as Operation;
}
