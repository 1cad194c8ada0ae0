import { UserError } from 'n8n-workflow';

/**
 * A field holds a value that cannot be used.
 *
 * `message` names the field by its label and says what is wrong; `description` says how to go on.
 * Neither ever holds the value itself: it may be a key or an Aadhaar number.
 */
export class FieldError extends UserError {
	declare readonly description: string;

	/** @param label of the field, as n8n shows it */
	constructor(
		readonly label: string,
		whatIsWrong: string,
		howToGoOn: string,
	) {
		super(`${label} ${whatIsWrong}`, { description: howToGoOn });
	}
}

/**
 * What a check returns, or the problem it found.
 *
 * @param otherwise makes what stands in for anything else that was thrown, whose text may hold a value
 */
export function tryParse<T>(check: () => T, otherwise: () => FieldError): T | FieldError {
	try {
		return check();
	} catch (problem) {
		return problem instanceof FieldError ? problem : otherwise();
	}
}
