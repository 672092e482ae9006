/** The line that tells how far a run is: on a terminal only, not at once, and gone before anything else is written there. */

import { join } from 'node:path';
import { describe, expect, it, vi } from 'vitest';
import { applicationText } from '../../bench/generator/application.js';
import { main } from '../../src/cli/main.js';
import type { Channel } from '../../src/cli/output/channel.js';
import { progressOn } from '../../src/cli/progress.js';
import { wordsOf } from '../../src/words/words-of.js';
import { fakeThreads, ioOf, run } from './memory-world.js';
import { emptyFolder } from './run.js';

vi.mock('../../src/cli/builtin.js', async () => (await import('./memory-world.js')).builtinModule);

function terminal(columns = 80) {
	const written: string[] = [];
	const channel: Channel = {
		isTTY: true,
		columns,
		write: async (text) => {
			written.push(String(text));
		},
	};
	return { written, channel };
}

describe('the line', () => {
	const cases = [
		['en', { documents: 4000 }, '\r1,000 of 4,000 checked (25%), 1,000 a second, about 3 s left\u001b[K'],
		['zh', { documents: 4000 }, '\r已审核 1,000 / 4,000 件（25%），每秒 1,000 件，约剩 3 秒\u001b[K'],
		['en', { bytes: 10_000 }, '\r1,000 checked (50%), 1,000 a second, about 1 s left\u001b[K'],
		['zh', {}, '\r已审核 1,000 件，每秒 1,000 件\u001b[K'],
		['en', { documents: 360_000 }, '\r1,000 of 360,000 checked (0%), 1,000 a second, about 6 min left\u001b[K'],
		['en', { documents: 9_000_000 }, '\r1,000 of 9,000,000 checked (0%), 1,000 a second, about 2.5 h left\u001b[K'],
	] as const;
	it.each(cases)('in %s, of %j', async (language, whole, line) => {
		let now = 5000;
		const { written, channel } = terminal();
		const progress = progressOn(
			() => channel,
			async () => whole,
			wordsOf(language),
			() => now,
		);
		now += 499;
		await progress.note(500, 2500);
		await progress.clear();
		expect(written).toEqual([]);
		now += 501;
		await progress.note(500, 2500);
		expect(written).toEqual([line]);
	});

	it('is not written more than ten times a second, and taken away once', async () => {
		let now = 0;
		const { written, channel } = terminal();
		const progress = progressOn(
			() => channel,
			async () => ({ documents: 1e6 }),
			wordsOf('en'),
			() => now,
		);
		for (now = 0; now < 3000; now += 10) await progress.note(10, 0);
		expect(written).toHaveLength(25);
		await progress.clear();
		await progress.clear();
		expect(written.slice(25)).toEqual(['\r\u001b[K']);
	});

	it('is cut to the width of the terminal', async () => {
		const { written, channel } = terminal(20);
		let now = 0;
		const progress = progressOn(
			() => channel,
			async () => ({ documents: 4000 }),
			wordsOf('zh'),
			() => now,
		);
		now = 1000;
		await progress.note(1000, 0);
		expect(written[0]).toMatch(/^\r已审核 1,000 \/.*…/);
		expect(written[0]?.endsWith('\u001b[K')).toBe(true);
	});

	it('hinders no work where the terminal is gone', async () => {
		const channel: Channel = { isTTY: true, columns: 80, write: () => Promise.reject(new Error('EIO')) };
		let now = 0;
		const progress = progressOn(
			() => channel,
			async () => ({}),
			wordsOf('en'),
			() => now,
		);
		now = 1000;
		await progress.note(1, 1);
		await progress.clear();
	});
});

describe('a run that takes its time', () => {
	const line = (index: number) => `${applicationText(index, { seed: 2 })}\n`;
	/** Every line waits, so that half a second goes by. */
	async function* slowly(): AsyncGenerator<Uint8Array> {
		for (let index = 0; index < 4; index += 1) {
			await new Promise((resolve) => setTimeout(resolve, 300));
			yield Buffer.from(line(index));
		}
	}
	const shown = async (options: readonly string[], tty: boolean) => {
		const screen: string[] = [];
		const { io } = ioOf({});
		const channel = (name: string, isTTY: boolean): Channel => ({
			isTTY,
			columns: 80,
			write: async (text) => {
				screen.push(name + Buffer.from(text).toString());
			},
		});
		const world = { stdin: slowly(), stdout: channel('out ', tty), stderr: channel('err ', tty), locale: io.locale };
		await run(['check', '-', '--input', 'ndjson', '--format', 'ndjson', '--no-color', ...options], world);
		return screen;
	};

	it('shows it on a terminal, and takes it away before each text of the report', async () => {
		const screen = await shown([], true);
		expect(screen.some((text) => /^err \r\d checked, \d+ a second/.test(text))).toBe(true);
		for (const [index, text] of screen.entries()) {
			if (/^err \r\d/.test(text)) expect(screen[index + 1]).toBe('err \r\u001b[K');
		}
	});

	it('lets it stand until it is written anew where the report goes elsewhere', async () => {
		const folder = emptyFolder();
		const screen = (await shown(['--output', join(folder, 'report.ndjson')], true)).filter((text) => text.startsWith('err '));
		const lines = screen.filter((text) => /^err \r\d checked/.test(text));
		expect(lines.length).toBeGreaterThan(1);
		// Only at the end it is taken away.
		expect(screen.filter((text) => text === 'err \r\u001b[K')).toHaveLength(1);
		expect(screen.indexOf('err \r\u001b[K')).toBeGreaterThan(screen.indexOf(lines.at(-1) ?? ''));
	});

	it('knows how much is done where other threads have taken the bytes', async () => {
		const chunks = Array.from({ length: 4 }, (_, index) => new Uint8Array(Buffer.from(line(index))));
		const size = chunks.reduce((total, { length }) => total + length, 0);
		const { io } = ioOf({ files: { 'a.ndjson': chunks } });
		const files = {
			...io.files,
			stat: async (path: string) => (path.endsWith('a.ndjson') ? { kind: 'file' as const, size } : io.files.stat(path)),
		};
		const screen: string[] = [];
		const stderr: Channel = { isTTY: true, columns: 80, write: async (text) => void screen.push(Buffer.from(text).toString()) };
		const startThread = fakeThreads(files, (deliver) => void setTimeout(deliver, 600));
		expect(
			await main(['check', 'a.ndjson', '--format', 'csv', '--jobs', '2', '--no-color'], { ...io, files, stderr, startThread }),
		).not.toBe(2);
		expect(screen.join('')).toMatch(/checked \((?:25|26|24|5\d|7\d|100)%\)/);
	});

	it('shows nothing of it in a pipe, and with --no-progress', async () => {
		for (const screen of [await shown([], false), await shown(['--no-progress'], true)]) {
			expect(screen.join('')).not.toMatch(/\r|a second/);
			expect(screen.some((text) => text.startsWith('out {'))).toBe(true);
		}
	});
});
