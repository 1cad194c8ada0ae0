import type { Operation } from '../../contract/operation';
import { readOtpReference } from '../replies';
import { tid } from './fields';

/**
 * The customer gets the OTP for the refund of a failed transfer once more; Eko sends it by itself when
 * the refund becomes due.
 */
export const getRefundOtp: Operation = {
	id: 'getRefundOtp',
	name: 'Get Refund OTP',
	action: 'Get a refund OTP',
	description: 'Resend the customer the OTP for the refund of a failed transfer',
	docs: 'https://eps.eko.in/docs/get-refund-otp',
	effect: 'sendsOtp',
	fields: { tid },
	withoutClientRef: true,
	method: 'POST',
	path: '/customer/payment/refund/{tid}/otp',
	replies: { 0: readOtpReference('initiateRefund'), 2133: readOtpReference('initiateRefund') },
};
