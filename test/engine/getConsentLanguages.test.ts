import type { ICredentialDataDecryptedObject, IDataObject } from 'n8n-workflow';

import { DigiKhata } from '../../nodes/DigiKhata/DigiKhata.node';
import { SIMULATOR_KEYS } from '../../simulator/keys';
import { getAadhaarKycConsentLanguages } from '../../nodes/DigiKhata/operations/sender/getAadhaarKycConsentLanguages.operation';
import { samplesOf } from '../operations/cases';
import { credentialFor } from './eko';
import { type Call, type Reply, withLocalEko } from './localEko';
import { digiKhata, editorContext } from './runWorkflow';

const LIST = samplesOf(getAadhaarKycConsentLanguages)[0]?.reply ?? {};

interface Loaded {
	options?: unknown;
	error?: Error & { description?: string; node?: { parameters: unknown } };
}

/** Loads the list as n8n's editor does, with what a person has typed into the node. */
async function load(
	baseUrl: string,
	typed: IDataObject = {},
	credential: ICredentialDataDecryptedObject = {},
): Promise<Loaded> {
	const node = digiKhata({ operation: 'getAadhaarKycConsentDetails', ...typed });
	const { getConsentLanguages } = new DigiKhata().methods.loadOptions;
	const context = editorContext(node, { ...credentialFor(baseUrl), ...credential });
	try {
		return { options: await getConsentLanguages.call(context) };
	} catch (error) {
		return { error: error as NonNullable<Loaded['error']> };
	}
}

/** As {@link load}, of a stand-in that answers so. */
async function loadFrom(reply: Reply, ...more: [IDataObject?, ICredentialDataDecryptedObject?]) {
	return await withLocalEko(
		() => reply,
		async ({ baseUrl, calls }) => ({ ...(await load(baseUrl, ...more)), calls }),
	);
}

describe('the list of languages', () => {
	test('takes one signed GET, with the account’s own number in the place of a sender', async () => {
		const { calls, options } = await loadFrom(LIST);

		expect(options).toHaveLength(13);
		expect(options).toContainEqual({ name: 'Hindi', value: '4' });
		expect(calls).toHaveLength(1);
		const [{ method, path, query, headers, body }] = calls as [Call];
		expect([method, path, body]).toEqual([
			'GET',
			`/customer/payment/ppi-digikhata/sender/${SIMULATOR_KEYS.initiatorId}/aadhaar/consent/languages`,
			undefined,
		]);
		expect(query).toEqual({
			initiator_id: SIMULATOR_KEYS.initiatorId,
			user_code: SIMULATOR_KEYS.userCode,
			client_ref_id: expect.stringMatching(/^[0-9a-z]{15}$/) as string,
			org_id: '1',
		});
		expect(headers).toMatchObject({
			developer_key: SIMULATOR_KEYS.developerKey,
			'secret-key': expect.stringMatching(/^[A-Za-z0-9+/]{43}=$/) as string,
			'secret-key-timestamp': expect.stringMatching(/^\d{13}$/) as string,
		});
	});

	test('is asked for as the node says where a person has typed it in', async () => {
		const typed = {
			options: { initiatorId: '+91 99988 87776', userCode: ' agent-7 ' },
			orgId: '42',
		};
		const { calls } = await loadFrom(LIST, typed, { initiatorId: '', userCode: '' });

		expect(calls[0]?.path).toContain('/sender/9998887776/');
		expect(calls[0]?.query).toMatchObject({
			initiator_id: '9998887776',
			user_code: 'agent-7',
			org_id: '42',
		});
	});

	test('is asked for as the credential says where the node has expressions', async () => {
		const typed = {
			options: { initiatorId: '={{ $json.id }}', userCode: '={{ 1 }}' },
			orgId: '={{ 42 }}',
		};
		const { calls } = await loadFrom(LIST, typed);

		expect(calls[0]?.query).toMatchObject({
			initiator_id: SIMULATOR_KEYS.initiatorId,
			user_code: SIMULATOR_KEYS.userCode,
			org_id: '1',
		});
	});
});

describe('the message when the list cannot be loaded', () => {
	test.each<[string, Reply, RegExp]>([
		['Eko is down', [503, ''], /^Eko did not confirm the request \(HTTP 503\)\. Try again\./],
		[
			'Eko’s list has nothing to choose',
			{ status: 0, data: { consent_language_list: [{ pkid: '1' }] } },
			/^Eko’s list has no language with a name and ID\. Specify an ID using an expression, or give Eko’s support/,
		],
		// The advice was once to enrol the account's own number.
		...[308, 327, 463, 2136].map((status): [string, Reply, RegExp] => [
			`Eko does not take the account’s own number for a sender (${status})`,
			{ status, message: 'No' },
			/\. Customer ID is empty, so your account’s number was used\. Enter an enrolled sender’s .* expression\. Client/,
		]),
		// n8n replaces messages with such words by the advice to retry.
		[
			'Eko speaks of connections',
			{ status: 5000, message: 'connect ETIMEDOUT' },
			/^Eko refused the request \(status 5000\)\. Eko says: “connect ETIMEDOUT”\./,
		],
	])('says how to go on when %s', async (_what, reply, message) => {
		const { error, calls } = await loadFrom(reply);

		expect(error?.message).toMatch(message);
		expect(error?.message).toMatch(/ Client reference: [0-9a-z]{15}\.$/);
		expect(error?.message).not.toMatch(/may have been sent|undefined|null/);
		// What only reads is sent once more by a run; here a person does that.
		expect(calls).toHaveLength(1);
	});

	test('speaks of the sender that is typed in', async () => {
		const { error, calls } = await loadFrom({ status: 308 }, { customerId: '+91 91234 56780' });

		expect(calls[0]?.path).toContain('/sender/9123456780/');
		expect(calls[0]?.query.initiator_id).toBe(SIMULATOR_KEYS.initiatorId);
		expect(error?.message).toMatch(/^The sender is not enrolled .* Enroll the sender first/);
	});

	test.each<[IDataObject, ICredentialDataDecryptedObject, RegExp]>([
		[{}, { initiatorId: '' }, /^Initiator ID is empty\. Enter it like 9876543210/],
		[{}, { accessKey: '' }, /^Access Key is empty\. Copy the Access Key again/],
		[
			{ orgId: 'x' },
			{},
			/^Organization ID is not a number\. Use 1 unless Eko gave you another ID\.$/,
		],
		[{ customerId: '98765' }, {}, /^Customer ID has 5 digits, not 10\. /],
		[
			{ options: { userCode: 'two words' } },
			{},
			/^User Code is not a user code\. Use 1 to 20 letters/,
		],
	])(
		'names the field that cannot be used, without a request: %j %j',
		async (typed, change, message) => {
			const { error, calls } = await loadFrom(LIST, typed, change);

			expect(error?.message).toMatch(message);
			expect(calls).toEqual([]);
		},
	);

	test('holds no key and none of the node’s parameters', async () => {
		const { accessKey, developerKey } = SIMULATOR_KEYS;
		const echo: Reply = [500, `${accessKey} ${developerKey}`];
		const { error } = await loadFrom(echo, { panNumber: 'PQRPS5678Z' });

		expect(error?.message).toContain('Eko says: “[hidden] [hidden]”.');
		expect(error?.node?.parameters).toEqual({});
		const shown = JSON.stringify([error, error?.message, error?.description]);
		expect(shown).not.toMatch(/simulator-access|simulator-developer|PQRPS/);
	});
});
