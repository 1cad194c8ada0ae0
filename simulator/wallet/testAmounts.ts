import { htmlReply, type Reply } from '../reply';
import type { TxStatus } from './transactions';

/** How a call that moves money goes wrong: before the money moves, or after, by a reply that gets lost. */
type Fault = 'reset before' | 'reset' | 'HTTP 500' | 'silence';

/** What becomes of a transfer: its state at first, and of one in flight what it is after so many inquiries. */
export interface Course {
	readonly txStatus: TxStatus;
	readonly becomes?: { readonly txStatus: TxStatus; readonly afterInquiries: number };
}

/** An amount that provokes something, as test numbers do. */
export interface TestAmount {
	readonly rupees: number;
	/** One line for the printed list: what the caller will see. */
	readonly youSee: string;
	readonly course?: Course;
	readonly fault?: Fault;
	readonly refundFault?: Fault;
}

const SUCCESS: Course = { txStatus: '0' };
const REFUND_PENDING: Course = {
	txStatus: '2',
	becomes: { txStatus: '3', afterInquiries: 0 },
};

const FAULTS: ReadonlyArray<readonly [Fault, string]> = [
	['reset before', 'the connection is reset, and no money moves'],
	['reset', 'the money moves, then the connection is reset'],
	['HTTP 500', 'the money moves, then comes HTTP 500'],
	['silence', 'the money moves, but no answer comes'],
];

/**
 * Every test amount, in the order of the printed list: 100 + Eko's tx_status for transfers, 200 + a fault
 * for transfers and loads, 300 + that fault for the refund of a transfer.
 */
export const TEST_AMOUNTS: readonly TestAmount[] = [
	{
		rupees: 101,
		youSee: 'Transfer: failed (tx_status 1), with a reason; no money moves',
		course: { txStatus: '1' },
	},
	{
		rupees: 102,
		youSee: 'Transfer: in flight (2), three inquiries long, then success (0)',
		course: { txStatus: '2', becomes: { txStatus: '0', afterInquiries: 3 } },
	},
	{
		rupees: 103,
		youSee: 'Transfer: in flight (2), then refund pending (3) from the first inquiry on',
		course: REFUND_PENDING,
	},
	{
		rupees: 105,
		youSee: 'Transfer: on hold (5), and stays so',
		course: { txStatus: '5' },
	},
	{
		rupees: 106,
		youSee: 'Transfer: response awaited (6), and stays so',
		course: { txStatus: '6' },
	},
	...FAULTS.map(([fault, inWords], index) => ({
		rupees: 201 + index,
		youSee: `Transfer or load: ${inWords}`,
		fault,
	})),
	...FAULTS.map(([refundFault, inWords], index) => ({
		rupees: 301 + index,
		youSee: `Transfer: as 103. Its refund: ${inWords}`,
		course: REFUND_PENDING,
		refundFault,
	})),
];

const byRupees = new Map(TEST_AMOUNTS.map((entry) => [entry.rupees, entry]));

/** What becomes of a transfer of this amount. */
export function courseOf(rupees: number): Course {
	return byRupees.get(rupees)?.course ?? SUCCESS;
}

/** How a call goes wrong that moves this amount, or refunds it. */
export function faultOf(rupees: number, isRefund = false): Fault | undefined {
	const entry = byRupees.get(rupees);
	return isRefund ? entry?.refundFault : entry?.fault;
}

/** The answer to a call that has moved money: this reply, or what the fault makes of it. */
export function afterMoving(fault: Fault | undefined, reply: Reply): Reply {
	const note = 'the money moved all the same';
	if (fault === 'reset' || fault === 'silence') return { kind: fault, note };
	if (fault === 'HTTP 500') return { ...htmlReply(500, 'Internal Server Error'), note };
	return reply;
}
