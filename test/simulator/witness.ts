import { answer } from '../../simulator/answer';
import { SIMULATOR_KEYS } from '../../simulator/keys';
import type { HttpReply } from '../../simulator/reply';
import { freshState } from '../../simulator/state';
import { NOW } from './signedCall';
import { callOf, type Move } from './walk';

const DOCUMENTED = [0, 132, 302, 303, 308, 327, 461, 585, 2129, 2136];
const TEN_MINUTES = 600_000;

/** An OTP as a witness remembers it. */
interface Texted {
	readonly to: string;
	readonly purpose: string;
	readonly otp: string;
	readonly reference: string;
	readonly at: number;
	isUsed: boolean;
}

/** Goes along on a walk, remembers apart from the simulator what was texted and proven, and compares. */
export class Witness {
	acceptedOtps = 0;
	profiles = 0;
	private readonly state = freshState();
	private readonly texted: Texted[] = [];
	private readonly heardOf = new Set<string>();
	private readonly proven = new Set<string>();
	private now = NOW;

	/** Makes the call and gives back all that is wrong with the answer. */
	objectionsTo(move: Move): string[] {
		this.now += move.waitMs;
		const typedIn = this.typedIn(move);
		const otp = typedIn && !move.isMistyped ? typedIn.otp : '8';
		const call = callOf(move, otp, typedIn?.reference ?? 'none', this.now);
		const reply = answer(call, SIMULATOR_KEYS, this.now, this.state);
		if (reply.kind !== 'http') return [`${reply.kind} instead of an answer`];

		const { response_type_id: type } = JSON.parse(reply.body) as { response_type_id: number };
		const objections = [
			...(reply.httpStatus === 200 ? [] : [`HTTP ${reply.httpStatus}`]),
			...(DOCUMENTED.includes(reply.envelopeStatus ?? -1) ? [] : ['an undocumented status']),
			...((reply.sms === null) === (reply.otpRefId === null) ? [] : ['SMS or reference alone']),
			...this.objectionsToVerdict(move, typedIn, type),
			...(type === 309 ? this.objectionsToProfile(move) : []),
		];
		this.remember(move, reply);
		return objections;
	}

	private typedIn({ sender, step, typesIn }: Move): Texted | undefined {
		if (typesIn === 'latest') return this.latest(sender, step);
		return this.texted[this.texted.length - 1 - typesIn];
	}

	private latest(sender: string, step: Move['step']): Texted | undefined {
		const purpose = step === 'verify' ? 'sender' : 'aadhaar';
		return this.texted.filter((sms) => sms.to === sender && sms.purpose === purpose).at(-1);
	}

	/** Accepted means right, and right means not refused for the OTP. */
	private objectionsToVerdict(move: Move, typedIn: Texted | undefined, type: number): string[] {
		const { sender, step, isMistyped } = move;
		if (step !== 'verify' && step !== 'validateAadhaar') return [];
		const isLatest = typedIn && typedIn === this.latest(sender, step) && !typedIn.isUsed;
		const isRight = isLatest && !isMistyped && this.now - typedIn.at <= TEN_MINUTES;
		if (![2136, 2147, 309].includes(type)) {
			return isRight && [302, 303, 461].includes(type) ? ['a right OTP is refused'] : [];
		}
		if (!isRight) return ['a wrong OTP is accepted'];
		typedIn.isUsed = true;
		this.proven.add(`${sender} ${typedIn.purpose}`);
		this.acceptedOtps++;
		return [];
	}

	private objectionsToProfile({ sender }: Move): string[] {
		this.profiles++;
		return ['sender', 'aadhaar']
			.filter((purpose) => !this.proven.has(`${sender} ${purpose}`))
			.map((purpose) => `a profile without the right OTP: ${purpose}`);
	}

	private remember({ sender, step }: Move, { envelopeStatus, otpRefId, sms }: HttpReply): void {
		if (sms && otpRefId) {
			this.texted.push({ ...sms, reference: otpRefId, at: this.now, isUsed: false });
		}
		if (envelopeStatus === 461 || this.heardOf.has(sender)) return;
		this.heardOf.add(sender);
		if (step === 'generateAadhaarOtp') this.proven.add(`${sender} sender`);
	}
}
