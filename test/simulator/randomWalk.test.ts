import fc from 'fast-check';

import { expectHolds, RUNS, TIME } from '../unit/properties/runs';
import { walk } from './walk';
import { Witness } from './witness';

test(
	'no sequence of calls gets an answer that Eko does not document, or a profile without the right OTPs',
	() => {
		const seen = { acceptedOtps: 0, profiles: 0 };
		expectHolds(
			fc.property(walk, (moves) => {
				const witness = new Witness();
				expect(moves.flatMap((move) => witness.objectionsTo(move))).toEqual([]);
				seen.acceptedOtps += witness.acceptedOtps;
				seen.profiles += witness.profiles;
			}),
		);
		// Otherwise the walks would not have been where it matters.
		expect(seen.acceptedOtps).toBeGreaterThan(RUNS / 10);
		expect(seen.profiles).toBeGreaterThan(RUNS / 20);
	},
	TIME,
);
