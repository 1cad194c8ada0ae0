import { readFileSync } from 'node:fs';
import { join } from 'node:path';

import { OPERATIONS } from '../../nodes/DigiKhata/operations';
import { TEST_NUMBERS } from '../../simulator/testNumbers';

const readme = readFileSync(join(__dirname, '../../README.md'), 'utf8');

it('lists every test number of the simulator with what it shows', () => {
	const rows = [...readme.matchAll(/^\| `(9000\d{6})` \| (.+?) +\|$/gm)];

	expect(rows.map(([, number, text]) => [number, text])).toEqual(
		TEST_NUMBERS.map(({ customerId, youSee }) => [customerId, youSee]),
	);
});

it.each(OPERATIONS.map(({ name }) => name))('describes the operation %s', (name) => {
	expect(readme).toContain(`## The node: DigiKhata → ${name}`);
});
