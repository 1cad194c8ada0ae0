import type { IncomingHttpHeaders } from 'node:http';

import { SIMULATOR_KEYS } from '../../../simulator/keys';
import type { EngineRun } from '../runWorkflow';
import { type Canaries, keyCanaries, leaksIn, leftBehind, valueCanaries } from './canaries';
import type { FieldTable } from './fieldTables';
import { GOOD } from './tableRun';

const KEYS = keyCanaries([SIMULATOR_KEYS.developerKey, SIMULATOR_KEYS.accessKey]);

/** Asserts that of the Aadhaar number, the keys, the signatures and the bad value nothing is left. */
export function expectNoCanary(
	{ run }: EngineRun,
	requests: ReadonlyArray<{ headers: IncomingHttpHeaders }>,
	{ isPublic }: FieldTable,
	value: unknown,
	expected: string,
): void {
	// A placeholder is no secret, and has the words that messages have.
	const isSecret = !isPublic && expected !== 'is still a placeholder';
	const bad: Canaries = isSecret ? valueCanaries(value) : { numbers: [], texts: [] };
	const signatures = requests.map(({ headers }) => String(headers['secret-key']));
	const canaries = {
		numbers: [GOOD.aadhaar_number, ...bad.numbers],
		texts: [...KEYS, ...signatures, ...bad.texts],
	};
	expect(leaksIn(leftBehind(run), canaries)).toEqual([]);
}
