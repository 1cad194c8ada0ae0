import type { Endpoint } from './endpoint';
import type { Parameter } from './parameters';
import { withData, type Envelope } from './reply';

/**
 * An endpoint that answers each call alike, whatever was called before: with Eko's sample, in which the
 * call's own values stand wherever the sample repeats a parameter in its data.
 */
export function stateless(
	method: Endpoint['method'],
	path: string,
	parameters: readonly Parameter[],
	sample: Envelope,
): Endpoint {
	const repeated = parameters.filter(({ name }) => name in (sample.data ?? {}));
	return {
		method,
		path,
		parameters,
		success(sent) {
			const values = repeated.map(({ name }) => [name, sent[name] ?? sample.data?.[name]]);
			return withData(sample, Object.fromEntries(values) as Record<string, unknown>);
		},
	};
}
