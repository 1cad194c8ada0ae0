import type { Parameter, Parameters } from './parameters';
import type { Envelope } from './reply';
import type { SenderStep } from './sender/step';

/** One of Eko's endpoints: where it is, what it takes, and what it answers. */
export interface Endpoint {
	readonly method: 'GET' | 'POST';
	/** Below BASE_PATH; a `{name}` segment is the parameter of that name. */
	readonly path: string;
	readonly parameters: readonly Parameter[];
	/** Eko's documented success. Test numbers get it whatever happened before, with any OTP. */
	readonly success: (parameters: Parameters) => Envelope;
	/** What decides instead for ordinary senders, where the answer depends on how far they have come. */
	readonly step?: SenderStep;
}
