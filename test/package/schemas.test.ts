import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

import { outputSchemas, SCHEMA_FOLDER } from '../../scripts/outputSchemas';

const FOLDER = join(__dirname, '../../nodes/DigiKhata', SCHEMA_FOLDER);
const SCHEMAS = outputSchemas();

test.each([...SCHEMAS])(
	'%s says what the code says; otherwise run "npm run docs"',
	(file, text) => {
		expect(readFileSync(join(FOLDER, file), 'utf8')).toBe(text);
	},
);

test('no schema is of an operation that is not there', () => {
	const files = readdirSync(FOLDER, { recursive: true, encoding: 'utf8' });
	expect(files.filter((file) => file.endsWith('.json')).sort()).toEqual([...SCHEMAS.keys()].sort());
});
