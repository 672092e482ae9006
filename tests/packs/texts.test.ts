/** How the built-in packs are worded: what a machine can see of it. */

import { describe, expect, test } from 'vitest';
import type { Bilingual, Pack } from '../../src/rules/model.js';
import { builtIn, builtInIds } from './built-in.js';

/** Every text of a pack with the place where it stands. */
function textsIn(value: unknown, place = ''): readonly (readonly [string, Bilingual])[] {
	if (typeof value !== 'object' || value === null) return [];
	if ('zh' in value && 'en' in value) return [[place, value as Bilingual]];
	return Object.entries(value).flatMap(([key, below]) => (key === 'cases' ? [] : textsIn(below, `${place}/${key}`)));
}

function placesWhere(pack: Pack, isWrong: (text: Bilingual) => boolean): readonly string[] {
	return textsIn(pack).flatMap(([place, text]) => (isWrong(text) ? [`${place}: ${text.zh} | ${text.en}`] : []));
}

const placeholders = (text: string) => [...text.matchAll(/\{[^}]+\}/g)].map(([name]) => name).sort();

describe.each(builtInIds)('%s', (id) => {
	const pack = builtIn(id);

	test('Chinese texts have full-width punctuation', () => {
		expect(placesWhere(pack, ({ zh }) => /[,;:?!()"'.]/.test(zh.replace(/\{[^}]+\}/g, '').replace(/\d\.\d/g, '')))).toEqual([]);
	});

	test('English texts have none outside of a quoted Chinese word', () => {
		expect(placesWhere(pack, ({ en }) => /[，。；：？！、]/.test(en))).toEqual([]);
	});

	test('both languages name the same values', () => {
		expect(placesWhere(pack, ({ zh, en }) => placeholders(zh).join() !== placeholders(en).join())).toEqual([]);
	});

	test('reasons are whole sentences, titles are none', () => {
		const reasons = pack.rules.flatMap((rule) => Object.values(rule.reasons));
		expect(reasons.filter(({ zh, en }) => !zh.endsWith('。') || !en.endsWith('.'))).toEqual([]);
		expect(pack.rules.filter(({ title }) => title.zh.endsWith('。') || title.en.endsWith('.'))).toEqual([]);
	});

	test('its basis says that it is a self-check', () => {
		expect(pack.basis.zh).toContain('自查');
		expect(pack.basis.en).toContain('self-check');
	});
});

describe('cn-14fyp', () => {
	const pack = builtIn('cn-14fyp');
	const rule = (id: string) => pack.rules.find((each) => each.id === id);

	test('its basis says that it rests on a press briefing and not on the plan itself', () => {
		expect(pack.basis).toEqual({
			zh: expect.stringMatching(/记者通报会.*非规划文本/),
			en: expect.stringMatching(/press briefing.*not on the plan/),
		});
	});

	test('what is said of water ports speaks of reasons and not of strict control', () => {
		const water = { rule: { ...rule('water.one-city-one-port'), source: undefined }, reading: pack.readings['one-city'] };
		expect(textsIn(water).filter(([, { zh, en }]) => zh.includes('从严') || /strict/i.test(en))).toEqual([]);
		expect(rule('water.one-city-one-port')?.restrictedAs?.zh).toBe('须说明理由');
	});

	test('grounds for priority lead to 优先安排, a first port to 积极推动', () => {
		const favours = pack.rules.flatMap(({ id, favour }) => (favour === undefined ? [] : [[id, favour.zh]]));
		expect(favours).toEqual([
			['border.priority-local-benefit', '优先安排'],
			['border.priority-major-project', '优先安排'],
			['border.priority-zone', '优先安排'],
			['border.first-port', '积极推动'],
		]);
	});

	test('only the restrictions of air ports and of the 13th plan speak of strict control, where they fail', () => {
		const strict = pack.rules.filter(({ reasons }) => reasons.fail.zh.includes('从严控制')).map(({ id }) => id);
		expect(strict).toEqual(pack.rules.filter(({ effect }) => effect === 'restriction').map(({ id }) => id));
	});

	test('it lists every clause that no rule can check', () => {
		expect(pack.unchecked.map(({ id }) => id)).toEqual([
			'explanation-reasonable',
			'not-carried-out',
			'reasons-for-exceptions',
			'evaluation-weights',
			'priority-degrees',
			'unlisted-project',
			'inspection-staffing',
			'closing-of-air-ports',
			'use-of-hubs',
			'performance-assessment',
			'projects-and-measures',
		]);
	});
});
