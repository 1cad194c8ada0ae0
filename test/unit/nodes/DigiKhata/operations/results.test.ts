import type { IDataObject } from 'n8n-workflow';

import {
	goTo,
	kycComplete,
	otpTexted,
	STANDS_ELSEWHERE,
	wallet,
} from '../../../../../nodes/DigiKhata/operations/results';

describe('a reply that says where to go', () => {
	test.each([[{}], [{ sender_name: '', ekyc_enabled: '' }], [{ otp_ref_id: '' }]])(
		'says nothing else: %j',
		(data) => {
			expect(goTo('onboardSender')(data)).toStrictEqual({ next_step: 'onboardSender' });
		},
	);

	test.each([
		['a+b/==', 'a+b/=='],
		[66748392, '66748392'],
	])('keeps a reference that comes along: %j', (otp_ref_id, expected) => {
		expect(goTo('onboardSender')({ otp_ref_id })).toStrictEqual({
			otp_ref_id: expected,
			next_step: 'onboardSender',
		});
	});
});

describe('a reply for a sender who stands elsewhere', () => {
	test.each([
		[327, 'generateSenderVerificationOtp'],
		[2136, 'generateSenderAadhaarOtp'],
		[585, 'done'],
	])('%d leads to %s', (status, next_step) => {
		expect(STANDS_ELSEWHERE[status]?.({})).toStrictEqual({ next_step });
	});
});

describe('a reply to a texted OTP', () => {
	const read = otpTexted('verifySenderOtp');

	test('has the reference byte for byte, what belongs to it and the next step', () => {
		const data = { otp_ref_id: ' a+b/==\n', intent_id: 19, kyc_request_id: 'k', other: 1 };
		expect(read(data)).toStrictEqual({
			otp_ref_id: ' a+b/==\n',
			intent_id: 19,
			kyc_request_id: 'k',
			next_step: 'verifySenderOtp',
		});
	});

	test('has a reference made of digits as text', () => {
		expect(read({ otp_ref_id: 66748392 })).toMatchObject({ otp_ref_id: '66748392' });
	});

	test.each<[IDataObject]>([
		[{}],
		[{ otp_ref_id: '' }],
		[{ otp_ref_id: ' \n' }],
		[{ otp_ref_id: null }],
		[{ otp_ref_id: ['a'] }],
		[{ otpRefId: 'a' }],
	])('is nothing without the reference: %j', (data) => {
		expect(read(data)).toBeUndefined();
	});
});

describe('a reply that describes the wallet', () => {
	const NOTHING = {
		sender_name: undefined,
		balance: undefined,
		kyc_state: undefined,
		total_monthly_limit: undefined,
		next_allowed_limit: undefined,
		next_step: 'done',
	};

	test('has name, balance, state of KYC and limits of the profile, and nothing else', () => {
		const customer_profile = {
			name: 'Asha Verma',
			balance: '12.50',
			kyc_state: 1,
			total_monthly_limit: '50000.0',
			next_allowed_limit: '49987.5',
			mobile: '9123456780',
			email: 'a@example.com',
		};
		expect(wallet({ customer_profile, account: '67544100008454' })).toStrictEqual({
			sender_name: 'Asha Verma',
			balance: '12.50',
			kyc_state: 1,
			total_monthly_limit: '50000.0',
			next_allowed_limit: '49987.5',
			next_step: 'done',
		});
	});

	test('goes by the profile where both places have a value, but for the state of KYC', () => {
		const customer_profile = { name: 'Asha Verma', kyc_state: 1, next_allowed_limit: 0 };
		const beside = { sender_name: 'Another', kyc_state: 0, next_allowed_limit: 1 };
		expect(wallet({ customer_profile, ...beside })).toStrictEqual({
			...NOTHING,
			sender_name: 'Asha Verma',
			kyc_state: 0,
			next_allowed_limit: 0,
		});
	});

	// A wallet opened before any KYC was once taken for the end.
	test.each([
		[1, 'generateSenderAadhaarOtp'],
		['1', 'generateSenderAadhaarOtp'],
		['Non-Kyc', 'generateSenderAadhaarOtp'],
		[0, 'done'],
		['0', 'done'],
		['', 'done'],
		[null, 'done'],
	])('with kyc_state %j beside the profile leads to %s', (kyc_state, next_step) => {
		const data = { customer_profile: { name: 'Asha Verma' }, kyc_state } as IDataObject;
		expect(wallet(data)).toMatchObject({ sender_name: 'Asha Verma', next_step });
		expect(kycComplete(data)).toMatchObject({ sender_name: 'Asha Verma', next_step: 'done' });
	});

	test.each([[''], [null], [undefined], [' ']])(
		'has what stands in the other place where the first has %j',
		(empty) => {
			const customer_profile = { name: empty, kyc_state: 0, next_allowed_limit: empty };
			const beside = { sender_name: 'Asha Verma', kyc_state: empty, next_allowed_limit: 5287 };
			expect(wallet({ customer_profile, ...beside } as IDataObject)).toStrictEqual({
				...NOTHING,
				sender_name: 'Asha Verma',
				kyc_state: 0,
				next_allowed_limit: 5287,
			});
		},
	);

	const NO_PROFILE: ReadonlyArray<[IDataObject]> = [
		[{}],
		[{ customer_profile: null }],
		[{ customer_profile: '' }],
		[{ customer_profile: [] }],
		[{ customer_profile: {} }],
	];

	test.each(NO_PROFILE)('has the next step alone when its type says so: %j', (data) => {
		expect(wallet(data, 309)).toStrictEqual(NOTHING);
	});

	test.each(NO_PROFILE)('is nothing without profile and type: %j', (data) => {
		expect(wallet(data)).toBeUndefined();
		expect(wallet(data, 2147)).toBeUndefined();
		expect(kycComplete(data)).toBeUndefined();
	});
});
