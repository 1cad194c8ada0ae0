import type { INode } from 'n8n-workflow';

import { SIMULATOR_KEYS } from '../../../simulator/keys';
import { sender } from '../eko';
import { makeCertificates, trust } from './certificates';
import { CONNECTION_FAULTS } from './connectionFaults';
import { ADVICE, type Fault, runAgainst } from './fault';
import { reset, write } from './faultServer';
import { GOOD } from './replies';
import { REPLY_FAULTS } from './replyFaults';
import { tlsFaults } from './tlsFaults';

const RETRY = { retryOnFail: true, maxTries: 2, waitBetweenTries: 1 } as const;
const SECRETS = [sender(1).aadhaar_number, SIMULATOR_KEYS.accessKey, SIMULATOR_KEYS.developerKey];

const certificates = makeCertificates();
const FAULTS = [...CONNECTION_FAULTS, ...tlsFaults(certificates), ...REPLY_FAULTS];

// The first run takes longer: it loads n8n's expression engine.
beforeAll(() => runAgainst({ whenAsked: write(GOOD) }));

async function expectAsStated(fault: Fault, settings: Partial<INode>, tries: number) {
	trust(certificates.authority);
	const seen = await runAgainst(fault, settings);
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
	const stored = JSON.stringify(seen.error ?? {});
	for (const secret of SECRETS) expect(stored).not.toContain(secret);
}

describe('one try', () => {
	it.each(FAULTS)('takes $name for $outcome, with $posts POST', async (fault) => {
		await expectAsStated(fault, {}, 1);
	});
});

describe('Retry On Fail', () => {
	it.each(FAULTS)('takes $name for $outcome, with $posts POST in all', async (fault) => {
		await expectAsStated(fault, RETRY, fault.outcome === 'notSent' ? RETRY.maxTries : 1);
	});
});

it('takes a reset right at connect for no success, whichever side is faster', async () => {
	const { outcome, posts } = await runAgainst({ whenConnected: reset });

	expect(['notSent', 'unknown']).toContain(outcome);
	expect(posts).toBe(0);
});

it('has names of its own for at least 24 faults', () => {
	expect(new Set(FAULTS.map(({ name }) => name)).size).toBe(FAULTS.length);
	expect(FAULTS.length).toBeGreaterThanOrEqual(24);
});
