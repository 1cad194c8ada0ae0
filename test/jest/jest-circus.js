const { createRequire, isBuiltin } = require('node:module');

const circus = require('jest-circus/runner');

/** Jest's own runner, but Node loads the packages, so once per process, not once per test file. */
module.exports = async (globalConfig, config, environment, runtime, ...rest) => {
	const { requireModule } = runtime;
	const isPackage = (name) => name && !/^[./]/.test(name) && !isBuiltin(name);
	runtime.requireModule = (from, name, ...options) =>
		isPackage(name)
			? createRequire(from)(name)
			: requireModule.call(runtime, from, name, ...options);
	return await circus(globalConfig, config, environment, runtime, ...rest);
};
