import { readFileSync } from 'node:fs';
import { join } from 'node:path';

import type { INodeProperties, INodePropertyOptions } from 'n8n-workflow';

import { EkoApi } from '../../../../credentials/EkoApi.credentials';
import type { Field } from '../../../../nodes/DigiKhata/contract/field';
import type { Operation } from '../../../../nodes/DigiKhata/contract/operation';
import { PROPERTIES, SUBTITLE } from '../../../../nodes/DigiKhata/description';
import { DigiKhata } from '../../../../nodes/DigiKhata/DigiKhata.node';
import { OPTION_FIELDS } from '../../../../nodes/DigiKhata/fields/options';
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

/** Fields of an operation's own that may be left empty. */
const optionsOf = ({ fields, oneOf }: Pick<Operation, 'fields' | 'oneOf'>): string[] =>
	Object.keys(fields).filter((name) => !fields[name]?.ui.required && !oneOf?.includes(name));

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
		expect(resources?.options).toEqual(
			expect.arrayContaining(RESOURCES.map(({ id, name }) => ({ name, value: id }))),
		);
		const lists = named('operation').map(({ displayOptions, options, default: first }) => ({
			displayOptions,
			first,
			ids: options?.map((option) => ('value' in option ? option.value : undefined)).sort(),
		}));
		expect(lists).toEqual(
			RESOURCES.map(({ id, defaultOperation, operations }) => ({
				displayOptions: { show: { resource: [id] } },
				first: defaultOperation,
				ids: operations.map((operation) => operation.id).sort(),
			})),
		);
	});

	// The language once stood below the organization, against the operation's own order.
	test.each(CATALOGUE)(
		'show with %s just its fields, in its own order',
		(id, resource, operation) => {
			const { effect, fields } = operation;
			const form = PROPERTIES.filter(({ displayOptions }) =>
				displayOptions?.show?.operation?.includes(id),
			);
			const shown = form.filter(({ type }) => type !== 'notice');
			// What a person has to know stands above the first field.
			const above = form.slice(0, form.length - shown.length);
			const notice = above.map(({ displayName }) => displayName).join();
			expect(notice.includes('sends an OTP')).toBe(effect === 'sendsOtp');
			expect(notice.includes('moves real money')).toBe(effect === 'movesMoney');
			const inSight = Object.keys(fields).filter((name) => !optionsOf(operation).includes(name));
			expect(shown.map(({ name }) => name)).toEqual(inSight);
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
		const hidden = OPERATIONS.flatMap(optionsOf);
		expect(PROPERTIES).toHaveLength(forms.length - hidden.length + RESOURCES.length + 3);
	});

	// n8n leaves a default out of what it saves: another one changes what saved workflows do.
	test('begin with what saved workflows leave out', () => {
		expect(named('resource')[0]?.default).toBe('sender');
		expect(named('operation')[0]?.default).toBe('getSenderInformation');
		expect(named('simplify')[0]?.default).toBe(true);
	});

	test('have as options what every call carries, what holds for a run, and what may be left empty', () => {
		const names = OPTIONS.map(({ name }) => name);
		expect(names).toEqual(expect.arrayContaining(Object.keys(OPTION_FIELDS)));
		for (const operation of OPERATIONS) {
			const shown = OPTIONS.filter(
				({ displayOptions }) =>
					displayOptions?.show?.['/operation']?.includes(operation.id) ?? true,
			);
			// Two of one name, and only the last would count.
			expect(new Set(shown.map(({ name }) => name)).size).toBe(shown.length);
			// An option may read otherwise for another operation.
			const own = optionsOf(operation).map((name) => ({ name, ...operation.fields[name]?.ui }));
			for (const one of own) expect(shown).toContainEqual(expect.objectContaining(one));
		}
	});

	test('show an option where it has an effect', () => {
		const shownFor = (name: string) =>
			OPTIONS.find((option) => option.name === name)?.displayOptions?.show?.['/operation'];
		expect(shownFor('clientRefId')).not.toContain('getTransactionStatus');
		expect(shownFor('bankId')).toEqual(['addRecipient']);
		expect(shownFor('waitForFinalState')).toEqual(['getTransactionStatus']);
		for (const name of ['timeout', 'userCode']) expect(shownFor(name)).toBeUndefined();
	});
});

test('the subtitle of the node says each operation by its name', () => {
	const names = /^=\{\{ \((\{.*\})\)\[\$parameter\["operation"\]\] \}\}$/.exec(SUBTITLE)?.[1];
	expect(JSON.parse(names ?? '{}')).toEqual(
		Object.fromEntries(OPERATIONS.map(({ id, name }) => [id, name])),
	);
});

describe.each(FIELDS)('the field %s', (_name, field) => {
	const { displayName, description = '', hint = '' } = field.ui;

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
		const texting = OPERATIONS.map(({ id, effect }) => [id, effect === 'sendsOtp']);
		expect(actions.sort()).toEqual(texting.sort());
		expect(description.usableAsTool).toBeTruthy();
	});
});

