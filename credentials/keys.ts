import { FieldError } from './fieldError';

const QUOTED = /^["'`“‘«]|["'`”’»]$/;
const PLACEHOLDER =
	/^(<.*>|\[.*\]|\{.*\}|x{3,}|\*{3,}|\.{3,}|•+|…|(your|enter|paste|insert).*|change-?me|placeholder|todo|undefined|null|((developer|access|auth|secret|api)[-_ ]?)?key)$/i;

/**
 * A developer key or access key as it can be sent: trimmed, because a line break pasted along would
 * stay in the signature and earn an HTTP 403 that nobody can explain.
 *
 * @param label the field as the person sees it, e.g. `Access Key`
 * @throws FieldError for an empty, quoted, placeholder or non-ASCII key, or one with white space
 * or control characters inside. The text never holds the key.
 */
export function parseKey(label: string, value: unknown): string {
	const key = typeof value === 'string' ? value.trim() : '';
	const copyAgain = `Copy the ${label} again from your Eko developer dashboard and paste it into the Eko API credential.`;
	if (key === '') throw new FieldError(label, 'is empty', copyAgain);
	if (PLACEHOLDER.test(key)) throw new FieldError(label, 'is still a placeholder', copyAgain);
	if (QUOTED.test(key)) {
		throw new FieldError(
			label,
			'has quotation marks around it',
			'Remove them and save the credential.',
		);
	}
	if (/\s/.test(key)) throw new FieldError(label, 'has a space or line break inside', copyAgain);
	if (!/^[\x21-\x7e]+$/.test(key)) {
		throw new FieldError(label, 'contains invalid characters', copyAgain);
	}
	return key;
}
