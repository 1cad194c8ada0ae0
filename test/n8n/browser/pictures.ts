import assert from 'node:assert/strict';
import { mkdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import type { Locator, Page } from 'playwright-core';

import { outputOf, run } from '../../../scripts/processes';
import { projectFolder } from '../../../scripts/projectTarball';
import { ensureDebianPackage } from '../debianPackage';

/** Whether pictures are taken, those in docs/screenshots too. */
export const takesPictures = process.argv.includes('--screenshots');

const folders = {
	steps: join(projectFolder, 'coverage', 'n8n-screenshots'),
	readme: join(projectFolder, 'docs', 'screenshots'),
};

/** A page with pictures is read on phones, too. */
const MOST_BYTES = 70_000;

/** What a canvas may have, with all its notes. */
const MOST_BYTES_OF_CANVAS = 150_000;

const MOST_BYTES_OF_FILM = 1_500_000;

/** How long a film shows each page. */
const FRAME_MS = 1_800;

/** What a picture shows of the browser's window. */
export interface Section {
	readonly around: readonly Locator[];
	/** What it ends below, if not with the lowest of `around`; the lowest of these. */
	readonly downTo?: readonly Locator[];
}

/** What a picture has below what it ends with, so that no border is cut. */
const MARGIN = 4;

/** Screenshots of one browser, numbered in the order they are taken in. */
export class Pictures {
	private count = 0;
	private readonly frames: string[] = [];
	private readonly folder: string;

	/** Removes the ones of an earlier run of the same name. */
	constructor(
		private readonly page: Page,
		name: string,
	) {
		this.folder = join(folders.steps, fileName(name));
		rmSync(this.folder, { recursive: true, force: true });
		mkdirSync(this.folder, { recursive: true });
	}

	/**
	 * Keeps the whole page, which takes long: with `--screenshots`, or as the picture of a failure.
	 * Returns the file's place in the project.
	 */
	async take(title: string): Promise<string> {
		if (!takesPictures && !title.startsWith('FAILED')) return '';
		const file = `${String(++this.count).padStart(2, '0')}-${fileName(title)}.png`;
		const path = join(this.folder, file);
		await this.page.screenshot({ path, animations: 'disabled', fullPage: true });
		return relative(projectFolder, path);
	}

	/** With `--screenshots`: one picture more of a film, of what the window shows. */
	async film(): Promise<void> {
		if (!takesPictures) return;
		const path = join(this.folder, `film-${this.frames.length}.png`);
		await this.page.screenshot({ path, animations: 'disabled' });
		this.frames.push(path);
	}

	/** With `--screenshots`: puts what was filmed into docs/screenshots, as one picture that moves. */
	async keepFilm(name: string): Promise<void> {
		if (!takesPictures) return;
		const program = await ensureDebianPackage('webp', 'img2webp');
		const file = join(folders.readme, `${name}.webp`);
		const how = ['-loop', '0', '-lossy', '-q', '70', '-m', '6', '-d', String(FRAME_MS)];
		await outputOf(
			run(program, [...how, ...this.frames, '-o', file], { cwd: this.folder }),
			`${program} failed.`,
		);
		const { size } = statSync(file);
		assert.ok(size < MOST_BYTES_OF_FILM, `${name}.webp has ${size} bytes`);
	}

	/** With `--screenshots`: puts a part of the page into docs/screenshots, without what n8n lets float over it. */
	async takeForReadme(name: string, section: Section): Promise<void> {
		if (!takesPictures) return;
		const picture = await this.page.screenshot({
			animations: 'disabled',
			clip: await boxOf(section),
			style: '.el-notification, [data-test-id="floating-node"] { display: none !important }',
		});
		keep(folders.readme, name, picture, MOST_BYTES);
	}

	/** As {@link takeForReadme}, of an example's canvas, for examples/README.md. */
	async takeOfExample(name: string, nodes: Locator): Promise<void> {
		if (!takesPictures) return;
		const { x, y, width, height } = await boxOf({ around: await nodes.all() });
		const clip = {
			x: x - AROUND.sides,
			y: y - AROUND.top,
			width: width + 2 * AROUND.sides,
			height: height + AROUND.top + AROUND.bottom,
		};
		const picture = await this.page.screenshot({
			animations: 'disabled',
			clip,
			style: NO_CONTROLS,
		});
		keep(join(folders.readme, 'examples'), name, picture, MOST_BYTES_OF_CANVAS);
	}
}

/** n8n's buttons and messages float over tall canvases. */
const NO_CONTROLS =
	'.el-notification, [data-test-id="canvas-controls"], [data-test-id="execute-workflow-button"], [aria-label="Select trigger node"] { display: none !important }';

/** What a picture of a canvas shows around its nodes; their names are below them, and may be wider. */
const AROUND = { sides: 40, top: 12, bottom: 60 };

function keep(folder: string, name: string, picture: Buffer, mostBytes: number): void {
	assert.ok(picture.length < mostBytes, `${name}.png has ${picture.length} bytes`);
	mkdirSync(folder, { recursive: true });
	writeFileSync(join(folder, `${name}.png`), picture);
}

function fileName(title: string): string {
	return title.replace(/[^A-Za-z0-9_.]+/g, '-').toLowerCase();
}

async function boxOf({ around, downTo }: Section) {
	const boxes = await Promise.all(around.map(boxOfOne));
	const x = Math.min(...boxes.map((box) => box.x));
	const y = Math.min(...boxes.map((box) => box.y));
	const right = Math.max(...boxes.map((box) => box.x + box.width));
	const last = downTo ? await Promise.all(downTo.map(boxOfOne)) : boxes;
	const bottom = Math.max(...last.map((box) => box.y + box.height)) + (downTo ? MARGIN : 0);
	return { x, y, width: right - x, height: bottom - y };
}

async function boxOfOne(place: Locator) {
	const box = await place.boundingBox();
	assert.ok(box, 'Something to be shown in a picture is not there.');
	return box;
}
