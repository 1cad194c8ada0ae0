import { BODY, NOW, requestOtp, send, SERVICE_CODES, SIGNED, withSimulator } from './signedCall';

/*
 * Every secret key in this file comes from openssl:
 * printf '%s' TIMESTAMP | openssl dgst -sha256 -hmac "$(printf '%s' ACCESSKEY | base64 -w0)" -binary | base64
 */
const TIMESTAMPS = [
	['1700000000000', 'klERnCEl3HHUOneKkW/ez6Hvz8NK502ttYaFjujBRDw=', 'at this moment', 200],
	['1700000300000', 'lOPfVSX0Zo6H1hZ00Y9hil4Gz8El0yidmx4JD0Tw4iY=', 'five minutes ahead', 200],
	['1699999700000', 'HePYvmOFWC8YjGoR1HdXC332buB7TFFbXtmYex5EG6s=', 'five minutes ago', 200],
	['1700000300001', 'bTc1s4bEU2Nrz/6ZRC9ooggdqn1kkMqK7m4yj5d6/WA=', 'a moment too far ahead', 403],
	['1699999699999', 'CItALu24GjREwM/pUCoYp7yLBQ9hi6To9r9cJxOvkdc=', 'a moment too old', 403],
	['1700000000', 'hQ/Ya5IxUBtXsfqTYNf/AgUNrhl4WT+RprTueBUdKRg=', 'in seconds', 403],
	['1.7e12', 'uGidy+zpgucVAvHomrjgk+3HYXRrL6l6wRvuDGURqYA=', 'not in plain digits', 403],
] as const;

// printf '%s' 1700000000000 | openssl dgst -sha256 -hmac simulator-access-key-1 -binary | base64
const SIGNED_WITHOUT_BASE64 = 'P58vih0RA3LgzE92fUJ0zVt/hAgCNcOSXUWx6dwek4c=';
// printf '%s' 1700000000000 | openssl dgst -sha256 -hmac "$(printf '%s' simulator-access-key-1 | base64 -w0)"
const SIGNED_IN_HEX = '9251119c2125dc71d43a778a916fdecfa1efcfc34ae74dadb586858ee8c1443c';
// printf '%s' 1700000000000 | openssl dgst -sha256 -hmac "$(printf '%s' another-access-key | base64 -w0)" -binary | base64
const SIGNED_BY_ANOTHER_KEY = 'hzjVaBzJAj1oa7t2opnRVOKN33p6Czak+c/n0NgCf7Y=';

describe('the signature check', () => {
	test.each(TIMESTAMPS)('a timestamp of %s signed as %s (%s) gets HTTP %d', async (...row) => {
		const [timestamp, secretKey, , expected] = row;
		const headers = { ...SIGNED, 'secret-key': secretKey, 'secret-key-timestamp': timestamp };
		await withSimulator(async (simulator) => {
			expect((await requestOtp(simulator, '9123456780', { headers })).status).toBe(expected);
		});
	});

	test.each([
		['no developer key', { developer_key: undefined }],
		['no secret key', { 'secret-key': undefined }],
		['no timestamp', { 'secret-key-timestamp': undefined }],
		['an unknown developer key', { developer_key: 'simulator-developer-key-2' }],
		['the access key as developer key', { developer_key: 'simulator-access-key-1' }],
		['a key used without base64', { 'secret-key': SIGNED_WITHOUT_BASE64 }],
		['a signature in hex', { 'secret-key': SIGNED_IN_HEX }],
		['another access key', { 'secret-key': SIGNED_BY_ANOTHER_KEY }],
		['a timestamp other than the signed one', { 'secret-key-timestamp': '1700000000001' }],
		['a timestamp that is no number', { 'secret-key-timestamp': '17e11' }],
	])('%s gets a plain HTTP 403 that carries a date and no reason', async (_title, replaced) => {
		await withSimulator(async (simulator) => {
			const headers = { ...SIGNED, ...replaced };
			const answer = await requestOtp(simulator, '9123456780', { headers });
			expect(answer.status).toBe(403);
			expect(answer.data).toBe('Forbidden');
			expect(Date.parse(String(answer.headers['date']))).not.toBeNaN();
			expect(simulator.requests[0]?.outcome.note).not.toBe('');
		});
	});

	test('is made for GET as well', async () => {
		await withSimulator(async ({ baseUrl }) => {
			const call = { url: baseUrl + SERVICE_CODES, params: { initiator_id: BODY.initiator_id } };
			expect((await send(call)).status).toBe(403);
			expect((await send({ ...call, headers: SIGNED })).status).toBe(200);
		});
	});

	test('goes by the keys the simulator was started with', async () => {
		const options = { developerKey: 'another-developer-key', accessKey: 'another-access-key' };
		await withSimulator(async (simulator) => {
			const headers = {
				...SIGNED,
				developer_key: 'another-developer-key',
				'secret-key': SIGNED_BY_ANOTHER_KEY,
			};
			expect((await requestOtp(simulator, '9123456780', { headers })).status).toBe(200);
			expect((await requestOtp(simulator, '9123456780')).status).toBe(403);
		}, options);
	});

	test('goes by the real clock unless told otherwise', async () => {
		await withSimulator(
			async (simulator) => {
				expect((await requestOtp(simulator, '9123456780')).status).toBe(403);
				expect(simulator.requests[0]?.receivedAt).toBeGreaterThan(NOW);
			},
			{ now: Date.now },
		);
	});
});
