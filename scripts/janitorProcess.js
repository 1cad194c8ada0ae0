const { rm } = require('node:fs/promises');

/**
 * The process behind `janitor.ts`. Plain JavaScript, so that it listens from its first moment on: by
 * the time TypeScript were loaded, what it is told of could be lost with the program that told it.
 */
const groups = new Set();
const folders = new Set();

process.on('message', (message) => {
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
