import { describe, expect, test } from 'vitest';
import { harmless } from '../../../src/base/harmless.js';
import { tap } from '../../../src/report/formats/tap.js';
import { render } from '../../../src/report/render.js';
import { isError } from '../../../src/report/report.js';
import { wordsOf } from '../../../src/words/words-of.js';
import { batchIn } from './batch.js';
import { hostile, hostileReport } from './hostile.js';
import { readTap } from './tap-reader.js';

describe('tap', () => {
	test('one point an application: eligible is ok, undetermined is skipped, all else is not ok', async () => {
		const report = batchIn('en');
		const points = readTap(await render(report, 'tap'));
		expect(points.map(({ ok, directive }) => [ok, directive])).toEqual(
			report.results.map((result) => [
				!isError(result) && result.pass !== false,
				!isError(result) && result.pass === null ? 'SKIP' : undefined,
			]),
		);
	});

	test('the block tells what decided', async () => {
		const [, ineligible, , undetermined, , , road] = readTap(await render(batchIn('en'), 'tap'));
		expect(Object.keys(ineligible?.block.failed as object)).toEqual(['air.distance', 'air.routes']);
		expect(undetermined?.block).toMatchObject({ verdict: 'undetermined', missing: ['/border/consensus/infrastructure'] });
		expect(road?.block).toMatchObject({ choices: { 'distance-basis': 'road' } });
	});

	test('the plan counts the points that were told', () => {
		const { begin, end } = tap({ words: wordsOf('en'), width: 80, color: 0, all: false });
		const report = batchIn('en');
		expect(readTap(begin(report) + end({ ...report, told: 0 }, report))).toEqual([]);
	});

	test.each(hostile)('%j makes no point, plan or directive', async (name) => {
		const text = await render(hostileReport(name), 'tap');
		expect(harmless(text.replaceAll('\n', ''))).toBe(text.replaceAll('\n', ''));
		const points = readTap(text);
		expect(points.map(({ ok, directive }) => [ok, directive])).toEqual([
			[true, 'SKIP'],
			[false, undefined],
		]);
		expect(points[1]?.description).toBe(harmless(name));
	});
});
