import { describe, expect, test } from 'vitest';
import { harmless } from '../../../src/base/harmless.js';
import { render } from '../../../src/report/render.js';
import { languages, reportOf, reportOfFixtures } from '../samples.js';
import { batchIn } from './batch.js';
import { hostile, hostileReport } from './hostile.js';
import { validateSarif } from './sarif-schema.js';

interface SarifResult {
	readonly ruleId: string;
	readonly kind: string;
	readonly level: string;
	readonly properties?: { readonly effect: string; readonly outcome: string };
	readonly locations: readonly [{ readonly physicalLocation: { readonly artifactLocation: { readonly uri: string } } }];
}

/** The one run of a log that holds to the schema. */
function runOf(text: string) {
	const log = JSON.parse(text);
	validateSarif(log);
	expect(validateSarif.errors).toBeNull();
	return log.runs[0] as {
		readonly results: readonly SarifResult[];
		readonly tool: { readonly driver: { readonly rules: readonly { readonly id: string }[] } };
	};
}

const expected = {
	'requirement fail': 'fail error',
	'restriction fail': 'fail warning',
	'requirement unknown': 'open none',
	'restriction unknown': 'open none',
	'requirement pass': 'pass none',
	'restriction pass': 'pass none',
} as const;

/** A log with one result at a place. */
function withLocation(physicalLocation: unknown) {
	const result = { message: { text: 'x' }, locations: [{ physicalLocation }] };
	return { runs: [{ tool: { driver: { name: 'kouan' } }, results: [result] }] };
}

describe('sarif', () => {
	test.each(languages)('in %s holds to the schema', async (language) => {
		runOf(await render(batchIn(language), 'sarif', { language }));
		runOf(await render(reportOf([], { language }), 'sarif', { language }));
		expect(runOf(await render(reportOfFixtures(['full/air-eligible'], { language }), 'sarif')).results).toEqual([]);
	});

	test.each([false, true])('kind and level follow effect and outcome (all: %s)', async (all) => {
		const { results } = runOf(await render(batchIn('en'), 'sarif', { all }));
		const seen = new Set(results.map(({ kind }) => kind));
		expect(seen).toEqual(new Set(all ? ['fail', 'open', 'pass', 'informational'] : ['fail', 'open']));
		for (const { kind, level, properties } of results) {
			if (kind !== 'fail') expect(level).toBe('none');
			if (properties === undefined) continue;
			const mapped = (expected as Readonly<Record<string, string>>)[`${properties.effect} ${properties.outcome}`];
			expect(`${kind} ${level}`).toBe(mapped ?? 'informational none');
		}
	});

	test('the rules of its results are described', async () => {
		const { results, tool } = runOf(await render(batchIn('en'), 'sarif', { all: true }));
		const described = new Set(tool.driver.rules.map(({ id }) => id));
		for (const { ruleId, properties } of results) if (properties !== undefined) expect(described).toContain(ruleId);
	});

	test.each([
		['a tool without a name', { runs: [{ tool: { driver: {} } }] }],
		['a field that is none', { runs: [], run: [] }],
		['an address with a space', { runs: [{ tool: { driver: { name: 'kouan', informationUri: 'https://a b' } } }] }],
		['a path with a space', withLocation({ artifactLocation: { uri: 'a b.json' } })],
		['a region without a start', withLocation({ artifactLocation: { uri: 'a.json' }, region: { endLine: 2 } })],
		['a line zero', withLocation({ artifactLocation: { uri: 'a.json' }, region: { startLine: 0 } })],
		['a kind of its own', { runs: [{ tool: { driver: { name: 'kouan' } }, results: [{ message: { text: 'x' }, kind: 'unknown' }] }] }],
	])('the schema finds %s', (_, log) => {
		expect(validateSarif({ version: '2.1.0', ...log })).toBe(false);
	});

	test('and finds no fault where none is', () => {
		const region = { startLine: 1 };
		expect(validateSarif({ version: '2.1.0', ...withLocation({ artifactLocation: { uri: 'a%20b.json' }, region }) })).toBe(true);
	});

	test.each(hostile)('%j stays in its text, and leads to no other address', async (name) => {
		const text = await render(hostileReport(name), 'sarif');
		expect(harmless(text.replaceAll('\n', ''))).toBe(text.replaceAll('\n', ''));
		const { results } = runOf(text);
		for (const { locations } of results) {
			const { uri } = locations[0].physicalLocation.artifactLocation;
			expect(uri).toMatch(/^[A-Za-z0-9\-._~!*'()%/]*$/);
			expect(decodeURIComponent(uri)).toBe(harmless(name));
		}
	});
});
