import type { Account } from './account';

/** A segment `..`, in any disguise that a server behind the first one may see through. */
const LEADS_UP = /[\p{Cc}\\?#]|(^|\/)\s*\.\.\s*([/;]|$)/u;

/** More often than any server decodes a path. */
const MAX_DECODINGS = 5;

/**
 * Whether a request to this URL may carry the account's signature: for Eko's own servers, anywhere on
 * the same origin; for a custom base URL, whose origin may serve others, at or below its path.
 *
 * @param url as n8n is about to request it; anything but the text of an absolute URL is none: an object
 * could say something else when it is asked again
 */
export function isSignedUrl(url: unknown, { environment, baseUrl }: Account): boolean {
	if (typeof url !== 'string' || !URL.canParse(url)) return false;
	const { origin, pathname } = new URL(url);
	const own = new URL(baseUrl);
	// A proxy may read a path of two slashes as another host.
	if (origin !== own.origin || pathname.startsWith('//')) return false;
	if (environment !== 'custom') return true;
	const path = decodedPath(pathname);
	if (path === undefined || LEADS_UP.test(path)) return false;
	const ownPath = own.pathname.replace(/\/$/, '');
	return pathname === ownPath || pathname.startsWith(`${ownPath}/`);
}

/** The path as a server behind the first one may decode it; undefined for one that cannot be decoded. */
function decodedPath(pathname: string): string | undefined {
	let path = pathname;
	try {
		for (let round = 0; round < MAX_DECODINGS; round++) {
			const decoded = decodeURIComponent(path);
			if (decoded === path) return path;
			path = decoded;
		}
	} catch {
		// Neither can a server.
	}
	return undefined;
}
