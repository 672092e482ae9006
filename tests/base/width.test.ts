import fc from 'fast-check';
import stringWidth from 'string-width';
import { describe, expect, test } from 'vitest';
import { cutEnd, cutStart, displayWidth, maxDisplayWidth, graphemes as ours, wrap } from '../../src/base/width.js';

const graphemes = (text: string) => [...new Intl.Segmenter('und').segment(text)].map((each) => each.segment);
const withoutSpaces = (text: string) => text.replaceAll(' ', '');

const piece = fc.oneof(
	fc.constantFrom(
		'口',
		'岸',
		'湖北省',
		'\uff0c',
		'。',
		'、',
		'\uff08',
		'\uff09',
		'“',
		'”',
		'…',
		'—',
		'《',
		'》',
		'1,499,999',
		' ',
		'  ',
		'passengers',
		'km',
		'%',
	),
	fc.constantFrom('👨‍👩‍👧', '🇨🇳', '🇨', 'e\u0301', 'का', '각', '\u1100\u1161', 'é', '①', 'Ω', '🏽', '😀', '🌡', '☔', '\ufffd', '·'),
	fc.string({ unit: 'grapheme', maxLength: 5 }).filter((text) => !/\p{Cc}/u.test(text)),
);
const anyText = fc.array(piece, { maxLength: 40 }).map((pieces) => pieces.join(''));

describe('wrap', () => {
	const cases: readonly { name: string; text: string; width: number; lines: readonly string[] }[] = [
		{ name: 'leaves a short text alone', text: '口岸', width: 10, lines: ['口岸'] },
		{ name: 'gives one empty line for no text', text: '', width: 10, lines: [''] },
		{ name: 'breaks between Chinese characters', text: '襄阳刘集机场', width: 8, lines: ['襄阳刘集', '机场'] },
		{ name: 'breaks Latin text at spaces only', text: 'fixed direct routes', width: 12, lines: ['fixed direct', 'routes'] },
		{ name: 'starts no line with a closing mark', text: '襄阳刘集\uff0c机场', width: 8, lines: ['襄阳刘', '集\uff0c机场'] },
		{ name: 'ends no line with an opening mark', text: '襄阳刘\uff08集\uff09', width: 8, lines: ['襄阳刘', '\uff08集\uff09'] },
		{ name: 'keeps a figure together', text: '吞吐量1,499,999人次', width: 12, lines: ['吞吐量', '1,499,999人', '次'] },
		{ name: 'keeps a date together', text: '晚于2024年6月30日', width: 16, lines: ['晚于', '2024年6月30日'] },
		{ name: 'cuts a word that is longer than a line', text: 'abcdefghij', width: 4, lines: ['abcd', 'efgh', 'ij'] },
		{ name: 'ends a line where the text does', text: 'a\nb', width: 4, lines: ['a', 'b'] },
		{ name: 'counts ambiguous characters as two', text: '“十四五”', width: 8, lines: ['“十四', '五”'] },
		{ name: 'lets a character stand alone that is wider than a line', text: '口岸', width: 1, lines: ['口', '岸'] },
	];
	test.each(cases)('$name', ({ text, width, lines }) => {
		expect(wrap(text, width)).toEqual(lines);
	});

	test('loses no character but the spaces at a break', () => {
		fc.assert(
			fc.property(anyText, fc.integer({ min: 1, max: 60 }), (text, width) => {
				expect(withoutSpaces(wrap(text, width).join(''))).toBe(withoutSpaces(text));
			}),
		);
	});

	test('never overflows, on either kind of terminal', () => {
		fc.assert(
			fc.property(anyText, fc.integer({ min: 2, max: 60 }), (text, width) => {
				for (const line of wrap(text, width)) {
					expect(displayWidth(line)).toBeLessThanOrEqual(maxDisplayWidth(line));
					if (graphemes(line).length > 1) expect(maxDisplayWidth(line)).toBeLessThanOrEqual(width);
				}
			}),
		);
	});

	test('splits no grapheme', () => {
		fc.assert(
			fc.property(anyText, fc.integer({ min: 1, max: 60 }), (text, width) => {
				const lines = wrap(text, width);
				expect(lines.flatMap(graphemes).filter((each) => each !== ' ')).toEqual(graphemes(text).filter((each) => each !== ' '));
			}),
		);
	});

	test('starts no line with a closing mark where the line before has room to give', () => {
		fc.assert(
			fc.property(fc.array(fc.constantFrom('口', '岸', '\uff0c', '。', '\uff08', '\uff09', 'km'), { maxLength: 30 }), (pieces) => {
				const lines = wrap(pieces.join('').replace(/[\uff0c。\uff08\uff09]{2,}/gu, '\uff0c'), 12);
				for (const line of lines.slice(1)) expect(line).not.toMatch(/^[\uff0c。\uff09]/u);
				for (const line of lines.slice(0, -1)) expect(line).not.toMatch(/\uff08$/u);
			}),
		);
	});
});

test('widths agree with string-width, which asks the tables of Unicode', () => {
	fc.assert(
		fc.property(anyText, (text) => {
			expect(displayWidth(text)).toBe(stringWidth(text));
			expect(maxDisplayWidth(text)).toBe(stringWidth(text, { ambiguousIsNarrow: false }));
		}),
		{ numRuns: 2000 },
	);
});

describe('cutting', () => {
	const cases: readonly { text: string; width: number; end: string; start: string }[] = [
		{ text: '襄阳', width: 4, end: '襄阳', start: '襄阳' },
		{ text: '襄阳刘集', width: 7, end: '襄阳…', start: '…刘集' },
		{ text: 'fixtures/real', width: 7, end: 'fixtu…', start: '…/real' },
	];
	test.each(cases)('$text to $width', ({ text, width, end, start }) => {
		expect(cutEnd(text, width)).toBe(end);
		expect(cutStart(text, width)).toBe(start);
	});
});

test('a word of any length is broken: that of a million letters, too', () => {
	expect(wrap('a'.repeat(1_000_000), 2)).toHaveLength(500_000);
});

describe('graphemes of a long text', () => {
	test('are those of the whole, wherever a piece of it ends', () => {
		const rare = ['e\u0301\u0301', '👨‍👩‍👧‍👦', '🇨🇳🇯🇵', '각', 'क्षि', '\r\n', '\u0600 1', `a${'\u0301'.repeat(5000)}`];
		for (const each of rare) {
			for (let before = 4080; before < 4100; before += 1) {
				const text = `${'字'.repeat(before)}${each}${each}字${each}`;
				expect(ours(text)).toEqual(graphemes(text));
			}
		}
	});

	test('are found in time, however long it is', () => {
		const text = `甲口岸W宽e\u0301`.repeat(40_000);
		expect(ours(text)).toHaveLength(6 * 40_000);
	});
});
