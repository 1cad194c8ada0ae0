/** One documented parameter: its name at Eko, whether a call needs it, and what it may be. */
export interface Parameter {
	readonly name: string;
	readonly required: boolean;
	/** Whether a value is as documented; `now` is in milliseconds since the UNIX epoch. */
	readonly accepts: (value: unknown, now: number) => boolean;
	/** What it must be, in words, as the reason in `invalid_params`. */
	readonly expected: string;
}

/** The values of a call: those in the path, and those in the query or in the body. */
export type Parameters = Readonly<Record<string, unknown>>;

/** A check for text of this format. Numbers in place of text are refused. */
export function textOf(format: RegExp): (value: unknown) => value is string {
	return (value): value is string => typeof value === 'string' && format.test(value);
}

/** Whether a value has the form of a client_ref_id. */
export const isReference = textOf(/^[A-Za-z0-9_-]{1,20}$/);

const REFERENCE_EXPECTED = 'must be text of 1 to 20 letters, digits, _ or -';

/** The caller's registered mobile number. */
export const INITIATOR_ID = text('initiator_id', /^[0-9]{10}$/, 'must be text of 10 digits');

/** The agent a call is made for. Most pages of Eko do not name it any more. */
export const USER_CODE: Parameter = {
	name: 'user_code',
	required: false,
	accepts: isReference,
	expected: REFERENCE_EXPECTED,
};

/** The caller's own reference. */
export const CLIENT_REF_ID: Parameter = {
	name: 'client_ref_id',
	required: false,
	accepts: isReference,
	expected: REFERENCE_EXPECTED,
};

/** The reference that a call has; empty when it has none. */
export function clientRefIdOf({ client_ref_id: sent }: Parameters): string {
	return typeof sent === 'string' ? sent : '';
}

/** The sender's mobile number. */
export const CUSTOMER_ID = text(
	'customer_id',
	/^[6-9][0-9]{9}$/,
	'must be a mobile number of 10 digits beginning with 6, 7, 8 or 9',
);

/** A parameter that is text of this format. */
export function text(name: string, format: RegExp, expected: string): Parameter {
	return { name, required: true, accepts: textOf(format), expected };
}

/** A parameter that is text of digits. */
export function digits(name: string): Parameter {
	return text(name, /^[0-9]{1,20}$/, 'must be text of digits');
}

/** A parameter that is a number. */
export function wholeNumber(name: string): Parameter {
	return {
		name,
		required: true,
		accepts: (value) => Number.isSafeInteger(value) && Number(value) > 0,
		expected: 'must be a whole number, not text',
	};
}

/** A parameter that Eko documents one value for. */
export function fixed(name: string, value: string | number): Parameter {
	const expected = `must be ${JSON.stringify(value)}`;
	return { name, required: true, accepts: (sent) => sent === value, expected };
}

/** The branch of a bank. */
export const IFSC = text(
	'ifsc',
	/^[A-Z]{4}0[A-Z0-9]{6}$/,
	'must be four letters, 0 and six letters or digits',
);

/** The parameters of every call about a sender. */
export const SENDER_PARAMETERS: readonly Parameter[] = [
	INITIATOR_ID,
	USER_CODE,
	CLIENT_REF_ID,
	CUSTOMER_ID,
];

/**
 * Field name to reason for every value that is missing or not as documented; empty when all are
 * good. A reason never quotes the value.
 */
export function invalidReasons(
	parameters: readonly Parameter[],
	values: Parameters,
	now: number,
): Record<string, string> {
	const reasons: Record<string, string> = {};
	for (const { name, required, accepts, expected } of parameters) {
		const value = values[name];
		if (value === undefined || value === null) {
			if (required) reasons[name] = 'is required';
		} else if (!accepts(value, now)) {
			reasons[name] = expected;
		}
	}
	return reasons;
}
