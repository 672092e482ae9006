/** From a pack and an application to a decision: pure and synchronous; no clock, no input or output. */

import { type Issue, issue } from '../base/issue.js';
import type { Truth } from '../base/truth.js';
import type { Application } from '../domain/schema.js';
import { checkChoices, offDefault } from '../rules/choices.js';
import type { Choices, Outcome, Pack } from '../rules/model.js';
import type { Decision, Evidence, Finding } from './decision.js';
import { type Frame, frameOf } from './frame.js';
import type { EngineIssues } from './issues.js';
import { decisive, missingOf, restsOnEmptyList, traceOf, union } from './node.js';
import { type ReadyCheck, type ReadyRule, readyPack } from './ready.js';
import { missingForVerdict, passOf, verdictOf } from './verdict.js';

export interface EvaluateOptions {
	/** The day the facts are looked at, `YYYY-MM-DD`; default: the day of filing. */
	readonly asOf?: string;
	/** Readings that are to be taken otherwise than by default: reading id → choice. */
	readonly readings?: Choices;
	/** Evaluate although the standard is not in force on the day of filing or the as-of date; the decision then warns. */
	readonly allowLapsed?: boolean;
	/** Keep the trace of every rule that applies, in its finding. */
	readonly trace?: boolean;
}

/** The pack does not answer for this application, or not with these options; `issues` say why. */
export class RefusedError extends Error {
	readonly issues: readonly Issue[];

	constructor(issues: readonly Issue[]) {
		super(issues.map((each) => `${each.code} ${JSON.stringify(each.args)}`).join('; '));
		this.name = 'RefusedError';
		this.issues = issues;
	}
}

/**
 * Decides one application under one pack. The same pack, application and options always give the same decision; nothing given is
 * changed.
 * @throws {RefusedError} for a reading or choice that the pack does not have, and where the standard is not in force on the day of
 * filing or the as-of date (unless `allowLapsed`).
 */
export function evaluate(pack: Pack, application: Application, options: EvaluateOptions = {}): Decision {
	const { asOf = application.submittedOn, readings = {}, allowLapsed = false, trace = false } = options;
	const wrongChoices = checkChoices(pack, readings);
	if (wrongChoices.length > 0) throw new RefusedError(wrongChoices);
	const lapsed = outsideForce(pack, [application.submittedOn, asOf]);
	if (lapsed.length > 0 && !allowLapsed) throw new RefusedError(lapsed.map((args) => issue<EngineIssues>()('rules.not-in-force', args)));

	const choices = offDefault(pack, readings);
	const ready = readyPack(pack, choices);
	const frame = frameOf(application, asOf);
	const findings = ready.rules.map((rule) => findingOf(rule, frame, trace));
	const verdict = verdictOf(findings);
	return {
		pack: { id: pack.id, version: pack.version, digest: pack.digest },
		choices,
		asOf,
		verdict,
		pass: passOf(verdict),
		findings,
		missing: missingForVerdict(verdict, findings),
		priorities: findings.filter((finding) => finding.effect === 'priority' && finding.outcome === 'pass').map((finding) => finding.rule),
		warnings: [
			...lapsed.map((args) => issue<EngineIssues>()('rules.lapsed', args)),
			...ready.checks.flatMap((check) => contradictions(check, frame)),
		],
	};
}

/** Those of the dates on which the pack is not in force, each once. */
function outsideForce(pack: Pack, dates: readonly string[]): readonly EngineIssues['rules.lapsed'][] {
	const { from, to } = pack.inForce;
	return [...new Set(dates)].filter((date) => date < from || date > to).map((date) => ({ pack: pack.id, date, from, to }));
}

function findingOf({ id, effect, appliesTo, condition }: ReadyRule, frame: Frame, trace: boolean): Finding {
	const applies = appliesTo.truth(frame);
	if (applies === 'no') return { rule: id, effect, outcome: 'not-applicable', facts: [], missing: [], restsOnEmptyList: false };
	const outcome = outcomeOf(applies, condition.truth(frame));
	return {
		rule: id,
		effect,
		outcome,
		facts: decisive(condition, frame),
		missing: outcome === 'unknown' ? union([missingOf(appliesTo, frame), missingOf(condition, frame)]) : [],
		restsOnEmptyList: outcome === 'pass' && restsOnEmptyList(condition, frame),
		...(trace ? { trace: traceOf(condition, frame) } : {}),
	};
}

/** Where it is not known whether a rule applies, nothing it says is known. */
function outcomeOf(applies: Truth, truth: Truth): Outcome {
	if (applies === 'unknown' || truth === 'unknown') return 'unknown';
	return truth === 'yes' ? 'pass' : 'fail';
}

/** One warning for every list entry (or once for the application) that contradicts itself. */
function contradictions({ id, appliesTo, condition }: ReadyCheck, frame: Frame): readonly Issue[] {
	if (appliesTo.truth(frame) !== 'yes' || condition.truth(frame) !== 'no') return [];
	const byEntry = new Map<string | undefined, Evidence>();
	for (const fact of decisive(condition, frame)) if (!byEntry.has(fact.entry)) byEntry.set(fact.entry, fact);
	return [...byEntry].map(([entry, fact]) => ({ code: id, args: { entries: entry === undefined ? [] : [entry] }, pointer: fact.pointer }));
}
