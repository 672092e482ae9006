import { expect, test } from 'vitest';
import { harmless, hiddenIn } from '../../src/base/harmless.js';

const cases: readonly { name: string; text: string; shown: string }[] = [
	{ name: 'leaves ordinary text alone', text: '襄阳 Liuji 机场 e\u0301 👍🏽', shown: '襄阳 Liuji 机场 e\u0301 👍🏽' },
	{ name: 'stops escape sequences', text: '\u001b[31mred\u009b0m', shown: '\ufffd[31mred\ufffd0m' },
	{ name: 'stops bidirectional controls', text: 'a\u202eb\u2066c\u200f', shown: 'a\ufffdb\ufffdc\ufffd' },
	{ name: 'makes line breaks and tabs one space', text: 'a\r\nb\tc\u2028d', shown: 'a b c d' },
	{ name: 'shows what has no width', text: 'a\u200bb\u00adc\ufeff', shown: 'a\ufffdb\ufffdc\ufffd' },
	{ name: 'shows what is never seen', text: 'a\u115fb\u3164c\u034fd\u{e0080}', shown: 'a\ufffdb\ufffdc\ufffdd\ufffd' },
	{ name: 'keeps variants of characters', text: '☎\ufe0f 葛\u{e0100}', shown: '☎\ufe0f 葛\u{e0100}' },
	{ name: 'replaces half characters', text: 'a\ud83db', shown: 'a\ufffdb' },
	{ name: 'stops carriage return and backspace', text: 'pass\rfail\b', shown: 'pass fail\ufffd' },
];
test.each(cases)('$name', ({ text, shown }) => {
	expect(harmless(text)).toBe(shown);
});

test('leaves alone every character that is neither seen to nor seen, and no other', () => {
	const stopped = /\p{Cc}|\p{Cf}|\p{Cs}|\p{Zl}|\p{Zp}|(?!\p{Variation_Selector})\p{Default_Ignorable_Code_Point}|(?![ \u3000])\p{Zs}/u;
	const characters = Array.from({ length: 0x10000 }, (_, code) => String.fromCharCode(code));
	expect(characters.filter((each) => (harmless(each) === each) === stopped.test(each))).toEqual([]);
});

test.each([
	['北京', undefined],
	['Kuala Lumpur，吉隆坡', undefined],
	['北京\ufe00', 'U+FE00'],
	['北京\u{e0100}', 'U+E0100'],
	['广州\u2800', 'U+2800'],
	['广州\ufffc', 'U+FFFC'],
	['a\u200b\u00ad', 'U+200B'],
])('of %j the first character that is not shown is %s', (text, expected) => {
	expect(hiddenIn(text)).toBe(expected);
});
