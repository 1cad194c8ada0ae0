const { statSync } = require('node:fs');
const { join, relative } = require('node:path');

const { default: Sequencer } = require('@jest/test-sequencer');

/** The unit tests of the mutant's folder first, since a mutant's other tests do not run once one has failed. */
module.exports = class extends Sequencer {
	sort(tests) {
		return [...tests].sort((a, b) => rank(a) - rank(b) || sizeOf(a) - sizeOf(b));
	}
};

function rank({ path, context: { config } }) {
	const unit = join(config.rootDir, 'test/unit');
	// Stryker puts the mutant's folder at the end of them.
	const own = join(unit, relative(config.rootDir, config.roots.at(-1)));
	if (path.startsWith(own)) return 0;
	return path.startsWith(unit) ? 1 : 2;
}

function sizeOf({ path }) {
	return statSync(path).size;
}
