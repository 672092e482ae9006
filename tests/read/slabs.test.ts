import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Line, linesIn, readSlabs } from '../../src/read/slabs.js';

const bytesOf = (text: string) => new TextEncoder().encode(text);

/** The lines of all slabs, one after the other; the lines that a slab says it has are those that are counted. */
async function* readLines(chunks: AsyncIterable<Uint8Array>, limit?: number): AsyncGenerator<Line> {
	let next = 1;
	for await (const slab of readSlabs(chunks, limit)) {
		expect(slab.line).toBe(next);
		next += slab.lines;
		if (slab.issue !== undefined) yield { line: slab.line, issue: slab.issue };
		else yield* linesIn(slab, limit);
	}
}

/** The chunks of a stream, and whether whoever read it has closed it. */
function streamOf(chunks: Iterable<Uint8Array>) {
	const state = { taken: 0, closed: false };
	async function* stream() {
		try {
			for (const chunk of chunks) {
				state.taken += 1;
				yield chunk;
			}
		} finally {
			state.closed = true;
		}
	}
	return { state, stream: stream() };
}

async function allOf<T>(items: AsyncIterable<T>): Promise<readonly T[]> {
	const all: T[] = [];
	for await (const item of items) all.push(item);
	return all;
}

async function linesOf(chunks: Iterable<Uint8Array>, limit?: number): Promise<readonly (readonly [number, string])[]> {
	const lines: readonly Line[] = await allOf(readLines(streamOf(chunks).stream, limit));
	return lines.map(({ line, bytes, issue }) => [
		line,
		issue === undefined ? new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes) : `! ${issue.code}`,
	]);
}

describe('lines', () => {
	it.each<[string, string, readonly (readonly [number, string])[]]>([
		[
			'end in LF',
			'{}\n[]\n',
			[
				[1, '{}'],
				[2, '[]'],
			],
		],
		[
			'end in CRLF',
			'{}\r\n[]\r\n',
			[
				[1, '{}'],
				[2, '[]'],
			],
		],
		[
			'need no end at the end',
			'{}\n[]',
			[
				[1, '{}'],
				[2, '[]'],
			],
		],
		[
			'that are blank are counted and skipped',
			'\n{}\n \t\r\n\n[]\n\n',
			[
				[2, '{}'],
				[5, '[]'],
			],
		],
		[
			'begin after the byte order mark',
			'\ufeff{}\n\ufeff{}',
			[
				[1, '{}'],
				[2, '\ufeff{}'],
			],
		],
		['keep a CR within', 'a\rb\r\r\n', [[1, 'a\rb\r']]],
		['are none in an empty stream', '', []],
		['may hold what they will', '"口岸"\n', [[1, '"口岸"']]],
	])('%s', async (_what, text, expected) => {
		expect(await linesOf([bytesOf(text)])).toEqual(expected);
	});

	it('are the same however the bytes arrive, and whatever the limit', async () => {
		const text = fc.string({ unit: fc.constantFrom('a', '岸', '\n', '\r\n', ' ', '\r'), maxLength: 40 });
		const mark = fc.constantFrom('', '\ufeff');
		await fc.assert(
			fc.asyncProperty(
				mark,
				text,
				fc.array(fc.nat(50), { maxLength: 8 }),
				fc.integer({ min: 1, max: 12 }),
				async (start, written, cuts, limit) => {
					const bytes = bytesOf(start + written);
					const ends = [...cuts.map((cut) => cut % (bytes.length + 1)), bytes.length].sort((a, b) => a - b);
					const chunks = ends.map((end, index) => bytes.subarray(ends[index - 1] ?? 0, end));
					const expected = written
						.split('\n')
						.map((line, index) => [index + 1, line.replace(/\r$/, '')] as const)
						.map(([line, content]) => [line, bytesOf(content).length > limit ? '! input.line-too-large' : content] as const)
						.filter(([, line]) => /[^ \t\r]/.test(line));
					expect(await linesOf(chunks, limit)).toEqual(expected);
				},
			),
			{ numRuns: 1000 },
		);
	});
});

describe('a line above the limit', () => {
	it.each([
		['in one chunk', ['12345\n{}\n']],
		['in many', ['12', '34', '5', '67', '\n{', '}\n']],
		['with the limit at the end of a chunk', ['1234', '5\n{}\n']],
	])('is an issue, and the next is read: %s', async (_what, chunks) => {
		expect(await linesOf(chunks.map(bytesOf), 4)).toEqual([
			[1, '! input.line-too-large'],
			[2, '{}'],
		]);
	});

	it('is not one that has its end beyond it', async () => {
		expect(await linesOf(['12', '34', '\r', '\n12', '34\r\n1234'].map(bytesOf), 4)).toEqual([
			[1, '1234'],
			[2, '1234'],
			[3, '1234'],
		]);
	});

	it('may be the last', async () => {
		expect(await linesOf(['{}\n', '123', '456'].map(bytesOf), 4)).toEqual([
			[1, '{}'],
			[2, '! input.line-too-large'],
		]);
	});

	it('is told with the limit in MiB, and its place', async () => {
		const [line] = await allOf(readLines(streamOf([new Uint8Array(2 ** 24 + 1).fill(0x61)]).stream));
		expect(line?.issue).toEqual({ code: 'input.line-too-large', args: { limit: 16 }, line: 1, column: 1 });
	});

	it('is never held', async () => {
		const chunk = new Uint8Array(2 ** 20).fill(0x61);
		function* endless() {
			for (let i = 0; i < 1024; i++) yield chunk;
			yield bytesOf('\n{}');
		}
		expect(await linesOf(endless())).toEqual([
			[1, '! input.line-too-large'],
			[2, '{}'],
		]);
	});
});

it('UTF-16 is one issue', async () => {
	const text = Buffer.from('\ufeff{}\n{}\n{}\n', 'utf16le');
	expect(await linesOf([text])).toEqual([[1, '! input.encoding']]);
});

it('whoever stops early closes the stream, of which no more was taken than was needed', async () => {
	const { state, stream } = streamOf(Array.from({ length: 100 }, () => bytesOf('{}\n{}\n')));
	for await (const { line } of readLines(stream)) if (line === 3) break;
	expect(state).toEqual({ taken: 2, closed: true });
});
