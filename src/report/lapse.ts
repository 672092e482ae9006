/** A result under a standard that was not in force, which must not pass for one under a living standard. */

import type { Verdict } from '../engine/decision.js';

interface Warned {
	readonly warnings: readonly { readonly code: string }[];
}

/** Whether a warning says that the standard was not in force. */
export function isLapse({ code }: { readonly code: string }): boolean {
	return code === 'rules.lapsed';
}

/** Whether the standard that a result rests on was not in force on the day of filing, or on the as-of date. */
export function isLapsed({ warnings }: Warned): boolean {
	return warnings.some(isLapse);
}

/** What `--quiet` leaves out: nothing need be done, and nothing need be known. */
export function isQuiet(result: Warned & { readonly verdict: Verdict }): boolean {
	return result.verdict === 'eligible' && !isLapsed(result);
}
