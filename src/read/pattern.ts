/** What a pattern of paths matches, with nothing passed over in silence. */

import { join, resolve } from 'node:path';
import { expanded } from './braces.js';
import type { EntryKind, FileSystem } from './file-system.js';
import { type NamePattern, namePattern } from './name-pattern.js';
import { systemCodeOf } from './system-error.js';

export interface Matched {
	/** As the pattern has it: absolute, above the working folder or in it. What is found by several names may stand there with each. */
	readonly paths: readonly string[];
	/** Folders that may hold more, and why they could not be looked into. */
	readonly refused: readonly { readonly path: string; readonly error: unknown }[];
}

/** What is still to be matched: by any folders (`**`), or by one name; `next` is absent at the end. */
interface Step {
	readonly name: NamePattern | '**';
	readonly next: Step | undefined;
}

/** A folder to be looked into, named with what stands between it and the names in it. */
interface Visit {
	readonly prefix: string;
	/** Its path without links, where it is known. */
	readonly real?: string;
	readonly steps: ReadonlySet<Step>;
}

/**
 * Looks into no folder that the pattern does not lead to, so that it may stand anywhere. Links are followed; where several lead to one
 * folder, it is looked into once for each part of the pattern. `*` and `**` leave out what is hidden, and `node_modules` unless the
 * pattern names it.
 * @param pattern with `/` between names.
 */
export async function matchesOf(pattern: string, cwd: string, files: FileSystem): Promise<Matched> {
	const paths = new Set<string>();
	const refused = new Map<string, unknown>();
	const seen = new Map<string, Set<Step>>();
	const isMet = (name: string) => name !== 'node_modules' || pattern.includes('node_modules');
	// What lies in a folder is found by its own name before it is found by a link.
	const folders: Visit[] = expanded(pattern).map((each) => beginningOf(each, files));
	const links: Visit[] = [];
	for (let visit = folders.pop() ?? links.shift(); visit !== undefined; visit = folders.pop() ?? links.shift()) await look(visit);
	return { paths: [...paths], refused: [...refused].map(([path, error]) => ({ path, error })) };

	async function look({ prefix, real: known, steps }: Visit): Promise<void> {
		const absolute = resolve(cwd, prefix);
		const real = known ?? (await files.realPath(absolute));
		const before = seen.get(real) ?? new Set();
		const fresh = [...withNext(steps)].filter((step) => !before.has(step));
		seen.set(real, before);
		for (const step of fresh) before.add(step);

		const searching: Step[] = [];
		for (const step of fresh) {
			if (step.name === '**' || step.name.literal === undefined) searching.push(step);
			else if (step.next === undefined) await takeNamed(prefix, step.name.literal);
			else folders.push({ prefix: `${prefix}${step.name.literal}/`, steps: new Set([step.next]) });
		}
		if (searching.length === 0) return;
		const entries = await listOf(prefix);
		if (entries === undefined) return;
		if (searching.some(({ name, next }) => name === '**' && next === undefined)) paths.add(folderName(prefix));
		for (const { name, kind } of entries) {
			if (!isMet(name)) continue;
			const met = searching.filter((step) => (step.name === '**' ? !name.startsWith('.') : step.name.matches(name)));
			if (met.some(({ next }) => next === undefined)) paths.add(`${prefix}${name}`);
			const ahead = new Set(met.flatMap((step) => (step.name === '**' ? step : (step.next ?? []))));
			if (ahead.size === 0 || kind === 'file') continue;
			const inside = { prefix: `${prefix}${name}/`, steps: ahead };
			if (kind === 'folder') folders.push({ ...inside, real: join(real, name) });
			else if (await isFolder(`${prefix}${name}`)) links.push(inside);
		}
	}

	/** A link that leads nowhere is there, too. */
	async function takeNamed(prefix: string, name: string): Promise<void> {
		const path = resolve(cwd, `${prefix}${name}`);
		try {
			if ((await files.stat(path)) !== undefined || (await files.linkTarget(path)) !== undefined) paths.add(`${prefix}${name}`);
		} catch (error) {
			if (isRefusal(error)) refused.set(folderName(prefix), error);
			// Whoever reads it tells.
			else if (!isAbsence(error)) paths.add(`${prefix}${name}`);
		}
	}

	async function listOf(prefix: string): Promise<readonly { readonly name: string; readonly kind: EntryKind }[] | undefined> {
		try {
			return await files.list(resolve(cwd, prefix));
		} catch (error) {
			const folder = folderName(prefix);
			if (!isAbsence(error)) refused.set(folder, error);
			else if (!isFileName(folder) && (await files.linkTarget(resolve(cwd, folder))) !== undefined) paths.add(folder);
			return undefined;
		}
	}

	/** What stands where a folder is wanted, and is none by itself. A link that leads nowhere is told: it may have led to a folder. */
	async function isFolder(path: string): Promise<boolean> {
		const mayBe = !isFileName(path);
		try {
			const found = await files.stat(resolve(cwd, path));
			if (found === undefined && mayBe) paths.add(path);
			return found?.kind === 'folder';
		} catch (error) {
			if (!isAbsence(error) && (systemCodeOf(error) !== 'ELOOP' || mayBe)) refused.set(path, error);
			return false;
		}
	}
}

/** From the working folder, or from the root of an absolute path: on Windows that of a drive, or of a machine in the network. */
function beginningOf(pattern: string, { separator }: FileSystem): Visit {
	const root = (separator === '\\' ? /^(?:[A-Za-z]:\/?|\/{1,2})/ : /^\//).exec(pattern)?.[0] ?? '';
	const names = pattern
		.slice(root.length)
		.split('/')
		.filter((name) => name !== '' && name !== '.');
	const first = names.reduceRight<Step | undefined>(
		(next, name) => ({ name: name === '**' ? name : namePattern(name, separator === '\\'), next }),
		undefined,
	);
	return { prefix: root, steps: new Set(first === undefined ? [] : [first]) };
}

/** `**` stands for no folder, too. */
function withNext(steps: Iterable<Step>): ReadonlySet<Step> {
	const all = new Set(steps);
	// What is added meanwhile has its turn as well.
	for (const { name, next } of all) if (name === '**' && next !== undefined) all.add(next);
	return all;
}

/** Whether a name ends as those of files do: `2024.06` and `某市.第2批` are as likely folders. */
export function isFileName(name: string): boolean {
	return /\.[A-Za-z][A-Za-z0-9]*$/.test(name);
}

function folderName(prefix: string): string {
	return prefix.replace(/(?<=[^/:])\/$/, '') || '.';
}

function isRefusal(error: unknown): boolean {
	return ['EACCES', 'EPERM'].includes(systemCodeOf(error) ?? '');
}

function isAbsence(error: unknown): boolean {
	return ['ENOENT', 'ENOTDIR'].includes(systemCodeOf(error) ?? '');
}
