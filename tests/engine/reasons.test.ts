/** What decided a rule, read off its trace by a second, plain way: the reasons that the engine gives are these. */

import fc from 'fast-check';
import { expect, test } from 'vitest';
import { not, type Truth } from '../../src/base/truth.js';
import type { Evidence, Finding, Trace } from '../../src/engine/decision.js';
import { evaluate } from '../../src/engine/evaluate.js';
import { runs, situations } from './arbitrary.js';
import { packOf } from './arbitrary-pack.js';

interface Reasons {
	readonly facts: readonly Evidence[];
	readonly restsOnEmptyList: boolean;
}

const none: Reasons = { facts: [], restsOnEmptyList: false };

/** @param cases guards of cases are reasons too. */
function reasonsIn(trace: Trace, truth: Truth, cases: boolean): Reasons {
	const { evidence, onEmptyList = false } = trace;
	if (evidence !== undefined) return { facts: [evidence], restsOnEmptyList: onEmptyList };
	const decided = decidingIn(trace, truth, cases).map(([branch, here]) => reasonsIn(branch, here, cases));
	if (decided.length === 0) return none;
	const rests = decided.map(({ restsOnEmptyList }) => restsOnEmptyList);
	const allNeeded = ['all', 'forEvery', 'case'].includes(trace.op) === (truth === 'yes');
	return { facts: decided.flatMap(({ facts }) => facts), restsOnEmptyList: allNeeded ? rests.includes(true) : !rests.includes(false) };
}

type Deciding = readonly (readonly [branch: Trace, truth: Truth])[];

function decidingIn({ op, children }: Trace, truth: Truth, cases: boolean): Deciding {
	const asTheyAre: Deciding = children.map((child) => [child, child.truth]);
	switch (op) {
		case 'compare':
		case 'compareDates':
			// Without evidence it speaks of no application.
			return [];
		case 'all':
		case 'forEvery':
			return truth === 'yes' ? children.map((child) => [child, truth]) : asTheyAre.filter(([, here]) => here === truth);
		case 'any':
		case 'atLeastOne':
			return truth === 'no'
				? children.map((child) => [child, truth])
				: asTheyAre.filter(([, here]) => truth === 'unknown' || here === truth);
		case 'not':
			return children.map((child) => [child, not(truth)]);
		case 'firstGiven':
			return truth === 'unknown' ? asTheyAre : asTheyAre.filter(([, here]) => here !== 'unknown').slice(0, 1);
		case 'case':
		case 'entry': {
			const [first, second] = asTheyAre;
			if (first === undefined || second === undefined) return children.map((child) => [child, truth]);
			const under = first[1];
			const isOpen = under === 'unknown' && truth === 'unknown';
			const guard = isOpen || (cases && op === 'case') ? [first] : [];
			const here = under === 'yes' ? truth : second[1];
			return under === 'no' || (isOpen && here === 'yes') ? guard : [...guard, [second[0], here]];
		}
		default:
			return children.map((child) => [child, truth]);
	}
}

/** Where it stands: of those that say the same a finding has one, and negation changes the rest. */
const said = ({ pointer }: Evidence) => pointer;

function expected({ trace, outcome }: Finding) {
	if (trace === undefined) return { said: new Set(), restsOnEmptyList: false };
	const { facts, restsOnEmptyList } = reasonsIn(trace, trace.truth, false);
	const decided = facts.length === 0 ? reasonsIn(trace, trace.truth, true).facts : facts;
	return { said: new Set(decided.map(said)), restsOnEmptyList: outcome === 'pass' && restsOnEmptyList };
}

test('the reasons of a finding are those that its trace shows', () => {
	fc.assert(
		fc.property(situations(), ({ contents, application, options }) => {
			for (const finding of evaluate(packOf(contents), application, { ...options, trace: true }).findings) {
				const { facts, restsOnEmptyList } = finding;
				expect({ said: new Set(facts.map(said)), restsOnEmptyList }).toEqual(expected(finding));
			}
		}),
		runs(4000),
	);
});
