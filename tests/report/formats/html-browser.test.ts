/** The page as a person sees it: in a real browser, wide and narrow, by day and by night, with and without scripts, and on paper. */

import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { render } from '../../../src/report/render.js';
import { isError, type Report } from '../../../src/report/report.js';
import { reportOf, resultOfFixture } from '../samples.js';
import { batchIn } from './batch.js';
import { type Browser, findChromium, type Page, startBrowser, type View } from './browser.js';
import { hostile, hostileReport } from './hostile.js';
import { pdfPages } from './pdf-reader.js';

const program = findChromium();
const reason = program === undefined ? ' (left out: there is no Chromium on the path, and CHROMIUM names none)' : '';

/** The verdicts of the rows that are seen. */
const seen = `[...document.querySelectorAll('#list > li')].filter((row) => row.checkVisibility()).map((row) => row.classList[0])`;
const choose = (kind: string) => `document.querySelector('[for=only-${kind}]').click()`;
const isSeen = (selector: string) => `document.querySelector('${selector}').checkVisibility()`;
const top = (selector: string) => `document.querySelector('${selector}').getBoundingClientRect().top`;
const openAll = `for (const each of document.querySelectorAll('details')) each.open = true`;
/** By how much anything reaches beyond the right edge of the window, in CSS pixels. */
const overflow = `document.documentElement.scrollWidth - document.documentElement.clientWidth`;
const title = '口岸准入审核结果';

