import { generateSenderAadhaarOtp } from '../nodes/DigiKhata/operations/sender/generateSenderAadhaarOtp.operation';
import { validateSenderPan } from '../nodes/DigiKhata/operations/sender/validateSenderPan.operation';
import type { Operation } from '../nodes/DigiKhata/contract/operation';
import type { HttpResult, NetworkFailure } from '../nodes/DigiKhata/eko/network';
import { NETWORK_ADVICE, adviseOnResponse } from '../nodes/DigiKhata/messages/advice';
import { describeFailure } from '../nodes/DigiKhata/messages/describe';
import { NOT_STARTED } from '../nodes/DigiKhata/messages/notStarted';
import { interpret } from '../nodes/DigiKhata/eko/interpret';
import type { FailedOutcome } from '../nodes/DigiKhata/eko/outcome';
import { type Advice, EKO_STATUSES } from '../nodes/DigiKhata/messages/statuses';
import { markdownTable } from './markdownTable';
import { orList } from './orList';
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

const ORDER = ['not_sent', 'refused', 'unknown'] as const;

/** A code of Eko's or of HTTP behind a message. */
const CODE = / \((status|HTTP) (\d+)\)$/;

/** Codes that stand for others, too. */
const SHOWN_AS = new Map([
	[`status ${ANY_OTHER_STATUS}`, 'any other status'],
	['HTTP 307', 'HTTP 3xx'],
	['HTTP 400', 'any other HTTP 4xx'],
]);

/** A row of the table. */
interface Row {
	readonly outcome: FailedOutcome['kind'];
	readonly message: string;
	/** `status` or `HTTP`, and the codes that have this message. */
	readonly kind: string;
	readonly codes: readonly string[];
	readonly howToGoOn: string;
}

/** The page about failed items: how they arrive, and what the node says in each case. */
export function messagesPage(): string {
	return `# When something goes wrong

Written by \`npm run docs\` from the code.

![A refusal in n8n: The sender is not enrolled with DigiKhata, with advice](screenshots/refusal.png)

The node checks all items before it sends the first one. What happens next depends on **On Error** in the node's
settings.

**Stop Workflow**: an unusable item stops the run before anything is sent, and the message names the item and
the field. If Eko refuses an item, no further request starts, and those under way finish. What Eko issued so far
is kept: in the editor under **Error details → From Eko DigiKhata**, in an error workflow as
\`{{ $json.execution.error.context.issued }}\`. Beside it, \`unsuccessful\` has the facts of each item that failed.
Remove the items that succeeded before you rerun the workflow, or they are sent again.

**Continue** and **Continue (using error output)**: the other items are sent. A failed item has a text for people
and facts for your workflow:

${sampleItem(generateSenderAadhaarOtp, { status: 308, message: 'Failure!Customer Not Enrolled' })}

\`status\` is Eko's, \`http_status\` the response's. A duplicate has \`duplicate_of\`, the number of the
earlier item, counted from 1. Only \`outcome\` is always there, and decides what to do. Tell the outcomes apart with
an IF node on \`{{ $json.error.outcome }}\`:

- \`not_sent\`: the item never left your n8n. Fix the cause and rerun the item.
- \`refused\`: Eko said no, and no OTP was sent. Do what the message says.
- \`unknown\`: Eko may or may not have processed it; **the person may have received an OTP**. Check with them and
  wait 60 seconds before you rerun the item. After an operation that sends no OTP, check the sender with Get
  Sender Information (then Verify Sender OTP, if that sends an OTP).

## Retry and stop

**Retry On Fail** is safe to switch on: it resends only what never left your n8n. With a _Continue_ setting, n8n
tries again only if the first item of the batch failed, so use batches of 1 there. The **Retry** button of a
stored execution is different: it starts a new execution and sends every item again.

**Stop** and a workflow's **timeout**: the node starts no further request, but n8n discards what a node that is
still running has got so far, references too. For long lists, put Eko DigiKhata into a **Loop Over Items** with
small batches and save the result of each batch, as
[\`scheduled-onboarding.json\`](../examples/scheduled-onboarding.json) does.

## Messages

A message that names a field, such as _Aadhaar Number has 11 digits, not 12_ or _… does not match its check digit_
(one is mistyped), is about the item's data; that item was not sent. _Unrecognized node type_ is n8n's: see
[installation](installation.md#unrecognized-node-type). These are the others. The node quotes what Eko says before
the advice:

${messagesTable()}

The reference in the last of these is also \`{{ $json.error.otp_ref_id }}\`: pass it to the step that takes the OTP.
`;
}

/** The message of each case, less the advice that every item with that outcome gets. */
function messagesTable(): string {
	const { message } = NOT_STARTED;
	const notStarted: Row = { outcome: 'not_sent', message, kind: '', codes: [], howToGoOn: '' };
	const rows = new Map<string, Row>();
	for (const row of [...CASES.map(rowFor), notStarted]) {
		const key = [row.message, row.kind, row.howToGoOn].join('\n');
		rows.set(key, { ...row, codes: [...(rows.get(key)?.codes ?? []), ...row.codes] });
	}
	// First what is safe to run again.
	const ordered = ORDER.flatMap((kind) =>
		[...rows.values()].filter(({ outcome }) => outcome === kind),
	);
	return markdownTable(
		['Message', '`error.outcome`', 'What to do'],
		ordered.map((row) => [
			`_${row.message}${codesOf(row)}_`,
			`\`${row.outcome}\``,
			row.howToGoOn || '–',
		]),
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
	const [words, advice] = adviceFor(outcome, operation, environment);
	const [code, kind = '', number = ''] = CODE.exec(words) ?? [];
	return {
		outcome: outcome.kind,
		message: words.replace(CODE, ''),
		kind,
		codes: code === undefined ? [] : [number],
		howToGoOn: isExample ? `For example: ${advice}` : advice,
	};
}

function codesOf({ kind, codes }: Row): string {
	if (codes.length === 0) return '';
	const named = `${kind} ${orList(codes)}`;
	return ` (${SHOWN_AS.get(named) ?? named})`;
}

function adviceFor(outcome: FailedOutcome, operation: Operation, environment: string): Advice {
	const facts = {
		effect: operation.effect,
		environment,
		timeout: 30_000,
		secrets: { keys: [] },
	} as const;
	if (!('response' in outcome)) return NETWORK_ADVICE[outcome.cause](facts.timeout / 1000);
	if (outcome.kind !== 'refused' && outcome.cause !== 'status') {
		return adviseOnResponse(outcome, facts);
	}
	const { message, description } = describeFailure(outcome, facts);
	return [message, description];
}

function envelope(content: object): HttpResult {
	return response(200, JSON.stringify(content));
}

function response(statusCode: number, body = '', headers = {}): HttpResult {
	return { response: { statusCode, headers, body, sentAt: 0, receivedAt: 0 } };
}
