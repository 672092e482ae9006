import { createHash } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import { harmless } from '../../../src/base/harmless.js';
import { anchorOf } from '../../../src/report/html/row.js';
import { render } from '../../../src/report/render.js';
import { isError, type Report } from '../../../src/report/report.js';
import { fixture, languages, reportOf, resultOf } from '../samples.js';
import { acceptedIn } from './accepted.js';
import { batchIn } from './batch.js';
import { hostile, hostileReport } from './hostile.js';
import { type Element, readHtml } from './html-reader.js';

const page = async (report: Report, language: 'zh' | 'en' = 'en') => readHtml(await render(report, 'html', { language }));
const rowsOf = (elements: readonly Element[]) => elements.filter(({ name, attributes }) => name === 'li' && 'id' in attributes);
const having = (elements: readonly Element[], name: string) => elements.filter((each) => each.name === name);
/** White space as a browser shows it, and what HTML cannot hold as the page has it. */
const shown = (text: string) => harmless(text).replace(/\p{Noncharacter_Code_Point}/gu, '\ufffd');
const contentOf = ({ text }: Element) => text.replaceAll('\n', '');

describe.each(languages)('html in %s', (language) => {
	test('is well-formed, names its language, and no id stands twice', async () => {
		const { elements, faults } = await page(batchIn(language), language);
		expect(faults).toEqual([]);
		expect(having(elements, 'html')[0]?.attributes.lang).toBe(language === 'zh' ? 'zh-CN' : 'en');
		const ids = elements.flatMap(({ attributes: { id } }) => (id === undefined ? [] : [id]));
		expect(ids).toEqual([...new Set(ids)]);
	});

	test('tells everything of every application', async () => {
		const report = batchIn(language);
		const rows = rowsOf((await page(report, language)).elements);
		expect(rows).toHaveLength(report.results.length);
		for (const [index, result] of report.results.entries()) {
			const row = rows[index];
			const text = row === undefined ? '' : contentOf(row);
			expect(text).toContain(result.line === undefined ? result.source : `${result.source}:${result.line}`);
			if (isError(result)) {
				expect(row?.attributes.class).toBe('error fault');
				for (const issue of result.error.issues) expect(text).toContain(issue.message);
				continue;
			}
			const { application, rules, verdict, verdictText, choiceTexts = {}, findings, missing, warnings } = result;
			expect(row?.attributes.class?.split(' ')[0]).toBe(verdict);
			const basis = report.rules.find(({ id }) => id === rules.id)?.basis ?? 'no basis';
			const told = [application.id, application.name, application.digest, rules.id, rules.version, rules.digest, basis, verdictText];
			const sentences = [
				...findings.flatMap(({ title, reason, source }) => [title, reason, source.place]),
				...warnings.map((each) => each.message),
			];
			for (const each of [...told, ...sentences, ...Object.values(choiceTexts)]) expect(text).toContain(each);
			// Pointers that differ in one step stand as one.
			for (const pointer of missing) expect(text).toContain(pointer.split('/').at(-1));
		}
	});
});

