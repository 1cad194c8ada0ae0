import { field, part, untilShows } from './editor';
import type { Step } from './journey';
import { sender, withoutAadhaarNumber } from './sender';

export const failedItem: Step = {
	title: 'with Continue, a failed item shows the facts to decide by in the output table',
	async act({ page, pictures }) {
		await part(page, 'tab-settings').click();
		await part(page, 'parameter-input-onError').click();
		await page.getByText('Continue', { exact: true }).click();
		await part(page, 'tab-params').click();
		await field(page, 'customerId').fill('9000000308');
		await field(page, 'aadhaarNumber').fill(sender.written);
		await part(page, 'node-execute-button').click();

		const output = part(page, 'output-panel');
		await output.getByText('Table', { exact: true }).click();
		const shown = await untilShows(output, 'refused');
		await pictures.take('a failed item in the table');
		withoutAadhaarNumber(shown);
	},
};
