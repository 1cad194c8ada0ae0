import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';

const FOLDER = path.resolve(__dirname, '../../simulator');

const FILES = readdirSync(FOLDER, { recursive: true, encoding: 'utf8' }).filter((name) =>
	name.endsWith('.ts'),
);

test('the simulator is more than a few files', () => {
	expect(FILES.length).toBeGreaterThan(30);
});

test.each(FILES)('%s imports nothing but node’s own modules and the simulator’s', (name) => {
	const source = readFileSync(path.join(FOLDER, name), 'utf8');
	const imported = [...source.matchAll(/(?:from|import|require)\s*\(?\s*'([^']+)'/g)].map(
		([, module = '']) => module,
	);
	for (const module of imported) {
		if (module.startsWith('node:')) continue;
		expect(module).toMatch(/^\.\.?\//);
		const target = path.resolve(FOLDER, path.dirname(name), module);
		expect(path.relative(FOLDER, target)).not.toMatch(/^\.\./);
	}
});
