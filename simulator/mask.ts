/** An Aadhaar number, alone or as a part of something, in groups or not. */
const AADHAAR = /(?<!\d)(?:\d{12}|\d{4}([-_])\d{4}\1\d{4})(?!\d)/g;
const PAN = /[A-Z]{5}\d{4}[A-Z]/g;
/** Long runs of digits are personal wherever they stand in a path, for instance as customer_id. */
const LONG_NUMBER = /\d(?:[ -]*\d){4,}/g;

/** A path as the log may show it: one line of printable characters, nothing personal. */
export function maskedPath(path: string): string {
	return path
		.slice(0, 200)
		.replace(/[^ -~]/g, '?')
		.replace(PAN, lastFour)
		.replace(LONG_NUMBER, lastFour);
}

/** A client_ref_id as the log may show it: somebody may have put a person's number there. */
export function maskedReference(clientRefId: string): string {
	return clientRefId.replace(AADHAAR, lastFour).replace(PAN, lastFour);
}

function lastFour(personal: string): string {
	return 'X'.repeat(personal.length - 4) + personal.slice(-4);
}
