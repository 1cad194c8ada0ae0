import { type Browser, chromium } from 'playwright-core';

import { ensureDebianPackage } from '../debianPackage';
import { takesPictures } from './pictures';

// Chromium asks nothing on the internet, and runs as root too, as it has to in a container.
const args = [
	'--no-sandbox',
	'--disable-gpu',
	'--disable-quic',
	'--disable-background-networking',
	'--disable-component-update',
	'--disable-sync',
	// Else each page of a form gets a process of its own, which takes as long as the page.
	'--renderer-process-limit=1',
	'--disable-site-isolation-trials',
];

/** Milliseconds. The machine may be busy; what is there sooner is not waited for. */
export const PATIENCE_MS = 5 * 60_000;

/** A headless Chromium, installed first where it is missing. Close it when it is no longer needed. */
export async function openChromium(): Promise<Browser> {
	const executablePath = await ensureDebianPackage('chromium', 'chromium');
	// For Hindi, which is boxes in pictures otherwise.
	if (takesPictures) {
		const folder = '/usr/share/fonts/truetype/lohit-devanagari';
		await ensureDebianPackage('fonts-lohit-deva', 'Lohit-Devanagari.ttf', () => [folder]);
	}
	return chromium.launch({ executablePath, args });
}
