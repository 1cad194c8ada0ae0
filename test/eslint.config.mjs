import jest from 'eslint-plugin-jest';
import tseslint from 'typescript-eslint';

// For what is not shipped: tests, simulator, scripts. n8n's own rules, in the config at the top
// of the project, would refuse what these need, such as timers, files and the environment.
export default tseslint.config(
	{ ignores: ['**/node_modules/**', 'dist/**', 'coverage/**', 'reports/**'] },
	{
		files: ['**/*.ts'],
		extends: [tseslint.configs.recommendedTypeChecked],
		languageOptions: {
			parserOptions: {
				project: 'test/tsconfig.json',
				tsconfigRootDir: `${import.meta.dirname}/..`,
			},
		},
		linterOptions: { reportUnusedDisableDirectives: 'error' },
		rules: {
			'@typescript-eslint/consistent-type-imports': ['error', { fixStyle: 'inline-type-imports' }],
			'@typescript-eslint/no-floating-promises': 'error',
			'@typescript-eslint/switch-exhaustiveness-check': 'error',
			eqeqeq: 'error',
		},
	},
	{
		files: ['test/**/*.test.ts'],
		extends: [jest.configs['flat/recommended']],
		rules: {
			'jest/no-disabled-tests': 'error',
			'jest/expect-expect': ['error', { assertFunctionNames: ['expect', 'expect*'] }],
			'jest/no-commented-out-tests': 'error',
		},
	},
	{
		files: ['*.js', 'scripts/*.js', 'test/{jest,mutation}/*.js'],
		languageOptions: {
			sourceType: 'commonjs',
			globals: {
				require: 'readonly',
				module: 'readonly',
				exports: 'readonly',
				process: 'readonly',
				console: 'readonly',
				__dirname: 'readonly',
			},
		},
		rules: { 'no-undef': 'error', 'no-unused-vars': 'error', eqeqeq: 'error' },
	},
);
