/** The small parts of the page: escaping, bars, colours. */

import { describe, expect, test } from 'vitest';
import { barOf } from '../../../src/report/html/bar.js';
import { html, link } from '../../../src/report/html/markup.js';
import { dark, light, type Palette, tint } from '../../../src/report/html/palette.js';
import { factTone, toneOf } from '../../../src/report/html/tone.js';
import type { Fact } from '../../../src/report/result.js';

describe('markup', () => {
	test.each([
		['<b>&"\'', '&lt;b&gt;&amp;&quot;&apos;'],
		['a\u202eb', 'a\ufffdb'],
		['\ud800', '\ufffd'],
		[7, '7'],
		[undefined, ''],
		[html`<b>${'<'}</b>`, '<b>&lt;</b>'],
		[['<', html`<i>`, ['>']], '&lt;<i>&gt;'],
		[{ markup: 'x' }, 'x'],
	])('%j is written as %s', (part, written) => {
		expect(html`${part}`.markup).toBe(written);
	});

	test.each([
		['https://a.example/?b=1&c="2"', '<a href="https://a.example/?b=1&amp;c=&quot;2&quot;" rel="noreferrer">t</a>'],
		['HTTP://a.example', '<a href="HTTP://a.example" rel="noreferrer">t</a>'],
		['javascript:alert(1)', 't'],
		['java\nscript:alert(1)', 't'],
		['data:text/html,x', 't'],
		['//a.example', 't'],
		['https://', 't'],
		['', 't'],
	])('%j leads where it says, or nowhere', (url, written) => {
		expect(link(url, 't').markup).toBe(written);
	});
});

describe('a bar', () => {
	const fact = (actual: unknown, required: unknown, operator = 'atLeast') => ({ actual, required, operator }) as unknown as Fact;
	/** Where each part begins and how long it is, in parts of a hundred. */
	const parts = (bar: ReturnType<typeof barOf>) =>
		Object.fromEntries(
			[...(bar?.markup ?? '').matchAll(/class="(\w+)" x="([^"]*)%" width="([^"]*)"/g)].map(([, name, x, width]) => [
				name,
				[Number(x), Number.parseFloat(width ?? '')],
			]),
		);

	// The greatest of the numbers stands at 1 / 1.15 = 86.96.
	test.each([
		['short of its mark', 100, 200, 'atLeast', { zone: [86.96, 13.04], may: [43.48, 0], is: [0, 43.48], mark: [86.96, 2] }],
		['beyond its mark', 200, 100, 'moreThan', { zone: [43.48, 56.52], may: [86.96, 0], is: [0, 86.96], mark: [43.48, 2] }],
		['under an upper mark', 100, 200, 'atMost', { zone: [0, 86.96], may: [43.48, 0], is: [0, 43.48], mark: [86.96, 2] }],
		[
			'known in part',
			{ min: 50, max: 150 },
			200,
			'atLeast',
			{ zone: [86.96, 13.04], may: [21.74, 43.48], is: [0, 21.74], mark: [86.96, 2] },
		],
		[
			'without an upper bound',
			{ min: 200, max: null },
			100,
			'atLeast',
			{ zone: [43.48, 56.52], may: [86.96, 13.04], is: [0, 86.96], mark: [43.48, 2] },
		],
		[
			'without a lower bound',
			{ min: null, max: 100 },
			200,
			'lessThan',
			{ zone: [0, 86.96], may: [0, 43.48], is: [0, 0], mark: [86.96, 2] },
		],
		['nought, and nought required', 0, 0, 'atLeast', { zone: [0, 100], may: [0, 0], is: [0, 0], mark: [0, 2] }],
		['below nought', -100, 100, 'atLeast', { zone: [86.96, 13.04], may: [0, 0], is: [0, 43.48], mark: [86.96, 2] }],
		['beyond all measure', 1.7e308, -1.7e308, 'atLeast', { zone: [0, 100], may: [86.96, 0], is: [43.48, 43.48], mark: [0, 2] }],
	] as const)('%s', (_, actual, required, operator, expected) => {
		expect(parts(barOf(fact(actual, required, operator), 'good'))).toEqual(expected);
	});

	test.each([
		['a date', '2024-01-01', '2024-02-01', 'before'],
		['yes or no', true, true, 'equals'],
		['a number to be met exactly', 1, 1, 'equals'],
		['not known', null, 3, 'atLeast'],
		['a list', ['a'], 3, 'atLeast'],
	])('is not drawn for %s', (_, actual, required, operator) => {
		expect(barOf(fact(actual, required, operator), 'good')).toBeUndefined();
	});
});

