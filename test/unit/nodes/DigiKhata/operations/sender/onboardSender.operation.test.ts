import { onboardSender } from '../../../../../../nodes/DigiKhata/operations/sender/onboardSender.operation';
import { outcomeFor } from '../sample';
import { SAMPLES } from './onboardSender.cases';

describe('Onboard Sender', () => {
	test('keeps the value that saved workflows store', () => {
		expect(onboardSender.value).toBe('onboardSender');
	});

	test('asks for the sender, then for name, date of birth and address', () => {
		expect(Object.keys(onboardSender.fields)).toEqual([
			'customerId',
			'senderName',
			'dateOfBirth',
			'residenceAddress',
		]);
	});

	test('counts as texting a person', () => {
		expect(onboardSender.effect).toBe('textsPerson');
	});

	test('posts to the path of the sender, with Eko’s names in the body', () => {
		const values = {
			customerId: '9123456780',
			senderName: 'Asha Verma',
			dateOfBirth: '1990-05-15',
			residenceAddress: ['123 MG Road', 'Pune', 'Maharashtra', '411001'],
		};
		expect(onboardSender.method).toBe('POST');
		expect(onboardSender.prepare(values)).toEqual({
			path: '/customer/payment/ppi-digikhata/sender/9123456780',
			parameters: {
				name: 'Asha Verma',
				dob: '1990-05-15',
				residence_address: ['123 MG Road', 'Pune', 'Maharashtra', '411001'],
			},
		});
	});

	test('takes these statuses for results', () => {
		expect(Object.keys(onboardSender.results)).toEqual(['0', '17', '327', '585', '2129', '2136']);
	});

	test.each(SAMPLES)('reads what Eko says by $reply.status: $what', ({ reply, result }) => {
		expect(outcomeFor(onboardSender, reply)).toStrictEqual(result);
	});

	test('goes by the reference when the reply describes the wallet, too', () => {
		const data = { state: '2', otp_ref_id: 'a+b/==', intent_id: 19, kyc_request_id: '' };
		expect(outcomeFor(onboardSender, { status: 0, data })).toMatchObject({
			otp_ref_id: 'a+b/==',
			next_step: 'verifySenderOtp',
		});
	});

	// A lost reference was once taken for a wallet that was there before.
	test.each([
		[{ status: 0, data: { otp_ref_id: '', intent_id: 19, kyc_request_id: '' } }],
		[{ status: 0, data: { otp_ref_id: '', state: '' } }],
		[{ status: 0, data: { state: null } }],
		[{ status: 0, data: {} }],
		[{ status: 0 }],
		[{ status: 2129, data: { state: '2' } }],
	])('does not know whether an OTP is out without reference and wallet: %j', (reply) => {
		expect(outcomeFor(onboardSender, reply)).toBe('unknown: noReference');
	});

	test.each([132, 308, 319, 346, 461])('is refused by %d', (status) => {
		expect(outcomeFor(onboardSender, { status, data: { state: '2' } })).toBe('refused: status');
	});
});
