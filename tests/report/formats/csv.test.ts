import { describe, expect, test } from 'vitest';
import { harmless } from '../../../src/base/harmless.js';
import { render } from '../../../src/report/render.js';
import { isError, type Report } from '../../../src/report/report.js';
import { batchIn } from './batch.js';
import { readCsv } from './csv-reader.js';
import { hostile, hostileReport } from './hostile.js';

async function rowsOf(report: Report): Promise<readonly Readonly<Record<string, string>>[]> {
	const [heads = [], ...rows] = readCsv(await render(report, 'csv'));
	return rows.map((row) => {
		expect(row).toHaveLength(heads.length);
		return Object.fromEntries(heads.map((head, index) => [head, row[index] ?? '']));
	});
}

describe('csv', () => {
	test('says of every application what its result says', async () => {
		const report = batchIn('en');
		const rows = await rowsOf(report);
		expect(rows).toHaveLength(report.results.length);
		for (const [index, result] of report.results.entries()) {
			const row = rows[index] ?? {};
			expect(row.source).toBe(result.source);
			expect(row.line).toBe(String(result.line ?? ''));
			if (isError(result)) {
				expect(row).toMatchObject({ verdict: '', pass: '', error: result.error.code });
				for (const { message } of result.error.issues) expect(row.message).toContain(message);
				continue;
			}
			const bound = result.findings.filter(({ effect }) => effect === 'requirement' || effect === 'restriction');
			const having = (outcome: string) => bound.filter((finding) => finding.outcome === outcome).map(({ rule }) => rule);
			expect(row).toMatchObject({
				id: result.application.id,
				name: result.application.name,
				verdict: result.verdict,
				pass: String(result.pass ?? ''),
				failed: having('fail').join(' '),
				unknown: having('unknown').join(' '),
				missing: result.missing.join(' '),
				error: '',
			});
		}
		expect(rows[6]?.choices).toBe('distance-basis=road');
	});

	test('a byte order mark is written once and only where it is asked for', async () => {
		const report = batchIn('zh');
		expect(await render(report, 'csv', { bom: true })).toBe(`\ufeff${await render(report, 'csv')}`);
	});

	test.each(hostile)('%j stays in its cell and starts no formula', async (name) => {
		const text = await render(hostileReport(name), 'csv');
		expect(text.split('\r\n')).toHaveLength(4);
		expect(harmless(text.replaceAll('\r\n', ''))).toBe(text.replaceAll('\r\n', ''));
		for (const row of await rowsOf(hostileReport(name))) {
			for (const cell of Object.values(row)) expect(cell).not.toMatch(/(^|;)\s*[=+\-@＝].+/u);
			expect(row.source?.replaceAll(/(^|;)'/g, '$1')).toBe(harmless(name).replaceAll(/(^|;)'/g, '$1'));
		}
	});
});
