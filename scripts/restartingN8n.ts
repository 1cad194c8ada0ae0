import { join } from 'node:path';

import { untilReady } from './editor';
import { editorUrl } from './n8nEnvironment';
import type { N8nInstance } from './n8nInstance';
import { type Running, stop } from './processes';
import { lastLinesOf, reportFailure, watch } from './progress';

// An editor may save in two strokes, and "save all" saves several files.
const SETTLE_MS = 300;

/** An n8n with its editor that starts again when it is told of a change. */
export class RestartingN8n {
	private running: Running | undefined;
	private work = Promise.resolve();
	private timer: NodeJS.Timeout | undefined;
	private isDue = false;
	private isOver = false;

	constructor(private readonly n8n: N8nInstance) {}

	/** The file that receives all that n8n prints. */
	get logFile(): string {
		return join(this.n8n.userFolder, 'n8n.log');
	}

	/** Starts n8n and waits until its editor answers. */
	async start(): Promise<void> {
		const running = this.n8n.serve(this.logFile);
		this.running = running;
		void running.finished.then(({ output }) => {
			if (this.running !== running) return;
			this.running = undefined;
			console.log(
				`\n${lastLinesOf(output)}\n\nn8n ended by itself. Your next change starts it again.`,
			);
		});
		await untilReady(editorUrl(this.n8n.ports), running);
	}

	/** Has n8n start again as soon as nothing more changes, and after any start under way. */
	restart(): void {
		clearTimeout(this.timer);
		this.timer = setTimeout(() => {
			if (this.isDue) return;
			this.isDue = true;
			this.work = this.work.then(() => this.startAgain());
		}, SETTLE_MS);
	}

	/** Stops n8n for good, also in the middle of a start. */
	async stop(): Promise<void> {
		this.isOver = true;
		clearTimeout(this.timer);
		await this.end();
		await this.work;
	}

	private async startAgain(): Promise<void> {
		this.isDue = false;
		if (this.isOver) return;
		await watch('Starting n8n with the change', async () => {
			await this.end();
			if (!this.isOver) await this.start();
		}).catch((error: unknown) => {
			// That the start was broken off is no news then.
			if (!this.isOver) reportFailure(error);
		});
	}

	private async end(): Promise<void> {
		const { running } = this;
		this.running = undefined;
		if (running) await stop(running);
	}
}
