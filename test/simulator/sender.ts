import type { Simulator, SimulatorOptions } from '../../simulator/server';
import { BODY, send, SIGNED, withSimulator } from './signedCall';

/** Eko's envelope, as far as these tests look at it. */
export interface Envelope {
	readonly status: number;
	readonly response_status_id: number;
	readonly response_type_id: number;
	readonly message: string;
	readonly data?: Readonly<Record<string, unknown>> & { readonly otp_ref_id?: string };
	readonly invalid_params?: Readonly<Record<string, string>>;
}

/** What a person has in hand once an OTP was texted. */
export interface TypedIn {
	readonly otp: unknown;
	readonly otp_ref_id: unknown;
}

/** A sender as a caller sees it: the calls that can be made. */
export type Sender = ReturnType<typeof senderAt>;

const { initiator_id, user_code, client_ref_id, aadhar } = BODY;
/** What every call carries. */
export const COMMON = { initiator_id, user_code, client_ref_id };
const ADDRESS = ['12 Station Road', 'Pune', 'Maharashtra', '411001'];
const DETAILS = { name: 'Asha Kumari', dob: '1990-05-15', residence_address: ADDRESS };

/** Every call about one sender, signed; `headers` may be signed for another moment. */
export function senderAt(simulator: Simulator, customerId: string, headers = SIGNED) {
	const url = `${simulator.baseUrl}/customer/payment/ppi-digikhata/sender/${customerId}`;

	async function post(path: string, own: object): Promise<Envelope> {
		const data = JSON.stringify({ ...COMMON, ...own });
		return envelopeOf(await send({ method: 'POST', url: url + path, headers, data }));
	}
	async function get(path: string, own: object): Promise<Envelope> {
		return envelopeOf(await send({ url: url + path, headers, params: { ...COMMON, ...own } }));
	}

	/** What the last OTP was texted for, and the reference that came with it. */
	async function textedBy(call: Promise<Envelope>): Promise<TypedIn> {
		const { data } = await call;
		const sms = simulator.messages.filter(({ to }) => to === customerId).at(-1);
		return { otp: sms?.otp, otp_ref_id: data?.otp_ref_id };
	}

	return {
		customerId,
		information: () => get('', {}),
		onboard: (over: object = {}) => post('', { ...DETAILS, ...over }),
		generateOtp: () => post('/otp', {}),
		verify: (typedIn: object) => post('/otp/verify', typedIn),
		languages: (over: object = {}) => get('/aadhaar/consent/languages', { org_id: '1', ...over }),
		consent: (over: object = {}) =>
			get('/aadhaar/consent/details', { org_id: '1', consent_language: '1', ...over }),
		generateAadhaarOtp: (over: object = {}) => post('/aadhaar/otp', { aadhar, ...over }),
		validateAadhaar: (typedIn: object) => post('/aadhaar/otp/verify', typedIn),
		validatePan: (over: object = {}) => post('/pan', { pan_number: 'ABCDE1234F', ...over }),
		textedBy,
	};
}

/** How far a sender has come. */
export type Stage = 'new' | 'enrolled' | 'aadhaar pending' | 'pan pending' | 'complete';

/** Runs the work with a sender of a fresh simulator, who is at this stage or never heard of. */
export async function withSender(
	stage: Stage | 'unheard of',
	work: (sender: Sender, simulator: Simulator) => Promise<void>,
	options?: SimulatorOptions,
): Promise<void> {
	await withSimulator(async (simulator) => {
		const sender = senderAt(simulator, '9123456780');
		if (stage !== 'unheard of') await bringTo(stage, sender);
		await work(sender, simulator);
	}, options);
}

/** Brings a sender the simulator has not heard of to a stage, by the steps a caller would take. */
export async function bringTo(stage: Stage, sender: Sender): Promise<void> {
	await sender.information();
	if (stage === 'new') return;
	const onboarded = await sender.textedBy(sender.onboard());
	if (stage === 'enrolled') return;
	await sender.verify(onboarded);
	if (stage === 'aadhaar pending') return;
	await sender.validateAadhaar(await sender.textedBy(sender.generateAadhaarOtp()));
	if (stage === 'pan pending') return;
	await sender.validatePan();
}

/** The same reference with an OTP that was not texted. */
export function mistyped({ otp, otp_ref_id }: TypedIn): TypedIn {
	return { otp: otp === '000000' ? '000001' : '000000', otp_ref_id };
}

/** The envelope of an answer, which must have HTTP status 200. */
export function envelopeOf({ status, data }: { status: number; data: string }): Envelope {
	if (status !== 200) throw new Error(`HTTP ${status}: ${data}`);
	return JSON.parse(data) as Envelope;
}
