import type { IDataObject } from 'n8n-workflow';

import { onboardSender } from '../../nodes/DigiKhata/operations/sender/onboardSender.operation';
import { credentialFor } from './eko';
import { examplesOf } from './examples';
import { withLocalEko } from './localEko';
import { runDigiKhata } from './runWorkflow';

/** The days that Eko gets, and what a person is told, when the field has this expression. */
async function sentFor(dateOfBirth: string) {
	return await withLocalEko(
		() => ({ status: 0, data: { otp_ref_id: 'a' } }),
		async ({ baseUrl, calls }) => {
			const parameters: IDataObject = { ...examplesOf(onboardSender), dateOfBirth };
			const { error } = await runDigiKhata({
				items: [{ customer_id: '9123400001' }],
				credential: credentialFor(baseUrl),
				parameters: { operation: onboardSender.id, ...parameters },
			});
			return { days: calls.map(({ body }) => body?.dob), message: error?.message };
		},
	);
}

test.each([
	['n8n’s own date in India', '={{ DateTime.fromISO("1990-05-15", { zone: "Asia/Kolkata" }) }}'],
	['day/month/year, turned round', '={{ DateTime.fromFormat("15/05/1990", "dd/MM/yyyy") }}'],
	['a Date', '={{ new Date("1990-05-15") }}'],
])('a date of birth goes to Eko as year-month-day: %s', async (_what, expression) => {
	expect(await sentFor(expression)).toEqual({ days: ['1990-05-15'], message: undefined });
});

test('an expression that comes to no date names the field, and nothing is sent', async () => {
	const { days, message } = await sentFor('={{ DateTime.fromISO("1990-02-30") }}');
	expect(days).toEqual([]);
	expect(message).toMatch(/^Item 1: Date of Birth /);
});
