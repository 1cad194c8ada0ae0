import { parseArgs } from 'node:util';

import { SIMULATOR_KEYS } from './keys';
import { startSimulator } from './server';
import { welcomeText } from './welcome';

const DEFAULT_PORT = 4010;

const HELP = `Starts a stand-in for Eko on this computer, for trying out and for tests.

  npm run simulator                   listens on port ${DEFAULT_PORT}
  npm run simulator -- --port 4020    listens on port 4020
  npm run simulator -- --help         shows this text

It prints what to type into n8n, then one line per request, and each OTP as the
SMS that a sender would get.
To stop it, hold down the Ctrl key and press C.`;

/** The command behind `npm run simulator`. Ends with exit code 1 and one plain sentence when it cannot start. */
async function main(): Promise<void> {
	const { port, help } = readCommandLine(process.argv.slice(2));
	if (help) {
		console.log(HELP);
		return;
	}
	for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, () => process.exit(0));

	const simulator = await startSimulator({ port, log: (line) => console.log(line) });
	console.log(welcomeText(simulator.baseUrl, SIMULATOR_KEYS));
	console.log('Leave this window open while you use it. To stop it, press Ctrl and C together.');
	console.log(
		'Each request shows up below as one line, without keys, Aadhaar and account numbers,',
	);
	console.log('and each OTP as the SMS that Eko or UIDAI would send.\n');
}

function readCommandLine(args: string[]): { port: number; help: boolean } {
	const { values } = parseArgs({
		args,
		options: { port: { type: 'string' }, help: { type: 'boolean', short: 'h' } },
	});
	const portText = values.port ?? String(DEFAULT_PORT);
	const port = Number(portText);
	if (!/^\d{1,5}$/.test(portText) || port > 65_535) {
		throw new Error('The port must be a whole number from 0 to 65535, for instance --port 4020.');
	}
	return { port, help: values.help ?? false };
}

function inPlainWords(error: unknown): string {
	const { code, port, message } = error as NodeJS.ErrnoException & { port?: number };
	const another = 'Choose another, for instance: npm run simulator -- --port 4020';
	if (code === 'EADDRINUSE') {
		return `Port ${port} is already taken, perhaps by another simulator. ${another}`;
	}
	if (code === 'EACCES') return `This computer does not let you use port ${port}. ${another}`;
	if (code?.startsWith('ERR_PARSE_ARGS')) {
		return 'The simulator does not know this option. To see its options: npm run simulator -- --help';
	}
	return message;
}

main().catch((error: unknown) => {
	console.error(inPlainWords(error));
	process.exitCode = 1;
});
