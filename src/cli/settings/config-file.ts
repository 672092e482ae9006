/** What is in a configuration file: every key looked at by itself, and every fault told at its place. */

import { dirname, isAbsolute, resolve } from 'node:path';
import type { Issue } from '../../base/issue.js';
import { formats } from '../../report/formats.js';
import { elements, isMap, type Located, members } from '../../rules/place.js';
import { languages } from '../../words/words.js';
import { builtins } from '../builtin.js';
import { failOnChoices } from '../exit-status.js';
import type { Io } from '../io.js';
import { standardName } from '../output/reports.js';
import { type Complaints, complaints, originOf, readOwnFile, shownPath } from './own-file.js';
import type { Said, Settings } from './settings.js';

/** All that a configuration file may say. */
export const configKeys = ['rules', 'readings', 'lang', 'formats', 'fail-on', 'baseline'] as const;

/**
 * A file that holds nothing, or comments alone, sets nothing.
 * @param path absolute. Paths in the file start from its folder.
 */
export async function readConfig(
	path: string,
	io: Pick<Io, 'cwd' | 'files' | 'stdin'>,
	builtinIds: () => readonly string[] = () => builtins().map(({ id }) => id),
): Promise<{ readonly settings: Settings; readonly issues: readonly Issue[] }> {
	const file = await readOwnFile(path, io);
	if (!file.ok) return { settings: {}, issues: file.issues.filter(({ code }) => code !== 'input.empty') };
	const log = complaints();
	const from = (written: string) => (isAbsolute(written) ? written : shownPath(resolve(dirname(path), written), io));
	const goingTo = (written: string) => (written === standardName ? written : from(written));
	const part = log.members(file.top, configKeys) ?? {};
	const rules = part.rules && said(part.rules, log.text(part.rules));
	const readings = part.readings && readingsIn(part.readings, log);
	const lang = part.lang && log.choice(part.lang, languages);
	const named = part.formats && said(part.formats, formatsIn(part.formats, goingTo, log));
	const failOn = part['fail-on'] && log.choice(part['fail-on'], failOnChoices);
	const baseline = part.baseline && log.text(part.baseline);
	const settings: Settings = {
		...(rules === undefined ? {} : { rules: builtinIds().includes(rules.value) ? rules : { ...rules, value: from(rules.value) } }),
		...(readings === undefined ? {} : { readings }),
		...(lang === undefined ? {} : { lang }),
		...(named === undefined ? {} : { formats: named }),
		...(failOn === undefined ? {} : { failOn }),
		...(baseline === undefined ? {} : { baseline: from(baseline) }),
	};
	return { settings, issues: log.sorted() };
}

/** With its place; `undefined` where something is wrong with it. */
function said<T>(node: Located, value: T | undefined): Said<T> | undefined {
	return value === undefined ? undefined : { value, origin: originOf(node) };
}

/** A map from a reading to the choice. Which there are is the rule pack's affair. */
function readingsIn(node: Located, log: Complaints): readonly Said[] | undefined {
	if (!isMap(node.value)) return log.wrongType(node, 'object');
	return members(node).flatMap(([id, choice]) => {
		const text = log.text(choice);
		return text === undefined ? [] : [{ value: `${id}=${text}`, origin: originOf(choice) }];
	});
}

/** A list of `NAME` or `NAME=FILE`, or a map from a name to a file; nothing after the name, or `-`: standard output. */
function formatsIn(node: Located, goingTo: (path: string) => string, log: Complaints): readonly string[] | undefined {
	const names = Object.keys(formats);
	if (isMap(node.value)) {
		const known = log.members(node, names) ?? {};
		return Object.entries(known).flatMap(([name, target]) => {
			if (target === undefined || target.value === null) return [name];
			const path = log.text(target);
			return path === undefined ? [] : [`${name}=${goingTo(path)}`];
		});
	}
	if (!Array.isArray(node.value)) return log.wrongType(node, 'list');
	return elements(node).flatMap((entry) => {
		const written = log.text(entry);
		if (written === undefined) return [];
		const at = written.indexOf('=');
		const [name, path] = at < 0 ? [written, undefined] : [written.slice(0, at), written.slice(at + 1)];
		if (path === '') return log.add('config.blank', { key: name }, entry) ?? [];
		if (!names.includes(name)) return log.unknownValue(entry, name, names) ?? [];
		return [path === undefined ? name : `${name}=${goingTo(path)}`];
	});
}
