import { describe, expect, test } from 'vitest';
import { harmless } from '../../../src/base/harmless.js';
import { render } from '../../../src/report/render.js';
import { reportOf, reportOfFixtures } from '../samples.js';
import { batchIn } from './batch.js';
import { hostile, hostileReport } from './hostile.js';

interface Entry {
	readonly description: string;
	readonly check_name: string;
	readonly fingerprint: string;
	readonly severity: string;
	readonly location: { readonly path: string; readonly lines: { readonly begin: number } };
}

const entriesOf = async (...args: Parameters<typeof render>): Promise<readonly Entry[]> => JSON.parse(await render(...args));

describe('gitlab', () => {
	test('every entry has what GitLab asks for, and a fingerprint of its own', async () => {
		const entries = await entriesOf(batchIn('en'), 'gitlab');
		expect(new Set(entries.map(({ fingerprint }) => fingerprint)).size).toBe(entries.length);
		for (const { description, check_name, fingerprint, severity, location } of entries) {
			expect(description).not.toBe('');
			expect(check_name).toMatch(/^[a-z0-9.-]+$/);
			expect(fingerprint).toMatch(/^[0-9a-f]{64}$/);
			expect(['info', 'minor', 'major', 'critical', 'blocker']).toContain(severity);
			expect(location.lines.begin).toBeGreaterThan(0);
		}
	});

	test('a fingerprint is the same in every language', async () => {
		const [zh, en] = [await entriesOf(batchIn('zh'), 'gitlab', { language: 'zh' }), await entriesOf(batchIn('en'), 'gitlab')];
		expect(zh.map(({ fingerprint }) => fingerprint)).toEqual(en.map(({ fingerprint }) => fingerprint));
	});

	test('nothing to tell is an empty list', async () => {
		expect(await entriesOf(reportOf([], { language: 'en' }), 'gitlab')).toEqual([]);
		expect(await entriesOf(reportOfFixtures(['full/air-eligible', 'full/water-eligible'], { language: 'en' }), 'gitlab')).toEqual([]);
	});

	test('a pass under another reading says so', async () => {
		const report = reportOfFixtures(['full/air-eligible'], { language: 'en', readings: { 'distance-basis': 'road' } });
		const [entry, ...others] = await entriesOf(report, 'gitlab');
		expect(others).toEqual([]);
		expect(entry).toMatchObject({
			check_name: 'distance-basis',
			severity: 'info',
			description: expect.stringMatching(/other reading.*: .*road/i),
		});
	});

	test.each(hostile)('%j stays in its text', async (name) => {
		const text = await render(hostileReport(name), 'gitlab');
		expect(harmless(text.replaceAll('\n', ''))).toBe(text.replaceAll('\n', ''));
		const plain = await entriesOf(hostileReport('plain'), 'gitlab');
		const entries: readonly Entry[] = JSON.parse(text);
		expect(entries.map(({ check_name }) => check_name)).toEqual(plain.map(({ check_name }) => check_name));
		expect(new Set(entries.map(({ location }) => location.path))).toEqual(new Set([harmless(name)]));
	});
});
