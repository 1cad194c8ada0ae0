import { PROPERTIES, SUBTITLE } from '../../../../nodes/DigiKhata/description';
import { DigiKhata } from '../../../../nodes/DigiKhata/DigiKhata.node';
import { OPERATIONS } from '../../../../nodes/DigiKhata/operations';

interface Option {
	name: string;
	value: unknown;
}

function options(name: string, resource?: string): Option[] {
	return PROPERTIES.filter((property) => property.name === name)
		.filter(({ displayOptions }) => !resource || displayOptions?.show?.resource?.includes(resource))
		.flatMap((property) => (property.options ?? []) as Option[]);
}

describe('the parameters of the node', () => {
	test('are these, in this order', () => {
		expect(PROPERTIES.map(({ name }) => name)).toEqual([
			'resource',
			'operation',
			'customerId',
			'senderName',
			'dateOfBirth',
			'residenceAddress',
			'otp',
			'otpRefId',
			'orgId',
			'consentLanguage',
			'aadhaarNumber',
			'panNumber',
			'initiatorId',
			'userCode',
			'simplify',
			'options',
		]);
	});

	test.each(OPERATIONS.map((operation) => [operation.value, operation] as const))(
		'let a person reach %s by its resource',
		(value, { resource, name }) => {
			expect(options('resource').map((option) => option.value)).toContain(resource);
			const found = options('operation', resource).filter((option) => option.value === value);
			expect(found).toMatchObject([{ name }]);
		},
	);

	test.each(OPERATIONS.map((operation) => [operation.value, operation] as const))(
		'show the fields of %s with it',
		(value, { fields }) => {
			for (const { property } of Object.values(fields)) {
				const shown = PROPERTIES.filter(({ name }) => name === property.name);
				expect(shown).toHaveLength(1);
				expect(shown[0]?.displayOptions?.show?.operation).toContain(value);
			}
		},
	);

	// The language once stood below the organization, against the operation's own order.
	test.each(OPERATIONS.map((operation) => [operation.value, operation] as const))(
		'show the fields of %s in its own order',
		(value, { fields }) => {
			const shown = PROPERTIES.filter(({ displayOptions }) =>
				displayOptions?.show?.operation?.includes(value),
			);
			expect(shown.map(({ name }) => name)).toEqual(Object.keys(fields));
		},
	);

	// n8n leaves a default out of what it saves: another one changes what saved workflows do.
	test('begin with the operation that saved workflows leave out', () => {
		const defaults = PROPERTIES.filter(({ name }) => name === 'operation').map((list) => [
			list.displayOptions?.show?.resource,
			list.default,
		]);
		expect(defaults).toEqual([[['sender'], 'getSenderInformation']]);
	});

	test('have options for the reference, the concurrency and the timeout', () => {
		const names = options('options').map(({ name }) => name);
		expect(names).toEqual(['clientRefId', 'concurrency', 'timeout']);
	});

	test('simplify unless told otherwise', () => {
		expect(PROPERTIES.find(({ name }) => name === 'simplify')?.default).toBe(true);
	});
});

describe('the subtitle of the node', () => {
	test.each(OPERATIONS.map(({ value, name }) => [value, name]))(
		'says "%s" as %s',
		(value, name) => {
			const expression = /^=\{\{ \((\{.*\})\)\[\$parameter\["operation"\]\] \}\}$/.exec(
				SUBTITLE,
			)?.[1];
			expect((JSON.parse(expression ?? '{}') as Record<string, string>)[value]).toBe(name);
		},
	);
});

describe('the placeholders', () => {
	const withPlaceholder = PROPERTIES.filter(
		({ placeholder, type }) => placeholder !== undefined && type !== 'collection',
	);

	test.each(withPlaceholder.map(({ name, placeholder }) => [name, placeholder]))(
		'of %s is an example: %j',
		(_name, placeholder) => {
			expect(placeholder).toMatch(/^e\.g\. \S/);
		},
	);

	test.each(PROPERTIES.map((property) => [property.name, property] as const))(
		'and words of %s blame nobody',
		(_name, { displayName, description = '', hint = '' }) => {
			expect(`${displayName} ${description} ${hint}`).not.toMatch(
				/\b(error|problem|failure|mistake)s?\b/i,
			);
		},
	);
});

describe('the node', () => {
	const { description } = new DigiKhata();

	test('has the name that saved workflows store', () => {
		expect([description.name, description.displayName]).toEqual(['digiKhata', 'DigiKhata']);
	});

	test('asks for the Eko API credential and tests it', () => {
		expect(description.credentials).toEqual([
			{ name: 'ekoApi', required: true, testedBy: 'testEkoCredential' },
		]);
		expect(Object.keys(new DigiKhata().methods.credentialTest)).toEqual(['testEkoCredential']);
	});

	test('can be a tool of an agent', () => {
		expect(description.usableAsTool).toBe(true);
	});
});
