/** One documented parameter: its name at Eko, whether a call needs it, and its format. */
export interface Parameter {
	readonly name: string;
	readonly required: boolean;
	readonly format: RegExp;
	/** The format in words, as the reason in `invalid_params`. */
	readonly expected: string;
}

/** The caller's registered mobile number. */
export const INITIATOR_ID: Parameter = {
	name: 'initiator_id',
	required: true,
	format: /^[0-9]{10}$/,
	expected: 'must be text of 10 digits',
};

/** The agent a call is made for. */
export const USER_CODE: Parameter = {
	name: 'user_code',
	required: true,
	format: /^[A-Za-z0-9_-]{1,20}$/,
	expected: 'must be text of 1 to 20 letters, digits, _ or -',
};

/** The caller's own reference. */
export const CLIENT_REF_ID: Parameter = {
	name: 'client_ref_id',
	required: false,
	format: /^[A-Za-z0-9_-]{1,20}$/,
	expected: 'must be text of 1 to 20 letters, digits, _ or -',
};

/** The sender's mobile number. */
export const CUSTOMER_ID: Parameter = {
	name: 'customer_id',
	required: true,
	format: /^[6-9][0-9]{9}$/,
	expected: 'must be a mobile number of 10 digits beginning with 6, 7, 8 or 9',
};

/** The Aadhaar number, under Eko's spelling. Any 12 digits will do, as Eko's own example fails the real rules. */
export const AADHAR: Parameter = {
	name: 'aadhar',
	required: true,
	format: /^[0-9]{12}$/,
	expected: 'must be text of 12 digits',
};

/**
 * Field name to reason for every value that is missing or not as documented; empty when all are
 * good. Numbers in place of text are refused: Eko documents these parameters as strings. A reason
 * never quotes the value.
 */
export function invalidReasons(
	parameters: readonly Parameter[],
	values: Readonly<Record<string, unknown>>,
): Record<string, string> {
	const reasons: Record<string, string> = {};
	for (const parameter of parameters) {
		const value = values[parameter.name];
		if (value === undefined || value === null) {
			if (parameter.required) reasons[parameter.name] = 'is required';
		} else if (typeof value !== 'string' || !parameter.format.test(value)) {
			reasons[parameter.name] = parameter.expected;
		}
	}
	return reasons;
}
