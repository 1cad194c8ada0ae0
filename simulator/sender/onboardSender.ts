import type { Endpoint } from '../endpoint';
import { indiaDay } from '../indiaTime';
import { SENDER_PARAMETERS, text, textOf, type Parameter } from '../parameters';
import { refusal } from '../refusals';
import { envelopeReply, withData } from '../reply';
import samples from '../samples/onboardSender.json';
import { SENDER_PATH } from './path';
import { replyWithOtp, step, withReference } from './step';

const hasInk = textOf(/\S/);

const NAME = text('name', /\S/, 'must be text');

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
	success: () => withReference(samples.success),
	act: step({
		// A sender has a wallet once the mobile number is verified; until then Eko's 327 fits.
		openTo: ['new', 'aadhaar pending', 'pan pending', 'complete'],
		take(call) {
			const { sender } = call;
			const name = String(call.parameters['name']);
			if (!/^[A-Za-z ]+$/.test(name)) return envelopeReply(refusal(132));
			if (sender.stage !== 'new') {
				return envelopeReply(withData(samples.walletOpened, { customer_id: sender.customerId }));
			}
			sender.name = name;
			sender.stage = 'enrolled';
			return replyWithOtp(call, 'sender', samples.success);
		},
	}),
};

function isPastDate(value: unknown, now: number): boolean {
	if (typeof value !== 'string' || !/^\d{4}-\d{2}-\d{2}$/.test(value)) return false;
	return isInCalendar(value) && value < indiaDay(now);
}

/** JavaScript takes 2023-02-30 for 2 March. */
function isInCalendar(date: string): boolean {
	const parsed = new Date(date);
	return !Number.isNaN(parsed.getTime()) && parsed.toISOString().startsWith(date);
}
