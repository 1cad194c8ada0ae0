import type { IDataObject, IHttpRequestMethods } from 'n8n-workflow';

import type { Effect } from './effects';
import type { Fields } from './field';

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

/** One request to Eko. */
export interface EkoRequest {
	method: IHttpRequestMethods;
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
 * @param envelope all of the reply
 * @returns undefined when the reply lacks what the operation exists for
 */
export type ReadReply = (
	data: IDataObject,
	typeId?: number,
	envelope?: IDataObject,
) => IDataObject | undefined;

/**
 * One operation of the DigiKhata node, as pure data. This is the page to read first: forms, requests,
 * outputs and docs follow from it.
 *
 * The parameters that every call carries (`initiator_id`, `user_code`, `client_ref_id`) are added by
 * the node. Its output says whom the call was about, by the fields that identify.
 */
export interface Operation {
	/** What a saved workflow stores; never changes. */
	id: string;
	/** Title Case, as the list of operations shows it. */
	name: string;
	/** Sentence case, as the node panel shows it. */
	action: string;
	/** One sentence under the name. */
	description: string;
	/** Eko's page about it. */
	docs: string;
	/** What a call does, whatever its HTTP method says. */
	effect: Effect;
	fields: Fields;
	method: IHttpRequestMethods;
	/** Behind the base URL. `{customer_id}` stands for the field that has this name at Eko. */
	path: string;
	/** Parameters that are the same for every call, or of the moment. */
	parameters?: IDataObject | (() => IDataObject);
	/**
	 * What each envelope `status` that is a result means. A status other than 0 may be one: Eko's way
	 * to say which step comes next. All others refuse the call.
	 */
	replies: Readonly<Record<number, ReadReply>>;
	/** Fields of which one has to be filled in, and not both. */
	oneOf?: readonly [string, string];
	/** The states of a transaction in which a payment about it makes sense; in one of the others nothing is sent. */
	paysIn?: readonly string[];
	/** What a refusal means where it says nothing about what was asked: then the outcome is unknown. */
	adviceWhenRefused?: string;
	/** Eko takes no client reference of the call's own here: none is sent, asked for or in the output. */
	withoutClientRef?: true;
	/** While its result names this operation as the next step, it is asked again, for as long as Options say. */
	waits?: true;
	/**
	 * Names the list in the result that the operation is for: with Simplify on, each of its entries is an
	 * output item of its own, and an empty list is none.
	 */
	each?: string;
	lookUp?: LookUp;
}

/** How a parameter that may be left empty is looked up before the call. */
export interface LookUp {
	/** By Eko's name. */
	parameter: string;
	/** Tells it: one that only reads, and whose fields the looking one has, too. */
	operation: Operation;
	/**
	 * Finds it in the operation's output items.
	 *
	 * @param parameters what is to be sent
	 * @returns undefined where it is not among them
	 */
	find(items: readonly IDataObject[], parameters: IDataObject): IDataObject[string] | undefined;
	/** What that means, and how to go on. */
	whenMissing: { message: string; description: string };
}

/** A group of operations, as Eko's pages group them. */
export interface Resource {
	/** What a saved workflow stores; never changes. */
	id: string;
	/** As the list of resources shows it. */
	name: string;
	/** Saved workflows leave a default out, so to change it changes what they do. */
	defaultOperation: string;
	/** After a change of unknown outcome: how to learn whether it was made. For resources with operations that write. */
	adviceWhenUnknown?: string;
	/** In the order people see. */
	operations: readonly Operation[];
}
