import { DigiKhata } from '../../../../../../nodes/DigiKhata/DigiKhata.node';
import { consentLanguage, orgId } from '../../../../../../nodes/DigiKhata/operations/sender/fields';
import { PROPERTIES } from '../../../../../../nodes/DigiKhata/description';
import { expectFitToShow, problemFrom, SANDBOX } from '../../../../support';
import { LANGUAGES, NO_LANGUAGES, NO_ORGANIZATIONS, ORGANIZATIONS } from './fields.cases';

describe('an organization ID', () => {
	test.each(ORGANIZATIONS)('goes to Eko as text with or as %s', (_what, value, expected) => {
		expect(orgId.parse(value, SANDBOX)).toBe(expected);
	});

	test.each(NO_ORGANIZATIONS)(
		'is refused with or as %s, without being shown',
		(_what, value, fragment) => {
			const problem = problemFrom(() => orgId.parse(value, SANDBOX));
			expect(problem.message).toBe(`Organization ID ${fragment}`);
			expect(problem.description).toBe('Use 1 unless Eko gave you another ID.');
			expectFitToShow(problem, value);
		},
	);

	test('may be left out, since what the form begins with is what empty means', () => {
		expect(orgId.ui.required).toBeUndefined();
		expect(orgId.ui.default).toBe(orgId.parse('', SANDBOX));
	});
});

describe('a consent language', () => {
	test.each(LANGUAGES)(
		'goes to Eko as the text of its ID with or as %s',
		(_what, value, expected) => {
			expect(consentLanguage.parse(value, SANDBOX)).toBe(expected);
		},
	);

	test.each(NO_LANGUAGES)(
		'is refused with or as %s, without being shown',
		(_what, value, fragment) => {
			const problem = problemFrom(() => consentLanguage.parse(value, SANDBOX));
			expect(problem.message).toBe(`Consent Language Name or ID ${fragment}`);
			expectFitToShow(problem, value);
		},
	);

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
