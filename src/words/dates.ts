/** Which operators hold two dates against each other, and on which side they hold. */

import type { Operator } from '../engine/decision.js';

/** The side on which a date meets the operator; `undefined` where it compares no dates, or asks for one day alone. */
export function sideOf(operator: Operator): 'earlier' | 'later' | undefined {
	if (operator === 'onOrBefore' || operator === 'before') return 'earlier';
	return operator === 'onOrAfter' || operator === 'after' ? 'later' : undefined;
}
