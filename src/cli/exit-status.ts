/** The exit status of a command, and what decides it. */

import type { Verdict } from '../engine/decision.js';
import { type Conflict, conflictWeight } from '../report/conflicts/conflicts.js';
import type { Summary } from '../report/report.js';

/** From the mildest verdict that counts as failure to "none does". */
export const failOnChoices = ['ineligible', 'restricted', 'undetermined', 'never'] as const;

export type FailOn = (typeof failOnChoices)[number];

/** What a shell tells of a program that a signal ended: 128 and the signal's number. */
export const signalStatus = { SIGHUP: 129, SIGINT: 130, SIGTERM: 143 } as const;

/** Of a run that was told to stop: the reason says by which signal. */
export function interruptedStatus({ reason }: AbortSignal): number {
	return Object.values(signalStatus).find((status) => status === reason) ?? signalStatus.SIGINT;
}

/** The same of one that ended because nobody read any more what it wrote. */
export const closedPipeStatus = 141;

/**
 * 2 where not all work was done, else 1, else 3, else 0; `failOn` names the mildest verdict that still counts. Two applications with one
 * id are an error, any other conflict weighs as much as an application that is restricted.
 */
export function exitStatus(
	counted: Pick<Summary, Verdict | 'errors'>,
	conflicts: readonly Pick<Conflict, 'code'>[],
	failOn: FailOn,
): 0 | 1 | 2 | 3 {
	const between = conflictWeight(conflicts);
	if (counted.errors + between.errors > 0) return 2;
	const all = { ...counted, restricted: counted.restricted + between.restricted };
	const counts = (verdict: Verdict) => all[verdict] > 0 && severity[verdict] >= severity[failOn];
	if (counts('ineligible') || counts('restricted')) return 1;
	return counts('undetermined') ? 3 : 0;
}

const severity: Readonly<Record<Verdict | FailOn, number>> = { eligible: 0, undetermined: 1, restricted: 2, ineligible: 3, never: 4 };
