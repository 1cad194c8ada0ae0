import type { Page } from 'playwright-core';

import { openChromium, PATIENCE_MS } from './chromium';
import { freePorts, N8nInstance } from '../../../scripts/n8nInstance';
import { stop } from '../../../scripts/processes';
import { type Simulator, startSimulator } from '../../../simulator/server';
import { serveWithPackage, type Stage } from '../stage';
import { takesPictures, Pictures } from './pictures';

/** A person in front of an n8n that nobody has used yet, with the package installed in it. */
export interface BrowserSession {
	/** Nothing is open in it at first. */
	readonly page: Page;
	/** Of the editor. */
	readonly url: string;
	readonly simulator: Simulator;
	readonly pictures: Pictures;
}

/** Starts n8n, simulator and browser; they end with the stage. */
export async function startSession(stage: Stage): Promise<BrowserSession> {
	// Pictures show the address that `npm run simulator` prints.
	const simulator = await startSimulator(takesPictures ? { port: 4010 } : {});
	stage.atClose(() => simulator.close());

	const n8n = new N8nInstance(stage, await freePorts());
	const { serving, url } = await serveWithPackage(n8n, stage.tarball);
	stage.atClose(() => stop(serving));

	const browser = await openChromium();
	stage.atClose(() => browser.close());
	const page = await browser.newPage({
		viewport: { width: 1200, height: 900 },
		locale: 'en-US',
		colorScheme: 'light',
		reducedMotion: 'reduce',
	});
	page.setDefaultTimeout(PATIENCE_MS);
	return { page, url, simulator, pictures: new Pictures(page, 'editor') };
}
