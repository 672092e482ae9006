/** `--jobs`: the same bytes whatever the number of threads, the order of their answers, and the pieces that an input comes in. */

import fc from 'fast-check';
import { describe, expect, it, vi } from 'vitest';
import { applicationText } from '../../bench/generator/application.js';
import type { Question } from '../../src/cli/batch/processors.js';
import type { Io, Thread } from '../../src/cli/io.js';
import { differing, told } from './all-formats.js';
import { type BatchFiles, batch, cut } from './batches.js';
import { fakeThreads, ioOf, type Post, run, shuffled } from './memory-world.js';

vi.mock('../../src/cli/builtin.js', async () => (await import('./memory-world.js')).builtinModule);

function threads({ files }: BatchFiles, post: Post): Pick<Io, 'startThread'> {
	return { startThread: fakeThreads(ioOf({ files }).io.files, post) };
}

describe('a batch tells the same', () => {
	it('whatever the number of threads, and the order of their answers', async () => {
		await fc.assert(
			fc.asyncProperty(
				batch,
				fc.integer({ min: 2, max: 5 }),
				fc.array(fc.nat(9), { minLength: 1, maxLength: 7 }),
				async (given, jobs, draws) => {
					const alone = await told('check', given.paths, { files: given.files });
					const many = await told('check', [...given.paths, '--jobs', String(jobs)], {
						files: given.files,
						...threads(given, shuffled(draws)),
					});
					expect(differing(many, alone)).toEqual([]);
				},
			),
			{ numRuns: 8 },
		);
	});

	it('whatever the pieces that files come in', async () => {
		await fc.assert(
			fc.asyncProperty(batch, fc.array(fc.nat(20_000), { maxLength: 30 }), async (given, cuts) => {
				const pieces = Object.fromEntries(Object.entries(given.files).map(([name, text]) => [name, cut(Buffer.from(text), cuts)]));
				const whole = await told('check', given.paths, { files: given.files });
				expect(differing(await told('check', given.paths, { files: pieces }), whole)).toEqual([]);
				expect(
					differing(await told('check', [...given.paths, '--jobs=2'], { files: pieces, ...threads(given, shuffled([1, 0])) }), whole),
				).toEqual([]);
			}),
			{ numRuns: 8 },
		);
	});

	it.each(['--quiet', '--all', '--shard=2/3', '--lang=zh', '--as-of=2024-06-30', '--reading=distance-basis=road'])(
		'with %s',
		async (option) => {
			await fc.assert(
				fc.asyncProperty(batch, async (given) => {
					const argv = [...given.paths, option];
					const alone = await told('check', argv, { files: given.files });
					expect(
						differing(await told('check', [...argv, '--jobs=3'], { files: given.files, ...threads(given, shuffled([2, 0, 1])) }), alone),
					).toEqual([]);
				}),
				{ numRuns: 3 },
			);
		},
	);
});

it('a thread is given back the memory of its answers, as much of it as it can use', async () => {
	const lines = Array.from({ length: 60 }, (_, index) => Buffer.from(`${applicationText(index, { seed: 6 })}\n`));
	const files = { 'a.ndjson': lines };
	const argv = ['check', 'a.ndjson', '--format=ndjson'];
	const given: number[] = [];
	const startThread: Io['startThread'] = (data) => {
		const thread = fakeThreads(ioOf({ files }).io.files, shuffled([0]))(data);
		const post: Thread['post'] = (message, handedOver) => {
			given.push((message as Question).spare.length);
			thread.post(message, handedOver);
		};
		return { ...thread, post };
	};
	expect(await run([...argv, '--jobs=2'], { files, startThread })).toEqual(await run(argv, { files }));
	expect(given.some((blocks) => blocks > 0)).toBe(true);
	// As much as is under way at a time, and not more and more.
	expect(Math.max(...given)).toBeLessThanOrEqual(10);
});

describe('a thread that fails', () => {
	const files = { 'a.ndjson': '{}\n{}\n' };
	const base = { onMessage: () => {}, end: () => {} };

	it('ends the run with one error, whether it had something to do or not', async () => {
		const failing = [
			// While it is at work.
			(listen: (error: Error) => void) => setImmediate(() => listen(new Error('out of memory'))),
			// Before it was given anything.
			(listen: (error: Error) => void) => listen(new Error('out of memory')),
		];
		for (const onEnd of failing) {
			const ran = await run(['check', 'a.ndjson', '--jobs', '2'], { files, startThread: () => ({ ...base, post: () => {}, onEnd }) });
			expect(ran).toEqual({ status: 2, stdout: '', stderr: expect.stringMatching(/^error: .*out of memory.*\n$/) });
		}
	});

	it('may answer that it did', async () => {
		const startThread: Io['startThread'] = () => {
			let answer = (_: unknown): void => {};
			return {
				...base,
				onEnd: () => {},
				onMessage: (listen) => {
					answer = listen;
				},
				post: (question) =>
					setImmediate(() => answer({ number: (question as { number: number }).number, fault: 'TypeError: nobody thought of it\n at x' })),
			};
		};
		const { status, stderr } = await run(['check', 'a.ndjson', '--jobs', '2', '--format', 'csv'], { files, startThread });
		expect(status).toBe(2);
		expect(stderr).toMatch(/^error: .*nobody thought of it.*\n$/);
		expect(stderr).not.toContain(' at x');
	});
});
