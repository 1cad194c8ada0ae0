import type { IDataObject } from 'n8n-workflow';

import { clock } from '../../nodes/DigiKhata/run/clock';
import { credentialFor, simulatorForTests } from './eko';
import { type EngineRun, runDigiKhata } from './runWorkflow';
import { runDigiKhataIn, type World } from './world';

/** The recipient whom the simulator gives to every sender it has not heard of. */
const READY = { recipientId: '10018839', beneficiaryId: '40378' };

/** A payment as somebody fills it in, less the OTP. */
interface Payment extends IDataObject {
	operation: string;
	customerId?: string;
	amount?: number;
	clientRefId?: string;
}

type Setup = Partial<Parameters<typeof runDigiKhata>[0]>;

/** A simulator with a ledger, and after every test the proof that all money is accounted for. */
export function moneyForTests() {
	const simulator = simulatorForTests();
	const ledger = () => simulator.running.ledger;
	let total = 0;
	let shown = '';
	let before = 0;
	let customer = 9_300_000_000;

	beforeEach(() => {
		jest.spyOn(clock, 'sleep').mockResolvedValue(true);
		total = ledger().total();
		before = ledger().movements.length;
		shown = '';
		customer++;
	});
	afterEach(() => {
		expect(ledger().total()).toBe(total);
		const asked = movements().filter(({ kind }) => ['load', 'transfer', 'refund'].includes(kind));
		// No reference moved money twice, and each movement is named in an output or an error.
		const payments = asked.map(({ kind, tid, client_ref_id }) =>
			kind === 'refund' ? `refund ${tid}` : `${kind} ${client_ref_id}`,
		);
		expect(new Set(payments).size).toBe(payments.length);
		for (const { tid, client_ref_id } of asked) {
			expect([tid, client_ref_id].some((name) => name !== '' && shown.includes(`"${name}"`))).toBe(
				true,
			);
		}
	});
	const movements = () => ledger().movements.slice(before);

	/** Runs payments, one item each, with the first one's operation. */
	async function run(
		payments: Payment | Payment[],
		setup: Setup = {},
		world?: World,
	): Promise<EngineRun> {
		const items = [payments].flat();
		const parameters = Object.fromEntries(
			Object.keys(items[0] ?? {}).map((name) => [name, `={{ $json.${name} }}`]),
		);
		const result = await (world ? runDigiKhataIn.bind(undefined, world) : runDigiKhata)({
			credential: credentialFor(simulator.running.baseUrl),
			...setup,
			items,
			parameters: {
				customerId: mobile(),
				...READY,
				latlong: '28.63,77.22',
				...parameters,
				operation: items[0]?.operation,
				...setup.parameters,
			},
		});
		shown += JSON.stringify([result.output, result.errorOutput, result.error?.context]);
		return result;
	}

	const mobile = () => String(customer);
	const pin = () => simulator.running.messages.filter(({ to }) => to === mobile()).at(-1)?.otp;

	/** The OTP and reference that a step sends, as the next one's fields. */
	async function otpFrom(step: Payment): Promise<IDataObject> {
		const { output } = await run(step);
		return { otpRefId: output[0]?.json.otp_ref_id as string, otp: pin() as string };
	}

	/** A transfer of this amount, with the money for it in the wallet and the sender's OTP. */
	async function transfer(amount: number, clientRefId: string): Promise<Payment> {
		await run({ operation: 'loadWallet', amount: amount + 50, clientRefId: `load-${clientRefId}` });
		const otp = await otpFrom({ operation: 'sendTransactionOtp', amount });
		return { operation: 'initiateTransaction', amount, clientRefId, ...otp };
	}

	/** The refund of a transfer that was just made. */
	async function refund(tid: unknown): Promise<Payment> {
		const otp = await otpFrom({ operation: 'getRefundOtp', tid: tid as string });
		return { operation: 'initiateRefund', tid: tid as string, ...otp };
	}

	return {
		run,
		transfer,
		refund,
		/** What moved in this test, by what was asked for. */
		moved: (kind: 'load' | 'transfer' | 'refund') =>
			movements().filter((movement) => movement.kind === kind).length,
	};
}
