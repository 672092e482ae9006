import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { SourceText } from '../../src/base/source.js';

const mark = (text: string, part: string) => ({ start: text.indexOf(part), end: text.indexOf(part) + part.length });

describe('positionAt', () => {
	it.each([
		['', 0, 1, 1],
		['abc', 3, 1, 4],
		['a\nb', 2, 2, 1],
		['a\r\nb', 3, 2, 1],
		['a\rb', 2, 2, 1],
		['a\n', 2, 2, 1],
		['\n\n\n', 2, 3, 1],
		['襄阳\n口岸', 4, 2, 2],
		['😀x', 2, 1, 3],
		['abc', 99, 1, 4],
		['abc', -5, 1, 1],
	])('%j at %i: %i:%i', (text, offset, line, column) => {
		expect(new SourceText(text).positionAt(offset)).toEqual({ line, column });
	});

	it('agrees with splitting the text into lines', () => {
		fc.assert(
			fc.property(fc.string({ unit: fc.constantFrom('a', '岸', '\n', '\r\n') }), fc.nat(60), (text, at) => {
				const offset = Math.min(at, text.length);
				// Between CR and LF there is no place of its own.
				fc.pre(!(text[offset - 1] === '\r' && text[offset] === '\n'));
				const lines = text.slice(0, offset).split(/\r\n|\n/);
				expect(new SourceText(text).positionAt(offset)).toEqual({ line: lines.length, column: (lines.at(-1)?.length ?? 0) + 1 });
			}),
		);
	});
});

describe('frame', () => {
	it.each([
		['one line', 'a: 1\nregoin: x\nb: 2', 'regoin', '2 | regoin: x\n  | ^^^^^^'],
		['wide characters before it', '口岸: abc', 'abc', '1 | 口岸: abc\n  | \u3000\u3000  ^^^'],
		['wide characters in it', 'a: 口岸', '口岸', '1 | a: 口岸\n  |    ^^^^'],
		['an ideographic space before it', '\u3000x', 'x', '1 | \u3000x\n  | \u3000^'],
		['a tab', '\tx', 'x', '1 |  x\n  |  ^'],
		['an escape sequence', '\u001b[31mred', 'red', '1 | \ufffd[31mred\n  |      ^^^'],
		['a bidirectional control', 'a\u202eb', 'b', '1 | a\ufffdb\n  |   ^'],
		['a mark of an annotation', 'a\ufff9b', 'b', '1 | a\ufffdb\n  |   ^'],
		['a tag of two units', 'a\u{e0041}b', 'b', '1 | a\ufffd\ufffdb\n  |    ^'],
		['a line separator', 'a\u2028b', 'b', '1 | a\ufffdb\n  |   ^'],
		['more than one line', 'x {\n}', '{\n}', '1 | x {\n  |   ^'],
		['CRLF', 'a\r\nbc\r\n', 'bc', '2 | bc\n  | ^^'],
	])('shows %s', (_what, text, part, expected) => {
		expect(new SourceText(text).frame(mark(text, part))).toBe(expected);
	});

	it('puts a caret where the text ends', () => {
		expect(new SourceText('{"a":').frame({ start: 5, end: 5 })).toBe('1 | {"a":\n  |      ^');
	});

	it('shows a part of a long line', () => {
		const text = `${'a'.repeat(500)}HERE${'b'.repeat(500)}`;
		const [line = '', carets = ''] = new SourceText(text).frame(mark(text, 'HERE')).split('\n');
		expect(line).toMatch(/^1 \| …a+HEREb+…$/);
		expect(line.length).toBeLessThan(120);
		expect(carets.slice(carets.indexOf('^'))).toBe('^^^^');
		expect(carets.indexOf('^')).toBe(line.indexOf('HERE'));
	});

	it('is quick on a line of many megabytes', () => {
		const source = new SourceText('x'.repeat(2 ** 25));
		const start = performance.now();
		for (let i = 0; i < 100; i++) source.frame({ start: i, end: i + 1 });
		// To look at the whole line each time takes seconds.
		expect(performance.now() - start).toBeLessThan(1500);
	});

	it('does not print half a character', () => {
		const text = `${'a'.repeat(99)}😀b`;
		expect(new SourceText(text).frame({ start: 0, end: 1 })).not.toMatch(/\p{Cs}/u);
	});
});

it('place tells line, column and frame', () => {
	expect(new SourceText('a\nbc').place({ start: 3, end: 4 })).toEqual({ line: 2, column: 2, frame: '2 | bc\n  |  ^' });
});
