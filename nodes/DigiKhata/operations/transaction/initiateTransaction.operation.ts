import type { Operation } from '../../contract/operation';
import { toRupees } from '../../eko/amounts';
import { readTransaction } from '../../eko/transaction';
import { customerId, otp, otpRefId } from '../sender/fields';
import {
	amount,
	beneficiaryId,
	latlong,
	lookUpBeneficiary,
	paymentReference,
	recipientId,
} from './fields';

/** Pays a recipient's bank account from a sender's wallet, with the sender's OTP for just this. */
export const initiateTransaction: Operation = {
	id: 'initiateTransaction',
	name: 'Initiate Transaction',
	action: 'Initiate a transaction',
	description: 'Send money from a sender’s wallet to a recipient’s bank account',
	docs: 'https://eps.eko.in/docs/ppi-digikhata-initiate-transaction',
	effect: 'movesMoney',
	fields: {
		customerId,
		recipientId,
		amount,
		otp,
		otpRefId,
		clientRefId: paymentReference,
		latlong,
		beneficiaryId,
	},
	lookUp: lookUpBeneficiary,
	method: 'POST',
	path: '/customer/payment/ppi-digikhata',
	parameters: () => ({
		channel: 2,
		currency: 'INR',
		service_code: 80,
		state: '1',
		timestamp: new Date().toISOString(),
	}),
	replies: {
		0: (data, _typeId, envelope = {}) => ({
			...readTransaction(envelope, 'in_flight'),
			collectable_amount: toRupees(data.collectable_amount),
			channel_desc: data.channel_desc,
		}),
	},
};
