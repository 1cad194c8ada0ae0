type Case = readonly [what: string, value: unknown];

/**
 * What people paste and tools hand on for a name, a number, a PAN, a date or an ID. None of it is one.
 */
export const PASTED_TEXTS: readonly Case[] = [
	['what a spreadsheet shows for nothing found', '#N/A'],
	['what a spreadsheet shows for a lost cell', '#REF!'],
	['what a spreadsheet shows for a narrow column', '########'],
	['a formula that looks up', '=VLOOKUP(A2,canary!B:C,2,0)'],
	['a cell of another sheet', '=canary!A2'],
	['a line of a spreadsheet', 'canary\t482913\t15/05/1990'],
	['a line of CSV', '"canary","482913","15/05/1990"'],
	['an object as text', '{"value":"canary 482913"}'],
	['a list as text', '["canary 482913"]'],
	['an object of another language as text', "{'value': 'canary 482913'}"],
	['a cell of a web page', '<td>canary</td>'],
	['a character of a web page', 'canary&nbsp;482913'],
	['a comment of a web page', '<!-- canary -->'],
	['a script', '<script>alert("canary")</script>'],
	['a link', 'https://example.com/senders?id=canary482913'],
	['a link to a mail', 'mailto:canary@example.com'],
	['a quoted header', '=?UTF-8?Q?canary?='],
	['a placeholder of a template', '${canary}'],
	['a placeholder of a mail', '%canary%'],
	['a placeholder of a form', '[canary]'],
	['an expression with its sign', '={{ $json.canary }}'],
	['an expression of old', '{{ $node["canary"].json["value"] }}'],
	['a command', '$(canary)'],
	['SQL', "canary'; DROP TABLE senders; --"],
	['a path upwards', '../../canary'],
	['a line of a header', 'canary\r\nx-canary: 482913'],
	['a question mark', 'canary?'],
	['a word that is struck through', 'c̶a̶n̶a̶r̶y̶'],
	['letters for machines', '𝐜𝐚𝐧𝐚𝐫𝐲'],
	['a lost character', 'can\ufffdary'],
	['text read in the wrong way', 'canaryÃ©'],
	['Gujarati', 'આશા ૪૮૨૯૧૩'],
	['Telugu', 'ఆశా ౪౮౨౯౧౩'],
	['Kannada', 'ಆಶಾ ೪೮೨೯೧೩'],
	['Punjabi', 'ਆਸ਼ਾ ੪੮੨੯੧੩'],
	['Odia', 'ଆଶା ୪୮୨୯୧୩'],
	['Chinese', '阿莎 四八二九一三'],
	['a flag', '🇮🇳'],
];

/** Objects that tools hand on where a value is asked for. */
export const PASTED_THINGS: readonly Case[] = [
	['a whole item', { json: { value: 'canary 482913570' }, pairedItem: { item: 0 } }],
	['a list of items', [{ json: { value: 'canary 482913570' } }]],
	['a file', { data: { mimeType: 'text/plain', data: 'Y2FuYXJ5IDQ4MjkxMzU3MA==' } }],
	['a cell with formats', { richText: [{ font: { bold: true }, text: 'canary 482913570' }] }],
	['a cell with a formula', { formula: 'A1+1', result: 482913570 }],
	['a cell with a link', { text: 'canary 482913570', hyperlink: 'https://example.com' }],
	['a cell that failed', { error: '#N/A' }],
	['a cell of a service', { userEnteredValue: { numberValue: 482913570 } }],
	['a property of a service', [{ type: 'text', text: { content: 'canary 482913570' } }]],
	['an answer of a form', { label: 'canary', value: '482913570' }],
	['a number of a database', { $numberLong: '482913570' }],
	['an identity of a database', { $oid: '64829135706482913570aaaa' }],
	['an element of XML', { _: 'canary 482913570', $: { type: 'string' } }],
	['a web address', new URL('https://example.com/canary482913570')],
	['what was thrown', new Error('canary 482913570')],
	['a set', new Set(['canary 482913570'])],
	['a list of bytes', Uint8Array.of(48, 29, 13, 57, 0)],
	['an object that is a number when asked', { valueOf: () => 482913570 }],
	['an object that is text as JSON', { toJSON: () => 'canary 482913570' }],
	['an object without a prototype', Object.assign(Object.create(null) as object, { value: 1 })],
	['a boxed true', Object(true)],
	['an object in 100 objects', nested(100)],
	['a list of 10,000 objects', Array.from({ length: 10_000 }, () => ({}))],
	[
		'an object of 300 names',
		Object.fromEntries(Array.from({ length: 300 }, (_, n) => ['x'.repeat(n), true])),
	],
];

function nested(levels: number): unknown {
	return levels === 0 ? 'canary 482913570' : { value: nested(levels - 1) };
}
