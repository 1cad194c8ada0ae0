import assert from 'node:assert/strict';
import type { Locator, Page } from 'playwright-core';

import { until } from '../../../scripts/until';

/** A part of n8n's editor, by the name n8n's own tests know it by. */
export function part(place: Page | Locator, name: string): Locator {
	return place.locator(`[data-test-id="${name}"]`);
}

/** The box of a node's or credential's field to type in, by the field's internal name. */
export function field(page: Page, name: string): Locator {
	return part(page, `parameter-input-${name}`).locator('input');
}

/** Leaves the node that is open, and deletes all: a new workflow takes as long as the whole editor. */
export async function clearCanvas(page: Page): Promise<void> {
	const back = part(page, 'ndv-close-button');
	if (await back.isVisible()) await back.click();
	await page.keyboard.press('Control+a');
	await page.keyboard.press('Delete');
	await part(page, 'canvas-plus-button').waitFor();
}

/** Waits until a place shows a text, and returns all it shows then. Throws with what it shows instead. */
export async function untilShows(place: Locator, expected: string): Promise<string> {
	let shown = '';
	const isThere = await until(`"${expected}"`, async () => {
		shown = await place.innerText({ timeout: 2_000 }).catch(() => '(nothing)');
		return shown.includes(expected);
	}).catch(() => false);
	assert.ok(isThere, `Expected to read:\n${expected}\nWhat could be read:\n${shown}`);
	return shown;
}

/** Drags one place onto another, with the mouse. */
export async function drag(page: Page, what: Locator, onto: Locator): Promise<void> {
	const from = await middleOf(what);
	const to = await middleOf(onto);
	await page.mouse.move(from.x, from.y);
	await page.mouse.down();
	// n8n takes it for a drag after some way only.
	await page.mouse.move(from.x + 20, from.y + 20, { steps: 5 });
	await page.mouse.move(to.x, to.y, { steps: 15 });
	await page.mouse.up();
}

async function middleOf(place: Locator): Promise<{ x: number; y: number }> {
	const box = await place.boundingBox();
	assert.ok(box, 'What is to be dragged, or where to, is not there.');
	return { x: box.x + box.width / 2, y: box.y + box.height / 2 };
}
