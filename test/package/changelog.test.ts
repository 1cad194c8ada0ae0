import { readFileSync } from 'node:fs';
import { join } from 'node:path';

import { changesOf } from '../../scripts/releaseNotes';

const changelog = readFileSync(join(__dirname, '../../CHANGELOG.md'), 'utf8');
const headings = [...changelog.matchAll(/^## (.+)$/gm)].map(([, text]) => text);

test('has the unreleased changes first, then each version with its day', () => {
	const [first, ...versions] = headings;

	expect(first).toBe('[Unreleased]');
	expect(
		versions.filter((text) => !/^\[\d+\.\d+\.\d+\] - \d{4}-\d\d-\d\d$/.test(text ?? '')),
	).toEqual([]);
});

test('sorts the changes by the kinds of Keep a Changelog', () => {
	const kinds = [...changelog.matchAll(/^### (.+)$/gm)].map(([, text]) => text);
	const known = ['Added', 'Changed', 'Deprecated', 'Removed', 'Fixed', 'Security'];

	expect(kinds.length).toBeGreaterThan(0);
	expect(kinds.filter((kind) => !known.includes(kind ?? ''))).toEqual([]);
});

describe('the notes of a release', () => {
	const text = `# Changelog

## [Unreleased]

## [1.1.0] - 2026-03-02

### Fixed

- A word.

## [1.0.0] - 2026-01-31

## [0.9.0] - 2026-01-30

- First.
`;

	test('are what stands between its heading and the next one', () => {
		expect(changesOf(text, '1.1.0')).toBe('### Fixed\n\n- A word.');
		expect(changesOf(text, '0.9.0')).toBe('- First.');
	});

	test.each(['1.0.0', '1.1', '2.0.0', 'Unreleased'])('are missing for %s', (version) => {
		expect(changesOf(text, version)).toBeUndefined();
	});
});
