import { refusal } from '../refusals';
import { envelopeReply, type HttpReply } from '../reply';
import type { Stage } from '../senders';
import { panRequired } from './envelopes';

/** What Eko documents for a sender at this stage who is to take another step than the one asked for. */
export function nextStep(stage: Stage): HttpReply {
	switch (stage) {
		case 'new': {
			const notEnrolled = { ...refusal(308), data: { sender_name: '', ekyc_enabled: '' } };
			return envelopeReply(notEnrolled, 'next is Onboard Sender');
		}
		case 'enrolled':
			return envelopeReply(refusal(327), 'next is Verify Sender OTP');
		case 'aadhaar pending': {
			const aadhaarPending = {
				response_status_id: 1,
				data: { otp_ref_id: '' },
				response_type_id: 2136,
				message: 'Aadhar Validation Pending',
				status: 2136,
			};
			return envelopeReply(aadhaarPending, 'next is Generate Sender Aadhaar OTP');
		}
		case 'pan pending':
			return envelopeReply(panRequired(), 'next is Validate Sender PAN');
		case 'complete':
			return envelopeReply(refusal(585), 'the sender has taken every step');
	}
}
