import { isUtf8 } from 'node:buffer';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { decode } from '../../src/read/decode.js';

const utf8 = (text: string) => new TextEncoder().encode(text);
const bytes = (...parts: readonly (readonly number[] | Uint8Array)[]) => Uint8Array.from(parts.flatMap((part) => [...part]));

function utf16(text: string, littleEndian: boolean): Uint8Array {
	const view = new DataView(new ArrayBuffer(text.length * 2 + 2));
	for (const [index, unit] of ['\ufeff', ...text.split('')].entries()) view.setUint16(index * 2, unit.charCodeAt(0), littleEndian);
	return new Uint8Array(view.buffer);
}

/** Characters that take two bytes in GB18030, with those bytes: what an encoder would do, from the decoder. */
const gb18030 = new Map<string, readonly number[]>();
for (let lead = 0xb0; lead <= 0xf7; lead++) {
	for (let trail = 0xa1; trail <= 0xfe; trail++) {
		const character = new TextDecoder('gb18030').decode(Uint8Array.of(lead, trail));
		if (/^\p{Script=Han}$/u.test(character)) gb18030.set(character, [lead, trail]);
	}
}
const inGb18030 = (text: string) => bytes(...[...text].map((character) => gb18030.get(character) ?? utf8(character)));

const codeOf = (input: Uint8Array) => {
	const result = decode(input);
	return result.ok ? result.encoding : result.issues.map(({ code }) => code).join();
};

const application = '{\n\t"port": { "name": "襄阳刘集机场", "type": "air" },\r\n\t"notes": "湖北省襄阳市"\n}';

describe('a text is read', () => {
	it.each([
		['UTF-8', utf8(application), 'utf-8'],
		['UTF-8 with a byte order mark', bytes([0xef, 0xbb, 0xbf], utf8(application)), 'utf-8'],
		['UTF-16, little endian', utf16(application, true), 'utf-16le'],
		['UTF-16, big endian', utf16(application, false), 'utf-16be'],
		['GB18030', inGb18030(application), 'gb18030'],
	])('from %s, without a byte order mark', (_what, input, encoding) => {
		expect(decode(input)).toEqual({ ok: true, text: application, encoding });
	});

	it('from GB18030, four bytes for a rare character', () => {
		expect(decode(bytes(inGb18030('{"name": "'), [0x95, 0x32, 0x82, 0x36], inGb18030('州"}')))).toMatchObject({
			text: '{"name": "\u{20000}州"}',
			encoding: 'gb18030',
		});
	});

	it('from GB18030 whatever Han characters it holds', () => {
		const text = fc
			.array(fc.constantFrom(...gb18030.keys()), { minLength: 4, maxLength: 60 })
			.map((parts) => `{"name": "${parts.join('')}"}`)
			// Some few texts are the same bytes as another text in UTF-8, which then is what they are taken for.
			.filter((written) => !isUtf8(inGb18030(written)));
		// A short text of rare characters may look like damaged UTF-8, and is then refused; it is never read as another text.
		const refused = fc.sample(text, 2000).filter((expected) => {
			const result = decode(inGb18030(expected));
			if (result.ok) expect(result).toMatchObject({ text: expected, encoding: 'gb18030' });
			else expect(result.issues.map(({ code }) => code)).toEqual(['input.damaged-utf8']);
			return !result.ok;
		});
		expect(refused.length).toBeLessThan(20);
	});

	it('from UTF-8 whatever it holds', () => {
		fc.assert(
			fc.property(fc.string({ unit: 'grapheme', minLength: 1 }), (text) => {
				fc.pre(/\S/.test(text) && !text.includes('\0') && !text.startsWith('\ufeff'));
				expect(decode(utf8(text))).toEqual({ ok: true, text, encoding: 'utf-8' });
			}),
		);
	});
});

