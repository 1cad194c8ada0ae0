import type { Operation } from '../../contract/operation';
import { id } from '../../fields/kinds/id';
import { customerId } from '../sender/fields';
import { readOtpReference } from '../sender/replies';
import { amount, recipientId } from './fields';

/** The sender gets an OTP by which they consent to one transfer: this amount to this recipient. */
export const sendTransactionOtp: Operation = {
	id: 'sendTransactionOtp',
	name: 'Send Transaction OTP',
	action: `Send a transaction OTP`,
	description: 'Send the sender an OTP to consent to one transfer',
	docs: 'https://eps.eko.in/docs/ppi-digikhata-send-transaction-otp',
	effect: 'sendsOtp',
	fields: {
		customerId,
		recipientId,
		amount,
		beneficiaryId: id(
			{
				label: 'Beneficiary ID',
				eko: 'beneficiary_id',
				required: false,
				placeholder: 'e.g. {{ $json.beneficiary_id }}',
				description: 'The beneficiary_id from Get Many Recipients, if you know it',
			},
			'Use the beneficiary_id from Get Many Recipients, or leave it empty.',
		),
	},
	method: 'POST',
	path: '/customer/payment/ppi-digikhata/otp',
	parameters: { service_code: 80 },
	replies: { 0: readOtpReference(), 2133: readOtpReference() },
};
