import type { IExecuteFunctions, IHttpRequestOptions } from 'n8n-workflow';

import type { Operation } from '../../nodes/DigiKhata/contract/operation';
import { loadWallet } from '../../nodes/DigiKhata/operations/transaction/loadWallet.operation';
import type { PreparedItem } from '../../nodes/DigiKhata/run/prepareItems';
import type { RunConfig } from '../../nodes/DigiKhata/run/runConfig';
import { Remembered } from '../remembered';
import { NODE, SANDBOX } from './support';

/** What Eko answers: an envelope, or another HTTP status with a text; or what breaks the call. */
export type Answer =
	| { status: number; message?: string; data?: object }
	| readonly [statusCode: number, text: string]
	| Error;

/** Eko reports this transaction, as ₹500 for the reference. */
export const transaction = (data: object = {}): Answer => ({
	status: 0,
	data: { tid: '71', tx_status: 0, client_ref_id: 'load-1', amount: '500.00', ...data },
});
/** Eko has no such transaction. */
export const NOT_FOUND: Answer = { status: 69, message: 'No such transaction' };
/** Nobody knows whether Eko got it. */
export const LOST = new Error('socket hang up');
/** Eko was not reached. */
export const NOT_REACHED = Object.assign(new Error('x'), { syscall: 'connect' });

/** A payment of ₹500, ready to be sent. */
export function preparedPayment(itemIndex = 0, more: Partial<PreparedItem> = {}): PreparedItem {
	const client_ref_id = `load-${itemIndex + 1}`;
	const unique = 'always' as const;
	return {
		itemIndex,
		credential: {},
		account: SANDBOX,
		request: {
			method: 'POST',
			path: '/pay',
			parameters: { initiator_id: '9123456780', user_code: '20810200', client_ref_id },
		},
		identifiers: { customer_id: '9123456781', amount: 500, client_ref_id },
		uniqueValues: [{ label: 'Client Reference ID', value: client_ref_id, unique }],
		// An OTP that is the amount by chance, which has to be compared nevertheless.
		sensitive: { digits: {}, exact: {}, alone: { otp: '500' } },
		...more,
	};
}

/** The refund of a transaction, ready to be sent. */
export const preparedRefund = (): PreparedItem =>
	preparedPayment(0, { identifiers: { tid: '71' }, uniqueValues: [] });

/** What holds for a run of payments. */
export function configOf(
	operation: Operation = loadWallet,
	more: Partial<RunConfig> = {},
): RunConfig {
	return {
		operation,
		adviceWhenUnknown: undefined,
		readAccount: () => Promise.reject(new Error('not asked')),
		simplify: true,
		concurrency: 1,
		timeout: 30_000,
		waitMs: 0,
		minSecondsBetweenOtps: 30,
		lookBeforePaying: true,
		...more,
	};
}

/** n8n as a run of payments sees it: Eko answers one call after the other, and claims are remembered. */
export function n8nWith(...answers: Array<Answer | (() => Answer)>) {
	const calls: string[] = [];
	const remembered = new Remembered();
	const execution = new AbortController();
	const context = {
		getNode: () => NODE,
		getExecutionId: () => '7',
		getWorkflow: () => ({ id: '1' }),
		getExecutionCancelSignal: () => execution.signal,
		helpers: {
			httpRequestWithAuthentication: (_type: string, { method, url }: IHttpRequestOptions) => {
				const reference = decodeURIComponent(url.slice(url.lastIndexOf('/') + 1));
				calls.push(method === 'GET' ? reference.replace('client_ref_id:', '') : 'pays');
				const next = answers.shift();
				const answer = typeof next === 'function' ? next() : next;
				if (answer === undefined) throw new Error(`Eko was asked once more: ${calls.join(', ')}`);
				if (answer instanceof Error) throw answer;
				const reply = Array.isArray(answer) ? answer : [200, JSON.stringify(answer)];
				const [statusCode, body] = reply as [number, string];
				return Promise.resolve({ statusCode, headers: {}, body });
			},
			...remembered.helpers,
		},
	};
	return {
		context: context as unknown as IExecuteFunctions & typeof context,
		/** What was asked of Eko: `pays`, or the reference whose transaction was asked for. */
		calls,
		/** The texts that are remembered. */
		remembered: remembered.texts,
		cancel: () => execution.abort(),
	};
}
