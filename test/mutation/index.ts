import { parseArgs } from 'node:util';

import { Advice, reportFailure } from '../../scripts/progress';
import { roomsUnderLimit } from './judgement';
import { mutate, type Mutated } from './mutate';
import { hashOf, recall, remember } from './remembered';
import { type Subject, subjects } from './subjects';
import { table } from './table';

/**
 * Mutation tests: changes the code in hundreds of places, and expects a test to fail each time.
 *
 *     npm run test:mutation -- [--changed] [--minutes=15] [part of a file name]
 *
 * `--changed` mutates only the files that were changed, or whose tests were, since they were last
 * mutated on this machine; what is known of the others is counted in. `--minutes` begins no further
 * file after that time, and leaves the rest to the next run.
 */
async function main(): Promise<void> {
	const { values, positionals } = parseArgs({
		allowPositionals: true,
		options: { changed: { type: 'boolean' }, minutes: { type: 'string', default: 'Infinity' } },
	});
	const [wanted = ''] = positionals;
	const all = subjects();
	const end = Date.now() + Number(values.minutes) * 60_000;
	const chosen = all.filter(({ file }) => file.includes(wanted));
	if (chosen.length === 0) throw new Advice(`No file that is mutated has “${wanted}” in its name.`);
	const results = values.changed ? chosen.flatMap((subject) => recall(subject)) : [];
	const known = new Set(results.map(({ file }) => file));
	const waiting = chosen.filter(({ file }) => !known.has(file));
	console.log(`${chosen.length} files, of which ${known.size} have not changed\n`);
	const failed = new Set<string>();
	const worker = async (): Promise<void> => {
		while (Date.now() < end) {
			const subject = waiting.shift();
			if (!subject) return;
			const result = await mutated(subject);
			if (result) results.push(result);
			else failed.add(subject.file);
		}
	};
	await Promise.all([worker(), worker()]);

	for (const { room, files } of roomsUnderLimit(all, results)) {
		console.log(`${room}: the score is too low, above all of ${files.join(', ')}`);
		for (const file of files) failed.add(file);
	}
	console.log(`\n${table(chosen, results)}\n`);
	if (waiting.length > 0) console.log(`${waiting.length} files are left to the next run`);
	const passed = results.length - results.filter(({ file }) => failed.has(file)).length;
	console.log(`${passed} passed, ${failed.size} failed`);
	if (failed.size > 0) process.exitCode = 1;
}

async function mutated(subject: Subject): Promise<Mutated | undefined> {
	const begun = Date.now();
	// Of what is there now: what somebody changes meanwhile is mutated next time.
	const hash = hashOf(subject);
	try {
		const result = await mutate(subject);
		remember(hash, result);
		const { file, noticed, timedOut, survivors } = result;
		const seconds = Math.round((Date.now() - begun) / 1000);
		console.log(
			`${file}  ${noticed} noticed (${timedOut} timed out), ${survivors.length} survived, ${seconds} s`,
		);
		for (const { line, code, changedTo } of survivors) {
			console.log(`   line ${line} survives: ${`${code}  →  ${changedTo}`.replace(/\s+/g, ' ')}`);
		}
		return result;
	} catch (problem) {
		reportFailure(problem);
		return undefined;
	}
}

main().catch(reportFailure);
