import { describe, expect, test } from 'vitest';
import { harmless } from '../../../src/base/harmless.js';
import { markdownText } from '../../../src/report/markdown.js';
import { render } from '../../../src/report/render.js';
import { isError } from '../../../src/report/report.js';
import { batchIn } from './batch.js';
import { hostile, hostileReport } from './hostile.js';

const ours = /<\/?(?:details|summary|b)>|<br>|<!-- -->/g;

/** What a text reads as, once a browser shows it. */
const shown = (text: string) =>
	text.replaceAll('<!-- -->', '').replace(/&#(\d+);/g, (_, code: string) => String.fromCharCode(Number(code)));
const cells = (text: string) => text.split('\n').map((line) => line.split('|').length);

describe('markdown', () => {
	test('tells of every application its verdict, and of each that is not met the reason', async () => {
		const report = batchIn('en');
		const blocks = (await render(report, 'markdown')).split('</details>');
		expect(blocks).toHaveLength(report.results.length + 1);
		for (const [index, result] of report.results.entries()) {
			const block = shown(blocks[index] ?? '');
			if (isError(result)) for (const { message } of result.error.issues) expect(block).toContain(message);
			else {
				expect(block).toContain(`<b>${result.verdictText}</b>`);
				for (const text of Object.values(result.choiceTexts ?? {})) expect(block).toContain(text);
				for (const { outcome, reason } of result.findings) if (outcome === 'fail') expect(block).toContain(reason);
			}
		}
	});

	test.each(hostile)('%j stands for itself', async (name) => {
		const text = await render(hostileReport(name), 'markdown');
		expect(shown(text)).toContain(harmless(name));
		expect(harmless(text.replaceAll('\n', ''))).toBe(text.replaceAll('\n', ''));
		expect(cells(text)).toEqual(cells(await render(hostileReport('plain'), 'markdown')));
		const rest = text.replace(ours, ' ').replace(/^\*\*(.*)\*\*$/m, '$1');
		expect(rest).not.toMatch(/[<>\\`[\]~*_]|:\/\/|www\.|@\w|(?<!&)#\w/);
	});

	test('nothing that acts is left of a text', () => {
		expect(markdownText('a|b <i> @x #1 https://y')).toBe('a&#124;b &#60;i&#62; @<!-- -->x #<!-- -->1 https&#58;//y');
	});
});
