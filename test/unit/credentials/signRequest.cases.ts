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
	['uri as a URL object', { uri: new URL('https://api.eko.in/x') }],
	['url and uri alike', { url: 'https://api.eko.in/x', uri: 'https://api.eko.in/x' }],
	['a path on the own baseURL', { url: '/x', baseURL: 'https://api.eko.in/ekoicici/v3' }],
	['a relative path on the own baseURL', { url: 'x/y', baseURL: 'https://api.eko.in/v3/' }],
	['an empty url on the own baseURL', { url: '', baseURL: 'https://api.eko.in/v3' }],
	[
		'an own url with its own baseURL',
		{ url: 'https://api.eko.in/x', baseURL: 'https://api.eko.in/v3' },
	],
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
	['a protocol-relative url', { url: '//a.example/x', baseURL: 'https://api.eko.in' }],
	['a url of backslashes', { url: '\\\\a.example\\x', baseURL: 'https://api.eko.in' }],
	['a slash and a backslash', { url: '/\\a.example/x', baseURL: 'https://api.eko.in' }],
	['a tab between two slashes', { url: '/\t/a.example/x', baseURL: 'https://api.eko.in' }],
	['a protocol-relative url without base', { url: '//api.eko.in/x' }],
	[
		'an absolute url over the own baseURL',
		{ url: 'https://a.example/x', baseURL: 'https://api.eko.in' },
	],
	['a path on another baseURL', { url: '/x', baseURL: 'https://a.example' }],
	[
		'a path on a baseURL with our user name',
		{ url: '/x', baseURL: 'https://api.eko.in@a.example' },
	],
	[
		'an own url with another baseURL',
		{ url: 'https://api.eko.in/x', baseURL: 'https://a.example' },
	],
	// Signed once, and sent by n8n to the host of the base.
	[
		'an own url behind a space with another baseURL',
		{ url: ' https://api.eko.in/x', baseURL: 'https://a.example' },
	],
	[
		'an own url behind NUL with another baseURL',
		{ url: '\u0000https://api.eko.in/x', baseURL: 'https://a.example' },
	],
	['an own url with an unreadable baseURL', { url: 'https://api.eko.in/x', baseURL: 'x' }],
	['an own url with an empty baseURL', { url: 'https://api.eko.in/x', baseURL: '' }],
	['an own url with another uri', { url: 'https://api.eko.in/x', uri: 'https://a.example/x' }],
	['another url with an own uri', { url: 'https://a.example/x', uri: 'https://api.eko.in/x' }],
	['an own url with an unreadable uri', { url: 'https://api.eko.in/x', uri: 'x' }],
	['a path without base', { url: '/x' }],
	['an empty url', { url: '' }],
	['null', { url: null }],
	['a number', { url: 1 }],
	['a baseURL that is none', { url: '/x', baseURL: 'api.eko.in' }],
];
