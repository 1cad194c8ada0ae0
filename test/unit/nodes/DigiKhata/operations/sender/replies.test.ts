import type { IDataObject } from 'n8n-workflow';

import { nextStepOnly } from '../../../../../../nodes/DigiKhata/operations/replies';
import {
	readWalletAfterKyc,
	readKycOtp,
	readWallet,
} from '../../../../../../nodes/DigiKhata/operations/sender/replies';

describe('a reply that says where to go', () => {
	test.each([[{}], [{ sender_name: '', ekyc_enabled: '' }], [{ otp_ref_id: '' }]])(
		'says nothing else: %j',
		(data) => {
			expect(nextStepOnly('onboardSender')(data)).toStrictEqual({ next_step: 'onboardSender' });
		},
	);

	test.each([
		['a+b/==', 'a+b/=='],
		[66748392, '66748392'],
	])('keeps a reference that comes along: %j', (otp_ref_id, expected) => {
		expect(nextStepOnly('onboardSender')({ otp_ref_id })).toStrictEqual({
			otp_ref_id: expected,
			next_step: 'onboardSender',
		});
	});
});

describe('a reply to a texted OTP', () => {
	const read = readKycOtp('verifySenderOtp');

	test('has the reference byte for byte, what belongs to it and the next step', () => {
		const data = { otp_ref_id: ' a+b/==\n', intent_id: 19, kyc_request_id: 'k', other: 1 };
		expect(read(data)).toStrictEqual({
			otp_ref_id: ' a+b/==\n',
			intent_id: 19,
			kyc_request_id: 'k',
			next_step: 'verifySenderOtp',
		});
	});

	test.each<[IDataObject]>([[{}], [{ otp_ref_id: ' \n' }]])(
		'is nothing without the reference: %j',
		(data) => {
			expect(read(data)).toBeUndefined();
		},
	);
});

describe('a reply that describes the wallet', () => {
	const NOTHING = {
		sender_name: undefined,
		balance: undefined,
		kyc_state: undefined,
		profile_kyc_state: undefined,
		total_monthly_limit: undefined,
		next_allowed_limit: undefined,
		next_step: 'done',
	};

	test('has name, balance, both states of KYC and the limits, and nothing else', () => {
		const customer_profile = {
			name: 'Asha Verma',
			balance: '12.50',
			kyc_state: 1,
			total_monthly_limit: '50000.0',
			next_allowed_limit: '49987.5',
			mobile: '9123456780',
			email: 'a@example.com',
		};
		const beside = { kyc_state: 0, account: '67544100008454' };
		expect(readWallet({ customer_profile, ...beside })).toStrictEqual({
			sender_name: 'Asha Verma',
			balance: 12.5,
			kyc_state: 0,
			profile_kyc_state: 1,
			total_monthly_limit: 50_000,
			next_allowed_limit: 49_987.5,
			next_step: 'done',
		});
	});

	test('goes by the profile where both places have a value, but has each state of KYC', () => {
		const customer_profile = { name: 'Asha Verma', kyc_state: 1, next_allowed_limit: 0 };
		const beside = { sender_name: 'Another', kyc_state: 0, next_allowed_limit: 1 };
		expect(readWallet({ customer_profile, ...beside })).toStrictEqual({
			...NOTHING,
			sender_name: 'Asha Verma',
			kyc_state: 0,
			profile_kyc_state: 1,
			next_allowed_limit: 0,
		});
	});

	/** Where a wallet leads to, and where it does after the last step, by its two states of KYC. */
	function stepsBy(beside: unknown, inProfile: unknown): unknown[] {
		const customer_profile = { name: 'Asha Verma', kyc_state: inProfile };
		const data = { customer_profile, kyc_state: beside } as IDataObject;
		return [readWallet(data)?.next_step, readWalletAfterKyc(data)?.next_step];
	}

	// A wallet opened before any KYC was once taken for the end.
	test.each<unknown>([1, '1', 2, 'Non-Kyc', true, false, [], {}, { toString: 1, valueOf: 2 }])(
		'is not the end where the state beside the profile is %j',
		(beside) => {
			for (const inProfile of [0, 1, '', undefined, 'x']) {
				const steps = ['generateSenderAadhaarOtp', 'getSenderInformation'];
				expect(stepsBy(beside, inProfile)).toEqual(steps);
			}
		},
	);

	// The state beside the profile alone once decided.
	test.each<unknown>([0, '0', 2, 'Full-Kyc', true, false, [1], { toString: 1, valueOf: 2 }])(
		'is not the end where the state in the profile is %j',
		(inProfile) => {
			for (const beside of ['', null, undefined, 'x', 1]) {
				const steps = ['generateSenderAadhaarOtp', 'getSenderInformation'];
				expect(stepsBy(beside, inProfile)).toEqual(steps);
			}
			expect(stepsBy(0, inProfile)[0]).toBe('generateSenderAadhaarOtp');
		},
	);

	test.each([0, '0', ' 0 ', '', null, undefined])(
		'is the end where the state beside the profile is %j and that in it 1 or empty',
		(beside) => {
			for (const inProfile of [1, '1', '', null, undefined]) {
				expect(stepsBy(beside, inProfile)).toEqual(['done', 'done']);
			}
		},
	);

	test('is the end after the last step where both states are 0, as in Eko’s sample', () => {
		expect(stepsBy(0, 0)).toEqual(['generateSenderAadhaarOtp', 'done']);
		expect(stepsBy('0', '0')).toEqual(['generateSenderAadhaarOtp', 'done']);
		expect(stepsBy(0, 2)).toEqual(['generateSenderAadhaarOtp', 'getSenderInformation']);
	});

	test.each([[''], [null], [undefined], [' ']])(
		'has what stands in the other place where the first has %j',
		(empty) => {
			const customer_profile = { name: empty, next_allowed_limit: empty };
			const beside = { sender_name: 'Asha Verma', next_allowed_limit: 5287 };
			expect(readWallet({ customer_profile, ...beside } as IDataObject)).toStrictEqual({
				...NOTHING,
				sender_name: 'Asha Verma',
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
		expect(readWallet(data, 309)).toStrictEqual(NOTHING);
	});

	test.each(NO_PROFILE)('is nothing without profile and type: %j', (data) => {
		expect(readWallet(data)).toBeUndefined();
		expect(readWallet(data, 2147)).toBeUndefined();
		expect(readWalletAfterKyc(data)).toBeUndefined();
	});
});
