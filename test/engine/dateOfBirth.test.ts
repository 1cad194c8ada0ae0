import type { IDataObject } from 'n8n-workflow';

import { onboardSender } from '../../nodes/DigiKhata/operations/sender/onboardSender.operation';
import { credentialFor } from './eko';
import { examplesOf } from './examples';
import { withLocalEko } from './localEko';
import { runDigiKhata } from './runWorkflow';

/** What Eko gets as a day, or a person is told, when the field has this expression. */
async function sentFor(dateOfBirth: string): Promise<unknown> {
	return await withLocalEko(
		() => ({ status: 0, data: { otp_ref_id: 'a' } }),
		async ({ baseUrl, calls }) => {
			const parameters: IDataObject = { ...examplesOf(onboardSender), dateOfBirth };
			const { error } = await runDigiKhata({
				items: [{ customer_id: '9123400001' }],
				credential: credentialFor(baseUrl),
				parameters: { operation: onboardSender.id, ...parameters },
			});
			return error?.message ?? calls[0]?.body?.dob;
		},
	);
}

test.each([
	['n8n’s own date in India', '={{ DateTime.fromISO("1990-05-15", { zone: "Asia/Kolkata" }) }}'],
	['day/month/year, turned round', '={{ DateTime.fromFormat("15/05/1990", "dd/MM/yyyy") }}'],
	['a Date', '={{ new Date("1990-05-15") }}'],
])('a date of birth goes to Eko as year-month-day: %s', async (_what, expression) => {
	expect(await sentFor(expression)).toBe('1990-05-15');
});

test('an expression that comes to no date names the field, and nothing is sent', async () => {
	const message = await sentFor('={{ DateTime.fromISO("1990-02-30") }}');
	expect(message).toMatch(/^Item 1: Date of Birth .*/);
});
