/** A change to the code that no test can notice, or none should. */
export interface Explained {
	readonly file: string;
	readonly code: string;
	readonly changedTo: string;
	/** Why it survives. */
	readonly why: string;
}

const transport = 'nodes/DigiKhata/transport';
const execution = 'nodes/DigiKhata/execution';

/**
 * Every change that survives. It counts against the score all the same; the runner fails for a
 * survivor that is not listed here, and for one listed here that does not survive any more.
 */
export const SURVIVORS: readonly Explained[] = [
	{
		file: 'nodes/DigiKhata/fields/runOptions.ts',
		code: "typeof number === 'number'",
		changedTo: 'true',
		why: 'Equivalent: Number.isInteger is true for numbers only. The compiler does not know that.',
	},
	{
		file: 'nodes/DigiKhata/fields/dateOfBirth.ts',
		code: '[]',
		changedTo: '["Stryker was here"]',
		why: 'Equivalent: only the second and third entry are read.',
	},
	{
		file: 'nodes/DigiKhata/fields/panNumber.ts',
		code: "''",
		changedTo: '"Stryker was here!"',
		why: 'Equivalent: it stands for what is no text, and is no PAN either.',
	},
	{
		file: 'nodes/DigiKhata/fields/verhoeff.ts',
		code: 'PERMUTE[place % 8]?.[Number(digit)]',
		changedTo: 'PERMUTE[place % 8][Number(digit)]',
		why: 'Equivalent: the table has eight rows. The compiler does not know that.',
	},
	{
		file: 'nodes/DigiKhata/fields/verhoeff.ts',
		code: 'COMBINE[check]?.[permuted]',
		changedTo: 'COMBINE[check][permuted]',
		why: 'Equivalent: the check is one digit, and the table has ten rows. The compiler does not know that.',
	},
	{
		file: `${transport}/answer.ts`,
		code: "''",
		changedTo: '"Stryker was here!"',
		why: 'Equivalent: it stands for no code at all, and is compared with codes that exist.',
	},
	{
		file: `${transport}/answer.ts`,
		code: '[]',
		changedTo: '["Stryker was here"]',
		why: 'Equivalent: of each error in the list the parts are read by name, and a text has none of them.',
	},
	{
		file: `${transport}/answer.ts`,
		code: '/^(read|write) E/m',
		changedTo: '/(read|write) E/m',
		why: 'No text of Node.js or n8n has these words behind others; if one had, “a person may have been texted” would be the careful answer, too.',
	},
	{
		file: `${transport}/answer.ts`,
		code: "'\\n'",
		changedTo: '""',
		why: 'Equivalent: only the beginning of the first message is looked at, and n8n puts the message there.',
	},
	{
		file: `${transport}/cleanText.ts`,
		code: '[]',
		changedTo: '["Stryker was here"]',
		why: 'Equivalent: no reply has these words.',
	},
	{
		file: `${transport}/cleanText.ts`,
		code: '!together.includes(value.toUpperCase())',
		changedTo: 'false',
		why: 'Equivalent: then the pattern, which costs more, finds nothing.',
	},
	{
		file: `${transport}/ekoAdvice.ts`,
		code: 'offset > 0',
		changedTo: 'offset >= 0',
		why: 'Equivalent: an offset of 0 does not get here.',
	},
	{
		file: `${transport}/ekoErrors.ts`,
		code: 'itemIndex === undefined',
		changedTo: 'false',
		why: 'Equivalent: n8n’s errors treat an undefined itemIndex as none. The compiler does not allow it.',
	},
	{
		file: `${transport}/ekoReply.ts`,
		code: 'read?.(data, typeId)',
		changedTo: 'read(data, typeId)',
		why: 'Equivalent: where there is an envelope, it has a reader by then. The compiler does not know that.',
	},
	{
		file: `${transport}/ekoReply.ts`,
		code: '{ return undefined; }',
		changedTo: '{}',
		why: 'Equivalent: what could not be parsed is undefined, which is no object either.',
	},
	{
		file: `${transport}/ekoReply.ts`,
		code: "token.startsWith('\"')",
		changedTo: "token.endsWith('\"')",
		why: 'Equivalent: a token is a text within quotation marks, or digits.',
	},
	{
		file: 'nodes/DigiKhata/methods/testEkoCredential.ts',
		code: "'GET'",
		changedTo: '""',
		why: 'Equivalent: n8n’s HTTP client sends a request without a method as a GET.',
	},
	{
		file: `${execution}/ending.ts`,
		code: "outcome.cause === 'reference'",
		changedTo: 'true',
		why: 'Equivalent: no other outcome has a reference. The compiler does not allow it.',
	},
	{
		file: `${execution}/parameterReader.ts`,
		code: 'name === undefined',
		changedTo: 'false',
		why: 'Equivalent, and slower: no property has no value, so that n8n evaluates the field.',
	},
	{
		file: `${execution}/parameterReader.ts`,
		code: 'items[itemIndex]?.json',
		changedTo: 'items[itemIndex].json',
		why: 'Equivalent: only items that there are are asked for. The compiler does not know that.',
	},
	{
		file: `${execution}/parameterReader.ts`,
		code: "typeof value === 'string' || typeof value === 'number'",
		changedTo: 'true',
		why: 'Of what n8n makes of other values, the checks say the same today. Whether that stays is up to n8n.',
	},
	{
		file: `${execution}/parameterReader.ts`,
		code: '[]',
		changedTo: '["Stryker was here"]',
		why: 'Equivalent: only the second and fourth entry are read.',
	},
	{
		file: `${execution}/sentBefore.ts`,
		code: "'call'",
		changedTo: '""',
		why: 'Equivalent: any word does that is no run index.',
	},
	{
		file: `${execution}/run.ts`,
		code: 'true',
		changedTo: 'false',
		why: 'n8n fills in the default of every parameter before a node runs, so it is not asked for.',
	},
];
