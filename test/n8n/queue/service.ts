import { type Running, start, stop } from '../../../scripts/processes';
import { Advice, lastLinesOf } from '../../../scripts/progress';
import { until } from '../n8nApi';

/** Starts a program that runs on, and waits until it prints that it is ready. */
export async function startService(
	command: string,
	args: readonly string[],
	cwd: string,
	readyText: string,
): Promise<Running> {
	let printed = '';
	const service = start(command, args, { cwd, onOutput: (text) => (printed += text) });
	const ended = service.finished.then(({ output }) => {
		throw new Advice(`${command} ended while starting.`, lastLinesOf(output));
	});
	const ready = until(`"${readyText}" of ${command}`, () =>
		Promise.resolve(printed.includes(readyText) || undefined),
	);
	try {
		await Promise.race([ended, ready]);
	} catch (error) {
		await stop(service);
		throw error;
	}
	return service;
}
