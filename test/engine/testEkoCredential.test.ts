import 'reflect-metadata';

import { CredentialTestContext } from 'n8n-core';
import type { ICredentialDataDecryptedObject, INodeCredentialTestResult } from 'n8n-workflow';

import { DigiKhata } from '../../nodes/DigiKhata/DigiKhata.node';
import { startSimulator } from '../../simulator/server';
import { credentialFor, simulatorForTests } from './eko';
import { stopEngineTimers } from './runWorkflow';

const eko = simulatorForTests();
afterAll(stopEngineTimers);

/** Tests a credential as n8n's Save button does. */
async function test(change: ICredentialDataDecryptedObject): Promise<INodeCredentialTestResult> {
	const data = { ...credentialFor(eko.running.baseUrl), ...change };
	const { testEkoCredential } = new DigiKhata().methods.credentialTest;
	return await testEkoCredential.call(new CredentialTestContext(), {
		id: '1',
		name: 'Eko',
		type: 'ekoApi',
		data,
	});
}

it('is green when Eko accepts the signature and answers with status 0', async () => {
	expect(await test({})).toEqual({ status: 'OK', message: 'Connection successful' });
	expect(eko.running.requests.at(-1)).toMatchObject({
		method: 'GET',
		path: '/ekoapi/v3/tools/catalog/service-codes',
		query: { initiator_id: '9876543210' },
	});
});

it('names the likely causes of a 403 in Eko’s order', async () => {
	const { status, message } = await test({ accessKey: 'another-access-key' });

	expect(status).toBe('Error');
	expect(message).toMatch(/^Eko did not accept the keys \(HTTP 403\)\./);
	const causes = ['allow-list', 'not active', 'environment (custom)', 'mistyped'];
	const places = causes.map((cause) => message.indexOf(cause));
	expect(places).not.toContain(-1);
	expect(places).toEqual([...places].sort((a, b) => a - b));
	expect(message).toContain('clock of this n8n server agrees');
});

it('says by how much the clock is off', async () => {
	const now = Date.now();
	const clock = jest.spyOn(Date, 'now').mockImplementation(() => now - 900_000);
	const { message } = await test({}).finally(() => clock.mockRestore());

	expect(message).toMatch(/is (899|900|901) seconds behind Eko’s/);
});

it('names the base URL when Eko has nothing there', async () => {
	const { status, message } = await test({ baseUrl: `${eko.running.origin}/elsewhere/v3` });

	expect(status).toBe('Error');
	expect(message).toContain('Base URL');
});

it('names the initiator that Eko does not know', async () => {
	const { status, message } = await test({ initiatorId: '9998887776' });

	expect(status).toBe('Error');
	expect(message).toContain('initiator ID');
});

it.each([
	[{ accessKey: '' }, 'Access Key is empty'],
	[{ initiatorId: '' }, 'Initiator ID is empty'],
	[{ initiatorId: '12345' }, 'Initiator ID has 5 digits, not 10'],
])('refuses %j by name of the field, without a request', async (change, fragment) => {
	const before = eko.running.requests.length;

	const { status, message } = await test(change);

	expect(status).toBe('Error');
	expect(message).toContain(fragment);
	expect(eko.running.requests).toHaveLength(before);
});

it('says that the server could not be reached', async () => {
	const closed = await startSimulator();
	await closed.close();

	expect(await test({ baseUrl: closed.baseUrl })).toEqual({
		status: 'Error',
		message: expect.stringMatching(/^The server of Eko could not be reached\./) as string,
	});
});

it('never shows a key', async () => {
	const results = await Promise.all([
		test({ accessKey: 'secret-access-0001' }),
		test({ developerKey: 'secret developer 0001' }),
		test({ baseUrl: `${eko.running.origin}/elsewhere` }),
	]);

	expect(JSON.stringify(results)).not.toMatch(/secret|simulator-(access|developer)/);
});
