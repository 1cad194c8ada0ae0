import type { Field } from '../../nodes/DigiKhata/contract/field';
import { expectFitToShow, problemFrom, SANDBOX } from './support';

/** A value of a field, and what Eko gets, or what is said to be wrong with it behind the field's name. */
export type Case<T = string> = readonly [what: string, value: unknown, expected: T];

/** Tests that a field takes and refuses these values, and shows none that it refuses; `advice` is how to go on. */
export function testValues(
	field: Field,
	usable: ReadonlyArray<Case<unknown>>,
	unusable: readonly Case[],
	{ advice = /./, example }: { advice?: string | RegExp; example?: string } = {},
): void {
	test.each(usable)('is taken: %s', (_what, value, expected) => {
		expect(field.parse(value, SANDBOX)).toEqual(expected);
	});

	test.each(unusable)('is refused without being shown: %s', (_what, value, fragment) => {
		const problem = problemFrom(() => field.parse(value, SANDBOX));
		expect(problem.message).toBe(`${field.ui.displayName} ${fragment}`);
		if (advice instanceof RegExp) expect(problem.description).toMatch(advice);
		else expect(problem.description).toBe(advice);
		// The example in the advice is no secret.
		expectFitToShow(problem, value, example);
	});
}
