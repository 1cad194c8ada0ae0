import type { ICredentialDataDecryptedObject, IHttpRequestOptions } from 'n8n-workflow';
import { UserError } from 'n8n-workflow';

import { type Account, parseAccount } from './account';
import { signTimestamp } from './signature';
import { isSignedUrl } from './signedUrl';

/** Replaced by ours, or not ours to send: a `Host` of somebody's own may lead past Eko's gateway. */
const REPLACED_HEADERS = ['developer_key', 'secret-key', 'secret-key-timestamp', 'host'];

/** Milliseconds; Node.js ends a longer timer at once. */
const MAX_TIMEOUT_MS = 2 ** 31 - 1;

/** What Eko's API uses, and two that only ask. TRACE would have the server send the headers back. */
const METHODS = ['GET', 'POST', 'PUT', 'PATCH', 'DELETE', 'HEAD', 'OPTIONS'];

/** TLS options that show who calls. With any other, somebody else could answer in Eko's place. */
const CLIENT_CERTIFICATE = ['cert', 'key', 'passphrase'];

/** n8n's HTTP Request node and its credential test still use the older option names. */
type RequestOptions = IHttpRequestOptions & {
	rejectUnauthorized?: boolean;
	agentOptions?: object;
	uri?: unknown;
	followRedirect?: boolean;
	followAllRedirects?: boolean;
	allowedDomains?: string;
};

/**
 * Signs one request afresh and returns new options; the caller's are left as they are.
 *
 * Whoever sees the signed headers can call Eko until the timestamp expires, and any n8n user who may
 * use the credential can set options in the HTTP Request node. So a request is signed only if nobody
 * but the credential's own server can read it. Redirects are switched off, since n8n would carry the
 * headers to another host. A proxy for the whole n8n server (`HTTPS_PROXY`) is not affected.
 *
 * `timeout` (milliseconds) becomes the deadline of the whole request, since n8n alone takes it for the
 * longest silence; it ends the request as a canceled one.
 *
 * @throws FieldError for an unusable key or base URL
 * @throws UserError for a URL outside the credential's own environment, a proxy set in the node, and TLS
 * options by which somebody else could read the request
 * @see https://eps.eko.in/docs/how-auth-works
 */
export async function signRequest(
	credential: ICredentialDataDecryptedObject,
	options: IHttpRequestOptions,
): Promise<IHttpRequestOptions> {
	const account = parseAccount(credential);
	assertOwnUrl(options, account);
	assertUsualMethod(options);
	assertNoProxy(options);
	assertTlsVerified(options, account);
	const otherHeaders = Object.entries(options.headers ?? {}).filter(isPlainHeader);
	const timestamp = Date.now().toString();
	const signed: RequestOptions = {
		...options,
		headers: {
			...Object.fromEntries(otherHeaders),
			developer_key: account.developerKey,
			'secret-key': signTimestamp(account.accessKey, timestamp),
			'secret-key-timestamp': timestamp,
		},
		disableFollowRedirect: true,
		followRedirect: false,
		followAllRedirects: false,
		// Newer versions of n8n compare this with where the request really goes. A list that the
		// credential's owner has set stays, or it would be lost here.
		allowedDomains: (options as RequestOptions).allowedDomains ?? new URL(account.baseUrl).hostname,
	};
	// From an expression in the HTTP Request node it may be text or have decimals.
	const timeout = Math.min(Math.ceil(Number(options.timeout)), MAX_TIMEOUT_MS);
	if (timeout > 0) signed.abortSignal = deadline(timeout, options.abortSignal);
	return signed;
}

function assertOwnUrl({ url, uri, baseURL }: RequestOptions, account: Account): void {
	const targets = [url, uri].filter((target) => target !== undefined);
	// n8n's HTTP client joins a base URL by rules of its own; no node of n8n needs one here.
	const isOwn = targets.length > 0 && targets.every((target) => isSignedUrl(target, account));
	if (isOwn && baseURL === undefined) return;
	const own = account.environment === 'custom' ? account.baseUrl : new URL(account.baseUrl).origin;
	throw new UserError(`The Eko API credential signs requests to ${own} only`, {
		description:
			'Check the URL of this request and the environment of the credential. Nothing was sent, so the keys did not leave n8n.',
	});
}

/** n8n's HTTP client trims names, and takes the headers out of groups such as `common` and `get`. */
function isPlainHeader([name, value]: [string, unknown]): boolean {
	return !REPLACED_HEADERS.includes(name.trim().toLowerCase()) && typeof value !== 'object';
}

function assertUsualMethod({ method = 'GET' }: RequestOptions): void {
	if (METHODS.includes(String(method).toUpperCase())) return;
	throw new UserError('The Eko API credential does not sign requests with this method', {
		description: `Use one of ${METHODS.join(', ')}. Nothing was sent.`,
	});
}

function assertNoProxy({ proxy }: RequestOptions): void {
	if (!proxy) return;
	throw new UserError('The Eko API credential cannot be used with a proxy set in a node', {
		description:
			'Remove the Proxy option from this node. If your network needs a proxy, set the environment variable HTTPS_PROXY for the whole n8n server. Nothing was sent.',
	});
}

function assertTlsVerified(options: RequestOptions, { environment }: Account): void {
	const isCustom = environment === 'custom';
	const isUnverified = options.skipSslCertificateValidation || options.rejectUnauthorized === false;
	if (isUnverified && !isCustom) {
		throw new UserError('The Eko API credential cannot be used with Ignore SSL Issues', {
			description:
				'Switch Ignore SSL Issues off in this node: your keys could be intercepted. Nothing was sent.',
		});
	}
	const allowed = isCustom ? [...CLIENT_CERTIFICATE, 'ca'] : CLIENT_CERTIFICATE;
	const other = Object.keys(options.agentOptions ?? {}).find((name) => !allowed.includes(name));
	if (other !== undefined) {
		throw new UserError(`The Eko API credential cannot be used with the TLS option “${other}”`, {
			description:
				other === 'ca'
					? 'Clear CA in the SSL certificate of this node: with a certificate authority of your own, somebody else could pose as Eko. Nothing was sent.'
					: 'Remove it from this node: your keys could be intercepted. Nothing was sent.',
		});
	}
}

function deadline(timeout: number, cancel: IHttpRequestOptions['abortSignal']): AbortSignal {
	const late = AbortSignal.timeout(timeout);
	return cancel ? AbortSignal.any([cancel as AbortSignal, late]) : late;
}
