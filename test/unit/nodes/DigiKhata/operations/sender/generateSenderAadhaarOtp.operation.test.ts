import { generateSenderAadhaarOtp } from '../../../../../../nodes/DigiKhata/operations/sender/generateSenderAadhaarOtp.operation';
import { outcomeFor } from '../sample';
import { SAMPLES } from './generateSenderAadhaarOtp.cases';

describe('Generate Sender Aadhaar OTP', () => {
	test('keeps the value that saved workflows store', () => {
		expect(generateSenderAadhaarOtp.value).toBe('generateSenderAadhaarOtp');
	});

	test('asks for the sender, then for the Aadhaar number', () => {
		expect(Object.keys(generateSenderAadhaarOtp.fields)).toEqual(['customerId', 'aadhaarNumber']);
	});

	test('counts as texting a person', () => {
		expect(generateSenderAadhaarOtp.effect).toBe('textsPerson');
	});

	test('posts to the path of the sender, with Eko’s spelling of Aadhaar in the body', () => {
		const values = { customerId: '9123456780', aadhaarNumber: '312345678909' };
		expect(generateSenderAadhaarOtp.method).toBe('POST');
		expect(generateSenderAadhaarOtp.prepare(values)).toEqual({
			path: '/customer/payment/ppi-digikhata/sender/9123456780/aadhaar/otp',
			parameters: { aadhar: '312345678909' },
		});
	});

	test('takes statuses 0 and 2129 for success', () => {
		expect(Object.keys(generateSenderAadhaarOtp.results)).toEqual(['0', '2129']);
	});

	test.each(SAMPLES)('reads what Eko says by $reply.status: $what', ({ reply, result }) => {
		expect(outcomeFor(generateSenderAadhaarOtp, reply)).toStrictEqual(result);
	});

	test('leaves out all but the reference and what belongs to it', () => {
		const data = { otp_ref_id: 'a', intent_id: 20, kyc_request_id: '', aadhar: '312345678909' };
		expect(generateSenderAadhaarOtp.results[0]?.(data)).toEqual({
			otp_ref_id: 'a',
			intent_id: 20,
			kyc_request_id: '',
			next_step: 'validateSenderAadhaarOtp',
		});
	});

	test('finds no result without a reference', () => {
		expect(
			generateSenderAadhaarOtp.results[0]?.({ intent_id: 20, otp_ref_id: '' }),
		).toBeUndefined();
	});

	// As results they would put items without a reference on the output.
	test.each([308, 327, 585, 2136])('is refused by %d', (status) => {
		expect(outcomeFor(generateSenderAadhaarOtp, { status })).toBe('refused: status');
	});
});
