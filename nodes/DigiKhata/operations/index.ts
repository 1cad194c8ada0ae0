import type { Operation } from '../contract/operation';
import { generateSenderAadhaarOtp } from './sender/generateSenderAadhaarOtp.operation';
import { generateSenderVerificationOtp } from './sender/generateSenderVerificationOtp.operation';
import { getAadhaarKycConsentDetails } from './sender/getAadhaarKycConsentDetails.operation';
import { getAadhaarKycConsentLanguages } from './sender/getAadhaarKycConsentLanguages.operation';
import { getSenderInformation } from './sender/getSenderInformation.operation';
import { onboardSender } from './sender/onboardSender.operation';
import { validateSenderAadhaarOtp } from './sender/validateSenderAadhaarOtp.operation';
import { validateSenderPan } from './sender/validateSenderPan.operation';
import { verifySenderOtp } from './sender/verifySenderOtp.operation';

/**
 * THE REGISTRY: every operation of the node, one line each, in the order people see: that of a sender's
 * way from a mobile number to completed KYC.
 */
export const OPERATIONS: readonly Operation[] = [
	getSenderInformation,
	onboardSender,
	generateSenderVerificationOtp,
	verifySenderOtp,
	getAadhaarKycConsentLanguages,
	getAadhaarKycConsentDetails,
	generateSenderAadhaarOtp,
	validateSenderAadhaarOtp,
	validateSenderPan,
];
