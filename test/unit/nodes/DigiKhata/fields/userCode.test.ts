import { userCode } from '../../../../../nodes/DigiKhata/fields/userCode';
import { expectHides, problemFrom, SANDBOX } from '../../../support';
import { NOTHING, UNUSABLE, USABLE } from './reference.cases';

const WITHOUT = { ...SANDBOX, userCode: '' };

/** White space that comes along when a code is copied. */
const PASTED: ReadonlyArray<readonly [what: string, value: string]> = [
	['a space before', ' 20810200'],
	['a space after', '20810200 '],
	['a line break after', '20810200\n'],
	['CR LF after', '20810200\r\n'],
	['tabs around', '\t20810200\t'],
	['a non-breaking space after', '20810200\u00a0'],
	['a byte order mark before', '\ufeff20810200'],
];

describe('a user code', () => {
	test.each(USABLE)('of the node is usable with or as %s', (_what, value, expected) => {
		expect(userCode.check(value, WITHOUT)).toBe(expected);
	});

	test.each(USABLE)('of the credential is usable with or as %s', (_what, value, expected) => {
		expect(userCode.check('', { ...SANDBOX, userCode: value })).toBe(expected);
	});

	test.each(PASTED)('may have %s', (_what, value) => {
		expect(userCode.check(value, WITHOUT)).toBe('20810200');
		expect(userCode.check('', { ...SANDBOX, userCode: value })).toBe('20810200');
	});

	test.each(UNUSABLE)('with or as %s is refused, without being shown', (_what, value) => {
		const { message, description } = problemFrom(() => userCode.check(value, SANDBOX));
		expect(message).toBe('User Code is not a user code');
		expect(description).toContain('1 to 20 letters, digits, hyphens or underscores');
		expect(`${message} ${description}`).not.toContain('canary');
		expectHides(`${message} ${description}`, value);
	});

	test.each(UNUSABLE)('of the credential with or as %s is refused just so', (_what, value) => {
		const account = { ...SANDBOX, userCode: value };
		expect(problemFrom(() => userCode.check('', account)).message).toBe(
			'User Code is not a user code',
		);
	});

	test.each(NOTHING)('that is %s in node and credential is asked for', (_what, value) => {
		const account = { ...SANDBOX, userCode: value };
		const { message, description } = problemFrom(() => userCode.check('', account));
		expect(message).toBe('User Code is empty');
		expect(description).toBe('Enter it here or in the Eko API credential.');
	});

	test.each([[undefined], [null], [' '], ['\n']])(
		'that comes to %j is the credential’s',
		(value) => {
			expect(userCode.check(value, SANDBOX)).toBe('20810200');
		},
	);

	test('of the node goes before the credential’s', () => {
		expect(userCode.check('agent-7', SANDBOX)).toBe('agent-7');
		expect(userCode.check('', SANDBOX)).toBe('20810200');
	});

	test('is not required, since the credential may have it', () => {
		expect(userCode.property).toMatchObject({ name: 'userCode', default: '' });
		expect(userCode.property.required).toBeUndefined();
	});
});
