/** From the arguments of a command to the inputs that they lead to. */

import { resolve } from 'node:path';
import type { Issue } from '../base/issue.js';
import { findInputs, type Input } from '../read/files.js';
import { knownPaths } from '../read/known-paths.js';
import type { Io } from './io.js';

/** An input, or what is wrong with the argument that should have led to one. */
export type Lead = { readonly input: Input } | { readonly source: string; readonly issue: Issue };

/** The inputs that the arguments lead to, each once, and in the place of each argument what is wrong with it. */
export async function findLeads(
	paths: readonly string[],
	io: Pick<Io, 'files' | 'cwd'>,
	exclude: readonly string[],
): Promise<readonly Lead[]> {
	const leads: Lead[] = [];
	const known = new Set<string>();
	const isNew = (key: string) => known.size < known.add(key).size;
	const read = knownPaths(io.files);
	const isNewFile = async (path: string): Promise<boolean> => {
		const isKnown = await read.has(path);
		read.add(path);
		return !isKnown;
	};
	for (const path of paths) {
		const { inputs, issues } = await findInputs(path, { files: io.files, cwd: io.cwd, exclude });
		for (const input of inputs) {
			if (input.kind === 'file' ? await isNewFile(input.path) : isNew('-')) leads.push({ input });
		}
		for (const issue of issues) {
			const source = issue.file ?? path;
			if (isNew(`${issue.code} ${resolve(io.cwd, source)}`)) leads.push({ source, issue });
		}
	}
	return leads;
}
