/** The fixtures: what their names promise, and the evidence of the real ones. */

import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { fromPointer } from '../src/base/pointer.js';
import { checkConsistency } from '../src/domain/consistency.js';
import { parseApplication } from '../src/domain/parse.js';
import { at } from '../src/domain/raw.js';
import type { Application } from '../src/domain/schema.js';
import { type EvaluateOptions, evaluate } from '../src/engine/evaluate.js';
import { parseJson } from '../src/read/json.js';
import { builtIn } from './packs/built-in.js';

const pack = builtIn('cn-14fyp');

function applicationsIn(folder: string): ReadonlyMap<string, Application> {
	const place = fileURLToPath(new URL(`../fixtures/${folder}/`, import.meta.url));
	return new Map(
		readdirSync(place).map((name) => {
			const read = parseJson(readFileSync(place + name, 'utf8'));
			const parsed = read.ok ? parseApplication(read.document) : read;
			if (!parsed.ok) throw new Error(`${name}: ${JSON.stringify(parsed.issues)}`);
			expect(parsed.warnings, name).toEqual([]);
			return [name.replace('.json', ''), parsed.application];
		}),
	);
}

const full = applicationsIn('full');
const real = applicationsIn('real');

function verdictOf(application: Application | undefined, options: EvaluateOptions = {}): string {
	if (application === undefined) throw new Error('no such fixture');
	return evaluate(pack, application, options).verdict;
}

describe('full applications', () => {
	it.each([...full])('%s has the type and the verdict of its name', (name, application) => {
		expect(name.split('-')[0]).toBe(application.port.type);
		expect(name.split('-').at(-1)).toBe(verdictOf(application));
		expect(checkConsistency(application, application.submittedOn)).toEqual([]);
	});

	it('reach every verdict that each type of port can reach', () => {
		const reached = new Set([...full.keys()].map((name) => `${name.split('-')[0]} ${name.split('-').at(-1)}`));
		const all = ['eligible', 'ineligible', 'restricted', 'undetermined'];
		const expected = [...all.map((verdict) => `air ${verdict}`), ...all.map((verdict) => `border ${verdict}`)];
		// Water has no requirement by default.
		const water = all.filter((verdict) => verdict !== 'ineligible').map((verdict) => `water ${verdict}`);
		expect([...reached].sort()).toEqual([...expected, ...water].sort());
	});

	it('a second water port of a city is ineligible under the reading that makes it a requirement', () => {
		expect(verdictOf(full.get('water-restricted'), { readings: { 'one-city': 'requirement' } })).toBe('ineligible');
		expect(verdictOf(full.get('water-restricted'), { readings: { 'one-city': 'notice' } })).toBe('eligible');
	});
});

it('a figure of two decimals is short of its mark by two decimals, not by binary dust', () => {
	const application = full.get('air-undetermined');
	if (application === undefined) throw new Error('no such fixture');
	const facts = evaluate(pack, application).findings.flatMap((finding) => finding.facts);
	expect(facts.find(({ actual }) => actual === 199.99)?.margin).toBe(-0.01);
});

describe('real applications', () => {
	it('are at least six, of all three types', () => {
		expect(real.size).toBeGreaterThanOrEqual(6);
		expect(new Set([...real.values()].map(({ port }) => port.type))).toEqual(new Set(['air', 'border', 'water']));
	});

	it.each([...real])('%s: every figure has its evidence, and what is known does not settle the standard', (_, application) => {
		const figures = Object.keys(application.evidence ?? {});
		for (const pointer of figures) expect(at(application, ...(fromPointer(pointer) ?? [])), pointer).toBeDefined();
		const claims = [
			...(application.airport?.passengers ?? []).map((_, index) => `/airport/passengers/${index}/count`),
			...(application.airport?.nearbyOpenAirPorts ?? []).map((_, index) => `/airport/nearbyOpenAirPorts/${index}/distanceKm`),
			...(application.border?.agreement ? ['/border/agreement/included'] : []),
		];
		expect(figures).toEqual(expect.arrayContaining(claims));
		expect(application.submittedOn).toBe('2024-06-30');
		expect(application.notes).toContain('试算');
		expect(verdictOf(application)).toBe('undetermined');
	});
});
