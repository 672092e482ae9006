import { describe, expect, it } from 'vitest';
import { formatOf, isDocumentName, sniffFormat } from '../../src/read/format.js';

const bytesOf = (text: string) => new TextEncoder().encode(text);

it.each([
	['a.json', 'json', true],
	['a.JSON', 'json', true],
	['a/b.c/d.yaml', 'yaml', true],
	['a.yml', 'yaml', true],
	['a.ndjson', 'ndjson', true],
	['a.jsonl', 'ndjson', true],
	['a.txt', 'json', false],
	['json', 'json', false],
	['a.yaml/b', 'json', false],
	['a.yaml\\b', 'json', false],
	['.json', 'json', true],
	['a.json5', 'json', false],
	['a.constructor', 'json', false],
])('%s is %s; searched for: %s', (name, format, document) => {
	expect([formatOf(name), isDocumentName(name)]).toEqual([format, document]);
});

describe('standard input is', () => {
	it.each([
		['ndjson', '{"id": 1}\n{"id": 2}\n'],
		['ndjson', '\ufeff\n\n{"id": 1}\r\n\r\n  {"id": 2}'],
		['ndjson', '{"id": 1}\nnot JSON'],
		['json', '{"id": 1}'],
		['json', '{"id": 1}\n\n \r\n'],
		['json', '{\n"id": 1\n}\n'],
		['json', '{"id": 1,\n"a": 2}'],
		['json', '{"id": 1}}\n{"id": 2}'],
		['json', '[1]\n[2]'],
		['json', ''],
		['json', ' \n '],
		['yaml', 'id: 1\n'],
		['yaml', '# a comment\n{"id": 1}'],
		['yaml', '---\n{"id": 1}\n'],
		['yaml', '"id": 1\n'],
	])('%s: %j, however the bytes arrive', async (format, text) => {
		const bytes = bytesOf(text);
		for (const size of [1, 2, 3, 7, bytes.length + 1]) {
			const chunks = Array.from({ length: Math.ceil(bytes.length / size) }, (_, i) => bytes.subarray(i * size, (i + 1) * size));
			const sniffed = await sniffFormat(
				(async function* () {
					yield* chunks;
				})(),
			);
			const read: Uint8Array[] = [];
			for await (const chunk of sniffed.chunks) read.push(chunk);
			expect([sniffed.format, Buffer.concat(read).toString()]).toEqual([format, text]);
		}
	});

	it('json where it is UTF-16', async () => {
		const sniffed = await sniffFormat(
			(async function* () {
				yield Buffer.from('\ufeff{"id": 1}\n', 'utf16le');
			})(),
		);
		expect(sniffed.format).toBe('json');
	});

	it('ndjson as soon as that is known, and closed by whoever stops reading', async () => {
		let taken = 0;
		let closed = false;
		async function* endless() {
			try {
				for (;;) {
					taken += 1;
					yield bytesOf('{}\n');
				}
			} finally {
				closed = true;
			}
		}
		const { format, chunks } = await sniffFormat(endless());
		expect([format, taken]).toEqual(['ndjson', 2]);
		for await (const _chunk of chunks) if (taken > 4) break;
		expect(closed).toBe(true);
	});

	it('json where a first line has no end, of which no more than 64 MiB are held', async () => {
		const chunk = new Uint8Array(2 ** 22).fill(0x7b);
		let taken = 0;
		async function* endless() {
			for (;;) {
				taken += 1;
				yield chunk;
			}
		}
		expect((await sniffFormat(endless())).format).toBe('json');
		expect(taken).toBeLessThan(20);
	});
});
