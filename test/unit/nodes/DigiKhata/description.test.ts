import type { INodeProperties, INodePropertyOptions } from 'n8n-workflow';

import type { Field } from '../../../../nodes/DigiKhata/contract/field';
import { PROPERTIES, SUBTITLE } from '../../../../nodes/DigiKhata/description';
import { DigiKhata } from '../../../../nodes/DigiKhata/DigiKhata.node';
import { OPTION_FIELDS } from '../../../../nodes/DigiKhata/fields/common';
import { OPERATIONS, RESOURCES } from '../../../../nodes/DigiKhata/operations';
import { PRODUCTION } from '../../support';

const CATALOGUE = RESOURCES.flatMap((resource) =>
	resource.operations.map((operation) => [operation.id, resource, operation] as const),
);
const OPTIONS = (named('options')[0]?.options ?? []) as INodeProperties[];

/** Every parameter that a person fills in, by its name. */
const FIELDS: ReadonlyArray<readonly [name: string, field: Field]> = [
	...OPERATIONS.flatMap(({ fields }) => Object.entries(fields)),
	...Object.entries(OPTION_FIELDS),
];

function named(name: string): INodeProperties[] {
	return PROPERTIES.filter((property) => property.name === name);
}

describe('the parameters of the node', () => {
	test('begin with the resource and its operations, and end with the options', () => {
		const names = PROPERTIES.map(({ name }) => name);
		const lists = RESOURCES.map(() => 'operation');
		expect(names.slice(0, 1 + lists.length)).toEqual(['resource', ...lists]);
		expect(names.slice(-2)).toEqual(['simplify', 'options']);
	});

	test('let a person reach every operation by its resource', () => {
		const [resources] = named('resource');
		expect(resources?.options).toEqual(RESOURCES.map(({ id, name }) => ({ name, value: id })));
		const lists = named('operation').map(({ displayOptions, options, default: first }) => ({
			displayOptions,
			first,
			ids: options?.map((option) => ('value' in option ? option.value : undefined)),
		}));
		expect(lists).toEqual(
			RESOURCES.map(({ id, defaultOperation, operations }) => ({
				displayOptions: { show: { resource: [id] } },
				first: defaultOperation,
				ids: operations.map((operation) => operation.id),
			})),
		);
	});

	// The language once stood below the organization, against the operation's own order.
	test.each(CATALOGUE)(
		'show with %s just its fields, in its own order',
		(id, resource, { effect, fields }) => {
			const form = PROPERTIES.filter(({ displayOptions }) =>
				displayOptions?.show?.operation?.includes(id),
			);
			const shown = form.filter(({ type }) => type !== 'notice');
			// What a person has to know stands above the first field.
			const above = form.slice(0, form.length - shown.length);
			const notice = above.map(({ displayName }) => displayName).join();
			expect(notice.includes('sends an OTP')).toBe(effect === 'sendsOtp');
			expect(notice.includes('moves real money')).toBe(effect === 'movesMoney');
			expect(shown.map(({ name }) => name)).toEqual(Object.keys(fields));
			for (const { name, displayOptions, ...ui } of shown) {
				expect(displayOptions).toEqual({ show: { resource: [resource.id], operation: [id] } });
				expect(ui).toEqual(fields[name]?.ui);
			}
		},
	);

	test('are the fields of operations, and those five that stand apart', () => {
		const forms = CATALOGUE.flatMap(([, , { fields, effect }]) => [
			...Object.keys(fields),
			...(['sendsOtp', 'movesMoney'].includes(effect) ? ['notice'] : []),
		]);
		expect(PROPERTIES).toHaveLength(forms.length + RESOURCES.length + 3);
	});

	// n8n leaves a default out of what it saves: another one changes what saved workflows do.
	test('begin with what saved workflows leave out', () => {
		expect(named('resource')[0]?.default).toBe('sender');
		expect(named('operation')[0]?.default).toBe('getSenderInformation');
		expect(named('simplify')[0]?.default).toBe(true);
	});

	test('have as options what every call carries, and what holds for a run', () => {
		expect(OPTIONS).toMatchObject(
			Object.entries(OPTION_FIELDS).map(([name, { ui }]) => ({ name, ...ui })),
		);
	});

	test('show an option where it has an effect', () => {
		const shownFor = (name: string) =>
			OPTIONS.find((option) => option.name === name)?.displayOptions?.show?.['/operation'];
		expect(shownFor('userCode')).not.toContain('getUserServices');
		expect(shownFor('userCode')).toHaveLength(OPERATIONS.length - 1);
		expect(shownFor('waitForFinalState')).toEqual(['getTransactionStatus']);
		expect(shownFor('timeout')).toBeUndefined();
	});
});

test('the subtitle of the node says each operation by its name', () => {
	const names = /^=\{\{ \((\{.*\})\)\[\$parameter\["operation"\]\] \}\}$/.exec(SUBTITLE)?.[1];
	expect(JSON.parse(names ?? '{}')).toEqual(
		Object.fromEntries(OPERATIONS.map(({ id, name }) => [id, name])),
	);
});

describe.each(FIELDS)('the field %s', (_name, field) => {
	const { displayName, placeholder = 'e.g. any', description = '', hint = '' } = field.ui;

	test('has a placeholder that is an example', () => {
		expect(placeholder).toMatch(/^e\.g\. \S/);
	});

	test('blames nobody', () => {
		expect(`${displayName} ${description} ${hint}`).not.toMatch(
			/\b(error|problem|failure|mistake)s?\b/i,
		);
	});

	test('has an example that can be used where real people are reached', () => {
		expect(() => field.parse(field.example, PRODUCTION)).not.toThrow();
	});
});

describe('the node', () => {
	const { description } = new DigiKhata();

	test('has the name that saved workflows store', () => {
		expect([description.name, description.displayName]).toEqual(['digiKhata', 'Eko DigiKhata']);
	});

	test('asks for the Eko API credential and tests it', () => {
		expect(description.credentials).toEqual([
			{ name: 'ekoApi', required: true, testedBy: 'testEkoCredential' },
		]);
		expect(Object.keys(new DigiKhata().methods.credentialTest)).toEqual(['testEkoCredential']);
	});

	// n8n describes a tool to the model by the operation's action.
	test('tells an AI model which operations send an SMS', () => {
		const actions = description.properties
			.filter(({ name }) => name === 'operation')
			.flatMap(({ options = [] }) => options as INodePropertyOptions[])
			.map(({ value, action = '' }) => [value, action.includes('sends an SMS')]);
		expect(actions).toEqual(OPERATIONS.map(({ id, effect }) => [id, effect === 'sendsOtp']));
		expect(description.usableAsTool).toBeTruthy();
	});
});
