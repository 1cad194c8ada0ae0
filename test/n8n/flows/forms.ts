import type { Page } from 'playwright-core';

import { openChromium } from '../browser/chromium';
import { until } from '../../../scripts/until';
import type { Host } from '../stage';
import type { Example } from './examples';

/** A form workflow that n8n serves. */
export interface PublishedForm {
	readonly workflowId: string;
	/** Of the first page. */
	readonly url: string;
}

/** Activates a workflow that begins with a form, and waits until n8n serves it at this path. */
export async function publishForm(
	{ api }: Host,
	workflow: Example,
	path: string,
): Promise<PublishedForm> {
	const workflowId = await api.createWorkflow(workflow);
	await api.activate(workflowId);
	const url = `${api.url}/form/${path}`;
	await until('the form', async () => (await fetch(url)).ok || undefined);
	return { workflowId, url };
}

/** Has somebody do something in a browser of their own. */
export async function inBrowser(act: (page: Page) => Promise<void>): Promise<void> {
	const browser = await openChromium();
	try {
		await act(await browser.newPage({ viewport: { width: 640, height: 860 }, locale: 'en-IN' }));
	} finally {
		await browser.close();
	}
}
