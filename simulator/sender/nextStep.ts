import { refusal } from '../refusals';
import { envelopeReply, type HttpReply } from '../reply';
import information from '../samples/getSenderInformation.json';
import aadhaarOtp from '../samples/validateSenderAadhaarOtp.json';
import senderOtp from '../samples/verifySenderOtp.json';
import type { Stage } from '../senders';

/** What Eko documents for a sender at this stage who is to take another step than the one asked for. */
export function nextStep(stage: Stage): HttpReply {
	switch (stage) {
		case 'new':
			return envelopeReply(information.notEnrolled, 'next is Onboard Sender');
		case 'enrolled':
			return envelopeReply(refusal(327), 'next is Verify Sender OTP');
		case 'aadhaar pending':
			return envelopeReply(senderOtp.aadhaarPending, 'next is Generate Sender Aadhaar OTP');
		case 'pan pending':
			return envelopeReply(aadhaarOtp.success, 'next is Validate Sender PAN');
		case 'complete':
			return envelopeReply(refusal(585), 'the sender has taken every step');
	}
}
