/** The configuration file: where it is. What is in it is read elsewhere, and only where there is one. */

import { dirname, join, resolve } from 'node:path';
import type { Issue } from '../../base/issue.js';
import { fileIssue } from '../../read/file-issue.js';
import type { Io } from '../io.js';
import { flagOf } from '../language.js';
import { usageIssue } from '../stop.js';
import type { Settings } from './settings.js';

/** A folder and those below it have the settings of the nearest file of this name. */
const configName = 'kouan.config.yaml';

/** What a configuration file says, or what is wrong with it. */
export interface Config {
	/** Absolute; `undefined`: there is no file. */
	readonly path: string | undefined;
	/** Where something is wrong, what can be read all the same: the language is needed to tell it. */
	readonly settings: Settings;
	readonly issues: readonly Issue[];
}

/** The file that `--config` or `KOUAN_CONFIG` names, else the nearest one; none with `--no-config`. */
export async function openConfig(argv: readonly string[], io: Pick<Io, 'env' | 'cwd' | 'files' | 'stdin'>): Promise<Config> {
	const none: Config = { path: undefined, settings: {}, issues: [] };
	const flag = flagOf(argv, 'config', 'no-config');
	if (flag === false) return none;
	if (flag === '') return { ...none, issues: [usageIssue('usage.missing-value', { option: '--config' })] };
	let path: string | undefined;
	try {
		path = await findConfig(io, flag ?? (io.env.KOUAN_CONFIG || undefined));
	} catch (error) {
		const refused = error instanceof Error && 'path' in error && typeof error.path === 'string' ? error.path : configName;
		return { ...none, issues: [fileIssue(error, refused, refused)] };
	}
	if (path === undefined) return none;
	const { readConfig } = await import('./config-file.js');
	return { path, ...(await readConfig(path, io)) };
}

/**
 * The absolute path of the configuration file: the one that is named, whether it is there or not, else the nearest in the working
 * folder and those above it, be it a link that leads nowhere. Only asks what there is.
 * @throws as the file system does, where it does not tell: a file that is passed over would change what is checked.
 */
export async function findConfig({ cwd, files }: Pick<Io, 'cwd' | 'files'>, named: string | undefined): Promise<string | undefined> {
	if (named !== undefined) return resolve(cwd, named);
	for (let folder = resolve(cwd); ; folder = dirname(folder)) {
		const path = join(folder, configName);
		const found = await files.stat(path);
		if (found === undefined ? (await files.linkTarget(path)) !== undefined : found.kind !== 'folder') return path;
		if (dirname(folder) === folder) return undefined;
	}
}
