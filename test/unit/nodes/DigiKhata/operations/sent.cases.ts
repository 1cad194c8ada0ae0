import type { IDataObject } from 'n8n-workflow';

const SENDER = '/customer/payment/ppi-digikhata/sender/9123400001';

/** What an operation sends about 9123400001, less what every call carries. */
type Sent = readonly [method: string, path: string, own: IDataObject];

const SENT: Readonly<Record<string, Sent>> = {
	getSenderInformation: ['GET', SENDER, {}],
	onboardSender: [
		'POST',
		SENDER,
		{
			name: 'Asha Verma',
			dob: '1990-05-15',
			residence_address: ['123 MG Road', 'Pune', 'Maharashtra', '411001'],
		},
	],
	generateSenderVerificationOtp: ['POST', `${SENDER}/otp`, {}],
	verifySenderOtp: ['POST', `${SENDER}/otp/verify`, { otp: '048291', otp_ref_id: 'a+b/==' }],
	getAadhaarKycConsentLanguages: ['GET', `${SENDER}/aadhaar/consent/languages`, { org_id: '1' }],
	getAadhaarKycConsentDetails: [
		'GET',
		`${SENDER}/aadhaar/consent/details`,
		{ org_id: '1', consent_language: '4' },
	],
	generateSenderAadhaarOtp: ['POST', `${SENDER}/aadhaar/otp`, { aadhar: '312345678909' }],
	validateSenderAadhaarOtp: [
		'POST',
		`${SENDER}/aadhaar/otp/verify`,
		{ otp: '048291', otp_ref_id: 'a+b/==' },
	],
	validateSenderPan: ['POST', `${SENDER}/pan`, { pan_number: 'PQRPS5678Z' }],
};

/** What the operation with this value sends. */
export function sentBy(operation: string): Sent {
	const sent = SENT[operation];
	if (!sent) throw new Error(`sent.cases.ts has no line of ${operation}`);
	return sent;
}
