import { parseAccount } from '../../../credentials/account';
import { problemFrom } from '../support';

const CREDENTIAL = {
	environment: 'custom',
	baseUrl: 'https://example.com/v3/',
	reachesRealPeople: false,
	developerKey: ' developer-1 ',
	accessKey: 'access-1\n',
	initiatorId: '9123456780',
	userCode: '20810200',
};

describe('the account of a credential', () => {
	test('has its values, with keys and base URL as they are sent', () => {
		expect(parseAccount(CREDENTIAL)).toEqual({
			environment: 'custom',
			baseUrl: 'https://example.com/v3',
			isLive: false,
			developerKey: 'developer-1',
			accessKey: 'access-1',
			initiatorId: '9123456780',
			userCode: '20810200',
		});
	});

	test('takes initiator and user code for empty when the credential has none', () => {
		const { environment, developerKey, accessKey } = { ...CREDENTIAL, environment: 'sandbox' };
		const account = parseAccount({ environment, developerKey, accessKey });
		expect([account.initiatorId, account.userCode]).toEqual(['', '']);
	});

	test.each([
		['environment', 'Environment is not set'],
		['baseUrl', 'Base URL is empty'],
		['developerKey', 'Developer Key is empty'],
		['accessKey', 'Access Key is empty'],
	])('is refused by the name of the field when %s is missing', (field, message) => {
		const rest = { ...CREDENTIAL, [field]: undefined } as unknown as typeof CREDENTIAL;
		expect(problemFrom(() => parseAccount(rest)).message).toBe(message);
	});

	test('is refused when the credential is empty', () => {
		expect(problemFrom(() => parseAccount({})).message).toBe('Environment is not set');
	});
});