describe('tones', () => {
	test.each([
		['requirement', 'pass', 'good'],
		['requirement', 'fail', 'bad'],
		['restriction', 'fail', 'caution'],
		['requirement', 'unknown', 'open'],
		['restriction', 'not-applicable', 'quiet'],
		['notice', 'fail', 'caution'],
		['notice', 'pass', 'quiet'],
		['notice', 'unknown', 'open'],
		['priority', 'pass', 'good'],
		['priority', 'fail', 'quiet'],
		['priority', 'unknown', 'open'],
	] as const)('a %s that came out %s is %s', (effect, outcome, tone) => {
		expect(toneOf({ effect, outcome })).toBe(tone);
	});

	test('what does not hold looks bad only where it did harm', () => {
		const finding = { effect: 'requirement' } as Parameters<typeof factTone>[1];
		const fact = { holds: 'no' } as Fact;
		expect(factTone(fact, { ...finding, outcome: 'pass' })).toBe('quiet');
		expect(factTone(fact, { ...finding, outcome: 'fail' })).toBe('bad');
	});
});

describe('contrast', () => {
	type Colour = readonly number[];
	const channels = (colour: string): Colour => [1, 3, 5].map((at) => Number.parseInt(colour.slice(at, at + 2), 16));
	const mixed = (over: Colour, under: Colour, share: number): Colour => over.map((each, i) => each * share + (under[i] ?? 0) * (1 - share));
	/** As WCAG 2 defines it. */
	const luminance = (colour: Colour) => {
		const [r = 0, g = 0, b = 0] = colour.map((each) =>
			each / 255 <= 0.04045 ? each / 255 / 12.92 : ((each / 255 + 0.055) / 1.055) ** 2.4,
		);
		return 0.2126 * r + 0.7152 * g + 0.0722 * b;
	};
	const contrast = (one: Colour, other: Colour) => {
		const [low = 0, high = 0] = [luminance(one), luminance(other)].sort((a, b) => a - b);
		return (high + 0.05) / (low + 0.05);
	};

	test('is reckoned as WCAG has it', () => {
		expect(contrast(channels('#000000'), channels('#ffffff'))).toBeCloseTo(21);
		expect(contrast(channels('#777777'), channels('#ffffff'))).toBeCloseTo(4.48, 2);
	});

	test.each([
		['light', light],
		['dark', dark],
	] satisfies [string, Palette][])('of every text in the %s scheme is at least 4.5', (_, palette) => {
		const [ground, paper] = [channels(palette.ground), channels(palette.paper)];
		for (const [name, colour] of Object.entries({ ink: palette.ink, soft: palette.soft, link: palette.link, ...palette.tones })) {
			const text = channels(colour);
			const behind = [ground, paper, mixed(text, paper, tint / 100), mixed(channels(palette.tones.fault), ground, 0.12)];
			for (const each of behind.slice(0, name === 'fault' ? 4 : 3)) expect(contrast(text, each), name).toBeGreaterThanOrEqual(4.5);
		}
		for (const tone of Object.values(palette.tones)) {
			const hovered = mixed(channels(tone), paper, tint / 100);
			for (const colour of [palette.ink, palette.soft, palette.tones.caution])
				expect(contrast(channels(colour), hovered)).toBeGreaterThanOrEqual(4.5);
		}
	});
});
