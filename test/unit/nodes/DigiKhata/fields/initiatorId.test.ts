import { initiatorId } from '../../../../../nodes/DigiKhata/fields/initiatorId';
import { expectHides, problemFrom, SANDBOX } from '../../../support';
import { NO_DIGITS, SEPARATORS } from './digits.cases';
import { UNUSABLE, USABLE } from './mobileNumber.cases';

const WITHOUT = { ...SANDBOX, initiatorId: '' };

describe('an initiator ID', () => {
	test.each(USABLE)('of the node is usable with or as %s', (_what, value, expected) => {
		expect(initiatorId.check(value, WITHOUT)).toBe(expected);
	});

	test.each(USABLE)('of the credential is usable with or as %s', (_what, value, expected) => {
		expect(initiatorId.check('', { ...SANDBOX, initiatorId: value })).toBe(expected);
	});

	test.each(SEPARATORS)('may have %s between its groups', (_what, separator) => {
		expect(initiatorId.check(`91234${separator}56780`, WITHOUT)).toBe('9123456780');
	});

	test.each([...UNUSABLE, ...NO_DIGITS])(
		'of the node is refused with or as %s, without being shown',
		(_what, value, fragment) => {
			const { message, description } = problemFrom(() => initiatorId.check(value, WITHOUT));
			expect(message).toBe(`Initiator ID ${fragment}`);
			expectHides(`${message} ${description?.replaceAll('98765', '')}`, value);
		},
	);

	test.each([...UNUSABLE, ...NO_DIGITS].map((row) => [row[1], row[2]] as const))(
		'of the credential is refused just so (row %#)',
		(value, fragment) => {
			const account = { ...SANDBOX, initiatorId: value };
			const { message } = problemFrom(() => initiatorId.check('', account));
			expect(message).toBe(`Initiator ID ${fragment}`);
		},
	);

	test('of the node goes before the credential’s', () => {
		const account = { ...SANDBOX, initiatorId: '8000000000' };
		expect(initiatorId.check('9123456780', account)).toBe('9123456780');
		expect(initiatorId.check('', account)).toBe('8000000000');
	});

	test.each([[undefined], [null], ['  ']])('that comes to %j is the credential’s', (value) => {
		const account = { ...SANDBOX, initiatorId: '8000000000' };
		expect(initiatorId.check(value, account)).toBe('8000000000');
	});

	test('is not required, since the credential may have it', () => {
		expect(initiatorId.property).toMatchObject({ name: 'initiatorId', default: '' });
		expect(initiatorId.property.required).toBeUndefined();
	});
});
