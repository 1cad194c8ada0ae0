import fc from 'fast-check';

import { answer } from '../../simulator/answer';
import { SIMULATOR_KEYS } from '../../simulator/keys';
import { freshState } from '../../simulator/state';
import { expectHolds, RUNS, TIME } from '../unit/properties/runs';
import { BODY, NOW, signedAt } from './signedCall';

const MINUTE = 60 * 1000;
const SENDERS = ['9123456780', '9123456781'] as const;
type Step =
	| 'information'
	| 'onboard'
	| 'verify'
	| 'generateAadhaarOtp'
	| 'validateAadhaar'
	| 'validatePan'
	| 'generateOtp';
/** Each call's path; of one that hands in an OTP, what it was texted for. */
const STEPS: Record<Step, { path: string; handsIn?: 'sender' | 'aadhaar' }> = {
	information: { path: '' },
	onboard: { path: '' },
	verify: { path: '/otp/verify', handsIn: 'sender' },
	generateAadhaarOtp: { path: '/aadhaar/otp' },
	validateAadhaar: { path: '/aadhaar/otp/verify', handsIn: 'aadhaar' },
	validatePan: { path: '/pan' },
	generateOtp: { path: '/otp' },
};
const DOCUMENTED = [0, 132, 302, 303, 308, 327, 461, 585, 2129, 2136];

const IN_ORDER = (Object.keys(STEPS) as Step[]).filter((step) => step !== 'generateOtp');

/** One call. `typesIn`: the latest OTP that fits, or one counted back from all that were texted. */
interface Move {
	readonly sender: string;
	readonly step: Step;
	readonly typesIn: 'latest' | number;
	readonly isMistyped: boolean;
	readonly waitMs: number;
	readonly name: string;
	readonly pan: string;
}

/** The move that takes the sender on. */
function rightMove(step: Step): Move {
	const [sender] = SENDERS;
	const [name, pan] = ['Asha Kumari', 'ABCDE1234F'];
	return { sender, step, typesIn: 'latest', isMistyped: false, waitMs: 0, name, pan };
}

const anyMove = fc.record<Move>({
	sender: fc.constantFrom(...SENDERS),
	step: fc.constantFrom(...(Object.keys(STEPS) as Step[])),
	typesIn: fc.oneof(fc.constant('latest' as const), fc.nat(10)),
	isMistyped: fc.boolean(),
	waitMs: fc.constantFrom(0, 0, MINUTE, 10 * MINUTE, 10 * MINUTE + 1),
	name: fc.constantFrom('Asha Kumari', 'R2D2', ''),
	pan: fc.constantFrom('ABCDE1234F', 'wrong'),
});

/** The steps to complete KYC in order, now and then without one, and any calls in between. */
const walk: fc.Arbitrary<Move[]> = fc
	.tuple(
		...IN_ORDER.map((step) =>
			fc.tuple(
				fc.array(anyMove, { maxLength: 3 }),
				fc.option(fc.constant(rightMove(step)), { freq: 5 }),
			),
		),
	)
	.map((parts) => parts.flatMap(([before, right]) => (right ? [...before, right] : before)));

/** The call of a move, signed for the moment it is made at. */
function callOf({ sender, step, name, pan }: Move, typedIn: object, now: number) {
	const { initiator_id, user_code, aadhar } = BODY;
	const query = { initiator_id, user_code };
	const details = { name, dob: '1990-05-15', residence_address: ['Pune'] };
	return {
		method: step === 'information' ? 'GET' : 'POST',
		path: `/ekoapi/v3/customer/payment/ppi-digikhata/sender/${sender}${STEPS[step].path}`,
		query,
		headers: signedAt(now),
		body: { ...query, ...details, aadhar, pan_number: pan, ...typedIn },
	};
}

/** An OTP as a witness remembers it. */
interface Texted {
	readonly to: string;
	readonly purpose: string;
	readonly otp: string;
	readonly otp_ref_id: string;
	readonly at: number;
	isUsed?: true;
}

/** Goes along on a walk, remembers apart from the simulator what was texted and proven, and compares. */
class Witness {
	acceptedOtps = 0;
	profiles = 0;
	private readonly state = freshState();
	private readonly texted: Texted[] = [];
	private readonly heardOf = new Set<string>();
	private readonly proven = new Set<string>();
	private now = NOW;

	/** Makes the call and gives back all that is wrong with the answer. */
	objectionsTo(move: Move): string[] {
		const { sender, step, isMistyped, typesIn } = move;
		this.now += move.waitMs;
		const { handsIn: purpose } = STEPS[step];
		const latest = this.texted.filter((sms) => sms.to === sender && sms.purpose === purpose).at(-1);
		const sms = typesIn === 'latest' ? latest : this.texted.at(-1 - typesIn);
		const otp = sms && !isMistyped ? sms.otp : '8';
		const call = callOf(move, { otp, otp_ref_id: sms?.otp_ref_id ?? 'none' }, this.now);
		const reply = answer(call, SIMULATOR_KEYS, this.now, this.state);
		if (reply.kind !== 'http') return [`${reply.kind} instead of an answer`];

		const objections: string[] = [];
		const { envelopeStatus, otpRefId } = reply;
		const { response_type_id: type } = JSON.parse(reply.body) as { response_type_id: number };
		if (reply.httpStatus !== 200) objections.push(`HTTP ${reply.httpStatus}`);
		if (!DOCUMENTED.includes(envelopeStatus ?? -1)) objections.push('an undocumented status');
		if ((reply.sms === null) !== (otpRefId === null)) objections.push('SMS or reference alone');
		if (purpose) {
			// Accepted means right, and right means not refused for the OTP.
			const isGood = sms !== undefined && sms === latest && !sms.isUsed && !isMistyped;
			const isRight = isGood && this.now - sms.at <= 10 * MINUTE;
			const isAccepted = [2136, 2147, 309].includes(type);
			if (isAccepted && !isRight) objections.push('a wrong OTP is accepted');
			if (isRight && [302, 303, 461].includes(type)) objections.push('a right OTP is refused');
			if (isAccepted && isRight) {
				sms.isUsed = true;
				this.proven.add(`${sender} ${purpose}`);
				this.acceptedOtps++;
			}
		}
		if (type === 309) {
			this.profiles++;
			for (const needed of ['sender', 'aadhaar']) {
				if (!this.proven.has(`${sender} ${needed}`)) objections.push(`a profile without ${needed}`);
			}
		}
		if (reply.sms && otpRefId) {
			this.texted.push({ ...reply.sms, otp_ref_id: otpRefId, at: this.now });
		}
		if (envelopeStatus !== 461 && !this.heardOf.has(sender)) {
			this.heardOf.add(sender);
			if (step === 'generateAadhaarOtp') this.proven.add(`${sender} sender`);
		}
		return objections;
	}
}

test(
	'no sequence of calls gets an answer that Eko does not document, or a profile without the right OTPs',
	() => {
		const seen = { acceptedOtps: 0, profiles: 0 };
		expectHolds(
			fc.property(walk, (moves) => {
				const witness = new Witness();
				expect(moves.flatMap((move) => witness.objectionsTo(move))).toEqual([]);
				seen.acceptedOtps += witness.acceptedOtps;
				seen.profiles += witness.profiles;
			}),
		);
		// Otherwise the walks would not have been where it matters.
		expect(seen.acceptedOtps).toBeGreaterThan(RUNS / 10);
		expect(seen.profiles).toBeGreaterThan(RUNS / 20);
	},
	TIME,
);
