import type { INode } from 'n8n-workflow';

import type { Account } from '../../credentials/account';
import { FieldError } from '../../credentials/fieldError';
import type { Operation } from '../../nodes/DigiKhata/contract/operation';
import { generateSenderAadhaarOtp } from '../../nodes/DigiKhata/operations/sender/generateSenderAadhaarOtp.operation';
import type { HttpResult } from '../../nodes/DigiKhata/eko/network';
import type { CallFacts } from '../../nodes/DigiKhata/messages/message';
import { sender } from '../../nodes/DigiKhata/operations/sender';
import { type Call, callEko } from '../../nodes/DigiKhata/run/callEko';

/** A number made for tests; it passes the Verhoeff check. */
export const AADHAAR = '312345678909';

/** The keys of the accounts below; they open nothing, and no output may have them. */
export const DEVELOPER_KEY = 'unit-developer-key-0f3a';
/** @see DEVELOPER_KEY */
export const ACCESS_KEY = 'unit-access-key-7c1d';

/** The node in a workflow; that its parameters hold a number is what n8n does, and must not show. */
export const NODE: INode = {
	id: 'digi-khata',
	name: 'DigiKhata',
	type: 'digiKhata',
	typeVersion: 1,
	position: [0, 0],
	parameters: { aadhaarNumber: AADHAAR },
};

/** An account at Eko's sandbox, where no number has to be anybody's. */
export const SANDBOX: Account = {
	environment: 'sandbox',
	baseUrl: 'https://staging.eko.in/ekoapi/v3',
	isLive: false,
	developerKey: DEVELOPER_KEY,
	accessKey: ACCESS_KEY,
	initiatorId: '9123456780',
	userCode: '20810200',
};

/** The same at Eko's production, where real people are reached. */
export const PRODUCTION: Account = {
	...SANDBOX,
	environment: 'production',
	baseUrl: 'https://api.eko.in/ekoicici/v3',
	isLive: true,
};

/** A call of an operation that sends an OTP. */
export const CALL: CallFacts & { operation: Operation } = {
	operation: generateSenderAadhaarOtp,
	effect: 'sendsOtp',
	adviceWhenUnknown: sender.adviceWhenUnknown,
	environment: 'sandbox',
	timeout: 30_000,
	secrets: { digits: AADHAAR, keys: [DEVELOPER_KEY, ACCESS_KEY] },
};

/** The facts of a call of an operation with this effect. */
export function callThat(effect: Operation['effect']): typeof CALL {
	return { ...CALL, effect, operation: { ...CALL.operation, effect } };
}

/** Eko's reply at the first moment of 2026, a second on its way. */
export function answered(
	statusCode: number,
	body: string,
	headers = {},
): HttpResult & { response: object } {
	const sentAt = Date.UTC(2026, 0, 1);
	return { response: { statusCode, headers, body, sentAt, receivedAt: sentAt + 1000 } };
}

/** What a call comes to when Eko answers so; of an operation that sends an OTP, unless said otherwise. */
export function callAnswered(
	statusCode: number,
	body: string | object,
	call: Partial<Call> = {},
): ReturnType<typeof callEko> {
	const text = typeof body === 'string' ? body : JSON.stringify(body);
	return callThrough(() => Promise.resolve({ statusCode, headers: {}, body: text }), call);
}

/** As {@link callAnswered}, by what n8n's HTTP client does. */
export function callThrough(
	send: () => Promise<unknown>,
	call: Partial<Call> = {},
	isCanceled = () => false,
): ReturnType<typeof callEko> {
	const usual: Call = {
		operation: CALL.operation,
		adviceWhenUnknown: sender.adviceWhenUnknown,
		account: SANDBOX,
		request: { method: 'POST', path: '/x', parameters: {} },
		timeout: CALL.timeout,
		secrets: { digits: AADHAAR },
	};
	return callEko(send, { ...usual, ...call }, isCanceled);
}

/** The FieldError that a check throws; anything else it does fails the test. */
export function problemFrom(check: () => unknown): FieldError {
	let returned: unknown;
	try {
		returned = check();
	} catch (problem) {
		if (problem instanceof FieldError) return problem;
		throw problem;
	}
	throw new Error(`Nothing was refused: ${JSON.stringify(returned)}`);
}

/**
 * Asserts that the words of a problem are sentences that tell how to go on, blame nobody and do not
 * show the value.
 *
 * @param example of the advice, which may have digits in common with the value
 */
export function expectFitToShow(
	{ message, description }: FieldError,
	value: unknown,
	example = '',
): void {
	expect(message).toMatch(/^[A-Z].*[^.\s]$/);
	expect(description).toMatch(/^[A-Z].*\.$/);
	const words = `${message} ${description}`;
	expect(words).not.toMatch(/\b(error|problem|failure|mistake)s?\b/i);
	expect(words.toLowerCase()).not.toContain('canary');
	expectHides(example === '' ? words : words.replaceAll(example, ''), value);
}

/** Asserts that a text shows neither the value nor five of its digits in a row. */
export function expectHides(shown: string, value: unknown): void {
	const raw = typeof value === 'string' ? value : (JSON.stringify(value) ?? String(value));
	const digits = raw.normalize('NFKC').replace(/\D/g, '');
	const runs = [...shown.matchAll(/(?=(\d{5}))/g)].map(([, run]) => run ?? '');
	expect(runs.filter((run) => digits.includes(run))).toEqual([]);
	expect(raw.trim().length >= 8 && shown.includes(raw.trim())).toBe(false);
}
