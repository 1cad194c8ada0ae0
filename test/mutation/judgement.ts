import type { Mutated } from './mutate';
import type { Subject } from './subjects';

/** A room's score may not be lower, in per cent. Changes that mean the same count against it, too. */
const MIN_SCORE = 90;

/** How many in a hundred were noticed. */
export function scoreOf(noticed: number, survived: number): number {
	return noticed + survived === 0 ? 100 : (100 * noticed) / (noticed + survived);
}

/** The rooms whose score is too low, and the files to begin with. Only whole rooms are looked at. */
export function roomsUnderLimit(
	all: readonly Subject[],
	results: readonly Mutated[],
): Array<{ room: string; files: string[] }> {
	const isLow = (of: readonly Mutated[]): boolean => {
		const noticed = of.reduce((sum, result) => sum + result.noticed, 0);
		const survived = of.reduce((sum, result) => sum + result.survivors.length, 0);
		return scoreOf(noticed, survived) < MIN_SCORE;
	};
	return [...new Set(all.map(({ room }) => room))].flatMap((room) => {
		const files = all.filter((subject) => subject.room === room).map(({ file }) => file);
		const ofRoom = results.filter(({ file }) => files.includes(file));
		if (ofRoom.length < files.length || !isLow(ofRoom)) return [];
		return [{ room, files: ofRoom.filter((result) => isLow([result])).map(({ file }) => file) }];
	});
}
