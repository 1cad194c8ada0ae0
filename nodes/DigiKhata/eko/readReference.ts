import type { IDataObject } from 'n8n-workflow';

/**
 * What Eko issued, as text, byte for byte: the `otp_ref_id` of an OTP, the `tid` of a transaction.
 *
 * @returns undefined when the reply carries none; a reference made of digits alone is one, too
 */
export function readReference(data: IDataObject, name: 'otp_ref_id' | 'tid'): string | undefined {
	const reference = data[name];
	if (typeof reference === 'number') return String(reference);
	return typeof reference === 'string' && reference.trim() !== '' ? reference : undefined;
}
