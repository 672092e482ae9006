/** From an argument of a command line to inputs. */

import { basename, dirname, parse, resolve } from 'node:path';
import type { Issue } from '../base/issue.js';
import { nearest } from '../base/suggest.js';
import { fileIssue } from './file-issue.js';
import { type FileSystem, nodeFileSystem } from './file-system.js';
import { isDocumentName } from './format.js';
import { readIssue } from './issues.js';
import { knownPaths } from './known-paths.js';
import { isPattern } from './name-pattern.js';
import { isFileName, matchesOf } from './pattern.js';
import { isOfSystem } from './system-files.js';

export type Input =
	/** `source` is the path as the user named it, with `/`; `path` is absolute. */
	{ readonly kind: 'file'; readonly source: string; readonly path: string } | { readonly kind: 'stdin'; readonly source: '-' };

export interface FindOptions {
	readonly files?: FileSystem;
	/** The folder that relative paths start from; absolute. */
	readonly cwd: string;
	/** Absolute paths that no folder or pattern yields: kouan's own files. Named by themselves they are read. */
	readonly exclude?: readonly string[];
}

export interface FoundInputs {
	readonly inputs: readonly Input[];
	/** Each with the argument or the folder that it is about as its `file`. */
	readonly issues: readonly Issue[];
}

/** Names of kouan's own files, wherever they are. */
const ownNames: ReadonlySet<string> = new Set(['kouan.config.yaml', 'kouan.baseline.yaml']);

interface Search {
	readonly files: FileSystem;
	readonly cwd: string;
	readonly absolute: (path: string) => string;
	/** Whether a folder or a pattern may yield a path. */
	readonly isForeign: (path: string) => Promise<boolean>;
	readonly issues: Issue[];
	/** Tells once of what could not be looked into: it may hold applications, and all others are read. */
	readonly refuse: (path: string, error: unknown) => void;
}

/** What one argument leads to, each file once; what a folder or a pattern yields is sorted by code point. */
export async function findInputs(path: string, options: FindOptions): Promise<FoundInputs> {
	const { cwd, files = nodeFileSystem } = options;
	const own = knownPaths(files, options.exclude);
	const absolute = (path: string) => resolve(cwd, path);
	const isForeign = async (path: string) => !ownNames.has(basename(path)) && !(await own.has(absolute(path)));
	const issues: Issue[] = [];
	const refused = new Set<string>();
	const refuse = (path: string, error: unknown): void => {
		if (refused.has(absolute(path))) return;
		refused.add(absolute(path));
		issues.push(fileIssue(error, path, slashed(path, files)));
	};
	const search: Search = { files, cwd, absolute, isForeign, issues, refuse };

	if (path === '-') return { inputs: [{ kind: 'stdin', source: '-' }], issues };
	const found = await expand(search, path);
	return { inputs: found.map((each) => ({ kind: 'file', source: slashed(each, files), path: absolute(each) })), issues };
}

/** The files that one argument stands for. Where it is the name of something, it is that, whatever else it looks like. */
async function expand(search: Search, path: string): Promise<readonly string[]> {
	const { files, absolute, issues } = search;
	const file = slashed(path, files);
	const told = issues.length;
	let issue: Issue;
	try {
		const entry = await files.stat(absolute(path));
		if (entry?.kind === 'folder') {
			const documents = await searchFolder(search, path);
			// What could not be looked into may hold some.
			if (documents.length === 0 && issues.length === told) issues.push(readIssue('input.nothing-found', { path }, { file }));
			return documents;
		}
		if (entry !== undefined) return [path];
		const target = await files.linkTarget(absolute(path));
		issue =
			target === undefined ? readIssue('input.not-found', { path }, { file }) : readIssue('input.dead-link', { path, target }, { file });
	} catch (error) {
		issue = fileIssue(error, path, file);
	}
	if (isPattern(path)) {
		const matched = await matchPattern(search, file);
		if (matched.length === 0 && issues.length === told) issues.push(readIssue('input.no-match', { pattern: path }, { file }));
		return matched;
	}
	const suggestion = issue.code === 'input.not-found' ? await nameBeside(files, file, absolute(path)) : undefined;
	issues.push(suggestion === undefined ? issue : { ...issue, suggestion });
	return [];
}

