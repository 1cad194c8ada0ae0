import crypto from 'node:crypto';

import { clientRefId, newClientRefId } from '../../../../../nodes/DigiKhata/fields/clientRefId';
import { expectHides, problemFrom, SANDBOX } from '../../../support';
import { PADDED, UNUSABLE, USABLE } from './reference.cases';

const GENERATED = /^[0-9a-z]{15}$/;

describe('a client reference', () => {
	test.each(USABLE)('is usable with or as %s', (_what, value, expected) => {
		expect(clientRefId.check(value, SANDBOX)).toBe(expected);
	});

	test.each([...UNUSABLE, ...PADDED])(
		'with or as %s is refused, without being shown',
		(_what, value) => {
			const { message, description } = problemFrom(() => clientRefId.check(value, SANDBOX));
			expect(message).toBe('Client Reference ID is not usable as a reference');
			expect(description).toBe(
				'Use 1 to 20 letters, digits, hyphens or underscores, or leave it empty.',
			);
			expectHides(`${message} ${description}`, value);
		},
	);

	test.each([[''], [undefined], [null], [' '], ['\n']])(
		'is generated in place of %j, another each time',
		(value) => {
			const [first, second] = [
				clientRefId.check(value, SANDBOX),
				clientRefId.check(value, SANDBOX),
			];
			expect(first).toMatch(GENERATED);
			expect(second).toMatch(GENERATED);
			expect(first).not.toBe(second);
		},
	);
});

describe('a generated client reference', () => {
	const references = Array.from({ length: 20_000 }, newClientRefId);

	test('has 15 digits and small letters', () => {
		expect(references.filter((reference) => !GENERATED.test(reference))).toEqual([]);
	});

	test('has 15 of them for the smallest of all numbers, too', () => {
		const random = jest.spyOn(crypto, 'randomBytes').mockImplementation(() => Buffer.alloc(16));
		expect(newClientRefId()).toBe('000000000000000');
		random.mockRestore();
	});

	test('has every character at every place about as often', () => {
		// 20,000 / 36 = 556 times, ± 23; seven times that is not met by chance in a lifetime of runs.
		for (let place = 0; place < 15; place++) {
			const counts = new Map<string, number>();
			for (const reference of references) {
				const character = reference.charAt(place);
				counts.set(character, (counts.get(character) ?? 0) + 1);
			}
			expect(counts.size).toBe(36);
			expect(Math.min(...counts.values())).toBeGreaterThan(556 - 7 * 23);
			expect(Math.max(...counts.values())).toBeLessThan(556 + 7 * 23);
		}
	});
});
