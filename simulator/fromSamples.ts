import type { Endpoint } from './endpoint';
import {
	CLIENT_REF_ID,
	CUSTOMER_ID,
	IFSC,
	INITIATOR_ID,
	type Parameter,
	SENDER_PARAMETERS,
	textOf,
	USER_CODE,
} from './parameters';
import addRecipient from './samples/addRecipient.json';
import generateRecipientOtp from './samples/generateRecipientOtp.json';
import consentLanguages from './samples/getAadhaarKycConsentLanguages.json';
import getAllServices from './samples/getAllServices.json';
import getBalance from './samples/getBalance.json';
import getManyRecipients from './samples/getManyRecipients.json';
import getRefundOtp from './samples/getRefundOtp.json';
import getTransactionStatus from './samples/getTransactionStatus.json';
import getUserServices from './samples/getUserServices.json';
import lookUpBank from './samples/lookUpBank.json';
import sendTransactionOtp from './samples/sendTransactionOtp.json';
import validateRecipientOtp from './samples/validateRecipientOtp.json';
import { CONSENT_PARAMETERS } from './sender/consentParameters';
import { OTP, OTP_REF_ID } from './sender/otpParameters';
import { SENDER_PATH } from './sender/path';
import { stateless } from './stateless';

const text = (name: string, format: RegExp, expected: string): Parameter => ({
	name,
	required: true,
	accepts: textOf(format),
	expected,
});

const number = (name: string): Parameter => ({
	name,
	required: true,
	accepts: (value) => Number.isSafeInteger(value) && Number(value) > 0,
	expected: 'must be a whole number',
});

const digits = (name: string): Parameter => text(name, /^[0-9]{1,20}$/, 'must be text of digits');

const TID = digits('tid');

/** The endpoints that answer each call with Eko's sample: they know nothing of calls before. */
export const FROM_SAMPLES: readonly Endpoint[] = [
	stateless(
		'GET',
		`${SENDER_PATH}/aadhaar/consent/languages`,
		CONSENT_PARAMETERS,
		consentLanguages.success,
	),
	stateless('GET', `${SENDER_PATH}/recipients`, SENDER_PARAMETERS, getManyRecipients.success),
	stateless(
		'POST',
		`${SENDER_PATH}/recipient`,
		[
			...SENDER_PARAMETERS,
			number('bank_id'),
			text('recipient_name', /^[A-Za-z ]+$/, 'must be letters and spaces'),
			{ ...CUSTOMER_ID, name: 'recipient_mobile' },
			digits('account'),
			{ ...IFSC, name: 'bank_code' },
		],
		addRecipient.success,
	),
	stateless(
		'POST',
		`${SENDER_PATH}/recipient/bank/otp`,
		[...SENDER_PARAMETERS, digits('recipient_id')],
		generateRecipientOtp.success,
	),
	stateless(
		'POST',
		`${SENDER_PATH}/recipient/bank/otp/verify`,
		[...SENDER_PARAMETERS, OTP, OTP_REF_ID],
		validateRecipientOtp.success,
	),
	stateless(
		'GET',
		'/tools/reference/banks/ifsc/{ifsc}',
		[INITIATOR_ID, CLIENT_REF_ID, IFSC],
		lookUpBank.success,
	),
	stateless(
		'POST',
		'/customer/payment/ppi-digikhata/otp',
		[...SENDER_PARAMETERS, number('recipient_id'), number('amount'), number('service_code')],
		sendTransactionOtp.success,
	),
	stateless(
		'POST',
		'/customer/payment/refund/{tid}/otp',
		[INITIATOR_ID, TID],
		getRefundOtp.success,
	),
	stateless(
		'GET',
		'/tools/reference/transaction/{tid}',
		[INITIATOR_ID, TID],
		getTransactionStatus.success,
	),
	stateless(
		'GET',
		'/user/account/balance',
		[INITIATOR_ID, CLIENT_REF_ID, CUSTOMER_ID],
		getBalance.success,
	),
	stateless(
		'GET',
		'/tools/catalog/service-codes',
		[INITIATOR_ID, CLIENT_REF_ID],
		getAllServices.success,
	),
	stateless(
		'GET',
		'/user/account/services',
		[INITIATOR_ID, USER_CODE, CLIENT_REF_ID],
		getUserServices.success,
	),
];
