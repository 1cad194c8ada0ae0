import { OUTCOMES } from '../nodes/DigiKhata/execution/runItems';
import { generateSenderAadhaarOtp } from '../nodes/DigiKhata/operations/sender/generateSenderAadhaarOtp.operation';
import type { Answer, NoReplyCause } from '../nodes/DigiKhata/transport/answer';
import { NO_REPLY, replyAdvice } from '../nodes/DigiKhata/transport/ekoAdvice';
import { problemOf } from '../nodes/DigiKhata/transport/ekoProblem';
import { outcomeOf, type Unsuccessful } from '../nodes/DigiKhata/transport/ekoReply';
import { type Advice, EKO_STATUSES } from '../nodes/DigiKhata/transport/ekoStatuses';
import { markdownTable } from './markdownTable';
import { orList } from './orList';

/** Whose words are shown, since they say most: those of an operation that texts a person. */
const operation = generateSenderAadhaarOtp;

/** What Eko and whatever stands before it may answer, one of each kind. */
const ANSWERS: readonly Answer[] = [
	...(Object.keys(NO_REPLY) as NoReplyCause[]).map((noReply) => ({ noReply })),
	...[...EKO_STATUSES.keys()].map((status) => envelope({ status })),
	envelope({ status: 461, invalid_params: { aadhar: 'is not a valid Aadhaar number' } }),
	envelope({ status: 9999 }),
	...['No mapping rule matched', 'No Key for Response', 'Agent not allowed'].map((text) =>
		reply(200, text),
	),
	...[307, 400, 401, 403, 404, 405, 415].map((status) => reply(status)),
	...[408, 500, 502, 503, 504, 429].map((status) => reply(status)),
	reply(200, '<html>'),
	envelope({ status: 0, data: {} }),
	envelope({ status: 1, data: { otp_ref_id: 'leSLbMTF' } }),
];

const ORDER = ['notSent', 'refused', 'unknown'] as const;

/** A code of Eko's or of HTTP behind a message. */
const CODE = / \((status|HTTP) (\d+)\)$/;

const FACTS = {
	operation,
	environment: 'production',
	timeout: 30_000,
	secrets: { keys: [] },
} as const;

/**
 * What the node says in each case in which an item did not succeed, and how to go on, less what every
 * item with that outcome says.
 */
export function messagesMarkdown(): string {
	const rows = new Map<string, { outcome: string; words: string[]; codes: string[] }>();
	for (const answer of ANSWERS) {
		const outcome = outcomeOf(answer, operation);
		if (outcome.kind === 'success') continue;
		const [message, howToGoOn] = adviceFor(outcome);
		const [, kind = '', code = ''] = CODE.exec(message) ?? [];
		const words = [message.replace(CODE, ''), kind, howToGoOn];
		const key = words.join('\n');
		const { codes = [] } = rows.get(key) ?? {};
		rows.set(key, { outcome: OUTCOMES[outcome.kind], words, codes: [...codes, code] });
	}
	// First what is safe to run again.
	const ordered = ORDER.flatMap((kind) =>
		[...rows.values()].filter(({ outcome }) => outcome === OUTCOMES[kind]),
	);
	return markdownTable(
		['Message', 'Outcome', 'How to go on'],
		ordered.map(({ outcome, words: [text = '', kind, howToGoOn], codes }) => [
			kind ? `_${text} (${kind} ${orList(codes)})_` : `_${text}_`,
			outcome,
			howToGoOn || '–',
		]),
	);
}

function adviceFor(outcome: Unsuccessful): Advice {
	if (!('reply' in outcome)) return NO_REPLY[outcome.cause](FACTS.timeout / 1000);
	if (outcome.kind === 'unknown') return replyAdvice(outcome, FACTS);
	const { message, description } = problemOf(outcome, FACTS);
	return [message, description];
}

function envelope(content: object): Answer {
	return reply(200, JSON.stringify(content));
}

function reply(statusCode: number, body = ''): Answer {
	return { reply: { statusCode, headers: {}, body, sentAt: 0, receivedAt: 0 } };
}
