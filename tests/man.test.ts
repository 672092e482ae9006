/** The manual page says what the program says, and the tools that show it have nothing to complain of. */

import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { manPage } from '../scripts/man-page.js';
import { wordsOf } from '../src/words/words-of.js';

const path = fileURLToPath(new URL('../docs/man/kouan.1', import.meta.url));
const run = (program: string, args: readonly string[]) =>
	spawnSync(program, args, { encoding: 'utf8', env: { ...process.env, LC_ALL: 'C.UTF-8', MANWIDTH: '90', GROFF_NO_SGR: '1' } });
const has = (program: string) => run('sh', ['-c', `command -v ${program}`]).status === 0;

describe('kouan(1)', () => {
	it('is committed as it is made', () => {
		expect(readFileSync(path, 'utf8'), 'run `node scripts/man.js`').toBe(manPage());
	});

	it('is ASCII, and no line of it begins a request by chance', () => {
		expect(manPage()).toMatch(/^[\x20-\x7e\n]*$/);
		const requests = [...manPage().matchAll(/^[.'](\S+)/gm)].map(([, name]) => name);
		expect(new Set(requests)).toEqual(new Set(['\\"', 'TH', 'SH', 'SS', 'PP', 'TP', 'br']));
	});

	it.skipIf(!has('mandoc'))('passes the checks of mandoc, but for a date that it need not have', () => {
		const { stdout } = run('mandoc', ['-T', 'lint', '-W', 'warning', path]);
		expect(stdout.split('\n').filter((line) => line !== '' && !line.includes('missing date'))).toEqual([]);
	});

	it.skipIf(!has('groff'))('is set by groff without a warning', () => {
		const { status, stderr } = run('groff', ['-man', '-ww', '-Tutf8', path]);
		expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
	});

	it.skipIf(!has('man'))('is shown by man: every option, as it can be typed, and the exit statuses', () => {
		const { status, stdout, stderr } = run('man', ['--warnings', '-l', path]);
		expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
		const shown = stdout.replace(/.[\b]/g, '');
		const { help } = wordsOf('en').cli;
		for (const option of Object.keys(help.options)) expect(shown).toMatch(new RegExp(`^ +(?:-\\w, )?--${option}\\b`, 'm'));
		for (const [status] of help.exitStatus) expect(shown).toMatch(new RegExp(`^ {7}${status} `, 'm'));
		expect(shown).toContain('kouan check all.ndjson --format ndjson > results.ndjson');
	});
});
