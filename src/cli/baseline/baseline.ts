/** The baseline of a run: read before anything is checked, held against every result, and written anew where that is asked for. */

import { resolve } from 'node:path';
import { canonicalJson } from '../../base/canonical.js';
import { harmless } from '../../base/harmless.js';
import { fileIssue } from '../../read/file-issue.js';
import {
	type Baseline,
	type BaselineClosing,
	type BaselineLedger,
	type BaselinePlan,
	baselineLedger,
	type Noted,
} from '../../report/baseline/baseline.js';
import type { Words } from '../../words/words.js';
import { digestOf } from '../digest.js';
import type { Io } from '../io.js';
import type { Lead } from '../leads.js';
import type { CheckOptions } from '../options.js';
import { standingIn } from '../output/in-turn.js';
import { fileOutput, type Target } from '../output/output.js';
import { inputAmong, isSamePlace, type Place, placeOf } from '../output/places.js';
import { StopError, usageIssue } from '../stop.js';

/** The baseline of one run, with what has come of it so far. */
export interface BaselineRun {
	readonly plan: BaselinePlan;
	readonly note: (noted: Noted) => void;
	readonly closing: () => BaselineClosing;
	/** Of all entries, however their file is laid out; `undefined` where new ones are added. */
	readonly digest: () => string | undefined;
	/** Makes sure that the new baseline, where one was asked for, can be written. */
	readonly open: () => Promise<void>;
	/** Writes it, whole or not at all; resolves to what there is to say of it. Called after `open`. */
	readonly save: (words: Words) => Promise<string | undefined>;
	/** Leaves no half-written file behind. */
	readonly discard: () => void;
}

type BaselineOptions = Pick<CheckOptions, 'baseline' | 'writeBaseline' | 'reason' | 'until' | 'today'>;

/** The places of its files: what is read, and what is written. */
export async function baselinePlaces({ baseline, writeBaseline }: BaselineOptions, { cwd }: Pick<Io, 'cwd'>): Promise<readonly Place[]> {
	return Promise.all([baseline, writeBaseline].flatMap((file) => (file === undefined ? [] : [placeOf(file, cwd)])));
}

/**
 * A file that is to be checked is no baseline, and each report needs a file of its own.
 * @param written of the places the one that is written, if any, as the user named it.
 * @throws {StopError} where they are the same file, by whatever name.
 */
export function refuseAsBaseline(
	places: readonly Place[],
	written: string | undefined,
	reports: readonly Place[],
	leads: readonly Lead[],
): void {
	const input = inputAmong(places, leads);
	if (input !== undefined) throw new StopError([usageIssue('baseline.is-input', { path: input.file })]);
	for (const report of reports) {
		const same = places.filter((place) => isSamePlace(place, report));
		if (same.some(({ file }) => file === written)) throw new StopError([usageIssue('baseline.is-output', { path: String(written) })]);
		if (same.length > 0) throw new StopError([usageIssue('output.is-read', { path: report.file })]);
	}
}

/**
 * `undefined` where the run has no baseline: then no clock is read.
 * @throws {StopError} for a file that cannot be read, or is no baseline.
 */
export async function openBaseline(options: BaselineOptions, io: Io): Promise<BaselineRun | undefined> {
	const { baseline: named, writeBaseline: target, reason, until } = options;
	if (named === undefined && target === undefined) return undefined;
	const today = options.today ?? io.today();
	if (until !== undefined && until < today) throw new StopError([usageIssue('usage.until-over', { until, today })], 'kouan check --help');

	const [one, other] = await baselinePlaces(options, io);
	// What changes from here on was not read.
	const since = target === undefined ? undefined : standingIn(resolve(io.cwd, target));
	const same = one !== undefined && other !== undefined && isSamePlace(one, other);
	// What the new baseline keeps stands first.
	const own = target === undefined || !(await isFile(target, io)) ? [] : await entriesOf(target, io);
	const others = named === undefined || same ? [] : await entriesOf(named, io);
	const baseline: Baseline = { entries: [...own, ...others] };
	const accepting = reason === undefined || until === undefined || target === undefined ? undefined : { reason, until };
	const ledger = baselineLedger(baseline, today, own.length);
	let file: Target | undefined;
	return {
		plan: { ...baseline, today, ...(accepting === undefined ? {} : { others: accepting }) },
		note: ledger.note,
		closing: ledger.closing,
		digest: () => (accepting === undefined ? digestOf(canonicalJson(baseline.entries)) : undefined),
		open: async () => {
			if (target !== undefined)
				file = await fileOutput(target, io, { since, error: () => new StopError([usageIssue('baseline.changed', { path: target })]) });
		},
		save: async (words) => (file === undefined || target === undefined ? undefined : save(file, target, ledger, words)),
		discard: () => file?.discard(),
	};
}

async function save(file: Target, path: string, ledger: BaselineLedger, { baseline: words }: Words) {
	const next = ledger.next();
	const { baselineText } = await import('./baseline-file.js');
	await file.write(baselineText(next, path, words.fileComment));
	await file.finish();
	return words.written(harmless(path), next.entries.length);
}

async function entriesOf(path: string, io: Io): Promise<Baseline['entries']> {
	const { readBaseline } = await import('./baseline-file.js');
	const read = await readBaseline(path, io);
	if (!read.ok) throw new StopError(read.issues);
	return read.baseline.entries;
}

/** What is no file is told when it is to be written. */
async function isFile(path: string, { cwd, files }: Io): Promise<boolean> {
	try {
		return (await files.stat(resolve(cwd, path)))?.kind === 'file';
	} catch (error) {
		throw new StopError([fileIssue(error, path, path)]);
	}
}
