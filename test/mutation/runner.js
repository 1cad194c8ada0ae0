const { statSync } = require('node:fs');
const { dirname, join, relative } = require('node:path');

const { default: TestRunner } = require('jest-runner');

/** Of the tests in each file, by its path. */
const titles = new Map();

/**
 * Spares Stryker nine tenths of its time: begins with the mutated file's own tests, ends with the first
 * file in which a test fails, and loads no file that has none of the tests that reach the mutant.
 */
module.exports = class extends TestRunner {
	async runTests(tests, ...rest) {
		let hasFailed = false;
		this.on('test-file-failure', () => (hasFailed = true));
		this.on('test-file-success', ([{ path }, { testResults, numFailingTests }]) => {
			titles.set(
				path,
				testResults.map(({ fullName }) => fullName),
			);
			hasFailed ||= numFailingTests > 0;
		});
		if (!process.env.__STRYKER_ACTIVE_MUTANT__) return await super.runTests(tests, ...rest);
		const { nonFlagArgs, rootDir, testNamePattern } = this._globalConfig;
		const own = join(rootDir, 'test/unit', relative(rootDir, nonFlagArgs[0]));
		const pattern = new RegExp(testNamePattern ?? '', 'i');
		// Without names it is code that runs as files are loaded: of no use to ask n8n's engine, too.
		const asked = testNamePattern ? tests : tests.filter(({ path }) => !path.includes('/engine/'));
		for (const test of nearestFirst(asked, own)) {
			if (hasFailed) return;
			const isAskedFor = titles.get(test.path)?.some((title) => pattern.test(title)) ?? true;
			if (isAskedFor) await super.runTests([test], ...rest);
		}
	}
};

/** The mutated file's own tests, then its folder's, then other unit tests; small files before large ones. */
function nearestFirst(tests, own) {
	const near = [own.replace(/ts$/, ''), dirname(own), '/test/unit/'];
	const rank = ({ path }) => (near.findIndex((part) => path.includes(part)) + 4) % 4;
	const size = ({ path }) => statSync(path).size;
	return [...tests].sort((a, b) => rank(a) - rank(b) || size(a) - size(b));
}
