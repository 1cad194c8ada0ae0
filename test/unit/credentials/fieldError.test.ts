import { UserError } from 'n8n-workflow';

import { tryParse, FieldError } from '../../../credentials/fieldError';

describe('a field problem', () => {
	test('names the field and says how to go on', () => {
		const problem = new FieldError('Access Key', 'is empty', 'Enter it.');
		expect([problem.message, problem.description]).toEqual(['Access Key is empty', 'Enter it.']);
	});

	test('is the person’s to solve, so n8n does not report it to its makers', () => {
		const problem = new FieldError('Access Key', 'is empty', 'Enter it.');
		expect(problem).toBeInstanceOf(UserError);
		expect(problem.shouldReport).toBe(false);
	});
});

describe('an attempt', () => {
	const unknown = new FieldError('The item', 'could not be checked', 'Check it.');
	const otherwise = jest.fn(() => unknown);
	beforeEach(() => otherwise.mockClear());

	test('gives what the check returns', () => {
		expect(tryParse(() => 7, otherwise)).toBe(7);
		// To make a problem takes longer than most checks.
		expect(otherwise).not.toHaveBeenCalled();
	});

	test('gives the problem that the check found', () => {
		const found = new FieldError('User Code', 'is empty', 'Enter it.');
		const check = () => {
			throw found;
		};
		expect(tryParse(check, otherwise)).toBe(found);
	});

	test.each([[new Error('312345678909')], ['text'], [undefined], [null]])(
		'puts a problem of our own in place of a thrown %s',
		(thrown) => {
			const check = () => {
				throw thrown as Error;
			};
			expect(tryParse(check, otherwise)).toBe(unknown);
		},
	);
});
