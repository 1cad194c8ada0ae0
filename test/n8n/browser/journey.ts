import { stripVTControlCharacters } from 'node:util';

import type { Flow, Stage } from '../stage';
import { type BrowserSession, startSession } from './session';

/** One thing a person does in the editor. It begins where the step before it ended. */
export interface Step {
	readonly title: string;
	/** Throws when the editor does not show what it should. */
	readonly act: (session: BrowserSession) => Promise<void>;
}

/**
 * Steps of one person in one browser, each a flow of its own. A flow takes the steps before it first,
 * if they have not been taken; behind a step that failed, none is tried. What the browser showed when
 * a step failed is kept as a picture.
 */
export function journey(steps: readonly Step[]): Flow[] {
	const walks = new WeakMap<Stage, Walk>();
	return steps.map(({ title }, index) => ({
		title: `Browser: ${title}`,
		newestOnly: true,
		run: (stage) => {
			const walk = walks.get(stage) ?? new Walk(stage, steps);
			walks.set(stage, walk);
			return walk.to(index);
		},
	}));
}

/** The steps taken so far with one n8n version. */
class Walk {
	private readonly taken: Array<Promise<void>> = [];
	private session: Promise<BrowserSession> | undefined;

	constructor(
		private readonly stage: Stage,
		private readonly steps: readonly Step[],
	) {}

	to(index: number): Promise<void> {
		return (this.taken[index] ??= this.take(index));
	}

	private async take(index: number): Promise<void> {
		if (index > 0) await this.to(index - 1).catch(notTried);
		const step = this.steps[index] as Step;
		const session = await (this.session ??= startSession(this.stage));
		try {
			await step.act(session);
		} catch (failure) {
			const picture = session.pictures.take(`FAILED ${step.title}`);
			const file = await picture.catch(() => 'no picture could be taken');
			throw new StepFailed(step.title, `${textOf(failure)}\nWhat the browser showed: ${file}`);
		}
	}
}

/** A step failed, this one or one before it. Its text has all there is to say, in place of a stack. */
class StepFailed extends Error {
	constructor(
		readonly title: string,
		override readonly stack: string,
	) {
		super(title);
	}
}

function notTried(failure: unknown): never {
	if (!(failure instanceof StepFailed)) throw failure;
	throw new StepFailed(failure.title, `Not tried: "${failure.title}" has to work first.`);
}

function textOf(failure: unknown): string {
	const text = failure instanceof Error ? (failure.stack ?? failure.message) : String(failure);
	return stripVTControlCharacters(text);
}
