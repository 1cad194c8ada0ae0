import { generateSenderVerificationOtp } from '../../../../../../nodes/DigiKhata/operations/sender/generateSenderVerificationOtp.operation';
import { outcomeFor } from '../sample';
import { SAMPLES } from './generateSenderVerificationOtp.cases';

describe('Generate Sender Verification OTP', () => {
	test('keeps the value that saved workflows store', () => {
		expect(generateSenderVerificationOtp.value).toBe('generateSenderVerificationOtp');
	});

	test('asks for the sender alone', () => {
		expect(Object.keys(generateSenderVerificationOtp.fields)).toEqual(['customerId']);
	});

	test('counts as texting a person', () => {
		expect(generateSenderVerificationOtp.effect).toBe('textsPerson');
	});

	test('posts to the path of the sender’s OTP, with nothing of its own in the body', () => {
		expect(generateSenderVerificationOtp.method).toBe('POST');
		expect(generateSenderVerificationOtp.prepare({ customerId: '9123456780' })).toEqual({
			path: '/customer/payment/ppi-digikhata/sender/9123456780/otp',
			parameters: {},
		});
	});

	test('takes statuses 0 and 2129 for a result', () => {
		expect(Object.keys(generateSenderVerificationOtp.results)).toEqual(['0', '2129']);
	});

	test.each(SAMPLES)('reads what Eko says by $reply.status: $what', ({ reply, result }) => {
		expect(outcomeFor(generateSenderVerificationOtp, reply)).toStrictEqual(result);
	});

	test.each([
		[{ status: 0, data: { otp_ref_id: '', intent_id: 19 } }],
		[{ status: 0, data: { otp_ref_id: null } }],
		[{ status: 0 }],
	])('does not know whether an OTP is out without its reference: %j', (reply) => {
		expect(outcomeFor(generateSenderVerificationOtp, reply)).toBe('unknown: noReference');
	});

	test.each([308, 319, 327, 463, 585, 2136])('is refused by %d', (status) => {
		expect(outcomeFor(generateSenderVerificationOtp, { status })).toBe('refused: status');
	});
});
