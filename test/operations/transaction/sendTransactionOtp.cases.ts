import { sendTransactionOtp } from '../../../nodes/DigiKhata/operations/transaction/sendTransactionOtp.operation';
import samples from '../../../simulator/samples/sendTransactionOtp.json';
import { cases } from '../cases';

const SENT = {
	what: 'The sender was sent an OTP for this transfer',
	reply: samples.success,
	result: {
		next_step: 'initiateTransaction',
		otp_ref_id: 'zCISyglexo0Pjqp4YrS2ssweuD9v1c3aLKGxjTW8wU7An8Wem1UyNws5830yh7q/sf5J4R3BY=',
	},
};

export default cases(sendTransactionOtp, {
	sends: {
		method: 'POST',
		path: '/customer/payment/ppi-digikhata/otp',
		parameters: {
			customer_id: '9123456780',
			recipient_id: 10017740,
			amount: 110,
			beneficiary_id: '10017740',
			service_code: 80,
		},
	},
	// Not on Eko's page: status 0, which its text speaks of.
	replies: [SENT, { ...SENT, reply: { ...SENT.reply, status: 0 } }],
	notResults: [
		[{ status: 2133, data: {} }, 'unknown'],
		[{ status: 347 }, 'refused'],
	],
});
