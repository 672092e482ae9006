/** The GitHub Action: its steps run in a real bash, in the environment that a runner would give them. */

import { cpSync, existsSync, readdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeEach, describe, expect, it } from 'vitest';
import { emptyFolder, root } from '../cli/run.js';
import { has } from '../cli/shell.js';
import { action, expression, runAction as runIn } from './runner.js';

let workspace: string;
const runAction = (inputs: Readonly<Record<string, string>>) => runIn(workspace, inputs);

beforeEach(() => {
	workspace = emptyFolder();
	for (const name of ['air-eligible', 'air-ineligible', 'water-undetermined']) {
		cpSync(join(root, `fixtures/full/${name}.json`), join(workspace, `${name}.json`));
	}
});

describe('action.yml', () => {
	it('is a composite action of bash steps, which uses no other action and no network of its own', () => {
		expect(action.runs.using).toBe('composite');
		for (const step of action.runs.steps) {
			expect(Object.keys(step).filter((key) => !['name', 'id', 'shell', 'env', 'run'].includes(key))).toEqual([]);
			expect(step.shell).toBe('bash');
			expect(step.run).not.toMatch(/curl|wget|gh |upload/);
		}
	});

	it('hands inputs over as variables alone, every one of them', () => {
		for (const { run } of action.runs.steps) expect(run).not.toContain('${{');
		const used = action.runs.steps.flatMap(({ env = {} }) => Object.values(env)).map((value) => value.replace(expression, '$1'));
		expect(used).toEqual(Object.keys(action.inputs).map((name) => `inputs.${name}`));
		// A name that begins with KOUAN_ would be a setting.
		for (const { env = {} } of action.runs.steps) expect(Object.keys(env).every((name) => name.startsWith('INPUT_'))).toBe(true);
	});

	it('has no output that no step sets', () => {
		const script = action.runs.steps.find(({ id }) => id === 'check')?.run ?? '';
		for (const [name, { value }] of Object.entries(action.outputs)) {
			expect(value).toBe(`\${{ steps.check.outputs.${name} }}`);
			expect(script).toMatch(new RegExp(`"${name}(=|<<)`));
		}
	});
});

describe.skipIf(!has('bash'))('its steps', () => {
	it.each([
		['air-eligible.json', {}, 0],
		['air-eligible.json\nair-ineligible.json', {}, 1],
		['water-undetermined.json', {}, 3],
		['water-undetermined.json', { 'fail-on': 'restricted' }, 0],
		['.', { 'fail-on': 'never' }, 0],
		['nothing.json', {}, 2],
		['air-eligible.json', { rules: 'no-such-pack' }, 2],
		['air-eligible.json', { format: 'no-such-format' }, 2],
	] as const)('paths %j with %j end with %d', (paths, inputs, expected) => {
		const { status, outputs } = runAction({ paths, ...inputs });
		expect({ status, output: outputs.status }).toEqual({ status: expected, output: String(expected) });
	});

	it('annotate, unless another format is asked for', () => {
		expect(runAction({ paths: 'air-ineligible.json' }).log).toMatch(/^::error file=air-ineligible.json,line=\d+/m);
		expect(runAction({ paths: 'air-ineligible.json', format: 'csv' }).log).not.toContain('::error');
	});

	it('let no name in an application pass for a command to the runner', () => {
		const application = JSON.parse(readFileSync(join(workspace, 'air-eligible.json'), 'utf8'));
		application.port.name = '::add-mask::x';
		writeFileSync(join(workspace, 'hostile.json'), JSON.stringify(application));
		const { log } = runAction({ paths: 'hostile.json', format: 'pretty' });
		const [, token = ''] = /^::stop-commands::(.+)$/m.exec(log) ?? [];
		expect(token).not.toBe('');
		const outside = log.replace(new RegExp(`::stop-commands::${token}[\\s\\S]*?^::${token}::$`, 'm'), '');
		expect(log).toContain('::add-mask::x');
		expect(outside).not.toContain('::add-mask::');
		expect(runAction({ paths: 'hostile.json', format: 'github' }).log).not.toMatch(/^\s*::add-mask/m);
	});

	const hostile = [
		'; touch pwned',
		'$(touch pwned)',
		'`touch pwned`',
		'" ; touch pwned ; "',
		"' ; touch pwned ; '",
		'* pwned',
		'--output=pwned',
	];

	it.each(hostile)('take %j as text, in every input', (text) => {
		const before = readdirSync(workspace);
		const texts = Object.keys(action.inputs).filter((input) => input !== 'summary');
		const everywhere = Object.fromEntries(texts.map((input) => [input, text]));
		expect(runAction(everywhere).outputs.status).toBe('2');
		expect(runAction({ paths: 'air-eligible.json', summary: text }).outputs.status).toBe('2');
		// Where kouan gets as far as looking for the file.
		expect(runAction({ paths: text }).outputs.status).toBe('2');
		expect(readdirSync(workspace)).toEqual(before);
		expect(existsSync(join(root, 'pwned'))).toBe(false);
	});

	it('take names with spaces, and lines that end as on Windows', () => {
		renameSync(join(workspace, 'air-eligible.json'), join(workspace, '申请 一.json'));
		const { status, log } = runAction({
			paths: '申请 一.json\r\nair-ineligible.json\r\n',
			format: 'csv',
			args: '--reading\ndistance-basis=road\n',
		});
		expect(log).toContain('申请 一.json');
		expect(log).toContain('distance-basis=road');
		expect(status).toBe(1);
	});

	it.each([
		['true', 0, true],
		['True', 0, true],
		['TRUE', 0, true],
		['false', 0, false],
		['False', 0, false],
		['', 0, false],
		['yes', 2, false],
	] as const)('summary %j ends with %d, and writes one: %s', (summary, status, written) => {
		const ran = runAction({ paths: 'air-eligible.json', summary });
		expect({ status: ran.status, output: ran.outputs.status, written: ran.summary !== '' }).toEqual({
			status,
			output: String(status),
			written,
		});
	});

	it('write the reports that are asked for, and name them', () => {
		const { status, outputs, summary, log } = runAction({
			paths: 'air-ineligible.json',
			format: 'csv\njunit=a b.xml\nsarif=kouan.sarif',
			summary: 'true',
		});
		expect(status).toBe(1);
		expect(outputs).toEqual({ status: '1', reports: 'a b.xml\nkouan.sarif\n' });
		expect(log).toContain('air-ineligible.json,,');
		expect(readFileSync(join(workspace, 'a b.xml'), 'utf8')).toContain('<testsuites');
		expect(readFileSync(join(workspace, 'kouan.sarif'), 'utf8')).toContain('"2.1.0"');
		expect(summary).toContain('FULL-AIR-2');
	});
});
