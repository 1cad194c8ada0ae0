import type { Resource } from '../../contract/operation';
import { generateSenderAadhaarOtp } from './generateSenderAadhaarOtp.operation';
import { generateSenderVerificationOtp } from './generateSenderVerificationOtp.operation';
import { getAadhaarKycConsentDetails } from './getAadhaarKycConsentDetails.operation';
import { getAadhaarKycConsentLanguages } from './getAadhaarKycConsentLanguages.operation';
import { getSenderInformation } from './getSenderInformation.operation';
import { onboardSender } from './onboardSender.operation';
import { validateSenderAadhaarOtp } from './validateSenderAadhaarOtp.operation';
import { validateSenderPan } from './validateSenderPan.operation';
import { verifySenderOtp } from './verifySenderOtp.operation';

/** The way of a sender from a mobile number to complete KYC, in the order of the steps. */
export const sender: Resource = {
	id: 'sender',
	name: 'Sender',
	defaultOperation: 'getSenderInformation',
	adviceWhenUnknown:
		'Eko may have processed it. Before you run this item again, check the sender with Get Sender Information (then Verify Sender OTP, if that sends an OTP).',
	operations: [
		getSenderInformation,
		onboardSender,
		generateSenderVerificationOtp,
		verifySenderOtp,
		getAadhaarKycConsentLanguages,
		getAadhaarKycConsentDetails,
		generateSenderAadhaarOtp,
		validateSenderAadhaarOtp,
		validateSenderPan,
	],
};
