import assert from 'node:assert/strict';

/** The made-up person who is typed in. */
export const sender = {
	customer_id: '9123456780',
	aadhaar_number: '312345678909',
	/** The Aadhaar number, as people write it. */
	written: '3123 4567 8909',
} as const;

/** Throws when the sender's Aadhaar number, in whatever groups, can be read. */
export function withoutAadhaarNumber(shown: string): void {
	const digits = shown.replace(/[\s.,_-]/g, '');
	assert.ok(!digits.includes(sender.aadhaar_number), `An Aadhaar number is shown:\n${shown}`);
}
