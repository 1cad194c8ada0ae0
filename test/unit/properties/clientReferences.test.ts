import { generateClientRefId } from '../../../nodes/DigiKhata/fields/common';

describe('100,000 generated client references', () => {
	test('hold no duplicate', () => {
		const references = new Set<string>();
		for (let count = 0; count < 100_000; count++) references.add(generateClientRefId());
		expect(references.size).toBe(100_000);
	});
});
