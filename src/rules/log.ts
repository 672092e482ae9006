/** Gathers everything that is wrong with a pack, so that all of it is told at once. */

import type { Issue, IssueArgs } from '../base/issue.js';
import { toPointer } from '../base/pointer.js';
import type { PackIssues } from './issues.js';
import type { Located } from './place.js';

interface Where {
	/** Whether the value is at fault (the default) or the key that leads to it. */
	readonly part?: 'key' | 'value';
	readonly suggestion?: string | undefined;
	/** The words within the value that are at fault, where they stand in the text as such. */
	readonly words?: string;
}

export interface IssueLog {
	/** Returns `undefined`: what is wrong has no value. */
	add<C extends keyof PackIssues>(code: C, args: PackIssues[C] & IssueArgs, node: Located, where?: Where): undefined;
	/** An issue of another layer, at a place of the pack. */
	adopt(found: Issue, node: Located, where?: Where): undefined;
	/** In the order of the files and of the places in them; each issue once. */
	sorted(): readonly Issue[];
}

export function issueLog(): IssueLog {
	const found = new Map<string, { readonly order: number; readonly start: number; readonly issue: Issue }>();
	const adopt: IssueLog['adopt'] = (each, node, { part = 'value', suggestion = each.suggestion, words } = {}) => {
		const { name, order, document } = node.file;
		let span = document.locate(node.path, part);
		const at = words === undefined ? -1 : document.source.text.indexOf(words, span.start);
		if (words !== undefined && at >= 0 && at + words.length <= span.end) span = { start: at, end: at + words.length };
		const { suggestion: _, ...rest } = each;
		const placed: Issue = {
			...rest,
			pointer: toPointer(node.path),
			file: name,
			...document.source.place(span),
			...(suggestion !== undefined && { suggestion }),
		};
		const key = JSON.stringify([order, span.start, each.code, each.args]);
		if (!found.has(key)) found.set(key, { order, start: span.start, issue: placed });
		return undefined;
	};
	return {
		adopt,
		add: (code, args, node, where) => adopt({ code, args }, node, where),
		sorted: () => [...found.values()].sort((a, b) => a.order - b.order || a.start - b.start).map((each) => each.issue),
	};
}
