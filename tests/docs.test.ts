/** The reference pages in docs/ say what the code and the rule packs say. */

import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { filled } from '../scripts/docs-markdown.js';
import { meanings } from '../scripts/docs-meanings.js';
import { pages } from '../scripts/docs-pages.js';
import { checkConsistency } from '../src/domain/consistency.js';
import { facts } from '../src/domain/facts.js';
import { evaluate, parseApplication } from '../src/index.js';
import { wordsOf } from '../src/words/words-of.js';
import { builtIn, builtInIds } from './packs/built-in.js';

const read = (path: string) => readFileSync(new URL(`../${path}`, import.meta.url), 'utf8');
const packs = builtInIds.map(builtIn);
const application = { en: read('docs/application.md'), zh: read('docs/application.zh-CN.md') };
const readings = { en: read('docs/readings.md'), zh: read('docs/readings.zh-CN.md') };
const codes = read('docs/codes.md');
const languages = ['en', 'zh'] as const;

/** Rows of the tables of a page, by their first cell. */
function rowsOf(page: string): ReadonlyMap<string, readonly string[]> {
	const rows = [...page.matchAll(/^\| (.*) \|$/gm)].map(([, row = '']) => row.split(/(?<!\\) \| /));
	return new Map(rows.map((cells) => [/^`([^`]+)`/.exec(cells[0] ?? '')?.[1] ?? '', cells]));
}

/** The codes that an interface of issues declares, and whether the comment on each calls it a warning. */
function declaredIn(file: string): readonly (readonly [code: string, severity: string])[] {
	const declared = read(file).matchAll(/(?:\/\*\*((?:(?!\*\/)[\s\S])*)\*\/\s*)?(?:readonly )?'([a-z0-9]+\.[a-z0-9-]+)': /g);
	return [...declared].map(([, comment = '', code = '']) => [code, /warning/i.test(comment) ? 'warning' : 'error']);
}

describe('the pages', () => {
	it.each(pages(packs))('$file is committed as it is made', ({ file, fill }) => {
		const committed = read(`docs/${file}`);
		expect(committed, 'run `node scripts/docs.js`').toBe(fill(committed));
	});

	it.each([
		['application.md', application.en],
		['application.zh-CN.md', application.zh],
		['readings.md', readings.en],
		['readings.zh-CN.md', readings.zh],
		['codes.md', codes],
	])('%s links to files that are there, and shows no value that is none', (_, page) => {
		for (const [, path = ''] of page.matchAll(/\]\(([^)#:]+)\)/g))
			expect(existsSync(new URL(`../docs/${path}`, import.meta.url)), path).toBe(true);
		expect(page).not.toMatch(/undefined|NaN|\[object|0000-00-00/);
	});

	it('keep what stands around the generated blocks', () => {
		const page = 'before\n<!-- a -->old<!-- /a -->\nafter';
		expect(filled(page, { a: 'new' })).toBe('before\n<!-- a -->\n\nnew\n\n<!-- /a -->\nafter');
	});

	it.each(['no markers', '<!-- a -->', '<!-- /a --><!-- a -->'])('must have a place for each block: %s', (page) => {
		expect(() => filled(page, { a: '' })).toThrow('no place');
	});
});

describe('the table of codes', () => {
	const rows = rowsOf(codes);
	const files = ['read', 'domain', 'rules', 'engine'].map((layer) => `src/${layer}/issues.ts`);

	it.each(files)('has every code of %s, with its severity and both languages', (file) => {
		const declared = declaredIn(file);
		expect(declared.length).toBeGreaterThan(1);
		for (const [code, severity] of declared) {
			const [, actual, en, zh] = rows.get(code) ?? [];
			expect(actual, code).toBe(severity);
			expect(en, code).toMatch(/[a-z]/);
			expect(zh, code).toMatch(/\p{Script=Han}/u);
		}
	});

	it('has the checks of the built-in packs as warnings, and no code more', () => {
		const ids = packs.flatMap(({ checks }) => checks.map(({ id }) => id));
		expect(ids.length).toBeGreaterThan(0);
		for (const id of ids) expect(rows.get(id)?.[1], id).toBe('warning');
		const table = rowsOf(codes.slice(codes.indexOf('<!-- codes -->')));
		const known = new Set([...files.flatMap((file) => declaredIn(file).map(([code]) => code)), ...ids]);
		expect([...table.keys()].filter((code) => code !== '' && !known.has(code))).toEqual([]);
	});

	it('shows what a sentence names as an ellipsis, and all that one code may say', () => {
		expect(rows.get('application.wrong-type')?.[2]).toBe('expected …, found …');
		expect(rows.get('rules.wrong-kind')?.[2]).toBe('`…` needs …, and `…` is …');
		expect(rows.get('ports.accepted-before-approved')?.[3]).toBe('…的验收日期（…）早于批准日期（…）');
		expect(rows.get('json.syntax')?.[2]?.split('<br>')).toContain('comma after the last item: delete it');
	});
});

describe('the tables of fields', () => {
	const rows = { en: rowsOf(application.en), zh: rowsOf(application.zh) };
	const shown = (path: string) => {
		const steps = path.split('.');
		return steps
			.map((step, i) => (i < steps.length - 1 && facts.get(steps.slice(0, i + 1).join('.'))?.kind === 'list' ? `${step}[]` : step))
			.join('.');
	};

	it.each(languages)('have every fact, marked where it is required or closed: %s', (language) => {
		for (const { path, required, closed } of facts.values()) {
			const mark = required ? ' •' : closed ? ' ◦' : '';
			expect(rows[language].get(shown(path))?.slice(0, 2), path).toEqual([`\`${shown(path)}\`${mark}`, wordsOf(language).facts[path]]);
		}
	});

	it('are of one language each', () => {
		expect(application.en.slice(0, application.en.indexOf('## Examples')).replace('[中文]', '')).not.toMatch(/\p{Script=Han}/u);
		for (const [path, meaning] of Object.entries(meanings)) expect(meaning, path).toMatch(/\p{Script=Han}.*。$/u);
	});

	it.each([
		['id', 'text, not blank, at most 128 characters', '文字，不能为空白，不超过 128 字'],
		['port.location.latitude', 'number 3 to 54, in degrees', '3 至 54 的数字，单位：度'],
		['province.ports[].approvedOn', 'date or `null`', '日期，或 `null`'],
		['province.ports[].traffic[].travellers', 'whole number ≥ 0, in travellers', '不小于 0 的整数，单位：人次'],
		['airport.routes[].iata', 'three capital letters', '三个大写字母'],
		['border.crossing', '`road` road, `railway` railway', '`road` 公路、`railway` 铁路'],
	])('tell what %s may be', (path, en, zh) => {
		expect(rows.en.get(path)?.[2]).toBe(en);
		expect(rows.zh.get(path)?.[2]).toBe(zh);
	});

	it('tell what stands in a map', () => {
		expect(rows.en.get('evidence[pointer].page')?.[2]).toBe('text or whole number ≥ 1');
		expect(rows.zh.get('evidence[字段位置].page')?.[2]).toBe('文字或不小于 1 的整数');
	});
});

