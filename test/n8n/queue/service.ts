import { type Running, start, stop } from '../../../scripts/processes';
import { untilPrinted } from '../leftBehind';

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
		await untilPrinted(service, () => printed, readyText);
		return service;
	} catch (error) {
		await stop(service);
		throw error;
	}
}
