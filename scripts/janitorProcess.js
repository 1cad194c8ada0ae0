import { rm } from 'node:fs/promises';

import type { JanitorMessage } from './janitor';

const groups = new Set<number>();
const folders = new Set<string>();

process.on('message', (message: JanitorMessage) => {
	if (message.kind === 'folder') folders.add(message.folder);
	else if (message.kind === 'started') groups.add(message.group);
	else groups.delete(message.group);
});

// The other end of the line is gone, and with it the program this one clears up after.
process.on('disconnect', () => {
	for (const group of groups) {
		try {
			process.kill(-group, 'SIGKILL');
		} catch {
			// It had ended by itself.
		}
	}
	void Promise.allSettled(
		[...folders].map((folder) => rm(folder, { recursive: true, force: true, maxRetries: 5 })),
	);
});
