import 'reflect-metadata';

import { CredentialTestContext } from 'n8n-core';
import type { ICredentialDataDecryptedObject, INodeCredentialTestResult } from 'n8n-workflow';

import { DigiKhata } from '../../nodes/DigiKhata/DigiKhata.node';
import { startSimulator } from '../../simulator/server';
import { credentialFor, simulatorForTests } from './eko';
import { type Reply, withLocalEko } from './localEko';

const eko = simulatorForTests();

/** Tests a credential as n8n's Save button does. */
async function testCredential(
	change: ICredentialDataDecryptedObject,
	context = new CredentialTestContext(),
): Promise<INodeCredentialTestResult> {
	const data = { ...credentialFor(eko.running.baseUrl), ...change };
	const { testEkoCredential } = new DigiKhata().methods.credentialTest;
	return await testEkoCredential.call(context, {
		id: '1',
		name: 'Eko',
		type: 'ekoApi',
		data,
	});
}

/** Tests a good credential against a server that answers so. */
async function testAgainst(reply: Reply): Promise<INodeCredentialTestResult> {
	return await withLocalEko(
		() => reply,
		({ baseUrl }) => testCredential({ baseUrl }),
	);
}

test('is green when Eko accepts the signature and knows initiator and user code', async () => {
	expect(await testCredential({})).toEqual({ status: 'OK', message: 'Connection successful' });
	expect(eko.running.requests.at(-1)).toMatchObject({
		method: 'GET',
		path: '/ekoapi/v3/user/account/services',
		query: { initiator_id: '9876543210', user_code: '20810200' },
		// n8n's HTTP client inflates without a limit.
		headers: { accept: 'application/json', 'accept-encoding': 'identity' },
	});
});

test('is green without a user code, and says that it was not checked', async () => {
	expect(await testCredential({ userCode: '' })).toEqual({
		status: 'OK',
		message: 'Connection successful. User Code is empty, so it was not checked.',
	});
	expect(eko.running.requests.at(-1)).toMatchObject({
		path: '/ekoapi/v3/tools/catalog/service-codes',
		query: { initiator_id: '9876543210' },
	});
});

test.each([{}, { service_status_list: [] }])(
	'is red when Eko lists no services for the user code: %j',
	async (data) => {
		expect(await testAgainst({ status: 0, data })).toEqual({
			status: 'Error',
			message:
				'Eko lists no services for this User Code. Check it, or ask Eko’s support to activate DigiKhata for it.',
		});
	},
);

test('is green for a reply that n8n has parsed already', async () => {
	const context = new CredentialTestContext();
	const body = { status: 0, data: { service_status_list: [{ service_code: '43' }] } };
	context.helpers.request = () => Promise.resolve({ statusCode: 200, headers: {}, body });

	expect((await testCredential({}, context)).status).toBe('OK');
});

test('says nothing of an empty reply', async () => {
	const { status, message } = await testAgainst([403, '']);

	expect(status).toBe('Error');
	expect(message).toMatch(
		/^Eko did not accept the keys \(HTTP 403\)\. Likely causes, .* environment \(custom\)/,
	);
});

test.each([
	[{ developerKey: 'another-developer-key' }, /\(status 2483\)\. .* Copy Developer Key /],
	[{ accessKey: 'another-access-key' }, /\(status 2484\)\. .* Copy Access Key .* server agrees/],
])('says which key is wrong: %j', async (change, expected) => {
	const { status, message } = await testCredential(change);

	expect(status).toBe('Error');
	expect(message).toMatch(expected);
});

test('says by how much the clock is off', async () => {
	const now = Date.now();
	const clock = jest.spyOn(Date, 'now').mockImplementation(() => now - 900_000);
	const { message } = await testCredential({}).finally(() => clock.mockRestore());

	expect(message).toMatch(/is (899|900|901) seconds behind Eko’s/);
});

test.each([
	[{ initiatorId: '9998887776' }, 'initiator ID'],
	// It was green: only keys and initiator were asked about.
	[{ userCode: '99999999' }, 'user code is wrong'],
])('is red for what Eko does not know: %j', async (change, fragment) => {
	const { status, message } = await testCredential(change);

	expect(status).toBe('Error');
	expect(message).toContain(fragment);
});

test('names the base URL when Eko has nothing there', async () => {
	const { message } = await testCredential({ baseUrl: `${eko.running.origin}/elsewhere/v3` });

	expect(message).toContain('Base URL');
});

test.each([
	[{ accessKey: '' }, 'Access Key is empty'],
	[{ initiatorId: '' }, 'Initiator ID is empty'],
	[{ initiatorId: '12345' }, 'Initiator ID has 5 digits, not 10'],
	[{ userCode: '2081 0200' }, 'User Code is not a user code'],
])('refuses %j by name of the field, without a request', async (change, fragment) => {
	const before = eko.running.requests.length;

	const { status, message } = await testCredential(change);

	expect(status).toBe('Error');
	expect(message).toContain(fragment);
	expect(eko.running.requests).toHaveLength(before);
});

test('asks to check all fields of a credential without any', async () => {
	const { testEkoCredential } = new DigiKhata().methods.credentialTest;
	const credential = { id: '1', name: 'Eko', type: 'ekoApi', data: null as never };

	expect(await testEkoCredential.call(new CredentialTestContext(), credential)).toEqual({
		status: 'Error',
		message: 'The credential could not be read. Check all its fields.',
	});
});

// For such a reply n8n's HTTP client never settles.
test('waits no longer than 20 seconds for a reply that does not decompress', async () => {
	const timeout = AbortSignal.timeout.bind(AbortSignal);
	const hurried = jest
		.spyOn(AbortSignal, 'timeout')
		.mockImplementation((milliseconds) => timeout(milliseconds / 100));
	const garbled: Reply = [200, '{"status":0}', { 'content-encoding': 'gzip' }];
	const result = await testAgainst(garbled).finally(() => hurried.mockRestore());

	expect(result).toEqual({
		status: 'Error',
		message: 'Eko did not answer within 20 seconds. Try again.',
	});
});

test('says that the server could not be reached', async () => {
	const closed = await startSimulator();
	await closed.close();

	expect(await testCredential({ baseUrl: closed.baseUrl })).toEqual({
		status: 'Error',
		message:
			'Could not connect to Eko’s server. Check the internet connection and firewall of this n8n server, and the Base URL. Try again.',
	});
});

test('hides the keys that a server repeats', async () => {
	const { message } = await testAgainst([
		500,
		'No simulator-developer-key-1, no simulator-access-key-1',
	]);

	expect(message).toBe(
		'Eko did not confirm the request (HTTP 500). Eko says: “No [hidden], no [hidden]”. Try again.',
	);
});
