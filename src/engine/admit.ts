/** Whether a pack answers for an application at all; both ways of asking begin here. */

import { isDate } from '../base/date.js';
import { type Issue, issue } from '../base/issue.js';
import type { Application } from '../domain/schema.js';
import { checkChoices, offDefault } from '../rules/choices.js';
import type { Choices, Pack } from '../rules/model.js';
import { type Frame, frameOf } from './frame.js';
import type { EngineIssues } from './issues.js';
import { type ReadyPack, readyPack } from './ready.js';

export interface JudgeOptions {
	/** The day the facts are looked at, `YYYY-MM-DD`, from 1949 to 2100; default: the day of filing. */
	readonly asOf?: string;
	/** Readings that are to be taken otherwise than by default: reading id → choice. */
	readonly readings?: Choices;
	/** Evaluate although the standard is not in force on the day of filing or the as-of date; a decision then warns. */
	readonly allowLapsed?: boolean;
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

type Lapse = EngineIssues['rules.lapsed'];

/** The pack made ready, a frame to evaluate it in, and the days on which the standard is not in force. */
export interface Admitted {
	readonly ready: ReadyPack;
	readonly frame: Frame;
	readonly lapses: readonly Lapse[];
}

/**
 * @throws {RefusedError} for an as-of date that is none, for a reading or choice that the pack does not have, and where the standard is
 * not in force on the day of filing or the as-of date (unless `allowLapsed`).
 */
export function admit(pack: Pack, application: Application, options: JudgeOptions): Admitted {
	const { readings, allowLapsed = false } = options;
	const { submittedOn } = application;
	const asOf = options.asOf ?? submittedOn;
	// That of the application was checked with it.
	if (asOf !== submittedOn && !isDate(asOf)) throw new RefusedError([issue<EngineIssues>()('rules.as-of-date', { written: asOf })]);
	const choices = readings === undefined ? atDefault : choicesOf(pack, readings);
	const lapses = lapsesOn(pack, submittedOn, asOf);
	if (lapses.length > 0 && !allowLapsed) throw new RefusedError(lapses.map((args) => issue<EngineIssues>()('rules.not-in-force', args)));
	const ready = readyPack(pack, choices);
	return { ready, frame: frameOf(application, asOf, ready.answers()), lapses };
}

const atDefault: Choices = {};

function choicesOf(pack: Pack, readings: Choices): Choices {
	const wrong = checkChoices(pack, readings);
	if (wrong.length > 0) throw new RefusedError(wrong);
	return offDefault(pack, readings);
}

const none: readonly Lapse[] = [];

/** Those of the days on which the pack is not in force, each once. */
function lapsesOn({ id, inForce: { from, to } }: Pack, filed: string, asOf: string): readonly Lapse[] {
	if (filed >= from && filed <= to && (asOf === filed || (asOf >= from && asOf <= to))) return none;
	return [...new Set([filed, asOf])].filter((date) => date < from || date > to).map((date) => ({ pack: id, date, from, to }));
}
