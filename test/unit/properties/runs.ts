import fc from 'fast-check';

/** How often a property is tried: 100 times, or as often as DIGIKHATA_PROPERTY_RUNS says. */
export const RUNS = Number(process.env.DIGIKHATA_PROPERTY_RUNS ?? 100);

/** Milliseconds that a property may take. */
export const TIME = 20_000 + RUNS * 20;

/** Asserts a property; one that does not hold is reported with its smallest counterexample. */
export function expectHolds<Values extends [unknown, ...unknown[]]>(
	property: fc.IProperty<Values>,
): void {
	fc.assert(property, { numRuns: RUNS });
}

/** As {@link expectHolds}, for a property that is waited for. */
export async function expectToHold<Values extends [unknown, ...unknown[]]>(
	property: fc.IAsyncProperty<Values>,
): Promise<void> {
	await fc.assert(property, { numRuns: RUNS });
}

/** Twelve digits, as the sandbox takes them. */
export const aadhaar = fc.stringMatching(/^[0-9]{12}$/);

/** Keys as Eko issues them: long enough not to be a part of some word by chance. */
export const key = fc.stringMatching(/^[A-Za-z0-9+/=-]{20,64}$/).filter((text) => /\d/.test(text));

/** Whatever an expression in n8n may evaluate to, numbers and their texts more often than by chance. */
export const anything: fc.Arbitrary<unknown> = fc.oneof(
	fc.anything({ withBigInt: true, withDate: true, withMap: true, withBoxedValues: true }),
	fc.jsonValue(),
	fc.double(),
	fc.integer({ min: 0, max: Number.MAX_SAFE_INTEGER }),
	fc.string({ unit: 'binary' }),
	fc.stringMatching(/^[0-9+ .eE\u200b\u00a0-]{0,20}$/),
	fc.stringMatching(/^[\s\u200b+-]{0,2}(91|0)?[ -]?[5-9][0-9]{9}[\s\u2066]?$/),
	fc.stringMatching(/^[0-9]{4}[ -]?[0-9]{4}[ -]?[0-9]{4}$/),
	fc.stringMatching(/^[A-Za-z0-9_-]{0,22}[\n ]?$/),
	fc.stringMatching(/^[A-Za-z]{5}[ -]?[0-9]{4}[ -]?[A-Za-z]\n?$/),
	fc.stringMatching(/^[A-Za-z]{1,9}[ .]{1,2}[A-Za-z]{1,9}$/),
	fc.stringMatching(/^(19|20)[0-9]{2}-[01][0-9]-[0-3][0-9]([T ]00:00(:00)?Z?)?$/),
	fc.array(fc.oneof(fc.string(), fc.integer(), fc.constantFrom(null, undefined)), { maxLength: 5 }),
);

/** Whether five consecutive digits of the number stand in a text. */
export function showsFiveDigits(text: string, number: string): boolean {
	return [0, 1, 2, 3, 4, 5, 6, 7].some((start) => text.includes(number.slice(start, start + 5)));
}

/** What may hold any digits: references come back byte for byte, and n8n notes the time of an error. */
const NO_SECRETS = [
	...['otp_ref_id', 'client_ref_id', 'kyc_request_id', 'intent_id', 'tid', 'application_id'],
	...['bank_ref_num', 'utrnumber', 'recipient_id', 'beneficiary_id', 'timestamp'],
];

/** A value as JSON, less its references. */
export function withoutReferences(value: unknown): string {
	return JSON.stringify(value, (name, entry: unknown) =>
		NO_SECRETS.includes(name) && typeof entry !== 'object' ? undefined : entry,
	);
}
