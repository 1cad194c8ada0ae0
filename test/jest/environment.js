const { Script } = require('node:vm');

const { TestEnvironment } = require('jest-environment-node');

const { runInContext } = Script.prototype;
Script.prototype.runInContext = function (context, options) {
	return context === globalThis
		? this.runInThisContext(options)
		: runInContext.call(this, context, options);
};

/** Runs test files in Node's own realm, so that all of a process can share the packages it loaded. */
module.exports = class extends TestEnvironment {
	constructor(options, context) {
		super(options, context);
		const { fakeTimersModern, moduleMocker } = this;
		const { projectConfig: config } = options;
		this.global = Object.assign(globalThis, config.globals);
		this.before = { console, exit: process.exit };
		this.moduleMocker = new moduleMocker.constructor(globalThis);
		this.fakeTimersModern = new fakeTimersModern.constructor({ config, global: globalThis });
	}

	// One failing test is enough for Stryker; jest itself only ever stops between files.
	handleTestEvent({ name, test }) {
		if (!process.env.__STRYKER_ACTIVE_MUTANT__) return;
		if (name === 'test_fn_failure') this.hasFailed = true;
		if (name === 'test_start' && this.hasFailed) test.mode = 'skip';
	}

	async teardown() {
		await super.teardown();
		globalThis.console = this.before.console;
		process.exit = this.before.exit;
	}

	getVmContext() {
		return globalThis;
	}
};
