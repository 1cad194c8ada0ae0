import { validateSenderAadhaarOtp } from '../../../../../../nodes/DigiKhata/operations/sender/validateSenderAadhaarOtp.operation';
import { outcomeFor } from '../sample';
import { SAMPLES } from './validateSenderAadhaarOtp.cases';

describe('Validate Sender Aadhaar OTP', () => {
	test('keeps the value that saved workflows store', () => {
		expect(validateSenderAadhaarOtp.value).toBe('validateSenderAadhaarOtp');
	});

	test('asks for the sender, then for the OTP and its reference', () => {
		expect(Object.keys(validateSenderAadhaarOtp.fields)).toEqual(['customerId', 'otp', 'otpRefId']);
	});

	test('counts as a change that texts nobody', () => {
		expect(validateSenderAadhaarOtp.effect).toBe('changes');
	});

	test('posts to the path of the validation, with OTP and reference as text in the body', () => {
		const values = { customerId: '9123456780', otp: '048291', otpRefId: 'a+b/==\n' };
		expect(validateSenderAadhaarOtp.method).toBe('POST');
		expect(validateSenderAadhaarOtp.prepare(values)).toEqual({
			path: '/customer/payment/ppi-digikhata/sender/9123456780/aadhaar/otp/verify',
			parameters: { otp: '048291', otp_ref_id: 'a+b/==\n' },
		});
	});

	test('takes these statuses for results', () => {
		expect(Object.keys(validateSenderAadhaarOtp.results)).toEqual(['0', '327', '585', '2136']);
	});

	test.each(SAMPLES)('reads what Eko says by $reply.status: $what', ({ reply, result }) => {
		expect(outcomeFor(validateSenderAadhaarOtp, reply)).toStrictEqual(result);
	});

	test('needs no data to lead on to the PAN', () => {
		expect(outcomeFor(validateSenderAadhaarOtp, { status: 0 })).toEqual({
			next_step: 'validateSenderPan',
		});
	});

	test.each([302, 303, 308, 463, 2147])('is refused by %d', (status) => {
		expect(outcomeFor(validateSenderAadhaarOtp, { status })).toBe('refused: status');
	});
});
