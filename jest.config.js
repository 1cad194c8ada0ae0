/** Tests run on the TypeScript sources; test/package/ builds and packs what ships. */
module.exports = {
	roots: ['<rootDir>/test'],
	testMatch: ['**/*.test.ts'],
	transform: { '\\.ts$': ['ts-jest', { tsconfig: 'test/tsconfig.json' }] },
	collectCoverageFrom: ['nodes/**/*.ts', 'credentials/**/*.ts'],
	testTimeout: 20_000,
};
