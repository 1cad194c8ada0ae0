import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

import { projectFolder } from '../../../scripts/projectTarball';
import { clearCanvas, part } from './editor';
import type { Step } from './journey';

const FOLDER = join(projectFolder, 'examples');

/** Pictures of the canvases are in examples/README.md. */
export const importExamples: Step = {
	title: 'each example is imported from its file, and shows every node on the canvas',
	async act({ page, pictures }) {
		for (const file of readdirSync(FOLDER).filter((name) => name.endsWith('.json'))) {
			const path = join(FOLDER, file);
			const { nodes } = JSON.parse(readFileSync(path, 'utf8')) as {
				nodes: Array<{ type: string }>;
			};
			const isNote = ({ type }: { type: string }) => type.endsWith('.stickyNote');
			const expected = nodes.filter((node) => !isNote(node)).length;
			await clearCanvas(page);
			await part(page, 'workflow-import-input').setInputFiles(path);
			await part(page, 'sticky').first().waitFor();
			await page.keyboard.press('1');
			assert.equal(await part(page, 'canvas-node').count(), expected, file);
			// What n8n puts in the place of a node that it does not know.
			assert.equal(await page.getByText('Install this node').count(), 0, file);
			await pictures.takeOfExample(file.replace('.json', ''), page.locator('.vue-flow__node'));
		}
	},
};
