import { DigiKhata } from '../../../../../../nodes/DigiKhata/DigiKhata.node';
import { consentLanguage, orgId } from '../../../../../../nodes/DigiKhata/operations/sender/fields';
import { PROPERTIES } from '../../../../../../nodes/DigiKhata/description';
import { type Case, testValues } from '../../../../fieldValues';
import { problemFrom, SANDBOX } from '../../../../support';

/** Organization IDs as people have them, and as Eko wants them. Empty means 1. */
const ORGANIZATIONS: readonly Case[] = [
	['undefined', undefined, '1'],
	['a zero-width space', '\u200b', '1'],
	['a zero as a number', 0, '0'],
	['ten digits', '4829135706', '4829135706'],
	['zeros before', '007', '007'],
	['what comes along when copying', '\ufeff 42\u200b\r\n', '42'],
];

/** What is no organization ID. */
const NO_ORGANIZATIONS: readonly Case[] = [
	['eleven digits', 48291357061, 'is not a number'],
	['a negative number', -42, 'is not a number'],
	['letters before', 'canary42', 'is not a number'],
	['a query', '42&consent_language=1', 'is not a number'],
	['Devanagari digits', '४२', 'is not a number'],
	['a list of one', ['42'], 'is not a number'],
];

/** IDs of languages as the list, people and programs have them, and as Eko wants them. */
const LANGUAGES: readonly Case[] = [
	['a zero as a number', 0, '0'],
	['five digits', '48291', '48291'],
	['a zero before', '04', '04'],
	['what comes along when copying', '\ufeff 4\u200b\r\n', '4'],
];

const UNKNOWN = 'is not a supported language';

/** What is no ID of a language, and what is said to be wrong with it. */
const NO_LANGUAGES: readonly Case[] = [
	['undefined', undefined, 'is empty'],
	['a zero-width space', '\u200b', 'is empty'],
	['the name of a language', 'Hindi', UNKNOWN],
	['a hash before', '#4', UNKNOWN],
	['two IDs', '4,1', UNKNOWN],
	['six digits', 482913, UNKNOWN],
	['a Devanagari digit', '४', UNKNOWN],
	['a list of one', ['4'], UNKNOWN],
];

describe('an organization ID', () => {
	testValues(orgId, ORGANIZATIONS, NO_ORGANIZATIONS, {
		advice: 'Use 1 unless Eko gave you another ID.',
	});

	test('may be left out, since what the form begins with is what empty means', () => {
		expect(orgId.ui.required).toBeUndefined();
		expect(orgId.ui.default).toBe(orgId.parse('', SANDBOX));
	});
});

describe('a consent language', () => {
	testValues(consentLanguage, LANGUAGES, NO_LANGUAGES);

	test('that is none comes with where to find one', () => {
		expect(problemFrom(() => consentLanguage.parse('', SANDBOX)).description).toBe(
			'Choose a language.',
		);
		expect(problemFrom(() => consentLanguage.parse('Hindi', SANDBOX)).description).toBe(
			'Choose it from the list, or use the pkid from Get Aadhaar KYC Consent Languages.',
		);
	});

	test('is chosen from a list that the node can load, anew for what the list depends on', () => {
		const { type, required, typeOptions, description } = consentLanguage.ui;
		expect([type, required]).toEqual(['options', true]);
		const { loadOptionsMethod, loadOptionsDependsOn = [] } = typeOptions ?? {};
		expect(Object.keys(new DigiKhata().methods.loadOptions)).toEqual([loadOptionsMethod]);
		const names = [
			...PROPERTIES.map(({ name }) => name),
			...(PROPERTIES.at(-1)?.options ?? []).map(({ name }) => `options.${name}`),
		];
		expect(loadOptionsDependsOn.length).toBeGreaterThan(0);
		expect(names).toEqual(expect.arrayContaining([...loadOptionsDependsOn]));
		// n8n's words for every such list.
		expect(description).toMatch(/^Choose from the list, or specify an ID using an <a href/);
	});
});
