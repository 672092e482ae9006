/** Outputs as Windows has them: names that no file can have, and files that another program has open. */

import { describe, expect, it } from 'vitest';
import { canBeNamed } from '../../src/cli/output/destination.js';
import { outputError } from '../../src/cli/output/output.js';
import { whileHeld } from '../../src/cli/output/while-held.js';
import { StopError } from '../../src/cli/stop.js';
import { systemError } from '../read/memory-files.js';

describe('a name on Windows', () => {
	it.each(['报告.html', 'C:\\报告\\a b.json', 'console.txt', 'com10.csv', '.json', 'a.nul', '\\\\.\\nul'])('%s is one', (name) => {
		expect(canBeNamed(name, '\\')).toBe(true);
	});

	it.each([
		'nul',
		'NUL.json',
		'C:\\x\\con',
		'aux.html',
		'com1',
		'LPT¹.csv',
		'report.',
		'report ',
		'报告 10:30.html',
		'a|b',
		'a?.json',
		'a\t.json',
	])('%s is none', (name) => {
		expect(canBeNamed(name, '\\')).toBe(false);
		expect(canBeNamed(name, '/')).toBe(true);
	});
});

describe('a file that another program has open', () => {
	/** Fails so many times. */
	function refused(times: number, code = 'EPERM') {
		let calls = 0;
		const work = async (): Promise<void> => {
			calls += 1;
			if (calls <= times) throw systemError(code);
		};
		return { work, calls: () => calls };
	}

	it.each(['EPERM', 'EACCES', 'EBUSY'])('is asked for again where Windows says %s', async (code) => {
		const { work, calls } = refused(3, code);
		await whileHeld(work, 'win32');
		expect(calls()).toBe(4);
	});

	it('is told of where it stays open', async () => {
		const error = await whileHeld(refused(100).work, 'win32').catch((thrown: unknown) => outputError(thrown, 'r.csv'));
		expect(error).toBeInstanceOf(StopError);
		expect((error as StopError).issues).toMatchObject([{ code: 'output.in-use', args: { path: 'r.csv' } }]);
	});

	it('is no reason to wait for elsewhere, nor is any other error', async () => {
		const [linux, full] = [refused(1), refused(1, 'ENOSPC')];
		await expect(whileHeld(linux.work, 'linux')).rejects.toMatchObject({ code: 'EPERM' });
		await expect(whileHeld(full.work, 'win32')).rejects.toMatchObject({ code: 'ENOSPC' });
		expect([linux.calls(), full.calls()]).toEqual([1, 1]);
	});
});
