import type { IDataObject } from 'n8n-workflow';

import { credentialFor } from './eko';
import { withLocalEko } from './localEko';
import { runDigiKhata } from './runWorkflow';

const ITEM = {
	customer_id: '+91 91234-00001',
	aadhaar_number: '3123 4567 8909',
	name: 'Asha Verma',
	dob: '1990-05-15',
	address: '123 MG Road\nPune\nMaharashtra\n411001',
	otp: '048 291',
	otp_ref_id: 'a+b/==',
	pan: 'pqrps 5678 z',
};

/** A value for every field, mapped from the item where it has one, and the client reference. */
function parametersOf(operation: string, more: IDataObject = {}): IDataObject {
	return {
		operation,
		customerId: '={{ $json.customer_id }}',
		aadhaarNumber: '={{ $json.aadhaar_number }}',
		senderName: '={{ $json.name }}',
		dateOfBirth: '={{ $json.dob }}',
		residenceAddress: '={{ $json.address }}',
		otp: '={{ $json.otp }}',
		otpRefId: '={{ $json.otp_ref_id }}',
		panNumber: '={{ $json.pan }}',
		consentLanguage: 4,
		options: { clientRefId: 'ref-1' },
		...more,
	};
}

/** Runs an operation against a stand-in that always answers so. */
async function run(
	operation: string,
	reply: object,
	{ items = [ITEM] as IDataObject[], parameters = {} as IDataObject } = {},
) {
	return await withLocalEko(
		() => reply,
		async ({ baseUrl, calls }) => ({
			...(await runDigiKhata({
				items,
				credential: credentialFor(baseUrl),
				parameters: parametersOf(operation, parameters),
			})),
			calls,
		}),
	);
}

describe('a date of birth by an expression', () => {
	test.each([
		['n8n’s own date in India', '={{ DateTime.fromISO("1990-05-15", { zone: "Asia/Kolkata" }) }}'],
		['day/month/year, turned round', '={{ DateTime.fromFormat("15/05/1990", "dd/MM/yyyy") }}'],
		['a Date', '={{ new Date("1990-05-15") }}'],
	])('goes to Eko as year-month-day: %s', async (_what, dateOfBirth) => {
		const { calls, error } = await run(
			'onboardSender',
			{ status: 0, data: { otp_ref_id: 'a' } },
			{ parameters: { dateOfBirth } },
		);

		expect(error).toBeUndefined();
		expect(calls[0]?.body?.dob).toBe('1990-05-15');
	});

	test('that comes to no date names the field', async () => {
		const { calls, error } = await run(
			'onboardSender',
			{},
			{ parameters: { dateOfBirth: '={{ DateTime.fromISO("1990-02-30") }}' } },
		);

		expect(calls).toEqual([]);
		expect(error?.message).toMatch(/^Item 1: Date of Birth /);
	});
});

test('passes a reference on byte for byte from the step that sent the OTP', async () => {
	const otp_ref_id = ' leSLb+/==~8617567988~\n';
	const texted = await run('generateSenderVerificationOtp', { status: 0, data: { otp_ref_id } });
	const items = texted.output.map(({ json }) => ({ ...json, otp: '048291' }));
	const { calls } = await run('verifySenderOtp', { status: 2136 }, { items });

	expect(calls[0]?.body?.otp_ref_id).toBe(otp_ref_id);
});

describe('the steps of a new sender, each with the items of the one before', () => {
	test('lead from the mobile number to complete KYC by next_step alone', async () => {
		const replies: Record<string, object> = {
			getSenderInformation: { status: 308, data: {} },
			onboardSender: { status: 0, data: { otp_ref_id: 'first' } },
			verifySenderOtp: { status: 2136, data: { otp_ref_id: '' } },
			generateSenderAadhaarOtp: { status: 0, data: { otp_ref_id: 'second' } },
			validateSenderAadhaarOtp: { status: 0, data: { application_id: '' } },
			validateSenderPan: { status: 0, response_type_id: 309 },
		};
		const taken: string[] = [];
		const references: unknown[] = [];
		let step = 'getSenderInformation';
		let item: IDataObject = ITEM;
		while (step !== 'done' && taken.length < 10) {
			taken.push(step);
			const { calls, output } = await run(step, replies[step] ?? {}, { items: [item] });
			references.push(calls[0]?.body?.otp_ref_id);
			item = { ...item, ...output[0]?.json };
			step = item.next_step as string;
		}

		expect(taken).toEqual(Object.keys(replies));
		expect(references.filter(Boolean)).toEqual(['first', 'second']);
	});
});
