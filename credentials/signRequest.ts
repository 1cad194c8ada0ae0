import type { ICredentialDataDecryptedObject, IHttpRequestOptions } from 'n8n-workflow';
import { UserError } from 'n8n-workflow';

import { ekoAccount } from './ekoAccount';
import { ekoSecretKey } from './ekoSignature';

const SIGNED_HEADERS = ['developer_key', 'secret-key', 'secret-key-timestamp'];

/** Milliseconds; Node.js ends a longer timer at once. */
const LONGEST_TIMEOUT = 2 ** 31 - 1;

/** n8n's HTTP Request node and its credential test still use the older option names. */
type RequestOptions = IHttpRequestOptions & {
	rejectUnauthorized?: boolean;
	uri?: unknown;
	followRedirect?: boolean;
	followAllRedirects?: boolean;
};

/**
 * Signs one request afresh and returns new options; the caller's are left as they are.
 *
 * Redirects are switched off, since n8n would carry the key headers to another host, and `timeout`
 * (milliseconds) becomes the deadline of the whole request, since n8n alone takes it for the longest
 * silence; it ends the request as a cancelled one.
 *
 * @throws FieldProblem for an unusable key or base URL
 * @throws UserError for a URL outside the credential's own environment, and for a request to Eko itself
 * that does not check the certificate
 * @see https://eps.eko.in/docs/how-auth-works
 */
export async function signRequest(
	credential: ICredentialDataDecryptedObject,
	options: IHttpRequestOptions,
): Promise<IHttpRequestOptions> {
	const account = ekoAccount(credential);
	refuseOtherOrigins(options, new URL(account.baseUrl).origin);
	if (account.environment !== 'custom') refuseUncheckedCertificates(options);
	const otherHeaders = Object.entries(options.headers ?? {}).filter(
		([name]) => !SIGNED_HEADERS.includes(name.toLowerCase()),
	);
	const timestamp = Date.now().toString();
	const signed: RequestOptions = {
		...options,
		headers: {
			...Object.fromEntries(otherHeaders),
			developer_key: account.developerKey,
			'secret-key': ekoSecretKey(account.accessKey, timestamp),
			'secret-key-timestamp': timestamp,
		},
		disableFollowRedirect: true,
		followRedirect: false,
		followAllRedirects: false,
	};
	// From an expression in the HTTP Request node it may be text or have decimals.
	const timeout = Math.min(Math.ceil(Number(options.timeout)), LONGEST_TIMEOUT);
	if (timeout > 0) signed.abortSignal = deadline(timeout, options.abortSignal);
	return signed;
}

function refuseOtherOrigins({ url, uri, baseURL }: RequestOptions, own: string): void {
	const targets = [url, uri].filter((target) => target !== undefined);
	const isOwn = (target: unknown): boolean =>
		URL.canParse(String(target), baseURL) && new URL(String(target), baseURL).origin === own;
	// The base, too: of a target with a space before it, n8n's HTTP client sees no host, and takes the
	// one of the base.
	const all = baseURL === undefined ? targets : [...targets, baseURL];
	if (targets.length > 0 && all.every(isOwn)) return;
	throw new UserError(`The Eko API credential signs requests to ${own} only`, {
		description:
			'Check the URL of this request and the environment of the credential. Nothing was sent, so the keys did not leave n8n.',
	});
}

function refuseUncheckedCertificates(options: RequestOptions): void {
	if (!options.skipSslCertificateValidation && options.rejectUnauthorized !== false) return;
	throw new UserError('The Eko API credential needs the certificate of Eko to be checked', {
		description:
			'Switch “Ignore SSL Issues” off in this node: without the check anybody on the way can read the keys.',
	});
}

function deadline(timeout: number, cancel: IHttpRequestOptions['abortSignal']): AbortSignal {
	const late = AbortSignal.timeout(timeout);
	return cancel ? AbortSignal.any([cancel as AbortSignal, late]) : late;
}
