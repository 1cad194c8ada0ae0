/** Counts checks and prints each; the last line is `N passed, N failed`. */
export function checks(): { check: (title: string, isGood: boolean) => void; close: () => void } {
	let passed = 0;
	let failed = 0;
	return {
		check(title, isGood) {
			if (isGood) passed++;
			else failed++;
			console.log(`${isGood ? 'ok' : 'NOT OK'}  ${title}`);
		},
		close() {
			console.log(`\n${passed} passed, ${failed} failed`);
			if (failed > 0) process.exitCode = 1;
		},
	};
}
