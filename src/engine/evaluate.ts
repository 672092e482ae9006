/** From a pack and an application to a decision: pure and synchronous; no clock, no input or output. */

import { type Issue, issue } from '../base/issue.js';
import type { Truth } from '../base/truth.js';
import type { Application } from '../domain/schema.js';
import type { Outcome, Pack } from '../rules/model.js';
import { admit, type JudgeOptions } from './admit.js';
import type { Decision, Evidence, Finding } from './decision.js';
import type { Frame } from './frame.js';
import type { EngineIssues } from './issues.js';
import { type Explanation, eachOnce, explain, missingOf, type Node, traceOf } from './node.js';
import type { ReadyCheck, ReadyRule } from './ready.js';
import { missingForVerdict, passOf, prioritiesOf, verdictOf } from './verdict.js';

export { RefusedError } from './admit.js';

export interface EvaluateOptions extends JudgeOptions {
	/** Say in each finding which facts decided it, and whether it rests on an empty list; default: yes. */
	readonly facts?: boolean;
	/** Keep the trace of every rule that applies, in its finding. */
	readonly trace?: boolean;
}

/**
 * Decides one application under one pack. The same pack, application and options always give the same decision; nothing given is
 * changed.
 * @throws {RefusedError} for an as-of date that is none, for a reading or choice that the pack does not have, and where the standard is
 * not in force on the day of filing or the as-of date (unless `allowLapsed`).
 */
export function evaluate(pack: Pack, application: Application, options: EvaluateOptions = {}): Decision {
	const { ready, frame, lapses } = admit(pack, application, options);
	const { facts = true, trace = false } = options;
	const outcomes = ready.rules.map((rule) => rule.outcome(frame));
	const verdict = verdictOf(ready.rules, outcomes);
	const findings: Finding[] = [];
	for (let index = 0; index < ready.rules.length; index += 1) {
		const rule = ready.rules[index] as ReadyRule;
		const finding = findingOf(rule, outcomes[index] as Outcome, frame, facts);
		findings.push(trace && finding.outcome !== 'not-applicable' ? { ...finding, trace: traceOf(rule.condition(), frame) } : finding);
	}
	const warnings: Issue[] = lapses.map((args) => issue<EngineIssues>()('rules.lapsed', args));
	for (const check of ready.checks) if (check.outcome(frame) === 'fail') warnings.push(...contradictions(check, frame));
	return {
		pack: { id: pack.id, version: pack.version, digest: pack.digest },
		choices: ready.choices,
		asOf: frame.asOf,
		verdict,
		pass: passOf(verdict),
		findings,
		missing: missingForVerdict(verdict, findings),
		priorities: prioritiesOf(findings),
		warnings,
	};
}

const unexplained: Explanation = { facts: [], restsOnEmptyList: false };

function findingOf(rule: ReadyRule, outcome: Outcome, frame: Frame, facts: boolean): Finding {
	const { id, effect, appliesTo, condition } = rule;
	if (outcome === 'not-applicable') return { rule: id, effect, outcome, facts: [], missing: [], restsOnEmptyList: false };
	const explanation = facts ? explanationOf(rule, outcome, frame) : unexplained;
	return {
		rule: id,
		effect,
		outcome,
		facts: explanation.facts,
		missing: outcome === 'unknown' ? missingOf(appliesTo, frame, condition()) : [],
		restsOnEmptyList: outcome === 'pass' && explanation.restsOnEmptyList,
	};
}

function explanationOf({ appliesTo, condition, mayRepeat, decided }: ReadyCheck, outcome: Outcome, frame: Frame): Explanation {
	const facts = outcome === 'pass' || outcome === 'fail' ? decided(frame, outcome) : undefined;
	if (facts === undefined || facts.length === 0)
		return explain(condition(), frame, truthOf(outcome, appliesTo, condition(), frame), mayRepeat());
	return { facts: mayRepeat() ? eachOnce(facts) : facts, restsOnEmptyList: false };
}

/** What the outcome says of the condition itself; of a rule that may not apply it says nothing. */
function truthOf(outcome: Outcome, appliesTo: Node, condition: Node, frame: Frame): Truth {
	if (outcome === 'pass') return 'yes';
	if (outcome === 'fail') return 'no';
	return appliesTo.truth(frame) === 'yes' ? 'unknown' : condition.truth(frame);
}

/** Of a check that fails, one warning for every list entry (or once for the application) that contradicts itself. */
function contradictions(check: ReadyCheck, frame: Frame): readonly Issue[] {
	const byEntry = new Map<string | undefined, Evidence | undefined>();
	for (const fact of explanationOf(check, 'fail', frame).facts) if (!byEntry.has(fact.entry)) byEntry.set(fact.entry, fact);
	// What the pack says to itself has no fact: it is told all the same.
	if (byEntry.size === 0) byEntry.set(undefined, undefined);
	return [...byEntry].map(([entry, fact]) => ({
		code: check.id,
		args: { entries: entry === undefined ? [] : [entry] },
		...(fact === undefined ? {} : { pointer: fact.pointer }),
	}));
}
