/** The reference pages in docs/ say what the code says. */

import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { filled } from '../scripts/docs-markdown.js';
import { pages } from '../scripts/docs-pages.js';
import { checkConsistency } from '../src/domain/consistency.js';
import { facts } from '../src/domain/facts.js';
import { parseApplication } from '../src/index.js';
import { builtIn, builtInIds } from './packs/built-in.js';

const read = (path: string) => readFileSync(new URL(`../${path}`, import.meta.url), 'utf8');
const packChecks = builtInIds.flatMap((pack) => builtIn(pack).checks.map(({ id, message }) => ({ pack, id, message })));
const application = read('docs/application.md');
const codes = read('docs/codes.md');

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
	it.each(pages(packChecks))('$file is committed as it is made', ({ file, fill }) => {
		const committed = read(`docs/${file}`);
		expect(committed, 'run `node scripts/docs.js`').toBe(fill(committed));
	});

	it.each([
		['application.md', application],
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
		const ids = packChecks.map(({ id }) => id);
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
	const rows = rowsOf(application);
	const shown = (path: string) => {
		const steps = path.split('.');
		return steps
			.map((step, i) => (i < steps.length - 1 && facts.get(steps.slice(0, i + 1).join('.'))?.kind === 'list' ? `${step}[]` : step))
			.join('.');
	};

	it('have every fact, marked where it is required or closed', () => {
		for (const { path, required, closed } of facts.values()) {
			const mark = required ? ' •' : closed ? ' ◦' : '';
			expect(rows.get(shown(path))?.[0], path).toBe(`\`${shown(path)}\`${mark}`);
		}
	});

	it.each([
		['id', 'text, not blank, at most 128 characters'],
		['port.location.latitude', 'number 3 to 54, in degrees (度)'],
		['province.ports[].approvedOn', 'date or `null`'],
		['province.ports[].traffic[].travellers', 'whole number ≥ 0, in travellers (人次)'],
		['airport.routes[].iata', 'three capital letters'],
		['evidence[pointer].page', 'text or whole number ≥ 1'],
	])('tell what %s may be', (path, value) => {
		expect(rows.get(path)?.[2]).toBe(value);
	});
});

describe('the examples', () => {
	it.each(['json', 'yaml'] as const)('in %s are valid and free of contradictions', (format) => {
		const examples = [...application.matchAll(new RegExp(`^\`\`\`${format}\\n([\\s\\S]*?)^\`\`\``, 'gm'))];
		expect(examples).toHaveLength(1);
		for (const [, text = ''] of examples) {
			const parsed = parseApplication(text, { format });
			expect(parsed).toMatchObject({ ok: true, warnings: [] });
			if (parsed.ok) expect(checkConsistency(parsed.application, parsed.application.submittedOn)).toEqual([]);
		}
	});
});
