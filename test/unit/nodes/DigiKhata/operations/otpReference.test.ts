import type { IDataObject } from 'n8n-workflow';

import { otpReference } from '../../../../../nodes/DigiKhata/operations/otpReference';

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
		expect(otpReference({ otp_ref_id })).toBe(expected);
	});

	test.each([[''], [' '], ['\u00a0\r\n'], [null], [true], [[]], [['a']], [{}], [{ id: 'a' }]])(
		'of %j is none',
		(otp_ref_id) => {
			expect(otpReference({ otp_ref_id } as IDataObject)).toBeUndefined();
		},
	);

	test('of a reply without it is none', () => {
		expect(otpReference({ intent_id: 20 })).toBeUndefined();
	});
});