/** Anything that the editor shows: a parameter, an entry of a list, a way to choose. */
interface Shown
	extends Partial<
			Omit<INodeProperties, 'displayOptions' | 'disabledOptions' | 'options' | 'modes'>
		>,
		Partial<Pick<INodePropertyOptions, 'action'>> {
	options?: readonly object[];
	modes?: readonly object[];
}

function withInner(one: Shown): Shown[] {
	return [one, ...[...(one.options ?? []), ...(one.modes ?? [])].flatMap(withInner)];
}

const labelOf = ({ displayName, name = '' }: Shown) => displayName ?? name;
const isText = (text: string) => {
	const hasMore = /\. [A-Z0-9]/.test(text);
	return /^[A-Z0-9]/.test(text) && text.endsWith('.') === hasMore;
};
const plain = (text: string) => text.toLowerCase().replace(/[^a-z0-9 ]/g, '');

/** https://docs.n8n.io: UX guidelines, node UI design, and rules of n8n's linter newer than ours. */
const GUIDELINES: ReadonlyArray<readonly [rule: string, isKept: (one: Shown) => boolean]> = [
	[
		'labels and entries are in Title Case, of letters alone',
		(one) =>
			one.type === 'notice' ||
			/^[A-Z][A-Za-z]*( ([A-Z][A-Za-z]*|of|to|for|or|by))*$/.test(labelOf(one)),
	],
	[
		'tooltips, hints and notices are sentences, with a period where there is more than one',
		({ type, displayName = '', description = 'A', hint = 'A' }) =>
			[description, hint, type === 'notice' ? displayName : 'A'].every(isText),
	],
	['hints have at most 120 characters', ({ hint = '' }) => hint.length <= 120],
	[
		'placeholders are examples',
		({ type, placeholder = 'e.g. a' }) => type === 'collection' || /^e\.g\. \S/.test(placeholder),
	],
	[
		'toggles say what they do when on',
		({ type, description = '' }) => type !== 'boolean' || description.startsWith('Whether '),
	],
	[
		'what can be picked from a list is, unless somebody enters an ID',
		({ type, default: first }) =>
			type !== 'resourceLocator' || (first as { mode?: unknown }).mode === 'list',
	],
	[
		'tooltips say more than the label',
		(one) => plain(one.description ?? '') !== plain(labelOf(one)),
	],
	[
		'lists and collections go by the alphabet',
		({ options = [] }) => {
			const labels = options.map(labelOf);
			return labels.join() === [...labels].sort((a, b) => a.localeCompare(b)).join();
		},
	],
	[
		'actions are in sentence case, with all that the name says',
		({ name = '', action }) =>
			action === undefined ||
			(/^[A-Z][a-z]+( (\(?[a-z]+\)?|[A-Z]{3}\)?|Aadhaar))+$/.test(action) &&
				plain(name)
					.split(' ')
					.every((word) => plain(action).split(' ').includes(word))),
	],
];

describe('n8n’s guidelines', () => {
	const { properties, icon } = new DigiKhata().description;
	const shown = [...properties, ...new EkoApi().properties].flatMap(withInner);

	test.each(GUIDELINES)('%s', (_rule, isKept) => {
		expect(shown.filter((one) => !isKept(one))).toEqual([]);
	});

	test('what may be left empty is in a collection, but for two of which one is needed, and Simplify', () => {
		const inSight = properties.filter(
			({ name, type, required }) =>
				!required &&
				!['notice', 'collection'].includes(type) &&
				!/^(resource|operation)$/.test(name),
		);
		expect(inSight.map(({ name }) => name)).toEqual(['transactionId', 'clientRefId', 'simplify']);
	});

	test('no expression chooses what to do', () => {
		const selectors = properties.filter(({ name }) => /^(resource|operation)$/.test(name));
		expect(selectors.map(({ noDataExpression }) => noDataExpression)).not.toContain(undefined);
	});

	test.each([
		['nodes/DigiKhata', icon],
		['credentials', new EkoApi().icon],
	])('the icons in %s stand out from the canvas, light and dark', (folder, icons) => {
		const { light, dark } = icons as { light: string; dark: string };
		for (const [file, canvas] of [
			[light, '#FFFFFF'],
			[dark, '#2B2B2B'],
		] as const) {
			const path = join(__dirname, '../../../..', folder, file.replace('file:', ''));
			const colors = readFileSync(path, 'utf8').match(/#[0-9A-F]{6}/g) ?? [];
			const ratios = colors.map((color) => contrast(color, canvas));
			expect(Math.max(...ratios)).toBeGreaterThanOrEqual(3);
		}
	});
});

/** WCAG's contrast ratio of two colors. */
function contrast(...colors: [string, string]): number {
	const [light = 0, dark = 0] = colors.map(luminance).sort((a, b) => b - a);
	return (light + 0.05) / (dark + 0.05);
}

function luminance(color: string): number {
	const [red = 0, green = 0, blue = 0] = [1, 3, 5]
		.map((at) => parseInt(color.slice(at, at + 2), 16) / 255)
		.map((part) => (part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4));
	return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}
