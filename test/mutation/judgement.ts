import type { Mutated, Survivor } from './mutate';
import type { Subject } from './subjects';
import { type Explained, SURVIVORS } from './survivors';

/** A room's score may not be lower, in per cent. Explained survivors count against it, too. */
const LEAST_SCORE = 90;

/** How many in a hundred were noticed. */
export function scoreOf(noticed: number, survived: number): number {
	return noticed + survived === 0 ? 100 : (100 * noticed) / (noticed + survived);
}

/** Survivors that nobody explained, and explanations of what does not survive. */
export function faultsOf({ file, survivors }: Mutated): string[] {
	const explained = SURVIVORS.filter((survivor) => survivor.file === file);
	return [
		...without(survivors, explained).map((survivor) => {
			return `line ${survivor.line} survives: ${wordsOf(survivor)}`;
		}),
		...without(explained, survivors).map((survivor) => {
			return `survivors.ts explains what does not survive: ${wordsOf(survivor)}`;
		}),
	];
}

/** Files that have explanations and are not mutated at all, any more. */
export function staleFiles(all: readonly Subject[]): string[] {
	const files = new Set(SURVIVORS.map(({ file }) => file));
	return [...files].filter((file) => !all.some((subject) => subject.file === file));
}

/** The rooms whose score is too low, and the files to begin with. Only whole rooms are looked at. */
export function roomsUnderLimit(
	all: readonly Subject[],
	results: readonly Mutated[],
): Array<{ room: string; files: string[] }> {
	const isLow = (of: readonly Mutated[]): boolean => {
		const noticed = of.reduce((sum, result) => sum + result.noticed, 0);
		const survived = of.reduce((sum, result) => sum + result.survivors.length, 0);
		return scoreOf(noticed, survived) < LEAST_SCORE;
	};
	return [...new Set(all.map(({ room }) => room))].flatMap((room) => {
		const files = all.filter((subject) => subject.room === room).map(({ file }) => file);
		const ofRoom = results.filter(({ file }) => files.includes(file));
		if (ofRoom.length < files.length || !isLow(ofRoom)) return [];
		return [{ room, files: ofRoom.filter((result) => isLow([result])).map(({ file }) => file) }];
	});
}

type Change = Pick<Survivor | Explained, 'code' | 'changedTo'>;

/** The ones that have no counterpart among the others, where each is the counterpart of one. */
function without<One extends Change>(ones: readonly One[], others: readonly Change[]): One[] {
	const left = others.map(wordsOf);
	return ones.filter((one) => {
		const at = left.indexOf(wordsOf(one));
		if (at !== -1) left.splice(at, 1);
		return at === -1;
	});
}

function wordsOf({ code, changedTo }: Change): string {
	return `${code}  →  ${changedTo}`.replace(/\s+/g, ' ');
}
