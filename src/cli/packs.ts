/** The rule packs that a command works with: those that come with kouan, or one that the user names. */

import { type Issue, issue } from '../base/issue.js';
import { suggestionFor } from '../base/suggest.js';
import type { EngineIssues } from '../engine/issues.js';
import { readBytes } from '../read/bytes.js';
import { decode } from '../read/decode.js';
import { findInputs } from '../read/files.js';
import { checkChoices } from '../rules/choices.js';
import type { Choices, Pack, PackText } from '../rules/model.js';
import { builtins, builtinWithoutCases } from './builtin.js';
import type { Io } from './io.js';
import { StopError, usageIssue } from './stop.js';

/** Says which pack is to be held against an application. */
export interface PackChooser {
	readonly choose: (asOf: string, allowLapsed: boolean) => Pack | Issue;
	/** All that may be chosen; on one day, where that is known. */
	readonly candidates: (asOf: string | undefined, allowLapsed: boolean) => readonly Pack[];
}

/** The built-in packs by their periods, one of them, or one of the user's own: enough to make the same choice in another thread. */
export type PackOrigin =
	| { readonly kind: 'period' }
	| { readonly kind: 'builtin'; readonly id: string }
	| { readonly kind: 'own'; readonly pack: Pack };

/** Where packs come from, and the files that were read for them, absolute. */
interface FoundPacks {
	readonly origin: PackOrigin;
	readonly files: readonly string[];
}

/**
 * @param named an id, a file or a folder; without it the built-in pack is taken whose period holds the as-of date.
 * @throws {StopError} for a pack that is not there or is broken, and for readings that no pack in question has.
 */
export async function findPacks(named: string | undefined, choices: Choices, io: Io): Promise<FoundPacks> {
	const found = await originOf(named, io);
	chooserFrom(found.origin, choices);
	return found;
}

async function originOf(named: string | undefined, io: Io): Promise<FoundPacks> {
	if (named === undefined) return { origin: { kind: 'period' }, files: [] };
	return builtins().some(({ id }) => id === named) ? { origin: { kind: 'builtin', id: named }, files: [] } : loadNamed(named, io);
}

/** @throws {StopError} for readings that no pack in question has. */
export function chooserFrom(from: PackOrigin, choices: Choices): PackChooser {
	if (from.kind === 'period') return byPeriod(choices);
	const pack = from.kind === 'own' ? from.pack : builtinWithoutCases(from.id);
	const complaints = checkChoices(pack, choices);
	if (complaints.length > 0) throw new StopError(complaints);
	return { choose: () => pack, candidates: () => [pack] };
}

function byPeriod(choices: Choices): PackChooser {
	const known = builtins();
	const loaded = new Map<string, Pack>();
	const load = (id: string): Pack => {
		const pack = loaded.get(id) ?? builtinWithoutCases(id);
		loaded.set(id, pack);
		return pack;
	};
	if (Object.keys(choices).length > 0) {
		// Which pack it will be is the applications' affair: here it is enough that some pack has the readings.
		const complaints = known.map(({ id }) => checkChoices(load(id), choices));
		if (complaints.every((issues) => issues.length > 0)) throw new StopError(complaints.at(-1) ?? []);
	}
	const choose: PackChooser['choose'] = (asOf, allowLapsed) => {
		const begun = known.filter(({ inForce }) => inForce.from <= asOf);
		const last = begun.at(-1);
		const chosen = begun.findLast(({ inForce }) => asOf <= inForce.to) ?? (allowLapsed ? last : undefined);
		if (chosen !== undefined) return load(chosen.id);
		const { id, inForce } = last ?? (known[0] as (typeof known)[number]);
		return issue<EngineIssues>()('rules.not-in-force', { pack: id, date: asOf, from: inForce.from, to: inForce.to });
	};
	return {
		choose,
		candidates: (asOf, allowLapsed) => {
			if (asOf === undefined) return known.map(({ id }) => load(id));
			const chosen = choose(asOf, allowLapsed);
			return 'code' in chosen ? [] : [chosen];
		},
	};
}

/** A pack of the user's own: a file or a folder. */
async function loadNamed(named: string, io: Io): Promise<FoundPacks> {
	const { inputs, issues } = await findInputs(named, { files: io.files, cwd: io.cwd });
	const [first] = issues;
	if (first?.code === 'input.not-found' || first?.code === 'input.no-match') {
		const ids = builtins().map(({ id }) => id);
		const near = first.suggestion === undefined ? {} : { suggestion: first.suggestion };
		throw new StopError([usageIssue('rules.unknown-pack', { written: named, packs: ids }, { ...near, ...suggestionFor(named, ids) })]);
	}
	if (first !== undefined && first.code !== 'input.nothing-found') throw new StopError(issues);
	const files = inputs.filter((input) => inputs.length === 1 || /\.(ya?ml|json)$/i.test(input.source));
	if (files.length === 0) throw new StopError([usageIssue('rules.empty-folder', { path: named })]);

	const texts: PackText[] = [];
	const unread: Issue[] = [];
	for (const input of files) {
		const read = await readBytes(input, io);
		const decoded = read.ok ? decode(read.bytes) : { ok: false as const, issues: [read.issue] };
		if (decoded.ok) texts.push({ name: input.source, text: decoded.text });
		else unread.push(...decoded.issues.map((each) => ({ ...each, file: input.source })));
	}
	if (unread.length > 0) throw new StopError(unread);
	// Only a pack in YAML needs what reads and checks it.
	const { loadPack } = await import('../rules/load.js');
	const result = loadPack(texts);
	if (!result.ok) throw new StopError(result.issues);
	return { origin: { kind: 'own', pack: result.pack }, files: files.flatMap((input) => (input.kind === 'file' ? [input.path] : [])) };
}
