/** How deep a condition goes once it is written out: what judges it enters as many things within one another. */

import type { IssueLog } from './log.js';
import type { Condition } from './model.js';
import type { Located } from './place.js';

/** More than any standard needs, and less than every machine has room for. */
export const deepest = 500;

/** Of the data of a condition or quantity: each entry of a list of conditions is asked within those before it. */
export function nestingOf(data: unknown): number {
	if (typeof data !== 'object' || data === null) return 0;
	let within = 0;
	for (const each of Object.values(data)) within = Math.max(within, nestingOf(each));
	return within + (Array.isArray(data) && typeof data[0] === 'object' ? data.length : 1);
}

/** The condition that is written at `node`, unless it goes too deep: that is told. */
export function notTooDeep(condition: Condition | undefined, node: Located, log: IssueLog): Condition | undefined {
	if (condition === undefined || nestingOf(condition) <= deepest) return condition;
	return log.add('rules.condition-too-large', { limit: deepest }, node);
}
