import type { Stage } from '../../simulator/senders';
import type { Simulator, SimulatorOptions } from '../../simulator/server';
import { BODY, NOW, send, signedAt, withSimulator } from './signedCall';

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

/** Whose calls {@link withSender} makes. */
export const NUMBER = '9123456780';

const { initiator_id, user_code, client_ref_id, aadhar } = BODY;
/** What every call carries. */
export const COMMON = { initiator_id, user_code, client_ref_id };
const ADDRESS = ['12 Station Road', 'Pune', 'Maharashtra', '411001'];
const DETAILS = { name: 'Asha Kumari', dob: '1990-05-15', residence_address: ADDRESS };

/** The recipient whom every sender has that the simulator never heard of. */
export const READY = { recipient_id: 10018839, beneficiary_id: '40378' };

/** What Add Recipient takes. */
export const RECIPIENT = {
	bank_id: 12,
	recipient_name: 'Asha Verma',
	recipient_mobile: '9123456781',
	account: '0067544100008454',
	bank_code: 'KKBK0000878',
};

/** What Initiate Transaction takes the same each time. */
export const FIXED = {
	timestamp: '2025-01-21T07:07:20.562Z',
	latlong: '28.63,77.22',
	currency: 'INR',
	channel: 2,
	state: '1',
};

/** Every call of one sender, signed for the moment that `now` gives. */
export function senderAt(simulator: Simulator, customerId: string, now = () => NOW) {
	const payment = '/customer/payment/ppi-digikhata';
	const path = `${payment}/sender/${customerId}`;

	async function post(url: string, own: object): Promise<Envelope> {
		const data = JSON.stringify({ ...COMMON, ...own });
		const headers = signedAt(now());
		const request = { method: 'POST', url: simulator.baseUrl + url, headers, data };
		return envelopeOf(await send(request));
	}
	async function get(url: string, own: object = {}): Promise<Envelope> {
		const params = { ...COMMON, ...own };
		return envelopeOf(
			await send({ url: simulator.baseUrl + url, headers: signedAt(now()), params }),
		);
	}
	const transfer = { customer_id: customerId, ...READY, service_code: 80 };

	return {
		/** What the last OTP was texted for, and the reference that came with it. */
		textedBy: async (call: Promise<Envelope>): Promise<TypedIn> => {
			const { data } = await call;
			const sms = simulator.messages.filter(({ to }) => to === customerId).at(-1);
			return { otp: sms?.otp, otp_ref_id: data?.otp_ref_id };
		},

		information: () => get(path),
		onboard: (over: object = {}) => post(path, { ...DETAILS, ...over }),
		generateOtp: () => post(`${path}/otp`, {}),
		verify: (typedIn: object) => post(`${path}/otp/verify`, typedIn),
		languages: (over: object = {}) =>
			get(`${path}/aadhaar/consent/languages`, { org_id: '1', ...over }),
		consent: (over: object = {}) =>
			get(`${path}/aadhaar/consent/details`, { org_id: '1', consent_language: '1', ...over }),
		generateAadhaarOtp: (over: object = {}) => post(`${path}/aadhaar/otp`, { aadhar, ...over }),
		validateAadhaar: (typedIn: object) => post(`${path}/aadhaar/otp/verify`, typedIn),
		validatePan: (over: object = {}) => post(`${path}/pan`, { pan_number: 'ABCDE1234F', ...over }),

		recipients: () => get(`${path}/recipients`),
		add: (over: object = {}) => post(`${path}/recipient`, { ...RECIPIENT, ...over }),
		bankOtp: (recipient_id: unknown) =>
			post(`${path}/recipient/bank/otp`, { recipient_id: String(recipient_id) }),
		validateRecipient: (typedIn: object) => post(`${path}/recipient/bank/otp/verify`, typedIn),
		lookUpBank: (ifsc: string) => get(`/tools/reference/banks/ifsc/${ifsc}`),

		load: (amount: unknown, over: object = {}) =>
			post(`${path}/wallet/loadwallet`, { amount, org_id: '1', ...over }),
		transferOtp: (amount: number, over: object = {}) =>
			post(`${payment}/otp`, { ...transfer, amount, ...over }),
		pay: (amount: number, typedIn: object, over: object = {}) =>
			post(payment, { ...transfer, amount, ...FIXED, ...typedIn, ...over }),
		inquire: (reference: unknown) =>
			get(`/tools/reference/transaction/${encodeURIComponent(String(reference))}`),
		refundOtp: (tid: unknown) => post(`/customer/payment/refund/${String(tid)}/otp`, {}),
		refund: (tid: unknown, typedIn: object, over: object = {}) => {
			const own = { service_code: 80, state: 1, ...typedIn, ...over };
			return post(`/customer/payment/refund/${String(tid)}`, own);
		},
		balance: () => {
			const own = { customer_id: initiator_id, customer_id_type: 'mobile_number' };
			return get('/user/account/balance', own);
		},
	};
}

/** Runs the work with a sender of a fresh simulator, who is at this stage or never heard of. */
export async function withSender(
	stage: Stage | 'unheard of',
	work: (sender: Sender, simulator: Simulator) => Promise<void>,
	options: SimulatorOptions = {},
): Promise<void> {
	await withSimulator(async (simulator) => {
		const sender = senderAt(simulator, NUMBER, options.now);
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

/** Loads enough, has an OTP texted and pays: what came back. */
export async function paid(sender: Sender, amount: number, over: object = {}): Promise<Envelope> {
	await sender.load('500', { client_ref_id: `load-${amount}` });
	return await sender.pay(amount, await sender.textedBy(sender.transferOtp(amount)), over);
}

/** The same reference with an OTP that was not texted. */
export function mistyped({ otp, otp_ref_id }: TypedIn): TypedIn {
	return { otp: otp === '000000' ? '000001' : '000000', otp_ref_id };
}

/** The envelope of an answer, which must have HTTP status 200. */
function envelopeOf({ status, data }: { status: number; data: string }): Envelope {
	if (status !== 200) throw new Error(`HTTP ${status}: ${data}`);
	return JSON.parse(data) as Envelope;
}
