import { createHmac } from 'node:crypto';
import fc from 'fast-check';

import type { IncomingCall } from '../../simulator/answer';
import { SIMULATOR_KEYS } from '../../simulator/keys';
import { BODY } from './signedCall';

const MINUTE = 60 * 1000;
const SENDERS = ['9123456780', '9123456781'] as const;
const PATHS = {
	information: '',
	onboard: '',
	generateOtp: '/otp',
	verify: '/otp/verify',
	generateAadhaarOtp: '/aadhaar/otp',
	validateAadhaar: '/aadhaar/otp/verify',
	validatePan: '/pan',
} as const;

/** A call of a walk, by the name that `senderAt` has for it. */
export type Step = keyof typeof PATHS;

/** One call of a walk. */
export interface Move {
	readonly sender: (typeof SENDERS)[number];
	readonly step: Step;
	/**
	 * What is typed in: the latest OTP that fits, or one counted back from the latest of all, whomever
	 * and whatever it was texted for.
	 */
	readonly typesIn: 'latest' | number;
	readonly isMistyped: boolean;
	readonly waitMs: number;
	readonly name: string;
	readonly pan: string;
}

const anyMove = fc.record<Move>({
	sender: fc.constantFrom(...SENDERS),
	step: fc.constantFrom(...(Object.keys(PATHS) as Step[])),
	typesIn: fc.oneof(fc.constant('latest' as const), fc.nat(10)),
	isMistyped: fc.boolean(),
	waitMs: fc.constantFrom(0, 0, MINUTE, 10 * MINUTE, 10 * MINUTE + 1),
	name: fc.constantFrom('Asha Kumari', 'R2D2', ''),
	pan: fc.constantFrom('ABCDE1234F', 'wrong'),
});

/** The steps to complete KYC in order, now and then without one, and any calls in between. */
export const walk: fc.Arbitrary<Move[]> = fc
	.tuple(
		...(
			[
				'information',
				'onboard',
				'verify',
				'generateAadhaarOtp',
				'validateAadhaar',
				'validatePan',
			] as const
		).map((step) =>
			fc.tuple(
				fc.array(anyMove, { maxLength: 3 }),
				fc.option(fc.constant(rightMove(step)), { freq: 5 }),
			),
		),
	)
	.map((parts) => parts.flatMap(([before, right]) => (right ? [...before, right] : before)));

function rightMove(step: Step): Move {
	return {
		sender: SENDERS[0],
		step,
		typesIn: 'latest',
		isMistyped: false,
		waitMs: 0,
		name: 'Asha Kumari',
		pan: 'ABCDE1234F',
	};
}

/** The call of a move, signed for the moment it is made at. */
export function callOf(
	{ sender, step, name, pan }: Move,
	otp: string,
	otp_ref_id: string,
	now: number,
): IncomingCall {
	const path = `/ekoapi/v3/customer/payment/ppi-digikhata/sender/${sender}${PATHS[step]}`;
	const { initiator_id, user_code, aadhar } = BODY;
	const common = { initiator_id, user_code };
	const headers = signedAt(now);
	if (step === 'information') return { method: 'GET', path, query: common, headers, body: '' };

	const details = { name, dob: '1990-05-15', residence_address: ['Pune'] };
	const body = { ...common, ...details, aadhar, otp, otp_ref_id, pan_number: pan };
	return { method: 'POST', path, query: {}, headers, body };
}

function signedAt(now: number): Record<string, string> {
	const key = Buffer.from(SIMULATOR_KEYS.accessKey).toString('base64');
	return {
		developer_key: SIMULATOR_KEYS.developerKey,
		'secret-key': createHmac('sha256', key).update(String(now)).digest('base64'),
		'secret-key-timestamp': String(now),
		'content-type': 'application/json',
	};
}
