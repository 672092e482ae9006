/** Pipes on systems that take a writer that is still to come for one that has gone. */

import { execFileSync, spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readPipe } from '../../src/read/pipe.js';

describe.each(['linux', 'darwin'] as const)('as on %s', (platform) => {
	let pipe = '';
	beforeAll(() => {
		pipe = join(mkdtempSync(join(tmpdir(), 'kouan-')), 'pipe');
		execFileSync('mkfifo', [pipe]);
	});
	afterAll(() => rmSync(join(pipe, '..'), { recursive: true }));

	const textOf = async (signal?: AbortSignal) => {
		const chunks: Uint8Array[] = [];
		for await (const chunk of readPipe(pipe, signal, platform)) chunks.push(chunk);
		return Buffer.concat(chunks).toString();
	};

	it.each([
		['echo a > "$0"', 'a\n'],
		['sleep 0.3; (echo a; sleep 0.3; echo b) > "$0"', 'a\nb\n'],
		['exec > "$0"; sleep 0.3; echo a', 'a\n'],
	])('%s is read whole', async (line, text) => {
		spawn('bash', ['-c', line, pipe]);
		expect(await textOf()).toBe(text);
	});

	it('waiting for a writer ends where it is told to', async () => {
		const stop = new AbortController();
		const read = textOf(stop.signal);
		const failed = expect(read).rejects.toThrow();
		await pause(100);
		stop.abort();
		await failed;
	});
});
