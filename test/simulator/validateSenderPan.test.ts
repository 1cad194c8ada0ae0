import { bringTo, senderAt } from './sender';
import { withSimulator } from './signedCall';

test.each([
	undefined,
	'',
	'abcde1234f',
	'ABCD1234F',
	'ABCDE12345',
	'ABCDE1234FX',
	'ABCDE 1234F',
	'ABCDE1234F\n',
	1234,
])('the PAN %j gets status 461 for pan_number, and KYC stays open', async (pan_number) => {
	await withSimulator(async (simulator) => {
		const sender = senderAt(simulator, '9123456780');
		await bringTo('pan pending', sender);
		const answer = await sender.validatePan(pan_number ?? null);
		expect(answer).toMatchObject({ status: 461, response_type_id: -1 });
		expect(Object.keys(answer.invalid_params ?? {})).toEqual(['pan_number']);
		expect(JSON.stringify(answer)).not.toMatch(/1234/);
		expect(await sender.validatePan()).toMatchObject({ status: 0, response_type_id: 309 });
	});
});
