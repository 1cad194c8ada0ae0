import fc from 'fast-check';

const mobile = fc.oneof(
	fc.stringMatching(/^(\+91|91|0)? ?[6-9][0-9]{4}[ -]?[0-9]{5}$/),
	fc.integer({ min: 6_000_000_000, max: 9_999_999_999 }),
);
const code = fc.stringMatching(/^[A-Za-z0-9_-]{1,20}$/);
const day = fc
	.date({ min: new Date('1900-01-01'), max: new Date('2025-12-31'), noInvalidDate: true })
	.map((date) => date.toISOString().slice(0, 10));
const line = fc.stringMatching(/^[A-Za-z0-9,./ -]{0,40}[a-z0-9]$/);

/** What people may well enter, by the name of the parameter; nearly all of it can be used. */
export const LIKELY: Readonly<Record<string, fc.Arbitrary<unknown>>> = {
	customerId: mobile,
	initiatorId: mobile,
	userCode: code,
	clientRefId: code,
	concurrency: fc.integer({ min: 1, max: 50 }),
	timeout: fc.integer({ min: 1, max: 600_000 }),
	aadhaarNumber: fc.oneof(
		fc.stringMatching(/^[0-9]{4}[ -]?[0-9]{4}[ -]?[0-9]{4}$/),
		fc.integer({ min: 200_000_000_000, max: 999_999_999_999 }),
	),
	otp: fc.oneof(
		fc.stringMatching(/^[0-9]{2,4} ?[0-9]{2,4}$/),
		fc.integer({ min: 1e5, max: 1e8 - 1 }),
	),
	otpRefId: fc.oneof(fc.stringMatching(/^\S{1,40}$/), fc.base64String({ minLength: 4 })),
	panNumber: fc.stringMatching(/^[A-Wa-w]{5}[ -]?[0-9]{4}[ -]?[A-Za-z]$/),
	senderName: fc.stringMatching(/^ ?[A-Za-z]{1,9}( {1,2}[A-Za-z]{1,9}){0,3}$/),
	residenceAddress: fc
		.array(line, { minLength: 1, maxLength: 10 })
		.chain((lines) => fc.constantFrom<unknown>(lines, lines.join('\n'))),
	dateOfBirth: fc.oneof(
		day,
		day.map((text) => `${text}T00:00:00.000+05:30`),
		day.map((text) => new Date(text)),
	),
	orgId: fc.oneof(fc.stringMatching(/^[0-9]{1,10}$/), fc.constant('')),
	consentLanguage: fc.oneof(fc.stringMatching(/^[0-9]{1,5}$/), fc.integer({ min: 0, max: 99_999 })),
};
