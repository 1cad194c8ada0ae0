import { senderName } from '../../../../../nodes/DigiKhata/fields/senderName';
import { expectFitToShow, problemFrom, PRODUCTION, SANDBOX } from '../../../support';
import { UNUSABLE, USABLE } from './senderName.cases';

describe('a sender’s name', () => {
	test.each(USABLE)('goes to Eko with or as %s', (_what, value, expected) => {
		expect(senderName.check(value, SANDBOX)).toBe(expected);
		expect(senderName.check(value, PRODUCTION)).toBe(expected);
	});

	test.each(UNUSABLE)('is refused with or as %s, without being shown', (_what, value, fragment) => {
		const problem = problemFrom(() => senderName.check(value, SANDBOX));
		expect(problem.message).toBe(`Sender Name ${fragment}`);
		expectFitToShow(problem, value);
	});

	test('with other characters comes with how to write it', () => {
		expect(problemFrom(() => senderName.check('K. Canary', SANDBOX)).description).toBe(
			'Eko accepts letters and spaces only: write K. Rao as K Rao.',
		);
	});

	test('is required', () => {
		expect(senderName.property).toMatchObject({
			displayName: 'Sender Name',
			name: 'senderName',
			type: 'string',
			default: '',
			required: true,
			placeholder: 'e.g. Asha Verma',
			description: 'The sender’s full name, in letters and spaces only',
		});
	});
});
