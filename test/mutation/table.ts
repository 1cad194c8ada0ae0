import { scoreOf } from './judgement';
import type { Mutated } from './mutate';
import { ROOMS, type Subject } from './subjects';

type Row = readonly [room: string, ...cells: string[]];

/** What was noticed and what survived, by room and in all. */
export function table(subjects: readonly Subject[], results: readonly Mutated[]): string {
	const rows = ROOMS.flatMap(([room]) => {
		const files = subjects.filter((subject) => subject.room === room).map(({ file }) => file);
		const ofRoom = results.filter(({ file }) => files.includes(file));
		return files.length > 0 ? [rowOf(room, ofRoom)] : [];
	});
	const head: Row = ['Room', 'Mutants', 'Noticed', 'Survived', 'Score'];
	const lines = [head, ...rows, rowOf('All', results)].map(lineOf);
	const timedOut = sum(results, (result) => result.timedOut);
	return [...lines, '', `Of the noticed, ${timedOut} timed out.`].join('\n');
}

function rowOf(room: string, results: readonly Mutated[]): Row {
	const noticed = sum(results, (result) => result.noticed);
	const survived = sum(results, ({ survivors }) => survivors.length);
	const score = `${scoreOf(noticed, survived).toFixed(1)} %`;
	return [room, ...[noticed + survived, noticed, survived].map(String), score];
}

function lineOf([room, ...cells]: Row): string {
	return room.padEnd(28) + cells.map((cell) => cell.padStart(10)).join('');
}

function sum(results: readonly Mutated[], count: (result: Mutated) => number): number {
	return results.reduce((total, result) => total + count(result), 0);
}
