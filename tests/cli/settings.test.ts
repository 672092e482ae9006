/** Which setting wins, and what the environment may say. */

import { describe, expect, it } from 'vitest';
import { findLanguage } from '../../src/cli/language.js';
import type { RawOptions } from '../../src/cli/program.js';
import { readEnvironment } from '../../src/cli/settings/environment.js';
import { type Settings, settle } from '../../src/cli/settings/settings.js';

const inFile = { file: 'kouan.config.yaml', line: 2, column: 3 };
const inVariable = { file: 'KOUAN_READINGS' };

describe('settle', () => {
	const file: Settings = {
		rules: { value: 'file', origin: inFile },
		readings: ['a=file', 'b=file'].map((value) => ({ value, origin: inFile })),
		formats: { value: ['table', 'junit=file.xml'], origin: inFile },
		failOn: 'never',
		baseline: 'f.yaml',
	};
	const environment: Settings = {
		rules: { value: 'env', origin: { file: 'KOUAN_RULES' } },
		readings: ['b=env', 'c=env'].map((value) => ({ value, origin: inVariable })),
		formats: { value: ['csv'], origin: { file: 'KOUAN_FORMAT' } },
		failOn: 'restricted',
		baseline: 'e.yaml',
	};
	const flags: RawOptions = { rules: 'flag', reading: ['c=flag', 'd=flag'], format: ['json'], failOn: 'ineligible', baseline: 'g.yaml' };
	const cases: readonly (readonly [what: string, flags: RawOptions, environment: Settings, file: Settings, expected: RawOptions])[] = [
		['nothing gives nothing', {}, {}, {}, {}],
		[
			'the file counts where nothing else is said',
			{},
			{},
			file,
			{ rules: 'file', reading: ['a=file', 'b=file'], format: ['table', 'junit=file.xml'], failOn: 'never', baseline: 'f.yaml' },
		],
		[
			'the environment wins over the file, of readings one by one',
			{},
			environment,
			file,
			{ rules: 'env', reading: ['a=file', 'b=env', 'c=env'], format: ['csv'], failOn: 'restricted', baseline: 'e.yaml' },
		],
		[
			'the command line wins over both',
			flags,
			environment,
			file,
			{ rules: 'flag', reading: ['a=file', 'b=env', 'c=flag', 'd=flag'], format: ['json'], failOn: 'ineligible', baseline: 'g.yaml' },
		],
		['the command line alone', flags, {}, {}, flags],
		[
			'each key by itself',
			{ rules: 'flag' },
			{ failOn: 'never' },
			{ formats: { value: ['csv'], origin: inFile } },
			{ rules: 'flag', failOn: 'never', format: ['csv'] },
		],
		[
			'all else stays',
			{ asOf: ['2024-01-01'], quiet: true, output: 'x' },
			{},
			{ lang: 'zh' },
			{ asOf: ['2024-01-01'], quiet: true, output: 'x' },
		],
		[
			'two choices in one place stay, to be told',
			{ reading: ['a=x', 'a=y'] },
			{},
			file,
			{ ...settle({}, {}, file).options, reading: ['b=file', 'a=x', 'a=y'] },
		],
		[
			'a reading that is none stays, to be told',
			{ reading: ['a'] },
			{},
			{ readings: [{ value: 'a=file', origin: inFile }] },
			{ reading: ['a'] },
		],
	];
	it.each(cases)('%s', (_, ...[given, env, config, expected]) => {
		expect(settle(given, env, config).options).toEqual(expected);
	});

	it('keeps where each was said', () => {
		const { origins } = settle({ format: ['json'], reading: ['d=flag'] }, { readings: environment.readings ?? [] }, file);
		expect(origins).toEqual({
			rules: inFile,
			formats: {},
			readings: new Map<string, object>([
				['a', inFile],
				['b', inVariable],
				['c', inVariable],
				['d', {}],
			]),
		});
	});
});