describe('the examples', () => {
	const samplesOf = (page: string) =>
		[...page.matchAll(/^(.*)\n\n```(json|yaml)\n([\s\S]*?)^```/gm)].map(([, said = '', format = '', text = '']) => {
			const parsed = parseApplication(text, { format: format as 'json' | 'yaml' });
			if (!parsed.ok) throw new Error(`${format}: ${JSON.stringify(parsed.issues)}`);
			return { said, format, ...parsed };
		});

	it.each(languages)('are valid, free of contradictions, and have the verdict that is told: %s', (language) => {
		const samples = samplesOf(application[language]);
		expect(samples.map(({ application: { port }, format }) => [port.type, format])).toEqual([
			['air', 'json'],
			['border', 'yaml'],
			['water', 'yaml'],
		]);
		for (const { said, application, warnings } of samples) {
			expect([...warnings, ...checkConsistency(application, application.submittedOn)]).toEqual([]);
			const { verdict } = evaluate(builtIn('cn-14fyp'), application);
			expect(said).toContain(language === 'en' ? `\`${verdict}\`` : `“${wordsOf('zh').verdicts[verdict]}”`);
		}
	});

	it('are the same in both languages', () => {
		const [en, zh] = languages.map((language) => samplesOf(application[language]).map(({ application: { notes, ...rest } }) => rest));
		expect(zh).toEqual(en);
	});
});

describe('the readings', () => {
	const sectionOf = (page: string, id: string) => page.slice(page.search(new RegExp(`^###.*\`${id}\``, 'm'))).split(/\n###? /)[0] ?? '';

	it.each(languages)('are all there with their choices, the default marked: %s', (language) => {
		const page = readings[language];
		for (const pack of packs) {
			expect(page).toContain(`\`${pack.id}\``);
			for (const [id, { default: byDefault, choices }] of Object.entries(pack.readings)) {
				const section = sectionOf(page, id);
				for (const [choice, text] of Object.entries(choices)) {
					const mark = choice === byDefault ? (language === 'en' ? ' (default)' : '（默认）') : '';
					expect(section).toContain(`| \`${choice}\`${mark} | ${text[language]} |`);
				}
			}
		}
	});

	it.each([
		['province-scope', ['air.ports-to-exit', 'air.overdue-acceptance']],
		['pandemic-years', ['air.traffic-below-standard', 'traffic.declared-mismatch']],
		['layout-caution', ['air.non-hub-or-joint-use']],
	])('%s names what depends on it', (id, dependent) => {
		for (const page of Object.values(readings)) {
			const line = /^(?:Rules|涉及).*/m.exec(sectionOf(page, id))?.[0] ?? '';
			expect([...line.matchAll(/`([^`]+)`/g)].map(([, name]) => name)).toEqual(dependent);
		}
	});
});
