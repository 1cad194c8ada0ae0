import { part, untilShows } from './editor';
import type { Step } from './journey';

export const options: Step = {
	title: 'the options can be added, and say what their numbers mean',
	async act({ page, pictures }) {
		for (const option of [
			'Initiator ID',
			'User Code',
			'Client Reference ID',
			'Concurrency',
			'Timeout',
		]) {
			await page.getByPlaceholder('Add option').click();
			await page.getByText(option, { exact: true }).click();
		}
		await untilShows(part(page, 'node-parameters'), '30000 is 30 seconds');
		await pictures.take('the options');
	},
};
