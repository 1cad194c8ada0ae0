const config = require('../../jest.config.js');

/** The tests that mutants must not survive, less those that take long. */
module.exports = {
	...config,
	rootDir: '../..',
	testPathIgnorePatterns: [
		'/test/(simulator|package|load)/',
		'lostReferences',
		'/faults/',
		'/properties/',
	],
	coverageThreshold: undefined,
};
