import { parseEnvelope } from '../../../nodes/DigiKhata/eko/envelope';
import { redactText } from '../../../nodes/DigiKhata/safety/redact';
import { AADHAAR, CALL } from '../support';

/** For one reply of 1 MB: it takes 0.1 to 0.6 s, and a search gone wrong takes minutes. */
const MAX_MS = 15_000;
const PAN = 'ABCDE1234F';
const secrets = { ...CALL.secrets, exact: [PAN] };

function expectSoon(work: () => unknown): void {
	const start = performance.now();
	work();
	expect(performance.now() - start).toBeLessThan(MAX_MS);
}

test.each([
	['digits', '1234567890'],
	['one digit', '9'],
	['digits by themselves', '3 '],
	['groups of five digits', '12345 '],
	['base64', 'QUJDREVGR0hJSktM'],
	['one letter', 'A'],
	['letters by themselves', 'A-'],
	['hyphens', '-'],
	['hexadecimal', '3132333435'],
	['HTML entities', '&#49;'],
	['percent-encoding', '%31'],
	['digits of Hindi', '०१२३'],
	['the Aadhaar number', `${AADHAAR} `],
	['most of a PAN', 'ABCDE1234'],
])('a reply full of %s does not hold n8n up when secrets are looked for', (_what, part) => {
	expectSoon(() =>
		redactText(`ABCDE${part.repeat(1_000_000 / part.length)}${AADHAAR}1234F`, secrets),
	);
});

// Deep nesting once ended in a stack overflow, and a text left open in minutes of searching.
test.each([
	['levels', '['.repeat(300_000) + ']'.repeat(300_000)],
	['levels left open', '['.repeat(100_000)],
	['escapes', `"${'\\"'.repeat(400_000)}"`],
	['escapes in a text left open', `"${'\\"'.repeat(400_000)}`],
	['letters', `"${'a'.repeat(900_000)}"`],
	['digits', '9'.repeat(900_000)],
])('a reply full of %s does not hold n8n up when it is read', (_what, message) => {
	expectSoon(() => parseEnvelope(`{"status":0,"message":${message}}`));
});
