/** The parts of a request's options that say where it goes. */
interface Target {
	url?: unknown;
	uri?: unknown;
	baseURL?: unknown;
}

type Case = readonly [what: string, target: Target];

/** Targets of a production credential that lead to https://api.eko.in. */
export const OWN: readonly Case[] = [
	['a path behind the base URL', { url: 'https://api.eko.in/ekoicici/v3/tools' }],
	['another path of the same origin', { url: 'https://api.eko.in/ekoicici/v2/x?y=z#f' }],
	['the origin alone', { url: 'https://api.eko.in' }],
	['the usual port', { url: 'https://api.eko.in:443/x' }],
	['capitals', { url: 'HTTPS://API.EKO.IN/x' }],
	['the older uri', { uri: 'https://api.eko.in/x' }],
	['url and uri alike', { url: 'https://api.eko.in/x', uri: 'https://api.eko.in/x' }],
	['a URL within the query', { url: 'https://api.eko.in/x?to=https://a.example' }],
];

/** Targets of a production credential that lead elsewhere or nowhere. */
export const OTHER: readonly Case[] = [
	['no target at all', {}],
	['a baseURL alone', { baseURL: 'https://api.eko.in' }],
	['another host', { url: 'https://a.example/x' }],
	['Eko’s sandbox', { url: 'https://staging.eko.in/ekoapi/v3/x' }],
	['http for https', { url: 'http://api.eko.in/x' }],
	['another port', { url: 'https://api.eko.in:8443/x' }],
	['port 80', { url: 'https://api.eko.in:80/x' }],
	['WebSocket', { url: 'wss://api.eko.in/x' }],
	['a blob of the own origin', { url: 'blob:http://a.example/1' }],
	['a host that ends like ours', { url: 'https://evil-api.eko.in/x' }],
	['a host that begins with ours', { url: 'https://api.eko.in.a.example/x' }],
	['a host below ours', { url: 'https://x.api.eko.in/x' }],
	['a host above ours', { url: 'https://eko.in/x' }],
	['a host with a dot at the end', { url: 'https://api.eko.in./x' }],
	['our host as user name', { url: 'https://api.eko.in@a.example/x' }],
	['our host as user name with password', { url: 'https://api.eko.in:443@a.example/x' }],
	['our host as user name by a backslash', { url: 'https://a.example\\@api.eko.in/x' }],
	['our host as user name, escaped slash', { url: 'https://api.eko.in%2F@a.example/x' }],
	['our host in the fragment', { url: 'https://a.example#@api.eko.in/x' }],
	['our host in the query', { url: 'https://a.example?@api.eko.in/x' }],
	['an IPv6 loopback', { url: 'https://[::1]/x' }],
	['a Cyrillic look-alike', { url: 'https://\u0430pi.eko.in/x' }],
	['a protocol-relative url without base', { url: '//api.eko.in/x' }],
	// n8n's HTTP client joins the two by rules of its own.
	['a path on the own baseURL', { url: '/x', baseURL: 'https://api.eko.in' }],
	[
		'an own url with another baseURL',
		{ url: 'https://api.eko.in/x', baseURL: 'https://a.example' },
	],
	['an own url with an empty baseURL', { url: 'https://api.eko.in/x', baseURL: '' }],
	['an own url with another uri', { url: 'https://api.eko.in/x', uri: 'https://a.example/x' }],
	['another url with an own uri', { url: 'https://a.example/x', uri: 'https://api.eko.in/x' }],
	['an own url with an unreadable uri', { url: 'https://api.eko.in/x', uri: 'x' }],
	['a path without base', { url: '/x' }],
	['two slashes, which a proxy may take for a host', { url: 'https://api.eko.in//a.example/x' }],
	['a URL object', { uri: new URL('https://api.eko.in/x') }],
	// It was read once to be checked, and once more to be sent.
	['an object that changes its mind', { url: { toString: () => 'https://api.eko.in/x' } }],
	['an empty url', { url: '' }],
	['null', { url: null }],
	['a number', { url: 1 }],
];

/** URLs that a credential for `https://gateway.example/eko` signs. */
export const BELOW_CUSTOM: readonly string[] = [
	'https://gateway.example/eko',
	'https://gateway.example/eko/v3/x?to=/other',
	'https://gateway.example/other/../eko/x',
	'https://gateway.example/eko/client_ref_id%3Aref%2F1',
	'https://gateway.example/eko/a..b',
];

/** URLs on the same host that lead, or may lead, elsewhere. */
export const BESIDE_CUSTOM: readonly string[] = [
	'https://gateway.example',
	'https://gateway.example/other',
	'https://gateway.example/ekox',
	'https://gateway.example/Eko/x',
	'https://gateway.example//eko/x',
	'https://gateway.example/eko/../other',
	'https://gateway.example/eko/%2e%2E/other',
	'https://gateway.example/eko\\..\\other',
	// A second server behind the first may decode once more.
	'https://gateway.example/eko/..%2fother',
	'https://gateway.example/eko/%252e%252e%252fother',
	'https://gateway.example/eko/..%5cother',
	'https://gateway.example/eko/..;/other',
	'https://gateway.example/eko/..%20/other',
	'https://gateway.example/eko/..%23/other',
	'https://gateway.example/eko/..%3f/other',
	'https://gateway.example/eko/.%0a./other',
	'https://gateway.example/eko/..%00/other',
	'https://gateway.example/eko/%ff',
	'https://gateway.example/eko/%25252525252525252e',
];
