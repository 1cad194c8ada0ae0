import { FieldError } from './fieldError';

/** Eko's two servers; the paths behind them are the same, the keys are not. */
export const EKO_BASE_URLS = {
	sandbox: 'https://staging.eko.in/ekoapi/v3',
	production: 'https://api.eko.in/ekoicici/v3',
} as const;

/** `custom` stands for a base URL of the person's own, e.g. a proxy or the local simulator. */
export type Environment = keyof typeof EKO_BASE_URLS | 'custom';

/**
 * Whether calls reach real people: always in Production, never in Eko's sandbox, and in Custom unless
 * the credential says otherwise, since a proxy on this computer may lead to Production.
 *
 * @param baseUrl Eko's own Production is that under any name
 * @param reachesRealPeople the credential's field; anything but `false` counts as on
 */
export function isLive(
	environment: Environment,
	baseUrl: string,
	reachesRealPeople: unknown,
): boolean {
	if (environment === 'sandbox') return false;
	const isEkos = new URL(baseUrl).origin === new URL(EKO_BASE_URLS.production).origin;
	return isEkos || reachesRealPeople !== false;
}

const LOOPBACK = /^(localhost|127(\.\d{1,3}){3}|\[::1\])$/;
const LABEL = 'Base URL';
const EXAMPLE = 'Enter it like https://example.com/ekoapi/v3.';

/**
 * The URL that Eko's paths are appended to, without a slash at its end.
 *
 * @throws FieldError for an environment that does not exist, and for a custom base URL that is no
 * URL, is neither https nor on this computer, or carries a user name, query or fragment
 * @see https://eps.eko.in/docs/how-auth-works
 */
export function parseBaseUrl(environment: unknown, customBaseUrl: unknown): string {
	if (environment === 'sandbox' || environment === 'production') return EKO_BASE_URLS[environment];
	if (environment !== 'custom') {
		throw new FieldError('Environment', 'is not set', 'Choose one in the Eko API credential.');
	}
	const text = typeof customBaseUrl === 'string' ? customBaseUrl.trim() : '';
	if (text === '') throw new FieldError(LABEL, 'is empty', EXAMPLE);
	if (!URL.canParse(text)) throw new FieldError(LABEL, 'is not a URL', EXAMPLE);
	const url = new URL(text);
	if (url.protocol !== 'https:' && !(url.protocol === 'http:' && LOOPBACK.test(url.hostname))) {
		throw new FieldError(
			LABEL,
			'must start with https://',
			'Keys and Aadhaar numbers must be encrypted on the way. Plain http:// works only for this computer, e.g. http://127.0.0.1:4010/ekoapi/v3.',
		);
	}
	if (url.username !== '' || url.password !== '') {
		throw new FieldError(LABEL, 'has a user name or password in it', EXAMPLE);
	}
	// The text is searched, because a bare "?" or "#" leaves no trace in the parsed URL.
	if (/[?#]/.test(text)) throw new FieldError(LABEL, 'has a “?” or “#” in it', EXAMPLE);
	return url.origin + url.pathname.replace(/\/+$/, '');
}
