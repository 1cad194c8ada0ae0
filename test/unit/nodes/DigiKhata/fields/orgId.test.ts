import { orgId } from '../../../../../nodes/DigiKhata/fields/orgId';
import { expectFitToShow, problemFrom, PRODUCTION, SANDBOX } from '../../../support';
import { UNUSABLE, USABLE } from './orgId.cases';

describe('an organization ID', () => {
	test.each(USABLE)('goes to Eko as text with or as %s', (_what, value, expected) => {
		expect(orgId.check(value, SANDBOX)).toBe(expected);
		expect(orgId.check(value, PRODUCTION)).toBe(expected);
	});

	test.each(UNUSABLE)('is refused with or as %s, without being shown', (_what, value, fragment) => {
		const problem = problemFrom(() => orgId.check(value, SANDBOX));
		expect(problem.message).toBe(`Organization ID ${fragment}`);
		expect(problem.description).toBe('Use 1 unless Eko told you otherwise.');
		expectFitToShow(problem, value);
	});

	test('is 1 unless chosen otherwise', () => {
		expect(orgId.property).toMatchObject({
			displayName: 'Organization ID',
			name: 'orgId',
			type: 'string',
			default: '1',
			description: 'Whose consent wording to use; 1 unless Eko told you otherwise',
		});
		expect(orgId.property.required).toBeUndefined();
	});
});
