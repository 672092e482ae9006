import { configDefaults, defineConfig } from 'vitest/config';

const report = process.env.TEST_REPORT;
/** Tests of what is built: it is built anew before them. */
const ofTheProgram = 'tests/{cli,package,ways}/**/*.test.ts';

export default defineConfig({
	test: {
		testTimeout: 60_000,
		// By default one core is left to whoever watches: of two, that is half.
		maxWorkers: '100%',
		reporters: report ? ['default', ['json', { outputFile: report }]] : ['default'],
		projects: [
			{
				extends: true,
				test: { name: 'unit', include: ['tests/**/*.test.ts'], exclude: [...configDefaults.exclude, ofTheProgram] },
			},
			{
				extends: true,
				test: { name: 'program', include: [ofTheProgram], globalSetup: 'tests/build.ts' },
			},
		],
	},
});
