import type { ILoadOptionsFunctions } from 'n8n-workflow';

import {
	getConsentLanguages,
	readLanguages,
} from '../../../../../nodes/DigiKhata/methods/getConsentLanguages';

const HINDI = { name: 'Hindi', value: '4' };

describe('the languages to choose from', () => {
	test('are those of Eko’s list, in its order, by name and ID', () => {
		const list = [
			{ pkid: '1', consentLanguage: 'English' },
			{ pkid: '4', consentLanguage: 'Hindi' },
			{ pkid: '13', consentLanguage: 'Punjabi' },
		];
		expect(readLanguages(list)).toEqual([
			{ name: 'English', value: '1' },
			{ name: 'Hindi', value: '4' },
			{ name: 'Punjabi', value: '13' },
		]);
	});

	test('have IDs as text, also when Eko sends numbers', () => {
		expect(readLanguages([{ pkid: 4, consentLanguage: 'Hindi' }])).toEqual([HINDI]);
	});

	test.each([
		['no ID', { consentLanguage: 'Tamil' }],
		['an empty ID', { pkid: '', consentLanguage: 'Tamil' }],
		['an ID that is no number', { pkid: 'ta', consentLanguage: 'Tamil' }],
		['an ID with a space', { pkid: '9 ', consentLanguage: 'Tamil' }],
		['a decimal as ID', { pkid: 9.5, consentLanguage: 'Tamil' }],
		['a negative ID', { pkid: -9, consentLanguage: 'Tamil' }],
		['an ID null', { pkid: null, consentLanguage: 'Tamil' }],
		['a list as ID', { pkid: ['9'], consentLanguage: 'Tamil' }],
		// Reading this ID as text once threw.
		['an ID without a text of its own', { pkid: { toString: 1 }, consentLanguage: 'Tamil' }],
		['no name', { pkid: '9' }],
		['an empty name', { pkid: '9', consentLanguage: '' }],
		['a blank name', { pkid: '9', consentLanguage: ' ' }],
		['a number as name', { pkid: '9', consentLanguage: 9 }],
		['a name null', { pkid: '9', consentLanguage: null }],
		['null', null],
		['a text', 'Tamil'],
		['a number', 9],
		['a list', ['9', 'Tamil']],
	])('leave out an entry with or as %s, and keep the others', (_what, entry) => {
		const list = [entry, { pkid: '4', consentLanguage: 'Hindi' }, entry];
		expect(readLanguages(list)).toEqual([HINDI]);
	});

	test.each([[undefined], [null], [''], ['Hindi'], [{}], [{ pkid: '4' }], [7]])(
		'are none when the list is %j',
		(list) => {
			expect(readLanguages(list)).toEqual([]);
		},
	);
});

test('what the editor cannot read is said without what was thrown', async () => {
	const context = {
		getCredentials: () =>
			Promise.resolve({ environment: 'sandbox', developerKey: 'a', accessKey: 'b' }),
		getCurrentNodeParameter: () => {
			throw new Error('canary');
		},
		getNode: () => ({ name: 'DigiKhata', parameters: {} }),
	} as unknown as ILoadOptionsFunctions;
	await expect(getConsentLanguages.call(context)).rejects.toMatchObject({
		message: 'The node could not be read. Check all its fields.',
	});
});