describe('the environment', () => {
	it('sets what it names', () => {
		const env = {
			KOUAN_RULES: 'my-rules',
			KOUAN_READINGS: 'a=x, b=y,',
			KOUAN_FORMAT: 'table,junit=out.xml',
			KOUAN_FAIL_ON: 'restricted',
			KOUAN_BASELINE: 'known.yaml',
			KOUAN_LANG: 'zh',
			KOUAN_CONFIG: 'c.yaml',
			KOUAN_DEBUG: '1',
			KOUAN_PORT_8080_TCP: 'tcp://10.0.0.1:8080',
			KOUAN_VERSION: '1.2.3',
			PATH: '/bin',
		};
		expect(readEnvironment(env)).toEqual({
			settings: {
				rules: { value: 'my-rules', origin: { file: 'KOUAN_RULES' } },
				readings: ['a=x', 'b=y'].map((value) => ({ value, origin: inVariable })),
				formats: { value: ['table', 'junit=out.xml'], origin: { file: 'KOUAN_FORMAT' } },
				failOn: 'restricted',
				baseline: 'known.yaml',
			},
			issues: [],
		});
	});

	it.each(['KOUAN_RULES', 'KOUAN_READINGS', 'KOUAN_FORMAT', 'KOUAN_FAIL_ON', 'KOUAN_BASELINE', 'KOUAN_FAILON'])(
		'%s that is empty is not set',
		(name) => {
			expect(readEnvironment({ [name]: '' })).toEqual({ settings: {}, issues: [] });
		},
	);

	const faults: readonly (readonly [env: Readonly<Record<string, string>>, issue: string])[] = [
		[{ KOUAN_FAILON: 'never' }, 'config.unknown-variable KOUAN_FAILON → KOUAN_FAIL_ON'],
		[{ KOUAN_FAIL: 'never' }, 'config.unknown-variable KOUAN_FAIL → KOUAN_FAIL_ON'],
		[{ KOUAN_READING: 'a=b' }, 'config.unknown-variable KOUAN_READING → KOUAN_READINGS'],
		[{ KOUAN_FORMATS: 'csv' }, 'config.unknown-variable KOUAN_FORMATS → KOUAN_FORMAT'],
		[{ KOUAN_RULE: 'x' }, 'config.unknown-variable KOUAN_RULE → KOUAN_RULES'],
		[{ KOUAN_AS_OF: '2024-01-01' }, 'config.no-variable KOUAN_AS_OF --as-of'],
		[{ KOUAN_ASOF: '2024-01-01' }, 'config.no-variable KOUAN_ASOF --as-of'],
		[{ KOUAN_OUTPUT: 'x' }, 'config.no-variable KOUAN_OUTPUT --output'],
		[{ KOUAN_NO_CONFIG: '1' }, 'config.no-variable KOUAN_NO_CONFIG --no-config'],
		[{ KOUAN_FORMAT: 'json,jnuit=x' }, 'usage.unknown-value KOUAN_FORMAT jnuit → junit'],
		[{ KOUAN_FAIL_ON: 'nevr' }, 'usage.unknown-value KOUAN_FAIL_ON nevr → never'],
		[{ KOUAN_READINGS: 'a=b,road' }, 'config.not-a-reading KOUAN_READINGS road'],
	];
	it.each(faults)('%j is %s', (env, expected) => {
		const told = readEnvironment(env).issues.map(({ code, args, suggestion }) => {
			const named = [args.variable ?? args.option, args.written ?? (args.variable === undefined ? undefined : args.option)];
			return [code, ...named.filter((each) => each !== undefined), ...(suggestion === undefined ? [] : ['→', suggestion])].join(' ');
		});
		expect(told).toEqual([expected]);
	});
});

describe('the language', () => {
	const cases: readonly (readonly [
		argv: readonly string[],
		env: string | undefined,
		file: string | undefined,
		language: string,
		chosen: string | undefined,
	])[] = [
		[['--lang', 'zh'], 'en', 'en', 'zh', 'zh'],
		[[], 'zh', 'en', 'zh', 'zh'],
		[[], undefined, 'zh', 'zh', 'zh'],
		[[], undefined, undefined, 'en', undefined],
	];
	it.each(cases)('%j, variable %s, file %s: %s', (argv, variable, file, language, chosen) => {
		const env = variable === undefined ? {} : { KOUAN_LANG: variable };
		expect(findLanguage(argv, env, () => 'en', file)).toEqual({ language, chosen, issues: [] });
	});
});
