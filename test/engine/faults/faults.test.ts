import type { INode } from 'n8n-workflow';

import { SIMULATOR_KEYS } from '../../../simulator/keys';
import { sender } from '../eko';
import { RETRY } from '../settings';
import { makeCertificates, trust } from './certificates';
import { CONNECTION_FAULTS } from './connectionFaults';
import { ADVICE, BY_TIMEOUT, type Fault, runAgainst, type Seen, TIMEOUT } from './fault';
import { reset, write } from './faultServer';
import { PROXY_FAULTS } from './proxyFaults';
import { GOOD } from './replies';
import { REPLY_FAULTS } from './replyFaults';
import { tlsFaults } from './tlsFaults';

const SECRETS = [sender(1).aadhaar_number, SIMULATOR_KEYS.accessKey, SIMULATOR_KEYS.developerKey];

const certificates = makeCertificates();
const FAULTS = [...CONNECTION_FAULTS, ...PROXY_FAULTS, ...tlsFaults(certificates), ...REPLY_FAULTS];

const isLate = ({ withinMs }: Fault): boolean => withinMs === BY_TIMEOUT;

// The first run takes longer: it loads n8n's expression engine.
beforeAll(() => runAgainst({ whenAsked: write(GOOD) }));

function expectAsStated(fault: Fault, seen: Seen, tries: number) {
	const { message = '', description = '' } = seen.error ?? {};

	expect(seen).toMatchObject({
		outcome: fault.outcome,
		posts: fault.posts,
		connections: fault.closed || fault.resolver ? 0 : tries,
		strayConnections: 0,
	});
	expect(message).toBe(fault.message);
	expect(description).toMatch(ADVICE[fault.outcome]);
	expect(seen.elapsed).toBeLessThanOrEqual(fault.withinMs);
	// Timers may be early by a millisecond.
	if (isLate(fault)) expect(seen.elapsed).toBeGreaterThanOrEqual(TIMEOUT - 10);
	const stored = JSON.stringify(seen.error ?? {});
	for (const secret of SECRETS) expect(stored).not.toContain(secret);
}

describe.each<[string, Partial<INode>, number]>([
	['one try', {}, 1],
	['Retry On Fail', RETRY, RETRY.maxTries],
])('with %s', (_name, settings, triesIfNotSent) => {
	const tries = ({ outcome }: Fault): number => (outcome === 'not_sent' ? triesIfNotSent : 1);

	test.each(FAULTS.filter((fault) => !isLate(fault)))(
		'takes $name for $outcome, with $posts POST in all',
		async (fault) => {
			trust(certificates.authority);
			expectAsStated(fault, await runAgainst(fault, settings), tries(fault));
		},
	);

	describe('and a fault that only the timeout ends', () => {
		let runs = new Map<Fault, Promise<Seen>>();

		// All at once: each takes as long as the timeout.
		beforeAll(async () => {
			runs = new Map(FAULTS.filter(isLate).map((fault) => [fault, runAgainst(fault, settings)]));
			await Promise.allSettled(runs.values());
		}, 5 * TIMEOUT);

		test.each(FAULTS.filter(isLate))(
			'takes $name for $outcome, with $posts POST in all',
			async (fault) => {
				expectAsStated(fault, (await runs.get(fault)) as Seen, tries(fault));
			},
		);
	});
});

test('takes a reset right at connect for no success, whichever side is faster', async () => {
	const { outcome, posts } = await runAgainst({ whenConnected: reset });

	expect(['not_sent', 'unknown']).toContain(outcome);
	expect(posts).toBe(0);
});

test('has names of its own for at least 24 faults', () => {
	expect(new Set(FAULTS.map(({ name }) => name)).size).toBe(FAULTS.length);
	expect(FAULTS.length).toBeGreaterThanOrEqual(24);
	expect(FAULTS.filter(isLate).length).toBeGreaterThanOrEqual(10);
});
