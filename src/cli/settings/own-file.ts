/** Files of kouan's own: their values with places, and what is wrong with them, told at its place. */

import { relative, resolve } from 'node:path';
import type { Issue, IssueArgs } from '../../base/issue.js';
import { nearest } from '../../base/suggest.js';
import { quoted, valueKind } from '../../domain/value-kind.js';
import { readBytes } from '../../read/bytes.js';
import { decode } from '../../read/decode.js';
import { isJsonName } from '../../read/format.js';
import { child, isMap, type Located, members, whole } from '../../rules/place.js';
import type { CliIssues } from '../../words/cli.js';
import type { Io } from '../io.js';
import { usageIssue } from '../stop.js';
import type { Origin } from './origins.js';

type OwnFile = { readonly ok: true; readonly top: Located } | { readonly ok: false; readonly issues: readonly Issue[] };

/** Reads JSON where the name ends so, else YAML. `path` is absolute, or relative to the working folder. */
export async function readOwnFile(path: string, io: Pick<Io, 'cwd' | 'files' | 'stdin'>): Promise<OwnFile> {
	const absolute = resolve(io.cwd, path);
	const name = shownPath(absolute, io);
	const told = (issues: readonly Issue[]): OwnFile => ({ ok: false, issues: issues.map((each) => ({ ...each, file: name })) });
	const read = await readBytes({ kind: 'file', source: name, path: absolute }, io);
	if (!read.ok) return told([read.issue]);
	const decoded = decode(read.bytes);
	if (!decoded.ok) return told(decoded.issues);
	const parsed = isJsonName(name)
		? (await import('../../read/json.js')).parseJson(decoded.text)
		: (await import('../../read/yaml.js')).parseYaml(decoded.text);
	return parsed.ok ? { ok: true, top: whole({ name, order: 0, document: parsed.document }) } : told(parsed.issues);
}

/** As a person in the working folder would name it, with `/`. */
export function shownPath(absolute: string, { cwd, files }: Pick<Io, 'cwd' | 'files'>): string {
	const path = relative(cwd, absolute) || '.';
	return files.separator === '\\' ? path.replaceAll('\\', '/') : path;
}

/** Where a value stands, or the key that leads to it. */
export function originOf({ file: { name, document }, path }: Located, part: 'key' | 'value' = 'value'): Origin {
	return { file: name, ...document.source.place(document.locate(path, part)) };
}

interface Where {
	/** Whether the value is at fault (the default) or the key that leads to it. */
	readonly part?: 'key';
	readonly suggestion?: string | undefined;
}

/** Gathers what is wrong with a file, so that all of it is told at once. Every method gives `undefined` for what is wrong. */
export interface Complaints {
	readonly add: <C extends keyof CliIssues>(code: C, args: CliIssues[C] & IssueArgs, node: Located, where?: Where) => undefined;
	/** The members of a map by key; unknown keys are told. */
	readonly members: <K extends string>(node: Located, allowed: readonly K[]) => Partial<Readonly<Record<K, Located>>> | undefined;
	/** A text that is not blank. */
	readonly text: (node: Located) => string | undefined;
	/** A map from names to texts that are not blank. */
	readonly texts: (node: Located) => Readonly<Record<string, string>> | undefined;
	readonly choice: <T extends string>(node: Located, allowed: readonly T[]) => T | undefined;
	readonly unknownValue: (node: Located, written: string, allowed: readonly string[]) => undefined;
	readonly wrongType: (node: Located, expected: 'string' | 'list' | 'object') => undefined;
	/** In the order of the file. */
	readonly sorted: () => readonly Issue[];
}

export function complaints(): Complaints {
	const found: { readonly start: number; readonly issue: Issue }[] = [];
	const add: Complaints['add'] = (code, args, node, where = {}) => {
		const { suggestion, part } = where;
		const place = { ...originOf(node, part), ...(suggestion === undefined ? {} : { suggestion }) };
		const { start } = node.file.document.locate(node.path, part ?? 'value');
		found.push({ start, issue: usageIssue(code, args, place) });
		return undefined;
	};
	const wrongType: Complaints['wrongType'] = (node, expected) => {
		const { value } = node;
		return add('config.wrong-type', { expected, actual: valueKind(value) }, node, { suggestion: quoted(expected, value) });
	};
	const unknownValue: Complaints['unknownValue'] = (node, written, allowed) =>
		add('config.unknown-value', { written, allowed }, node, { suggestion: nearest(written, allowed) });
	const text: Complaints['text'] = (node) => {
		if (typeof node.value !== 'string') return wrongType(node, 'string');
		return node.value.trim() === '' ? add('config.blank', { key: String(node.path.at(-1)) }, node) : node.value;
	};
	return {
		add,
		unknownValue,
		wrongType,
		text,
		members: (node, allowed) => {
			if (!isMap(node.value)) return wrongType(node, 'object');
			const known: Partial<Record<(typeof allowed)[number], Located>> = {};
			for (const key of Object.keys(node.value)) {
				const name = allowed.find((each) => each === key);
				if (name !== undefined) known[name] = child(node, key);
				else add('config.unknown-key', { key, allowed }, child(node, key), { part: 'key', suggestion: nearest(key, allowed) });
			}
			return known;
		},
		texts: (node) => {
			if (!isMap(node.value)) return wrongType(node, 'object');
			const known = members(node).map(([name, each]) => [name, text(each)] as const);
			return Object.fromEntries(known.flatMap(([name, value]) => (value === undefined ? [] : [[name, value]])));
		},
		choice: (node, allowed) => {
			const written = text(node);
			if (written === undefined) return undefined;
			return allowed.find((each) => each === written) ?? unknownValue(node, written, allowed);
		},
		sorted: () => found.toSorted((a, b) => a.start - b.start).map(({ issue }) => issue),
	};
}
