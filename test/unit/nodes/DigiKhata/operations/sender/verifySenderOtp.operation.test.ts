import { verifySenderOtp } from '../../../../../../nodes/DigiKhata/operations/sender/verifySenderOtp.operation';
import { outcomeFor } from '../sample';
import { SAMPLES } from './verifySenderOtp.cases';

describe('Verify Sender OTP', () => {
	test('keeps the value that saved workflows store', () => {
		expect(verifySenderOtp.value).toBe('verifySenderOtp');
	});

	test('asks for the sender, then for the OTP and its reference', () => {
		expect(Object.keys(verifySenderOtp.fields)).toEqual(['customerId', 'otp', 'otpRefId']);
	});

	test('counts as a change that texts nobody', () => {
		expect(verifySenderOtp.effect).toBe('changes');
	});

	test('posts to the path of the verification, with OTP and reference as text in the body', () => {
		const values = { customerId: '9123456780', otp: '048291', otpRefId: 'a+b/==\n' };
		expect(verifySenderOtp.method).toBe('POST');
		expect(verifySenderOtp.prepare(values)).toEqual({
			path: '/customer/payment/ppi-digikhata/sender/9123456780/otp/verify',
			parameters: { otp: '048291', otp_ref_id: 'a+b/==\n' },
		});
	});

	test('takes these statuses for results', () => {
		expect(Object.keys(verifySenderOtp.results)).toEqual(['0', '2136']);
	});

	test.each(SAMPLES)('reads what Eko says by $reply.status: $what', ({ reply, result }) => {
		expect(outcomeFor(verifySenderOtp, reply)).toStrictEqual(result);
	});

	test('takes status 0 for the end also when Eko does not describe the wallet', () => {
		expect(outcomeFor(verifySenderOtp, { status: 0 })).toEqual({ next_step: 'done' });
	});

	test('knows that the PAN is missing also from a type sent as text', () => {
		expect(outcomeFor(verifySenderOtp, { status: 0, response_type_id: '2147' })).toEqual({
			next_step: 'validateSenderPan',
		});
	});

	test.each([302, 303, 308, 327, 2129])('is refused by %d', (status) => {
		expect(outcomeFor(verifySenderOtp, { status, data: {} })).toBe('refused: status');
	});
});
