const full = { branches: 100, functions: 100, lines: 100, statements: 100 };

/** Tests run on the TypeScript sources; test/package/ looks at what ships. */
module.exports = {
	roots: ['<rootDir>/test'],
	testMatch: ['**/*.test.ts'],
	testEnvironment: require.resolve('./test/jest/environment.js'),
	testRunner: '<rootDir>/test/jest/jest-circus.js',
	transform: { '\\.ts$': ['ts-jest', { tsconfig: 'test/tsconfig.json' }] },
	collectCoverageFrom: ['nodes/**/*.ts', 'credentials/**/*.ts'],
	coverageReporters: ['text', 'json-summary'],
	// Signing, field checks and the reading of replies: what nobody may get wrong.
	coverageThreshold: {
		'./credentials/': full,
		'./nodes/DigiKhata/fields/': full,
		'./nodes/DigiKhata/eko/envelope.ts': full,
		'./nodes/DigiKhata/eko/interpret.ts': full,
		'./nodes/DigiKhata/eko/network.ts': full,
		'./nodes/DigiKhata/safety/': full,
		'./nodes/DigiKhata/': { branches: 85, functions: 95, lines: 95, statements: 95 },
	},
	watchman: false,
	testTimeout: 20_000,
	maxWorkers: 2,
};
