import type { IDataObject } from 'n8n-workflow';

import { readReference } from '../../../../../nodes/DigiKhata/eko/readReference';

describe('the OTP reference', () => {
	test.each([
		['leSLbMTF+/==', 'leSLbMTF+/=='],
		[
			'8617567988~8617567988~Channel4~4202888~4202888',
			'8617567988~8617567988~Channel4~4202888~4202888',
		],
		[' a ', ' a '],
		['0', '0'],
		[66748392, '66748392'],
		[0, '0'],
	])('of %j is %j', (otp_ref_id, expected) => {
		expect(readReference({ otp_ref_id }, 'otp_ref_id')).toBe(expected);
	});

	test.each([[''], [' '], ['\u00a0\r\n'], [null], [true], [[]], [['a']], [{}], [{ id: 'a' }]])(
		'of %j is none',
		(otp_ref_id) => {
			expect(readReference({ otp_ref_id } as IDataObject, 'otp_ref_id')).toBeUndefined();
		},
	);

	test('of a reply without it is none', () => {
		expect(readReference({ intent_id: 20 }, 'otp_ref_id')).toBeUndefined();
	});
});

test('a transaction’s ID is known by its own name', () => {
	expect(readReference({ tid: 2886522975, otp_ref_id: 'a' }, 'tid')).toBe('2886522975');
	expect(readReference({ otp_ref_id: 'a' }, 'tid')).toBeUndefined();
});