/**
 * The documents in a folder and all below it, without hidden folders, `node_modules` and links.
 * @param done absolute paths of folders that were searched before: what they hold is not told again.
 */
async function searchFolder({ files, absolute, isForeign, refuse }: Search, folder: string, done = new Set<string>()) {
	const documents: string[] = [];
	const open = [folder];
	// `C:` is where one stands on that drive, `C:/` its root.
	const closed = files.separator === '\\' ? /[/\\]$|^[A-Za-z]:$/ : /\/$/;
	for (let here = open.pop(); here !== undefined; here = open.pop()) {
		if (done.has(absolute(here))) continue;
		done.add(absolute(here));
		const prefix = closed.test(here) ? here : `${here}/`;
		const entries = await listOf(here);
		const names = new Set(entries.map(({ name }) => name));
		for (const { name, kind } of entries) {
			const inside = `${prefix}${name}`;
			if (isOfSystem(name, absolute(here), names, files) || !(await isForeign(inside))) continue;
			if (kind === 'folder' && !name.startsWith('.') && name !== 'node_modules') open.push(inside);
			if (kind === 'file' && isDocumentName(name)) documents.push(inside);
		}
	}
	return documents.sort(byCodePoint);

	async function listOf(path: string): ReturnType<FileSystem['list']> {
		try {
			return await files.list(absolute(path));
		} catch (error) {
			refuse(path, error);
			return [];
		}
	}
}

/**
 * A pattern that ends in a name of any kind (`*`, `**`) finds documents, one that ends in an extension finds all it matches; a folder is
 * searched. Where links lead to one file by several names, it is found once.
 */
async function matchPattern(search: Search, pattern: string): Promise<readonly string[]> {
	const { files, cwd, absolute, isForeign, refuse } = search;
	const anyKind = !/\.[^./]+$/.test(pattern);
	const { paths, refused } = await matchesOf(pattern, cwd, files);
	for (const { path, error } of refused) refuse(path, error);
	const matched = new Map<string, string>();
	const take = async (path: string): Promise<void> => {
		const real = await files.realPath(absolute(path));
		const before = matched.get(real);
		const isBetter = before === undefined || real === absolute(path) || (real !== absolute(before) && path.length < before.length);
		if (isBetter && (await isForeign(real))) matched.set(real, path);
	};
	const searched = new Set<string>();
	const told = new Set(refused.map(({ path }) => path));
	for (const path of paths.filter((each) => !told.has(each)).sort(byCodePoint)) {
		if (!(await isForeign(path))) continue;
		const entry = await files.stat(absolute(path)).catch(() => 'refused' as const);
		// Whoever reads it tells what is wrong: a link that leads nowhere, or where nobody may go, may have led to a folder.
		const mayBeFolder = entry === 'refused' || (entry === undefined && !isFileName(path));
		if (mayBeFolder) await take(path);
		else if (entry?.kind === 'folder') {
			// `**` names the working folder, too, and everything in it without a dot before.
			for (const document of await searchFolder(search, path, searched)) await take(document.replace(/^\.\//, ''));
		} else if (!anyKind || isDocumentName(path)) await take(path);
	}
	return [...matched.values()].sort(byCodePoint);
}

/** A name in the same folder that is near, extensions aside: they are alike anyway. */
async function nameBeside(files: FileSystem, path: string, absolute: string): Promise<string | undefined> {
	let entries: Awaited<ReturnType<FileSystem['list']>>;
	try {
		entries = await files.list(dirname(absolute));
	} catch {
		return undefined;
	}
	// Windows hides the endings that it knows.
	const hidden = entries.find(({ name }) => name.toLowerCase() === `${basename(absolute)}.txt`.toLowerCase());
	const stems = new Map(entries.map(({ name }) => [parse(name).name, name]));
	const name = hidden?.name ?? stems.get(nearest(parse(absolute).name, stems.keys()) ?? '');
	return name === undefined ? undefined : `${path.slice(0, path.length - basename(absolute).length)}${name}`;
}

/** On Windows the separators of a path become `/`; elsewhere `\` is part of a name. */
function slashed(path: string, files: FileSystem): string {
	return files.separator === '\\' ? path.replaceAll('\\', '/') : path;
}

/** UTF-8 sorts as code points do, UTF-16 does not. */
function byCodePoint(a: string, b: string): number {
	return Buffer.compare(Buffer.from(a), Buffer.from(b));
}
