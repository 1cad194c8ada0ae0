import { consentLanguage } from '../../../../../nodes/DigiKhata/fields/consentLanguage';
import { DigiKhata } from '../../../../../nodes/DigiKhata/DigiKhata.node';
import { expectFitToShow, problemFrom, PRODUCTION, SANDBOX } from '../../../support';
import { UNUSABLE, USABLE } from './consentLanguage.cases';

describe('a consent language', () => {
	test.each(USABLE)('goes to Eko as the text of its ID with or as %s', (_what, value, expected) => {
		expect(consentLanguage.check(value, SANDBOX)).toBe(expected);
		expect(consentLanguage.check(value, PRODUCTION)).toBe(expected);
	});

	test.each(UNUSABLE)('is refused with or as %s, without being shown', (_what, value, fragment) => {
		const problem = problemFrom(() => consentLanguage.check(value, SANDBOX));
		expect(problem.message).toBe(`Consent Language Name or ID ${fragment}`);
		expectFitToShow(problem, value);
	});

	test('that is none comes with where to find one', () => {
		expect(problemFrom(() => consentLanguage.check('', SANDBOX)).description).toBe(
			'Choose a language.',
		);
		expect(problemFrom(() => consentLanguage.check('Hindi', SANDBOX)).description).toBe(
			'Choose it from the list, or use the pkid from Get Aadhaar KYC Consent Languages.',
		);
	});

	test('is required, and chosen from a list that the node can load', () => {
		const { property } = consentLanguage;
		expect(property).toMatchObject({
			displayName: 'Consent Language Name or ID',
			name: 'consentLanguage',
			type: 'options',
			default: '',
			required: true,
		});
		// n8n's words for every such list.
		expect(property.description).toMatch(
			/^Choose from the list, or specify an ID using an <a href/,
		);
		const { loadOptionsMethod, loadOptionsDependsOn } = property.typeOptions ?? {};
		expect(Object.keys(new DigiKhata().methods.loadOptions)).toEqual([loadOptionsMethod]);
		expect(loadOptionsDependsOn).toEqual(['customerId', 'initiatorId', 'userCode', 'orgId']);
	});
});
