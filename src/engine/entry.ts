/** The entries of a list, one by one. */

import { and, not, or, type Truth } from '../base/truth.js';
import type { Frame, List } from './frame.js';
import type { Node } from './node.js';

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
const joins = {
	implies: (where: Truth, holds: Truth): Truth => or(not(where), holds),
	both: and,
};

/** The entry at hand in slot `depth`; without a filter every entry counts. */
export function entryNode(depth: number, where: Node | undefined, holds?: Node, join: keyof typeof joins = 'both'): Node {
	const says = joins[join];
	return {
		op: 'entry',
		depth,
		truth: (frame) => says(where === undefined ? 'yes' : where.truth(frame), holds === undefined ? 'yes' : holds.truth(frame)),
		branches(_, visit) {
			if (where !== undefined) visit(where);
			if (holds !== undefined) visit(holds);
		},
	};
}
