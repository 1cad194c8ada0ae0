import type { Page } from 'playwright-core';

import { part } from './editor';
import type { Step } from './journey';

export const icons: Step = {
	title: 'the node has an icon of its own in the light and in the dark theme',
	async act({ page, pictures }) {
		await part(page, 'ndv-close-button').click();
		await part(page, 'zoom-to-fit').click();
		await untilIcon(page, 'light', 'digiKhata.svg');
		await pictures.take('the workflow, light');
		await untilIcon(page, 'dark', 'digiKhata.dark.svg');
		await pictures.take('the workflow, dark');
		await untilIcon(page, 'light', 'digiKhata.svg');
	},
};

/** Sets the theme, as the computer's settings do, and waits until the node shows a picture from that file. */
async function untilIcon(page: Page, colorScheme: 'light' | 'dark', file: string): Promise<void> {
	await page.emulateMedia({ colorScheme });
	const node = part(page, 'canvas-node').filter({ hasText: 'Generate a sender Aadhaar OTP' });
	const icon = node.locator(`img[src$="/${file}"]`);
	await icon.waitFor();
	// Throws when there is no such picture.
	await icon.evaluate((image) => (image as unknown as { decode(): Promise<void> }).decode());
}
