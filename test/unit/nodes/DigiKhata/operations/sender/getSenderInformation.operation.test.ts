import { getSenderInformation } from '../../../../../../nodes/DigiKhata/operations/sender/getSenderInformation.operation';
import { outcomeFor } from '../sample';
import { SAMPLES } from './getSenderInformation.cases';

describe('Get Sender Information', () => {
	test('keeps the value that saved workflows store', () => {
		expect(getSenderInformation.value).toBe('getSenderInformation');
	});

	test('asks for the sender alone', () => {
		expect(Object.keys(getSenderInformation.fields)).toEqual(['customerId']);
	});

	// By its method it would be a call that may be repeated.
	test('counts as texting a person although it is a GET', () => {
		expect(getSenderInformation.method).toBe('GET');
		expect(getSenderInformation.effect).toBe('textsPerson');
	});

	test('asks for the path of the sender, with nothing of its own in the query', () => {
		expect(getSenderInformation.prepare({ customerId: '9123456780' })).toEqual({
			path: '/customer/payment/ppi-digikhata/sender/9123456780',
			parameters: {},
		});
	});

	test('takes these statuses for results', () => {
		expect(Object.keys(getSenderInformation.results)).toEqual([
			'0',
			'308',
			'327',
			'585',
			'2129',
			'2136',
		]);
	});

	test.each(SAMPLES)('reads what Eko says by $reply.status: $what', ({ reply, result }) => {
		expect(outcomeFor(getSenderInformation, reply)).toStrictEqual(result);
	});

	test.each([
		[{ status: 2129, data: { otp_ref_id: '', intent_id: 19 } }],
		[{ status: 2129, data: {} }],
		[{ status: 2129 }],
		[{ status: 0, data: { sender_name: 'Asha Verma' } }],
	])('does not know whether an OTP is out without its reference: %j', (reply) => {
		expect(outcomeFor(getSenderInformation, reply)).toBe('unknown: noReference');
	});

	test('goes by the type where the status is 0', () => {
		expect(outcomeFor(getSenderInformation, { status: 0, response_type_id: 308 })).toEqual({
			next_step: 'onboardSender',
		});
		expect(
			outcomeFor(getSenderInformation, {
				status: 0,
				response_type_id: 309,
				data: { customer_profile: { name: 'Asha Verma' }, kyc_state: 1 },
			}),
		).toMatchObject({ next_step: 'generateSenderAadhaarOtp' });
	});

	test.each([308, 327, 585, 2136])('loses no reference that comes along with %d', (status) => {
		const reply = { status, data: { otp_ref_id: 'a+b/==' } };
		expect(outcomeFor(getSenderInformation, reply)).toMatchObject({ otp_ref_id: 'a+b/==' });
	});

	test.each([319, 346, 463, 1297, 17])('is refused by %d', (status) => {
		expect(outcomeFor(getSenderInformation, { status, data: { otp_ref_id: '' } })).toBe(
			'refused: status',
		);
	});
});
