import { SIMULATOR_KEYS } from '../../simulator/keys';
import { signatureProblem } from '../../simulator/signature';
import { BODY, NOW, requestOtp, send, SERVICE_CODES, SIGNED, withSimulator } from './signedCall';

/*
 * Every secret key in this file comes from openssl:
 * printf '%s' TIMESTAMP | openssl dgst -sha256 -hmac "$(printf '%s' ACCESSKEY | base64 -w0)" -binary | base64
 */
const TIMESTAMPS = [
	['1700000000000', 'klERnCEl3HHUOneKkW/ez6Hvz8NK502ttYaFjujBRDw=', 'at this moment', undefined],
	['1700000120000', 'Kn3XdZVZy5NWZoVNS5qNKRaTB4gBQX8N8QA4ijssVcc=', '2 minutes ahead', undefined],
	['1699999880000', 'AxXPAxnflPpd6hRm1HVcigBRE4ssBbjPG5QPsFmHd5U=', '2 minutes ago', undefined],
	['1700000120001', 'q32Sj6N+wDCYi1VKWFZ1dzfVqb2kC7hW8tv7gzMAcu8=', 'too far ahead', 2485],
	['1699999879999', 'QOCQ9WNCtra9VJWMyqRopC79zhQk8vZ7/LC9rrjHg/U=', 'too old', 2485],
	['1700000000', 'hQ/Ya5IxUBtXsfqTYNf/AgUNrhl4WT+RprTueBUdKRg=', 'in seconds', 2486],
	['1.7e12', 'uGidy+zpgucVAvHomrjgk+3HYXRrL6l6wRvuDGURqYA=', 'not in plain digits', 2486],
] as const;

// printf '%s' 1700000000000 | openssl dgst -sha256 -hmac simulator-access-key-1 -binary | base64
const SIGNED_WITHOUT_BASE64 = 'P58vih0RA3LgzE92fUJ0zVt/hAgCNcOSXUWx6dwek4c=';
// printf '%s' 1700000000000 | openssl dgst -sha256 -hmac "$(printf '%s' simulator-access-key-1 | base64 -w0)"
const SIGNED_IN_HEX = '9251119c2125dc71d43a778a916fdecfa1efcfc34ae74dadb586858ee8c1443c';
// printf '%s' 1700000000000 | openssl dgst -sha256 -hmac "$(printf '%s' another-access-key | base64 -w0)" -binary | base64
const SIGNED_BY_ANOTHER_KEY = 'hzjVaBzJAj1oa7t2opnRVOKN33p6Czak+c/n0NgCf7Y=';

const PROBLEMS = [
	['no developer key', { developer_key: undefined }, 2487],
	['no secret key', { 'secret-key': undefined }, 2487],
	['no timestamp', { 'secret-key-timestamp': undefined }, 2487],
	['an unknown developer key', { developer_key: 'simulator-developer-key-2' }, 2483],
	['a key used without base64', { 'secret-key': SIGNED_WITHOUT_BASE64 }, 2484],
	['a signature in hex', { 'secret-key': SIGNED_IN_HEX }, 2484],
	['another access key', { 'secret-key': SIGNED_BY_ANOTHER_KEY }, 2484],
	['a timestamp other than the signed one', { 'secret-key-timestamp': '1700000000001' }, 2484],
	...TIMESTAMPS.map(
		([timestamp, secretKey, title, status]) =>
			[title, { 'secret-key': secretKey, 'secret-key-timestamp': timestamp }, status] as const,
	),
] as const;

test.each(PROBLEMS)('signed with %s', (_title, replaced, status) => {
	const problem = signatureProblem({ ...SIGNED, ...replaced }, SIMULATOR_KEYS, NOW);
	expect(problem?.status).toBe(status);
});

test('a refused signature gets HTTP 401, its status and a date, to GET as well', async () => {
	await withSimulator(async ({ baseUrl, requests }) => {
		const call = { url: baseUrl + SERVICE_CODES, params: { initiator_id: BODY.initiator_id } };
		const answer = await send(call);
		expect(answer.status).toBe(401);
		expect(JSON.parse(answer.data)).toMatchObject({ status: 2487, response_status_id: 1 });
		expect(Date.parse(String(answer.headers['date']))).not.toBeNaN();
		expect(requests[0]?.outcome.note).toBe('no developer_key header');
		expect((await send({ ...call, headers: SIGNED })).status).toBe(200);
	});
});

test('the keys that the simulator was started with count', async () => {
	const options = { developerKey: 'another-developer-key', accessKey: 'another-access-key' };
	await withSimulator(async (simulator) => {
		const own = { developer_key: options.developerKey, 'secret-key': SIGNED_BY_ANOTHER_KEY };
		const headers = { ...SIGNED, ...own };
		expect((await requestOtp(simulator, '9123456780', { headers })).status).toBe(200);
		expect((await requestOtp(simulator, '9123456780')).status).toBe(401);
	}, options);
});
