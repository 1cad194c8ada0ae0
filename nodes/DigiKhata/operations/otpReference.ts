import type { IDataObject } from 'n8n-workflow';

/**
 * Eko's `otp_ref_id` as text, byte for byte.
 *
 * @returns undefined when the reply carries none; a reference made of digits alone is one, too
 */
export function otpReference(data: IDataObject): string | undefined {
	const reference = data.otp_ref_id;
	if (typeof reference === 'number') return String(reference);
	return typeof reference === 'string' && reference.trim() !== '' ? reference : undefined;
}
