/** What every document of a run is judged by, and how its results are told; made anew in every thread from the same plan. */

import { type Acceptor, type BaselinePlan, makeAcceptor } from '../../report/baseline/baseline.js';
import { ruleDescriptors } from '../../report/descriptors.js';
import type { Format } from '../../report/format.js';
import { type FormatName, formats } from '../../report/formats.js';
import { type RunInfo, rulesInfo, runInfo } from '../../report/report.js';
import type { Detail } from '../../report/result.js';
import type { Choices, Pack } from '../../rules/model.js';
import type { Language, Words } from '../../words/words.js';
import { chooserFrom, type PackChooser, type PackOrigin } from '../packs.js';
import { wordsIn } from '../words.js';
import type { Part } from './shard.js';

/** Plain data: it can be sent to another thread. */
export interface Plan {
	readonly packs: PackOrigin;
	readonly readings: Choices;
	readonly asOf?: string;
	readonly allowLapsed: boolean;
	readonly all: boolean;
	readonly quiet: boolean;
	readonly part?: Part;
	/** Findings that are known and accepted. */
	readonly baseline?: BaselinePlan;
	readonly reports: readonly ReportPlan[];
}

/** One report of a run. */
export interface ReportPlan {
	readonly format: FormatName;
	readonly language: Language;
	readonly width: number;
	readonly color: 0 | 1 | 2 | 3;
	readonly bom: boolean;
}

export interface BatchContext extends Plan {
	readonly chooser: PackChooser;
	readonly reporters: readonly Reporter[];
	/** Some report points at lines. */
	readonly places: boolean;
	/** Some report tells more than codes, or a baseline looks at facts. */
	readonly full: boolean;
	/** Some report tells the digests of applications. */
	readonly digests: boolean;
	readonly acceptor: Acceptor | undefined;
}

/** A format made ready, and how it is to be told of results. */
export interface Reporter extends Telling {
	readonly format: Format;
	readonly digests: boolean;
	/** The first reporter that is told the same results; it may be this one. */
	readonly like: number;
}

/** How a result is to be told: two reports that want the same share it. */
export interface Telling {
	readonly words: Words;
	/** With the places of its values. */
	readonly places: boolean;
	readonly detail: Detail;
}

/** What each report says of the run, which rests on the packs given. */
export function runsOf({ reporters, readings, asOf }: BatchContext, packs: readonly Pack[]): readonly RunInfo[] {
	return reporters.map(({ words }) => ({
		...runInfo(
			packs.map((pack) => rulesInfo(pack, readings, words)),
			asOf,
		),
		descriptors: ruleDescriptors(packs, words),
	}));
}

function isLike(one: Telling, other: Telling): boolean {
	return one.words === other.words && one.places === other.places && one.detail === other.detail;
}

/** @param merged the results are to be merged, and may be told in any format then. */
export async function reportersOf(reports: readonly ReportPlan[], all: boolean, merged: boolean): Promise<readonly Reporter[]> {
	const made = reports.map(async ({ format: name, language, width, color, bom }): Promise<Omit<Reporter, 'like'>> => {
		const make = await formats[name]();
		const words = await wordsIn(language);
		const places = make.needsPlaces ?? (merged && name === 'json');
		return { format: make({ words, width, color, all, bom }), words, places, detail: make.detail ?? 'full', digests: make.digests ?? true };
	});
	const reporters = await Promise.all(made);
	return reporters.map((reporter) => ({ ...reporter, like: reporters.findIndex((each) => isLike(each, reporter)) }));
}

export async function contextOf(plan: Plan): Promise<BatchContext> {
	const reporters = await reportersOf(plan.reports, plan.all, plan.part !== undefined);
	const chooser = chooserFrom(plan.packs, plan.readings);
	const acceptor = plan.baseline === undefined ? undefined : makeAcceptor(plan.baseline);
	return {
		...plan,
		chooser,
		reporters,
		acceptor,
		places: reporters.some(({ places }) => places),
		full: acceptor !== undefined || reporters.some(({ detail }) => detail === 'full'),
		digests: reporters.some(({ digests }) => digests),
	};
}
