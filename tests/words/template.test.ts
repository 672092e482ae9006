/** A sentence taken apart and put together again reads as if its holes had been filled where they stand. */

import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { filled, holesOf, templateOf } from '../../src/words/template.js';

type Texts = Readonly<Record<string, string>>;

/** The sentence with its holes filled at once, those without a text left as they are written. */
function atOnce(sentence: string, texts: Texts): string {
	return sentence.replace(/\{([^{}]+)\}( (?=\p{Script=Han}))?/gu, (written, name: string, space = '') => {
		const text = texts[name];
		if (text === undefined) return written;
		return /\p{Script=Han}$/u.test(text) ? text : text + space;
	});
}

const inSteps = (sentence: string, known: Texts, later: Texts) =>
	filled(
		templateOf(sentence, (name) => known[name]),
		(name) => later[name] ?? `{${name}}`,
	);

describe('a sentence', () => {
	const cases: readonly { sentence: string; known?: Texts; later?: Texts; text: string }[] = [
		{ sentence: '', text: '' },
		{ sentence: 'Nothing to fill.', text: 'Nothing to fill.' },
		{ sentence: '{a}', known: { a: 'known' }, text: 'known' },
		{ sentence: '{a}', later: { a: 'later' }, text: 'later' },
		{
			sentence: 'At least {mark}: {entries}.',
			known: { mark: '200 km' },
			later: { entries: 'A and B' },
			text: 'At least 200 km: A and B.',
		},
		{ sentence: '不足 {mark} 者：{entries}。', known: { mark: '200 公里' }, later: { entries: '甲' }, text: '不足 200 公里者：甲。' },
		{ sentence: '共 {count} 个', known: { count: '12' }, text: '共 12 个' },
		{ sentence: '共 {count} 个', later: { count: '12' }, text: '共 12 个' },
		{ sentence: '见 {name} 等', later: { name: '襄阳' }, text: '见 襄阳等' },
		{ sentence: '{a} and {a}', known: {}, later: { a: 'b' }, text: 'b and b' },
		{ sentence: '{a}{b}', known: { a: '{b}' }, later: { b: '{a}' }, text: '{b}{a}' },
		{ sentence: 'a { b } {} {c', known: { ' b ': 'x' }, text: 'a x {} {c' },
		{ sentence: 'No $& and no $1: {a}', later: { a: '$&' }, text: 'No $& and no $1: $&' },
	];
	test.each(cases)('$sentence: $text', ({ sentence, known = {}, later = {}, text }) => {
		expect(inSteps(sentence, known, later)).toBe(text);
	});

	test('reads the same however much of it is known beforehand', () => {
		const part = fc.constantFrom('{a}', '{b}', '{c}', ' ', '甲', 'x', '{', '}', '，', '。', '3');
		const text = fc.constantFrom('', '甲', 'x', '3 公里', '{a}', '$1', ' ', '𠮷');
		const texts = fc.record({ a: text, b: text, c: text });
		fc.assert(
			fc.property(fc.array(part, { maxLength: 12 }), texts, fc.subarray(['a', 'b', 'c'] as const), (parts, all, first) => {
				const sentence = parts.join('');
				const known = Object.fromEntries(first.map((name) => [name, all[name]]));
				expect(inSteps(sentence, known, all)).toBe(atOnce(sentence, all));
			}),
			{ numRuns: 2000 },
		);
	});

	test('names its holes, each as often as it stands', () => {
		expect(holesOf('{a} {b} {a} {c')).toEqual(['a', 'b', 'a']);
	});
});
