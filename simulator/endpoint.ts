import type { Parameter, Parameters } from './parameters';
import type { Envelope, Reply } from './reply';
import type { State } from './state';

/** One of Eko's endpoints: where it is, what it takes, and what it answers. */
export interface Endpoint {
	readonly method: 'GET' | 'POST';
	/** Below BASE_PATH; a `{name}` segment is the parameter of that name. */
	readonly path: string;
	readonly parameters: readonly Parameter[];
	/** Eko's documented success. Test numbers get it whatever happened before, with any OTP. */
	readonly success: (parameters: Parameters) => Envelope;
	/** What decides instead where the answer depends on earlier calls. */
	readonly act?: (call: StatefulCall) => Reply;
}

/** A call that has passed every check. `now` is in milliseconds since the UNIX epoch. */
export interface StatefulCall {
	readonly parameters: Parameters;
	readonly state: State;
	readonly now: number;
}