describe.skipIf(program === undefined)(`the page in a browser${reason}`, () => {
	const folder = mkdtempSync(join(tmpdir(), 'kouan-page-'));
	let browser: Browser;

	beforeAll(async () => {
		browser = await startBrowser(program ?? '');
	});
	afterAll(async () => {
		await browser?.close();
		rmSync(folder, { recursive: true, force: true });
	});

	/** Opens a report, and sees to it that the page asks for nothing and complains of nothing. */
	async function looking<T>(report: Report, view: View, look: (page: Page) => Promise<T>): Promise<T> {
		const file = join(folder, `${Math.random()}.html`);
		writeFileSync(file, await render(report, 'html', { language: 'zh' }));
		const page = await browser.open(pathToFileURL(file).href, view);
		try {
			const found = await look(page);
			expect(page.requests).toEqual([]);
			expect(page.complaints).toEqual([]);
			return found;
		} finally {
			await page.close();
		}
	}

	const batch = batchIn('zh');
	const kindOf = (result: (typeof batch.results)[number]) => (isError(result) ? 'error' : result.verdict);
	const wide = { width: 1280 };

	describe.each([true, false])('scripts run: %s', (scripts) => {
		test.each(['all', 'eligible', 'ineligible', 'restricted', 'undetermined', 'error'])('what is seen of %s', (kind) =>
			looking(batch, { ...wide, scripts }, async (page) => {
				await page.evaluate(choose(kind));
				const wanted = batch.results.map(kindOf).filter((each) => kind === 'all' || each === kind);
				expect(wanted).not.toEqual([]);
				expect(await page.evaluate(seen)).toEqual(wanted);
				const said = await page.evaluate(`[...document.querySelectorAll('.only')].filter((each) => each.checkVisibility()).length`);
				expect(said).toBe(kind === 'all' ? 0 : 1);
			}),
		);

		test('counts stand above the list, and what needs a script is seen where one runs', () =>
			looking(batch, { ...wide, scripts }, async (page) => {
				const [header = 0, summary = 0, list = 0, rules = 0] = await page.evaluate<number[]>(
					`[${['h1', '#summary', 'main', '#rules'].map(top)}]`,
				);
				expect([header, summary, list, rules]).toEqual([header, summary, list, rules].toSorted((a, b) => a - b));
				expect(await page.evaluate(isSeen('#tools'))).toBe(scripts);
			}));

		test('a list of one application lies open', () =>
			looking(reportOf([resultOfFixture('real/xiangyang', { language: 'zh' })], { language: 'zh' }), { ...wide, scripts }, async (page) => {
				expect(await page.evaluate(isSeen('.findings'))).toBe(true);
			}));
	});

	test('of many, each is closed until it is opened', () =>
		looking(batch, wide, async (page) => {
			expect(await page.evaluate(isSeen('.findings'))).toBe(false);
			await page.evaluate(`document.querySelector('summary').click()`);
			expect(await page.evaluate(isSeen('.findings'))).toBe(true);
		}));

	test('finds by number, port and file, within what the verdict leaves', () =>
		looking(batch, wide, async (page) => {
			const find = (text: string) =>
				page.evaluate(
					`{ const field = document.querySelector('#tools input'); field.value = '${text}'; field.dispatchEvent(new Event('input')); }`,
				);
			const found = () =>
				page.evaluate<[string[], string, boolean]>(`[${seen}, document.querySelector('output').textContent, ${isSeen('#nothing')}]`);
			await find('full-air 示例');
			expect(await found()).toEqual([['eligible', 'ineligible', 'restricted'], '列出 3 件，共 9 件', false]);
			await page.evaluate(choose('restricted'));
			expect(await found()).toEqual([['restricted'], '列出 1 件，共 9 件', false]);
			await find('没有');
			expect(await found()).toEqual([[], '列出 0 件，共 9 件', true]);
			await find('');
			expect(await found()).toEqual([['restricted', 'restricted'], '', false]);
		}));

	test('opens and closes all, and what an address names', () =>
		looking(batch, wide, async (page) => {
			const opened = `document.querySelectorAll('details[open]').length`;
			await page.evaluate(`location.hash = document.querySelectorAll('#list > li')[2].id; new Promise((done) => setTimeout(done, 50))`);
			expect(await page.evaluate(opened)).toBe(1);
			await page.evaluate(`document.querySelector('button[value=open]').click()`);
			expect(await page.evaluate(opened)).toBe(batch.results.length);
			await page.evaluate(`document.querySelector('button[value=close]').click()`);
			expect(await page.evaluate(opened)).toBe(0);
		}));

	test('is light by day and dark by night', async () => {
		const colours = `(({ backgroundColor, color }) => [backgroundColor, color])(getComputedStyle(document.body))`;
		const [day, night] = await Promise.all(
			(['light', 'dark'] as const).map((scheme) => looking(batch, { ...wide, scheme }, (page) => page.evaluate<string[]>(colours))),
		);
		expect([day, night]).toEqual([
			['rgb(245, 244, 240)', 'rgb(27, 32, 38)'],
			['rgb(19, 22, 26)', 'rgb(232, 229, 221)'],
		]);
	});

	describe('hostile texts', () => {
		const results = hostile.flatMap((name) => hostileReport(name).results);
		const report = { ...hostileReport('plain'), results };

		test.each([1280, 390])('do nothing, and reach beyond no edge, %i pixels wide', (width) =>
			looking(report, { width }, async (page) => {
				await page.evaluate(openAll);
				expect(await page.evaluate('document.title')).toBe(title);
				expect(await page.evaluate(`document.querySelectorAll('#list > li').length`)).toBe(results.length);
				expect(await page.evaluate(overflow)).toBe(0);
				expect(await page.evaluate(`document.querySelectorAll('img, #list script, x').length`)).toBe(0);
			}),
		);
	});

	test.each([320, 390, 740, 1280])('nothing reaches beyond an edge, %i pixels wide', (width) =>
		looking(batch, { width }, async (page) => {
			await page.evaluate(openAll);
			expect(await page.evaluate(overflow)).toBe(0);
		}),
	);

	describe.each([true, false])('on paper, scripts run: %s', (scripts) => {
		test('all that is folded is told, page by page', () =>
			looking(batch, { ...wide, scripts, scheme: 'dark' }, async (page) => {
				const pages = pdfPages(await page.pdf());
				expect(pages.length).toBeGreaterThan(batch.results.length);
				const text = pages.join('');
				const han = (words: string) => words.replace(/[^\p{Script=Han}]/gu, '');
				// Numbers of pages stand between what goes from one to the next.
				const whole = pages.map((each) => han(each).replaceAll(han(`${title}第页共页`), '')).join('');
				for (const result of batch.results) {
					if (isError(result)) for (const { message } of result.error.issues) expect(whole).toContain(han(message));
					else for (const { reason: told } of result.findings) expect(whole).toContain(han(told));
				}
				expect(text).toContain(`第1页,共${pages.length}页`);
				expect(text).not.toContain('全部展开');
			}));

		test('what the list was narrowed to is said', () =>
			looking(batch, { ...wide, scripts }, async (page) => {
				await page.evaluate(choose('ineligible'));
				const text = pdfPages(await page.pdf()).join('');
				expect(text).toContain('仅列“不符合”');
				expect(text).toContain('FULL-AIR-2');
				expect(text).not.toContain('FULL-AIR-3');
			}));
	});
});
