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
		expect(Object.keys(verifySenderOtp.results)).toEqual(['0', '327', '585', '2136']);
	});

	test.each(SAMPLES)('reads what Eko says by $reply.status: $what', ({ reply, result }) => {
		expect(outcomeFor(verifySenderOtp, reply)).toStrictEqual(result);
	});

	test('takes status 0 for the end also when Eko says so by the type alone', () => {
		const reply = { status: 0, response_type_id: '309' };
		expect(outcomeFor(verifySenderOtp, reply)).toEqual({ next_step: 'done' });
	});

	// Any success was once taken for complete KYC.
	test.each([[{ status: 0 }], [{ status: 0, response_type_id: 2129, data: { kyc_state: 1 } }]])(
		'does not know where the sender stands unless Eko speaks of the wallet: %j',
		(reply) => {
			expect(outcomeFor(verifySenderOtp, reply)).toBe('unknown: noReference');
		},
	);

	test.each([
		[327, 'generateSenderVerificationOtp'],
		[2136, 'generateSenderAadhaarOtp'],
		[585, 'done'],
	])('goes by the type %d where the status is 0', (response_type_id, next_step) => {
		expect(outcomeFor(verifySenderOtp, { status: 0, response_type_id, data: {} })).toEqual({
			next_step,
		});
	});

	test('knows that the PAN is missing also from a type sent as text', () => {
		expect(outcomeFor(verifySenderOtp, { status: 0, response_type_id: '2147' })).toEqual({
			next_step: 'validateSenderPan',
		});
	});

	test.each([302, 303, 308, 2129])('is refused by %d', (status) => {
		expect(outcomeFor(verifySenderOtp, { status, data: {} })).toBe('refused: status');
	});
});