describe('html', () => {
	test('readings off their default and notices stand in the row, beside the verdict', async () => {
		const report = reportOf(
			[
				resultOf('a.json', fixture('real/mianyang'), { language: 'en', readings: { 'distance-basis': 'road' } }),
				resultOf('b.json', fixture('full/air-eligible').replace(/"jointUse": false/, '"jointUse": true'), { language: 'en' }),
			],
			{ language: 'en' },
		);
		const rows = rowsOf((await page(report)).elements);
		for (const [index, result] of report.results.entries()) {
			if (isError(result)) throw new Error('an error');
			const summary = having(rows[index]?.children[0]?.children ?? [], 'summary')[0]?.text;
			const noticed = result.findings.filter(({ rule }) => result.notices.includes(rule)).map(({ title }) => title);
			const beside = [...Object.values(result.choiceTexts ?? {}), ...noticed];
			expect(beside).toHaveLength(1);
			for (const text of beside) expect(summary).toContain(text);
		}
	});

	test('loads nothing, acts on nothing, and leads only to addresses of the web and to itself', async () => {
		const { elements } = await page(batchIn('en'));
		const names = new Set(elements.map(({ name }) => name));
		for (const name of ['img', 'link', 'iframe', 'object', 'embed', 'video', 'audio', 'source', 'base', 'form'])
			expect(names).not.toContain(name);
		const attributes = new Set(elements.flatMap((each) => Object.keys(each.attributes)));
		expect([...attributes].filter((name) => /^on|^(?:style|src|srcset|action|formaction|ping|background|xlink)/.test(name))).toEqual([]);
		const ids = new Set(elements.map((each) => each.attributes.id));
		const links = having(elements, 'a');
		expect(links.length).toBeGreaterThan(10);
		for (const {
			attributes: { href = '', rel },
		} of links) {
			if (href.startsWith('#')) expect(ids).toContain(href.slice(1));
			else expect([new URL(href).protocol.replace('s', ''), rel]).toEqual(['http:', 'noreferrer']);
		}
	});

	test('its policy lets through its own style and script, by digest, and nothing else', async () => {
		const { elements } = await page(batchIn('en'));
		const policy = having(elements, 'meta').find(({ attributes }) => attributes['http-equiv'] === 'Content-Security-Policy')?.attributes
			.content;
		const digest = (name: string) =>
			having(elements, name).map(({ text }) => `'sha256-${createHash('sha256').update(text).digest('base64')}'`);
		expect(policy).toBe(
			`default-src 'none'; style-src ${digest('style').join(' ')}; script-src ${digest('script').join(' ')}; base-uri 'none'; form-action 'none'`,
		);
		expect(having(elements, 'style')[0]?.text).not.toMatch(/url\(|@import|src:|expression|<\//);
	});

	test('an address that is none of the web is no link', async () => {
		const report = batchIn('en');
		const source = (result: (typeof report.results)[number]) =>
			isError(result)
				? result
				: { ...result, findings: result.findings.map((each) => ({ ...each, source: { ...each.source, url: 'javascript:alert(1)' } })) };
		const { elements } = await page({ ...report, results: report.results.map(source), rules: [] });
		expect(having(elements, 'a').map(({ attributes }) => attributes.href)).toEqual(['#summary']);
	});

	test.each(hostile)('%j stands for itself, and makes the page no other', async (name) => {
		const text = await render(hostileReport(name), 'html');
		expect(harmless(text.replaceAll(/[\n\t]/g, ''))).toBe(text.replaceAll(/[\n\t]/g, ''));
		const { elements, faults } = readHtml(text);
		// No field is called anything like it, so that none is suggested.
		const plain = await page(hostileReport('zzzzzz'));
		const shape = (all: readonly Element[]) =>
			all.map((each) =>
				[
					each.name,
					...Object.entries(each.attributes)
						.filter(([key]) => !/^id$/.test(key))
						.flat(),
				].join(' '),
			);
		expect(faults).toEqual([]);
		expect(shape(elements)).toEqual(shape(plain.elements));
		const [good] = having(elements, 'h3');
		expect(good?.text).toBe(shown(name));
	});
});

test('what a baseline accepts stands apart from what counts, with its reason and its end', async () => {
	const report = acceptedIn('en');
	const { elements } = await page(report);
	const within = (element: Element): readonly Element[] => [element, ...element.children.flatMap(within)];
	for (const [index, result] of report.results.entries()) {
		if (isError(result)) throw new Error('an error');
		let apart = false;
		const rules: string[] = [];
		for (const { name, attributes, text, children } of rowsOf(elements)
			.slice(index, index + 1)
			.flatMap(within)) {
			if (attributes.class === 'group') apart = text === 'Accepted findings (no effect on the exit status)';
			if (apart && attributes.class === 'cite') rules.push(children[0]?.text ?? '');
			if (attributes.class === 'accepted') expect([name, text]).toEqual(['p', expect.stringContaining('复核后认可 <b>')]);
		}
		expect(rules).toEqual((result.accepted ?? []).map(({ rule }) => rule));
	}
	const { accepted = 0 } = report.baseline ?? {};
	expect(elements.filter(({ attributes }) => attributes.class === 'accepted')).toHaveLength(accepted);
	expect(elements.some(({ text }) => text.includes(`${accepted} findings accepted`))).toBe(true);
});

describe('the end of the page', () => {
	const party = (source: string, line?: number) => ({ source, ...(line === undefined ? {} : { line }), id: `<${source}>` });
	const conflict = {
		code: 'application.duplicate-id',
		message: 'Twice',
		parties: [party('fixtures/full/air-eligible.json'), party('bad.ndjson', 7)],
	};

	test('counts what the list holds, and a count of none is no switch', async () => {
		const whole = batchIn('en');
		const results = whole.results.filter((each) => !isError(each));
		const report = { ...whole, results, summary: { ...whole.summary, total: results.length, errors: 0 } };
		const { elements } = await page(report);
		const counts = elements.filter(({ attributes }) => /^count( |$)/.test(attributes.class ?? ''));
		const rows = rowsOf(elements);
		const found = counts.map(({ attributes, children: [number] }) => [attributes.for, Number(number?.text)]);
		const held = (kind: string) => rows.filter(({ attributes }) => attributes.class?.split(' ')[0] === kind).length;
		const kinds = ['eligible', 'ineligible', 'restricted', 'undetermined', 'error'];
		const wanted = kinds.map((kind) => [held(kind) === 0 ? undefined : `only-${kind}`, held(kind)]);
		expect(found).toEqual([['only-all', rows.length], ...wanted]);
		const switches = having(elements, 'input').map(({ attributes: { id, value } }) => [id, value]);
		expect(switches.slice(0, 6)).toEqual(['all', ...kinds].map((kind) => [`only-${kind}`, kind]));
	});

	test('leads from a conflict to its applications', async () => {
		const { elements } = await page({ ...batchIn('en'), conflicts: [conflict] });
		const targets = conflict.parties.map((each) => `#${anchorOf(each)}`);
		const links = having(elements, 'a').filter(({ attributes: { href = '' } }) => targets.includes(href));
		expect(links.map(({ text }) => text)).toEqual([
			'<fixtures/full/air-eligible.json> (fixtures/full/air-eligible.json)',
			'<bad.ndjson> (bad.ndjson:7)',
		]);
		const rows = rowsOf(elements).map(({ attributes }) => `#${attributes.id}`);
		for (const target of targets) expect(rows).toContain(target);
	});

	test('leads nowhere where an application of a conflict may not be listed', async () => {
		const whole = batchIn('en');
		const { elements } = await page({ ...whole, results: whole.results.slice(1), conflicts: [conflict] });
		const ids = elements.flatMap(({ attributes: { id } }) => (id === undefined ? [] : [`#${id}`]));
		const within = having(elements, 'a').flatMap(({ attributes: { href = '' } }) => (href.startsWith('#') ? [href] : []));
		for (const href of within) expect(ids).toContain(href);
		const [section] = elements.filter(({ attributes }) => attributes.id === 'conflicts');
		for (const { id } of conflict.parties) expect(section?.text).toContain(id);
	});

	test('says what is not whole, not listed, or a part', async () => {
		const report = batchIn('en');
		const quiet = {
			...report,
			results: report.results.slice(1),
			interrupted: true as const,
			shard: { index: 2, count: 5, total: 40, input: '', lang: 'en' as const },
		};
		const { elements } = await page(quiet);
		const notices = elements.filter(({ attributes }) => attributes.class?.startsWith('notice')).map(({ text }) => text);
		expect(notices).toEqual([
			'Interrupted: this report is not complete.',
			'This is part 2 of 5 of the batch.',
			'1 more application checked and not listed here.',
		]);
	});

	test('names the rules that applied to nothing, and no pack that was not used', async () => {
		const report = batchIn('en');
		const [pack] = report.rules;
		if (pack === undefined) throw new Error('no pack');
		const other = { ...pack, id: 'other', title: 'Another pack', basis: 'Worth nothing' };
		const { elements } = await page({ ...report, rules: [pack, other], idleRules: { [pack.id]: ['air.routes'] } });
		const [body] = having(elements, 'body');
		expect(body?.text).toContain(`Rules of ${pack.id} that applied to no application of this batch: Fixed direct routes`);
		expect(body?.text).not.toMatch(/Another pack|Worth nothing/);
	});
});
