import type { IDataObject } from 'n8n-workflow';

import type { Envelope } from '../contract/operation';
import type { HttpResponse, NetworkFailure } from './network';

/** What one request came to, and why. */
export type Outcome =
	| { kind: 'success'; envelope: Envelope; result: IDataObject }
	| {
			kind: 'refused' | 'unknown';
			cause: 'status';
			response: HttpResponse;
			envelope: Envelope;
	  }
	| { kind: 'refused'; cause: 'text' | 'http' | 'redirect'; response: HttpResponse; text: string }
	| {
			kind: 'unknown';
			cause: 'noReference' | 'unreadable' | 'http';
			response: HttpResponse;
			text: string;
	  }
	| {
			kind: 'unknown';
			cause: 'reference';
			response: HttpResponse;
			text: string;
			otp_ref_id: string;
	  }
	| { kind: 'not_sent'; cause: 'proxy'; response: HttpResponse; text: string }
	| { kind: 'not_sent' | 'unknown'; cause: NetworkFailure };

/** Everything but success. */
export type FailedOutcome = Exclude<Outcome, { kind: 'success' }>;
