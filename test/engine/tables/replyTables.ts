import type { NetworkFailure } from '../../../nodes/DigiKhata/eko/network';
import { CASES } from '../../unit/nodes/DigiKhata/eko/network.cases';
import { DATA, TEXTS } from '../../unit/nodes/DigiKhata/safety/redact.cases';
import { REFERENCES, REPLIES } from '../../unit/nodes/DigiKhata/eko/interpret.cases';
import { AADHAAR } from '../../unit/support';

/** What a request may come to. */
export type Outcome = 'success' | 'refused' | 'not_sent' | 'unknown';

/** One of Eko's replies, and what it comes to. */
export interface ReplyRow {
	what: string;
	statusCode: number;
	body: string;
	outcome: Outcome;
	/** The reference that it holds, where the table tells. */
	reference?: string;
	/** As n8n's Simplify says; off, all of the reply is output. */
	simplify?: false;
}

const replies = REPLIES.map(([what, statusCode, body, expected]): ReplyRow => {
	const [outcome] = expected.split(':') as [Outcome];
	return { what, statusCode, body, outcome };
});

const references = REFERENCES.map(([what, json, reference]): ReplyRow => {
	const body = `{"status":0,"data":{"otp_ref_id":${json}}}`;
	return { what: `reference: ${what}`, statusCode: 200, body, outcome: 'success', reference };
});

/** Refusals whose words repeat secrets. */
const texts = TEXTS.map(([what, message]): ReplyRow => {
	const body = JSON.stringify({ status: 463, message });
	return { what: `words: ${what}`, statusCode: 200, body, outcome: 'refused' };
});

/** Successes that repeat secrets; not those in the reference itself, which stays as it is. */
const data = DATA.filter(([, , shown]) => !(JSON.stringify(shown) ?? '').includes(AADHAAR)).map(
	([what, echo]): ReplyRow => {
		const reference = 'data-table-reference';
		const body = JSON.stringify({ status: 0, data: { otp_ref_id: reference, echo } });
		return {
			what: `data: ${what}`,
			statusCode: 200,
			body,
			outcome: 'success',
			reference,
			simplify: false,
		};
	},
);

/** Every reply. */
export const REPLY_ROWS: readonly ReplyRow[] = [...replies, ...references, ...texts, ...data];

const OUTCOME_OF: Record<NetworkFailure, Outcome> = {
	dns: 'not_sent',
	connect: 'not_sent',
	tls: 'not_sent',
	ssrfBlocked: 'not_sent',
	proxyTunnel: 'not_sent',
	timeout: 'unknown',
	connectionLost: 'unknown',
	canceled: 'unknown',
};

/** What n8n's HTTP helper throws, and what a request comes to then. */
export const THROWN_ROWS = CASES.map(([what, thrown, cause]) => ({
	what,
	thrown,
	outcome: OUTCOME_OF[cause],
}));
