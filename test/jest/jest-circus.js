const { createRequire, isBuiltin } = require('node:module');

const { createEmptyTestResult } = require('@jest/test-result');
const circus = require('jest-circus/runner');

/** What Stryker sets while a mutant is active. */
const MUTANT = '__STRYKER_ACTIVE_MUTANT__';

const titles = new Map();
let killed;

/** Jest's own runner, but Node loads the packages, so once per process, not once per test file. */
module.exports = async (globalConfig, config, environment, runtime, testPath, ...rest) => {
	const mutant = process.env[MUTANT];
	if (mutant && !canKill(mutant, globalConfig.testNamePattern, testPath)) {
		return createEmptyTestResult();
	}
	const { requireModule } = runtime;
	const isPackage = (name) => name && !/^[./]/.test(name) && !isBuiltin(name);
	runtime.requireModule = (from, name, ...options) =>
		isPackage(name)
			? createRequire(from)(name)
			: requireModule.call(runtime, from, name, ...options);
	const result = await circus(globalConfig, config, environment, runtime, testPath, ...rest);
	titles.set(
		testPath,
		result.testResults.map(({ fullName }) => fullName),
	);
	if (mutant && result.numFailingTests > 0) killed = mutant;
	return result;
};

// Jest would load each file for each mutant, to find that it has none of the tests that are asked for.
function canKill(mutant, namePattern, testPath) {
	if (mutant === killed) return false;
	const pattern = namePattern && new RegExp(namePattern, 'i');
	return !pattern || (titles.get(testPath)?.some((title) => pattern.test(title)) ?? true);
}
