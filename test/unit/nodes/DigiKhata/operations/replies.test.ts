import { userCode } from '../../../../../nodes/DigiKhata/operations/account/fields';
import { getManyRecipients } from '../../../../../nodes/DigiKhata/operations/recipient/getManyRecipients.operation';
import { problemFrom, SANDBOX } from '../../../support';

const [read] = Object.values(getManyRecipients.replies);

test.each([
	['no list', undefined, []],
	['an empty text', '', []],
	['what is no recipient', ['x', null], []],
])('%s in place of the recipients is none', (_what, recipient_list, expected) => {
	expect(read?.({ recipient_list }, 0)).toEqual({ recipient_list: expected });
});

test('a text is no list', () => {
	expect(read?.({ recipient_list: 'x' }, 0)).toBeUndefined();
});

test.each([
	[0, false],
	['0', false],
	[null, false],
	['', false],
	[40378, true],
])(
	'a recipient with the beneficiary ID %j is ready for transfers: %j',
	(beneficiary_id, isReady) => {
		const recipient_list = [{ recipient_id: 7, beneficiary_id }];
		expect(read?.({ recipient_list }, 0)).toMatchObject({
			recipient_list: [{ recipient_id: '7', is_ready: isReady }],
		});
	},
);

test('the services of an agent need a user code', () => {
	expect(userCode.parse('', SANDBOX)).toBe(SANDBOX.userCode);
	expect(problemFrom(() => userCode.parse('', { ...SANDBOX, userCode: '' }))).toMatchObject({
		message: 'User Code is empty',
		description: 'Enter it under Options or in the Eko API credential.',
	});
});
