import type { Endpoint } from '../endpoint';
import { freshOtpRefId } from '../otpRefId';
import { SENDER_PARAMETERS, textOf, type Parameter } from '../parameters';
import { refusal } from '../refusals';
import { envelopeReply, type Envelope } from '../reply';
import { otpTexted } from './envelopes';
import { SENDER_PATH } from './path';
import { replyWithOtp } from './step';

const hasInk = textOf(/\S/);

const NAME: Parameter = {
	name: 'name',
	required: true,
	accepts: hasInk,
	expected: 'must be text',
};

const DOB: Parameter = {
	name: 'dob',
	required: true,
	accepts: isPastDate,
	expected: 'must be a past date as text, YYYY-MM-DD',
};

const RESIDENCE_ADDRESS: Parameter = {
	name: 'residence_address',
	required: true,
	accepts: (value) => Array.isArray(value) && value.length > 0 && value.every(hasInk),
	expected: 'must be a list of texts, at least one, none of them empty',
};

/** https://eps.eko.in/docs/ppi-digikhata-onboard-sender: enrols a new sender and texts an OTP. */
export const onboardSender: Endpoint = {
	method: 'POST',
	path: SENDER_PATH,
	parameters: [...SENDER_PARAMETERS, NAME, DOB, RESIDENCE_ADDRESS],
	success: () => otpTexted(freshOtpRefId(), 19),
	step: {
		// A sender has a wallet once the mobile number is verified; until then Eko's 327 fits.
		openTo: ['new', 'aadhaar pending', 'pan pending', 'complete'],
		take(call) {
			const { sender } = call;
			const name = String(call.parameters['name']);
			if (!/^[A-Za-z ]+$/.test(name)) return envelopeReply(refusal(132));
			if (sender.stage !== 'new') return envelopeReply(walletOpened(sender.customerId));
			sender.name = name;
			sender.stage = 'enrolled';
			return replyWithOtp(call, 'sender', (otpRefId) => otpTexted(otpRefId, 19));
		},
	},
};

function walletOpened(customerId: string): Envelope {
	return {
		response_status_id: 0,
		data: {
			customer_id_type: 'mobile_number',
			state_desc: 'Non-Kyc',
			state: '2',
			customer_id: customerId,
		},
		response_type_id: 300,
		message: 'Wallet opened successfully.',
		status: 0,
	};
}

function isPastDate(value: unknown, now: number): boolean {
	if (typeof value !== 'string' || !/^\d{4}-\d{2}-\d{2}$/.test(value)) return false;
	return isInCalendar(value) && value < todayInIndia(now);
}

/** JavaScript takes 2023-02-30 for 2 March. */
function isInCalendar(date: string): boolean {
	const parsed = new Date(date);
	return !Number.isNaN(parsed.getTime()) && parsed.toISOString().startsWith(date);
}

function todayInIndia(now: number): string {
	const offsetMs = 5.5 * 60 * 60 * 1000;
	return new Date(now + offsetMs).toISOString().slice(0, 10);
}
