import { generateClientRefId } from '../../../nodes/DigiKhata/fields/common';

describe('a million generated client references', () => {
	test('hold no duplicate', () => {
		const references = new Set<string>();
		for (let count = 0; count < 1_000_000; count++) references.add(generateClientRefId());
		expect(references.size).toBe(1_000_000);
	}, 60_000);
});
