/** What `npm run docs` says of failed items. */
import { EFFECTS } from '../nodes/DigiKhata/contract/effects';
import type { Operation } from '../nodes/DigiKhata/contract/operation';
import { interpret } from '../nodes/DigiKhata/eko/interpret';
import type { HttpResult, NetworkFailure } from '../nodes/DigiKhata/eko/network';
import { NETWORK_ADVICE } from '../nodes/DigiKhata/messages/advice';
import { describeFailure } from '../nodes/DigiKhata/messages/describe';
import { NOT_STARTED } from '../nodes/DigiKhata/messages/notStarted';
import { EKO_STATUSES } from '../nodes/DigiKhata/messages/statuses';
import { generateSenderAadhaarOtp } from '../nodes/DigiKhata/operations/sender/generateSenderAadhaarOtp.operation';
import { validateSenderPan } from '../nodes/DigiKhata/operations/sender/validateSenderPan.operation';
import { markdownTable, orList } from './markdown';
import { sampleItem } from './sampleItem';

/** No page of Eko's explains it. */
const ANY_OTHER_STATUS = 9999;

/** An answer that stands for its kind, and to what it was the answer. */
interface Case {
	readonly answer: HttpResult;
	/** Where nothing else is said, one that sends an OTP, since it has most to say. */
	readonly operation?: Operation;
	/** Production unless it is another one. */
	readonly environment?: string;
	/** Whether the words hold what is different each time. */
	readonly isExample?: true;
}

/** What Eko and whatever stands before it may answer, one of each kind. */
const CASES: readonly Case[] = [
	...(Object.keys(NETWORK_ADVICE) as NetworkFailure[]).map((failure) => ({ answer: { failure } })),
	...[...EKO_STATUSES.keys()].map((status) => ({ answer: envelope({ status }) })),
	{
		answer: envelope({ status: 461, invalid_params: { aadhar: 'is not a valid Aadhaar number' } }),
		isExample: true,
	},
	{ answer: envelope({ status: ANY_OTHER_STATUS }) },
	{ answer: response(200, 'No mapping rule matched') },
	...['No Key for Response', 'Agent not allowed', 'Customer not allowed'].map((message) => ({
		answer: envelope({ status: 1, message }),
	})),
	{ answer: response(403, 'Kindly use your production key') },
	...[307, 400, 401, 403].map((status) => ({ answer: response(status) })),
	...[401, 403].map((status) => ({ answer: response(status), environment: 'sandbox' })),
	{ answer: response(407) },
	{ answer: response(403, '', { server: 'squid' }) },
	{ answer: response(403, '', { date: new Date(120_000).toUTCString() }), isExample: true },
	...[404, 405, 415, 408, 500, 502, 503, 504, 429].map((status) => ({ answer: response(status) })),
	{ answer: response(200, '<html>') },
	{ answer: envelope({ status: 0, data: {} }) },
	{ answer: envelope({ status: 0, data: {} }), operation: validateSenderPan },
	{ answer: envelope({ status: 1, data: { otp_ref_id: 'leSLbMTF' } }), isExample: true },
];

/** First what is safe to run again. */
const ORDER = ['not_sent', 'refused', 'unknown'] as const;

/** Codes that stand for others, too. */
const SHOWN_AS = new Map([
	[`status ${ANY_OTHER_STATUS}`, 'any other status'],
	['HTTP 307', 'HTTP 3xx'],
	['HTTP 400', 'any other HTTP 4xx'],
]);

/** A row of the table: a message, and the codes of Eko's or of HTTP that have it. */
interface Row {
	readonly outcome: (typeof ORDER)[number];
	readonly message: string;
	readonly kind: string;
	readonly codes: readonly string[];
	readonly advice: string;
}

/** An item that Eko refused. */
export function failedItem(): string {
	return sampleItem(generateSenderAadhaarOtp, {
		status: 308,
		message: 'Failure!Customer Not Enrolled',
	});
}

/** The message of each case, less the advice that every item with that outcome gets. */
export function messagesTable(): string {
	const rows = new Map<string, Row>();
	const { message: notStarted } = NOT_STARTED;
	for (const row of [...CASES.map(rowFor), rowOf('not_sent', notStarted, '')]) {
		const key = [row.message, row.kind, row.advice].join('\n');
		rows.set(key, { ...row, codes: [...(rows.get(key)?.codes ?? []), ...row.codes] });
	}
	return markdownTable(
		['Message', '`error.outcome`', 'What to do'],
		[...rows.values()]
			.sort((one, other) => ORDER.indexOf(one.outcome) - ORDER.indexOf(other.outcome))
			.map(({ outcome, message, kind, codes, advice }) => {
				const named = kind && `${kind} ${orList(codes)}`;
				const code = named && ` (${SHOWN_AS.get(named) ?? named})`;
				return [`_${message}${code}_`, `\`${outcome}\``, advice || '–'];
			}),
	);
}

function rowFor({
	answer,
	operation = generateSenderAadhaarOtp,
	environment = 'production',
	isExample,
}: Case): Row {
	const outcome = interpret(answer, operation);
	if (outcome.kind === 'success') throw new Error(`${JSON.stringify(answer)} is a success`);
	const { effect } = operation;
	const facts = { effect, environment, timeout: 30_000, secrets: { keys: [] } };
	const { message, description } = describeFailure(outcome, facts);
	const { adviceWhenNotSent, adviceWhenUnknown = '' } = EFFECTS[effect];
	const advice = description.replace(adviceWhenNotSent, '').replace(adviceWhenUnknown, '').trim();
	return rowOf(outcome.kind, message, isExample ? `For example: ${advice}` : advice);
}

function rowOf(outcome: Row['outcome'], text: string, advice: string): Row {
	const [, message = '', kind = '', code] = /^(.*?)(?: \((status|HTTP) (\d+)\))?$/.exec(text) ?? [];
	return { outcome, message, kind, codes: code === undefined ? [] : [code], advice };
}

function envelope(content: object): HttpResult {
	return response(200, JSON.stringify(content));
}

function response(statusCode: number, body = '', headers = {}): HttpResult {
	return { response: { statusCode, headers, body, sentAt: 0, receivedAt: 0 } };
}
