import { getRefundOtp } from '../../../nodes/DigiKhata/operations/transaction/getRefundOtp.operation';
import samples from '../../../simulator/samples/getRefundOtp.json';
import { cases } from '../cases';

const SENT = {
	what: 'The customer was sent the OTP for the refund',
	reply: samples.success,
	result: {
		next_step: 'initiateRefund',
		otp_ref_id: 'zCISyglexo0Pjqp4YrS2ssweuD9v1c3aLKGxjTW8wU7An8Wem1UyNws5830yh7q/sf5J4R3BY=',
	},
};

export default cases(getRefundOtp, {
	sends: { method: 'POST', path: '/customer/payment/refund/10017740/otp', parameters: {} },
	// Not on Eko's page: status 0, which its text speaks of.
	replies: [SENT, { ...SENT, reply: { ...SENT.reply, status: 0 } }],
	notResults: [
		[{ status: 2133, data: {} }, 'unknown'],
		[{ status: 168 }, 'refused'],
	],
});