describe('what is no text is one issue', () => {
	const png = [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 0x0d, 0x49, 0x48, 0x44, 0x52];
	it.each([
		['a PNG image', bytes(png), 'input.encoding'],
		['a zip archive, docx or xlsx', bytes([0x50, 0x4b, 3, 4, 0x14, 0, 8, 8], [0xb0, 0xa1, 0xb0, 0xa1]), 'input.office-file'],
		['doc or xls', bytes([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1], [0, 0]), 'input.office-file'],
		['PDF', utf8('%PDF-1.7\n1 0 obj'), 'input.office-file'],
		['only the beginning of such a file', bytes([0xd0, 0xcf, 0x11]), 'input.encoding'],
		['zeros', new Uint8Array(4096), 'input.encoding'],
		['UTF-16 without a byte order mark', utf16('{"id": 1}', true).slice(2), 'input.encoding'],
		['UTF-16 with half a character', utf16('{"id": 1}', true).slice(0, -1), 'input.encoding'],
		['UTF-16 with half a pair', utf16('{"id": "\ud83d"}', false), 'input.encoding'],
		['UTF-32', bytes([0xff, 0xfe, 0, 0], [0x7b, 0, 0, 0]), 'input.encoding'],
		['Latin-1', bytes(utf8('{"name": "caf'), [0xe9], utf8('"}')), 'input.encoding'],
		['private characters of GB18030', bytes(...Array.from({ length: 40 }, (_, i) => [0xaa, 0xa1 + i])), 'input.encoding'],
		['nothing', new Uint8Array(), 'input.empty'],
		['white space', utf8(' \r\n\t\n'), 'input.empty'],
		['a byte order mark alone', bytes([0xef, 0xbb, 0xbf]), 'input.empty'],
		['a byte order mark of UTF-16 alone', bytes([0xff, 0xfe]), 'input.empty'],
	])('%s: %s', (_what, input, code) => {
		expect(codeOf(input)).toBe(code);
	});

	it('random bytes', () => {
		fc.assert(
			fc.property(fc.uint8Array({ minLength: 200, maxLength: 400 }), (input) => {
				expect(['input.encoding', 'input.damaged-utf8']).toContain(codeOf(input));
			}),
		);
	});
});

it('UTF-8 is read as the decoder of the platform reads it, or not at all, wherever the bytes stand in their memory', () => {
	const sound = fc.string({ unit: fc.constantFrom('a', '{', ' ', 'é', '岸', '𠮷', '\ufeff', '\ufffd'), maxLength: 6 }).map(utf8);
	// Halves of characters, overlong forms, halves of pairs, what lies beyond the last character, and zero.
	const odd = fc.constantFrom(
		[0x80],
		[0xc3],
		[0xe5, 0xb2],
		[0xf0, 0xa0],
		[0xc0, 0x80],
		[0xed, 0xa0, 0x80],
		[0xf4, 0x90, 0x80, 0x80],
		[0xff],
		[0],
	);
	const part = fc.oneof({ weight: 5, arbitrary: sound }, { weight: 1, arbitrary: odd });
	const seen = { read: 0, refused: 0 };
	fc.assert(
		fc.property(fc.array(part, { minLength: 1, maxLength: 6 }), fc.nat(3), fc.boolean(), (parts, offset, asBuffer) => {
			const whole = bytes([...Array(offset).fill(0x78)], ...parts, [0x78]);
			const input = (asBuffer ? Buffer.from(whole.buffer) : whole).subarray(offset, -1);
			fc.pre(!(input[0] === 0xff && input[1] === 0xfe));
			const result = decode(input);
			let expected: string | undefined;
			try {
				expected = new TextDecoder('utf-8', { fatal: true }).decode(input);
			} catch {}
			if (expected === undefined || expected.includes('\0') || !/\S/.test(expected)) {
				expect(result.ok && result.encoding === 'utf-8').toBe(false);
				seen.refused += 1;
			} else {
				expect(result).toEqual({ ok: true, text: expected, encoding: 'utf-8' });
				seen.read += 1;
			}
		}),
		{ numRuns: 2000 },
	);
	expect(Math.min(seen.read, seen.refused)).toBeGreaterThan(200);
});

describe('damaged UTF-8 is not read as other characters', () => {
	it('where its last character is cut', () => {
		const result = decode(utf8('{\n"name": "襄阳刘集机场').slice(0, -1));
		expect(result).toMatchObject({ ok: false, issues: [{ code: 'input.damaged-utf8', line: 2, column: 15 }] });
	});

	it('where one byte is wrong', () => {
		const input = utf8('{"name": "襄阳刘集机场", "notes": "湖北省襄阳市"}');
		input[11] = 0xff;
		expect(codeOf(input)).toBe('input.damaged-utf8');
	});
});
