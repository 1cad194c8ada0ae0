import type { Simulator, SimulatorOptions } from '../../simulator/server';
import { COMMON, envelopeOf, type Envelope, type TypedIn } from './sender';
import { NOW, send, signedAt, withSimulator } from './signedCall';

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

const PAYMENT = '/customer/payment/ppi-digikhata';
/** What Initiate Transaction takes the same each time. */
export const FIXED = {
	timestamp: '2025-01-21T07:07:20.562Z',
	latlong: '28.63,77.22',
	currency: 'INR',
	channel: 2,
	state: '1',
};

/** A sender's money as a caller sees it: the calls that can be made. */
export type Wallet = ReturnType<typeof walletAt>;

/** Every call about one sender's recipients and money, signed for the moment that `now` gives. */
export function walletAt(simulator: Simulator, customerId: string, now = () => NOW) {
	const { baseUrl, messages } = simulator;
	const sender = `${PAYMENT}/sender/${customerId}`;

	async function post(path: string, own: object): Promise<Envelope> {
		const data = JSON.stringify({ ...COMMON, ...own });
		const headers = signedAt(now());
		return envelopeOf(await send({ method: 'POST', url: baseUrl + path, headers, data }));
	}
	async function get(path: string, own: object = {}): Promise<Envelope> {
		const params = { ...COMMON, ...own };
		return envelopeOf(await send({ url: baseUrl + path, headers: signedAt(now()), params }));
	}
	/** What the last OTP was texted for, and the reference that came with it. */
	async function textedBy(call: Promise<Envelope>): Promise<TypedIn> {
		const { data } = await call;
		const sms = messages.filter(({ to }) => to === customerId).at(-1);
		return { otp: sms?.otp, otp_ref_id: data?.otp_ref_id };
	}
	const transfer = (amount: number, over: object) => ({
		customer_id: customerId,
		...READY,
		amount,
		service_code: 80,
		...over,
	});

	return {
		textedBy,
		recipients: () => get(`${sender}/recipients`),
		add: (over: object = {}) => post(`${sender}/recipient`, { ...RECIPIENT, ...over }),
		bankOtp: (recipient_id: unknown) =>
			post(`${sender}/recipient/bank/otp`, { recipient_id: String(recipient_id) }),
		validate: (typedIn: object) => post(`${sender}/recipient/bank/otp/verify`, typedIn),
		bank: (ifsc: string) => get(`/tools/reference/banks/ifsc/${ifsc}`),
		load: (amount: unknown, over: object = {}) =>
			post(`${sender}/wallet/loadwallet`, { amount, org_id: '1', ...over }),
		otp: (amount: number, over: object = {}) => post(`${PAYMENT}/otp`, transfer(amount, over)),
		pay: (amount: number, typedIn: object, over: object = {}) =>
			post(PAYMENT, { ...transfer(amount, over), ...FIXED, ...typedIn, ...over }),
		inquire: (reference: unknown) =>
			get(`/tools/reference/transaction/${encodeURIComponent(String(reference))}`),
		refundOtp: (tid: unknown) => post(`/customer/payment/refund/${String(tid)}/otp`, {}),
		refund: (tid: unknown, typedIn: object, over: object = {}) =>
			post(`/customer/payment/refund/${String(tid)}`, {
				service_code: 80,
				state: 1,
				...typedIn,
				...over,
			}),
		balance: () =>
			get('/user/account/balance', {
				customer_id: '9876543210',
				customer_id_type: 'mobile_number',
			}),
	};
}

/** Runs the work with the wallet of a sender that a fresh simulator never heard of. */
export async function withWallet(
	work: (wallet: Wallet, simulator: Simulator) => Promise<void>,
	options: SimulatorOptions = {},
): Promise<void> {
	await withSimulator(async (simulator) => {
		await work(walletAt(simulator, '9123456780', options.now), simulator);
	}, options);
}

/** Loads enough, has an OTP texted and pays: what came back. */
export async function paid(wallet: Wallet, amount: number, over: object = {}): Promise<Envelope> {
	await wallet.load('500', { client_ref_id: `load-${amount}` });
	return await wallet.pay(amount, await wallet.textedBy(wallet.otp(amount)), over);
}
