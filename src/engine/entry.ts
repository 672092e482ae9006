/** The entries of a list, one by one. */

import { and, not, or } from '../base/truth.js';
import type { Frame, List } from './frame.js';
import type { Node } from './node.js';
import { reasonsUnder } from './reasons.js';

/** Enters the entries of a list one after the other; a list that is not given has none. */
export function forEachEntry(list: List, frame: Frame, visit: () => void): void {
	const entries = list.read(frame);
	if (entries === undefined) return;
	for (let index = 0; index < entries.length; index += 1) {
		list.enter(frame, entries[index], index);
		visit();
	}
}

/** What an entry says, of its filter and of what must hold of it: `implies` where every entry must, `both` where one is enough. */
export type Join = 'implies' | 'both';

/** The entry at hand in slot `depth`; without a filter every entry counts. */
export function entryNode(depth: number, where: Node | undefined, holds: Node | undefined, join: Join = 'both'): Node {
	return {
		op: 'entry',
		depth,
		truth: truthOf(where?.truth, holds?.truth, join),
		reasons: reasonsUnder(where, holds, false),
		members: [where, holds].filter((member) => member !== undefined),
	};
}

function truthOf(where: Node['truth'] | undefined, holds: Node['truth'] | undefined, join: Join): Node['truth'] {
	if (where === undefined) return holds ?? (() => 'yes');
	if (holds === undefined) return where;
	// What the filter keeps out need not be looked at.
	if (join === 'implies') {
		return (frame) => {
			const guard = where(frame);
			return guard === 'no' ? 'yes' : or(not(guard), holds(frame));
		};
	}
	return (frame) => {
		const guard = where(frame);
		return guard === 'no' ? 'no' : and(guard, holds(frame));
	};
}
