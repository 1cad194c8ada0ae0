import { reportFailure } from '../../scripts/progress';
import { mutate, type Mutated } from './mutate';
import { subjects } from './subjects';

async function main(wanted: string): Promise<void> {
	const waiting = subjects().filter(({ file }) => file.includes(wanted));
	const results: Mutated[] = [];
	const worker = async () => {
		for (let s = waiting.shift(); s; s = waiting.shift()) {
			const t = Date.now();
			const r = await mutate(s);
			results.push(r);
			console.log(
				`${r.file}  ${r.noticed} noticed (${r.timedOut} timed out), ${r.survivors.length} survived, ${Math.round((Date.now() - t) / 1000)} s`,
			);
			for (const v of r.survivors) console.log(`   ${v.line}: ${v.code}  →  ${v.changedTo}`);
		}
	};
	await Promise.all([worker(), worker()]);
}
main(process.argv[2] ?? '').catch(reportFailure);
