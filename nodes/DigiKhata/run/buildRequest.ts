import type { IDataObject } from 'n8n-workflow';

import type { EkoRequest, Operation } from '../contract/operation';
import { CALL_FIELDS } from '../fields/common';

/**
 * The request of an operation for one item: what the path names is put into it, all else travels as
 * parameters under Eko's names. What was left empty is not sent.
 *
 * @param values checked, by parameter name, those of every call among them
 */
export function buildRequest(
	{
		method,
		path,
		fields,
		parameters,
	}: Pick<Operation, 'method' | 'path' | 'fields' | 'parameters'>,
	values: Readonly<Record<string, unknown>>,
): EkoRequest {
	const sent: IDataObject = {};
	let fullPath = path;
	for (const [name, { eko, pathPrefix = '', toEko }] of Object.entries({
		...CALL_FIELDS,
		...fields,
	})) {
		if (eko === undefined) continue;
		const value = values[name] ?? '';
		if (path.includes(`{${eko}}`)) {
			const segment = value === '' ? '' : encodeURIComponent(pathPrefix + String(value));
			fullPath = fullPath.replace(`{${eko}}`, segment);
		} else if (value !== '') {
			sent[eko] = (toEko ? toEko(value) : value) as IDataObject[string];
		}
	}
	const fixed = typeof parameters === 'function' ? parameters() : parameters;
	return { method, path: fullPath, parameters: { ...sent, ...fixed } };
}
