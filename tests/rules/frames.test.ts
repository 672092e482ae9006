/** The excerpts that show a person what is wrong with a pack. */

import { describe, expect, it } from 'vitest';
import { baseWith, issuesOf, packWithCondition } from './base-pack.js';

function frameOf(text: string): string {
	const [issue, ...others] = issuesOf(text);
	expect(others).toEqual([]);
	return issue?.frame ?? '';
}

describe('a frame', () => {
	it('marks a misspelt operator', () => {
		expect(frameOf(packWithCondition('{ not: { forEvry: { each: a, in: airport.routes, holds: { fact: a.fixed } } } }'))).toBe(
			[
				'131 |     condition: { not: { forEvry: { each: a, in: airport.routes, holds: { fact: a.fixed } } } }',
				'    |                         ^^^^^^^',
			].join('\n'),
		);
	});

	it('marks a misspelt fact', () => {
		expect(frameOf(baseWith(['near.distanceKm', 'near.distance']))).toBe(
			['75 |         holds: { fact: near.distance, atLeast: { parameter: distance } }', '   |                        ^^^^^^^^^^^^^'].join(
				'\n',
			),
		);
	});

	it('marks a placeholder within its text, wide characters counted as two', () => {
		expect(frameOf(baseWith(["'均达到{distance}。'", "'均达到{distanse}。'"]))).toBe(
			[
				"77 |       pass: { zh: '均达到{distanse}。', en: 'All at {distance}.' }",
				'   |                    \u3000\u3000\u3000^^^^^^^^^^',
			].join('\n'),
		);
	});

	it('shows what lacks something where it begins', () => {
		expect(frameOf(baseWith(['title: { zh: 首个, en: First }', 'title: { zh: 首个 }']))).toBe(
			['109 |     title: { zh: 首个 }', '    |     ^^^^^'].join('\n'),
		);
	});

	it('marks a wrong value deep within a case', () => {
		expect(frameOf(baseWith(['distanceKm: 200 }', 'distanceKm: -1 }']))).toBe(
			[
				'82 |         given: { airport: { nearbyOpenAirPorts: [{ name: 甲, distanceKm: -1 }] } }',
				'   |                                                          \u3000              ^^',
			].join('\n'),
		);
	});
});
