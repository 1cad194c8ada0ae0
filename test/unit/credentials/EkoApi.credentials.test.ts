import { EkoApi } from '../../../credentials/EkoApi.credentials';

describe('the Eko API credential', () => {
	const credential = new EkoApi();

	test('has the name that saved workflows store', () => {
		expect([credential.name, credential.displayName]).toEqual(['ekoApi', 'Eko API']);
	});

	test('asks for these fields, in this order', () => {
		expect(credential.properties.map(({ name }) => name)).toEqual([
			'environment',
			'baseUrl',
			'reachesRealPeople',
			'developerKey',
			'accessKey',
			'initiatorId',
			'userCode',
		]);
	});

	test('begins with the sandbox', () => {
		expect(credential.properties[0]?.default).toBe('sandbox');
	});

	test('masks both keys and nothing else', () => {
		const masked = credential.properties.filter(({ typeOptions }) => typeOptions?.password);
		expect(masked.map(({ name }) => name)).toEqual(['developerKey', 'accessKey']);
	});

	test('asks for base URL and real people in the custom environment only', () => {
		const shown = credential.properties.filter(({ displayOptions }) => displayOptions);
		expect(shown.map(({ name, displayOptions }) => [name, displayOptions?.show])).toEqual([
			['baseUrl', { environment: ['custom'] }],
			['reachesRealPeople', { environment: ['custom'] }],
		]);
	});

	test('links to Eko’s page about signing', () => {
		expect(credential.documentationUrl).toBe('https://eps.eko.in/docs/how-auth-works');
	});
});
