import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';

// The janitor once began to listen too late, and knew of nothing to clear away.
test('the janitor clears up after a program that ends as soon as it has begun', async () => {
	const folder = mkdtempSync(join(tmpdir(), 'digikhata-janitor-'));
	const program = `
		require('./scripts/janitor.ts').removeAtExit(${JSON.stringify(folder)});
		process.exit();`;
	spawnSync(process.execPath, ['--import', 'tsx', '--eval', program], {
		cwd: join(__dirname, '../..'),
	});
	for (let tries = 0; tries < 600 && existsSync(folder); tries++) await sleep(100);
	const isLeft = existsSync(folder);
	rmSync(folder, { recursive: true, force: true });

	expect(isLeft).toBe(false);
}, 120_000);
