import { type Running, start, stop } from '../../../scripts/processes';
import { untilOrEnd } from '../../../scripts/until';

/** Starts a program that runs on, and waits until it prints that it is ready. */
export async function startService(
	command: string,
	args: readonly string[],
	cwd: string,
	readyText: string,
): Promise<Running> {
	let printed = '';
	const service = start(command, args, { cwd, onOutput: (text) => (printed += text) });
	try {
		await untilOrEnd(`"${readyText}" of ${command}`, service, () =>
			Promise.resolve(printed.includes(readyText) || undefined),
		);
		return service;
	} catch (error) {
		await stop(service);
		throw error;
	}
}
