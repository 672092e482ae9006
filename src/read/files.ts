/** From the paths of a command line to inputs, each once. */

import { basename, dirname, parse, resolve } from 'node:path';
import type { Issue } from '../base/issue.js';
import { nearest } from '../base/suggest.js';
import { fileIssue } from './file-issue.js';
import { type FileSystem, nodeFileSystem } from './file-system.js';
import { isDocumentName } from './format.js';
import { readIssue } from './issues.js';

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
	readonly isForeign: (path: string) => boolean;
	readonly issues: Issue[];
}

/** In the order of the arguments; what a folder or a pattern yields is sorted by code point. */
export async function findInputs(paths: readonly string[], options: FindOptions): Promise<FoundInputs> {
	const { cwd, files = nodeFileSystem } = options;
	const exclude = new Set(options.exclude);
	const absolute = (path: string) => resolve(cwd, path);
	const isForeign = (path: string) => !ownNames.has(basename(path)) && !exclude.has(absolute(path));
	const search: Search = { files, cwd, absolute, isForeign, issues: [] };

	const inputs = new Map<string, Input>();
	for (const path of paths) {
		if (path === '-') {
			inputs.set('-', { kind: 'stdin', source: '-' });
			continue;
		}
		for (const each of await expand(search, path)) {
			const key = absolute(each);
			if (!inputs.has(key)) inputs.set(key, { kind: 'file', source: slashed(each, files), path: key });
		}
	}
	return { inputs: [...inputs.values()], issues: search.issues };
}

/** The files that one argument stands for. Where it is the name of something, it is that, whatever else it looks like. */
async function expand(search: Search, path: string): Promise<readonly string[]> {
	const { files, absolute, issues } = search;
	const file = slashed(path, files);
	let issue: Issue;
	try {
		const entry = await files.stat(absolute(path));
		if (entry?.kind === 'folder') {
			const documents = await searchFolder(search, path);
			if (documents.length === 0) issues.push(readIssue('input.nothing-found', { path }, { file }));
			return documents;
		}
		if (entry !== undefined) return [path];
		issue = readIssue('input.not-found', { path }, { file });
	} catch (error) {
		issue = fileIssue(error, path, file);
	}
	if (issue.code === 'input.not-found' && isPattern(path)) {
		const told = issues.length;
		const matched = await matchPattern(search, file);
		// What could not be looked into may match.
		if (matched.length === 0 && issues.length === told) issues.push(readIssue('input.no-match', { pattern: path }, { file }));
		return matched;
	}
	const suggestion = issue.code === 'input.not-found' ? await suggestionFor(files, file, absolute(path)) : undefined;
	issues.push(suggestion === undefined ? issue : { ...issue, suggestion });
	return [];
}

/** The documents in a folder and all below it, without hidden folders, `node_modules` and links. */
async function searchFolder({ files, absolute, isForeign, issues }: Search, folder: string): Promise<readonly string[]> {
	const documents: string[] = [];
	const open = [folder];
	for (let here = open.pop(); here !== undefined; here = open.pop()) {
		const prefix = here.endsWith('/') || here.endsWith(files.separator) ? here : `${here}/`;
		for (const { name, kind } of await listOf(here)) {
			const inside = `${prefix}${name}`;
			if (!isForeign(inside)) continue;
			if (kind === 'folder' && !name.startsWith('.') && name !== 'node_modules') open.push(inside);
			if (kind === 'file' && isDocumentName(name)) documents.push(inside);
		}
	}
	return documents.sort(byCodePoint);

	async function listOf(path: string): ReturnType<FileSystem['list']> {
		try {
			return await files.list(absolute(path));
		} catch (error) {
			if (path === folder) throw error;
			// It may hold applications: that is told, and all others are read.
			issues.push(fileIssue(error, path, slashed(path, files)));
			return [];
		}
	}
}

function isPattern(path: string): boolean {
	return /[*?[\]{}]|[!+@]\(/.test(path);
}

/**
 * A pattern that ends in a name of any kind (`*`, `**`) finds documents, one that ends in an extension finds all it matches; a folder is
 * searched. Where links lead to one file by several names, it is found once.
 */
async function matchPattern(search: Search, pattern: string): Promise<readonly string[]> {
	const { files, cwd, absolute, isForeign, issues } = search;
	const anyKind = !/\.[^./]+$/.test(pattern);
	const { paths, refused } = await files.glob(pattern, cwd);
	for (const { path, error } of refused) issues.push(fileIssue(error, path, slashed(path, files)));
	const matched = new Map<string, string>();
	const take = async (path: string): Promise<void> => {
		const real = await files.realPath(absolute(path));
		const before = matched.get(real);
		const isBetter = before === undefined || real === absolute(path) || (real !== absolute(before) && path.length < before.length);
		if (isBetter && isForeign(real)) matched.set(real, path);
	};
	const isMeant = (path: string) => isForeign(path) && (pattern.includes('node_modules') || !path.split('/').includes('node_modules'));
	let searched: string | undefined;
	for (const path of paths.filter(isMeant).sort(byCodePoint)) {
		const entry = await files.stat(absolute(path)).catch(() => undefined);
		if (entry?.kind === 'folder') {
			// What is in it follows it, its folders included.
			if (searched !== undefined && path.startsWith(searched)) continue;
			searched = path.endsWith('/') ? path : `${path}/`;
			for (const document of await searchFolder(search, path.replace(/\/$/, ''))) await take(document);
		} else if (!anyKind || isDocumentName(path)) await take(path);
	}
	return [...matched.values()].sort(byCodePoint);
}

/** A name in the same folder that is near, extensions aside: they are alike anyway. */
async function suggestionFor(files: FileSystem, path: string, absolute: string): Promise<string | undefined> {
	let entries: Awaited<ReturnType<FileSystem['list']>>;
	try {
		entries = await files.list(dirname(absolute));
	} catch {
		return undefined;
	}
	const stems = new Map(entries.map(({ name }) => [parse(name).name, name]));
	const name = stems.get(nearest(parse(absolute).name, stems.keys()) ?? '');
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
