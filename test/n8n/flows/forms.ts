import type { BrowserContextOptions, Page } from 'playwright-core';

import { openChromium, PATIENCE_MS } from '../browser/chromium';
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
	headers: Record<string, string> = {},
): Promise<PublishedForm> {
	const workflowId = await api.createWorkflow(workflow);
	await api.activate(workflowId);
	const url = `${api.url}/form/${path}`;
	await until('the form', async () => (await fetch(url, { headers })).ok);
	return { workflowId, url };
}

/** Has somebody do something in a browser of their own. */
export async function inBrowser(
	act: (page: Page) => Promise<void>,
	options: BrowserContextOptions = {},
): Promise<void> {
	const browser = await openChromium();
	try {
		const viewport = { width: 640, height: 860 };
		const context = await browser.newContext({ viewport, locale: 'en-IN', ...options });
		context.setDefaultTimeout(PATIENCE_MS);
		await act(await context.newPage());
	} finally {
		await browser.close();
	}
}

/** What a page has in its fields: all that is given back there. */
export async function entered(page: Page): Promise<string[]> {
	const fields = page.locator('.form-input, select');
	return fields.evaluateAll((all) => all.map((field) => (field as { value: string }).value));
}

/** Fills in a page, by what stands beside its boxes, and sends it off. */
export async function sends(
	page: Page,
	answers: Readonly<Record<string, string>> = {},
): Promise<void> {
	for (const [label, answer] of Object.entries(answers)) {
		const box = page.getByLabel(label, { exact: true });
		if ((await box.getAttribute('type')) === 'checkbox') await box.check();
		else if ((await box.getByRole('option').count()) > 0) await box.selectOption(answer);
		else await box.fill(answer);
	}
	const nextPage = page.waitForEvent('load', { timeout: 300_000 });
	await page.getByRole('button').click();
	await nextPage;
}
