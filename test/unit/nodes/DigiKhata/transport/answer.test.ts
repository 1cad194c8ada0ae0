import { noReplyCause } from '../../../../../nodes/DigiKhata/transport/answer';
import { CASES } from './answer.cases';

describe('why no reply came', () => {
	test.each(CASES)('is told from the error: %s', (_what, thrown, expected) => {
		expect(noReplyCause(thrown)).toBe(expected);
	});

	test('is found although the error causes itself', () => {
		const error: { code: string; cause?: unknown } = { code: 'ENOTFOUND' };
		error.cause = { cause: error };
		expect(noReplyCause(error)).toBe('notFound');
	});
});
