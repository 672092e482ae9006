/** The rules of a result for people: a table of what was compared with what, and the reasons. */

import { acceptanceLines } from '../baseline/accepted-lines.js';
import { actualText, comparisons, marginOf, requirementOf } from '../comparisons.js';
import type { Fact, Result, ResultFinding } from '../result.js';
import { type Cell, fits, type Page, type Paint, paragraph, table } from './page.js';

/** How an outcome is painted: only what hurts the application is red or yellow. */
function outcomePaint({ effect, outcome }: ResultFinding, { paint }: Page): Paint {
	if (outcome === 'not-applicable') return paint.dim;
	if (outcome === 'unknown') return paint.cyan;
	if (effect === 'notice') return outcome === 'fail' ? paint.yellow : paint.dim;
	if (outcome === 'pass') return paint.green;
	if (effect === 'priority') return paint.dim;
	return effect === 'requirement' ? paint.red : paint.yellow;
}

/** The table of all rules that count; the margin has a column of its own where there is room for it. */
export function rulesTable(findings: readonly ResultFinding[], asOf: string, page: Page): readonly string[] {
	const margins = findings.some((finding) => finding.facts.some((fact) => marginOf(fact, asOf, page.words) !== undefined));
	const rows = tableRows(findings, asOf, page, margins);
	return table(page, fits(page, rows) ? rows : tableRows(findings, asOf, page, false), true);
}

type Row = readonly Cell[];

function tableRows(findings: readonly ResultFinding[], asOf: string, page: Page, withMargin: boolean): readonly Row[] {
	const { columns } = page.words.report;
	const heads = [columns.rule, columns.outcome, columns.actual, columns.required, ...(withMargin ? [columns.margin] : [])];
	return [
		heads.map((text) => ({ text, paint: page.paint.bold })),
		...findings.flatMap((finding) => ruleRows(finding, asOf, page, withMargin)),
	];
}

function ruleRows(finding: ResultFinding, asOf: string, page: Page, withMargin: boolean): readonly Row[] {
	const { words } = page;
	const outcome: Cell = { text: words.outcome(finding.effect, finding.outcome, finding.favour), paint: outcomePaint(finding, page) };
	const title: Cell = { text: finding.title };
	const rows = factRows(finding.facts, asOf, page, withMargin);
	const [only] = rows;
	if (only === undefined) return [[title, outcome, { text: finding.outcome === 'unknown' ? words.notKnown : '' }]];
	// One number needs no line of its own: the rule's title says what it is.
	const single = rows.length === 1 && finding.facts.every((fact) => fact.unit !== undefined && fact.entry === undefined);
	return single ? [[title, outcome, ...only.slice(1)]] : [[title, outcome], ...rows];
}

function factRows(facts: readonly Fact[], asOf: string, page: Page, withMargin: boolean): readonly Row[] {
	return comparisons(facts, page.all).map(({ first, count }) =>
		count > 1 ? alikeRow(first, count, page) : factRow(first, asOf, page, withMargin),
	);
}

function factRow(fact: Fact, asOf: string, page: Page, withMargin: boolean): Row {
	const { words, paint } = page;
	const label: Cell = {
		text: fact.entry === undefined ? fact.label : words.pair(fact.entry, fact.label),
		indent: 2,
		wide: true,
		paint: paint.dim,
	};
	if (fact.operator === 'noEntries') return [label, { text: words.report.noEntries }];
	const margin = marginOf(fact, asOf, words);
	const below = withMargin || margin === undefined ? {} : { below: words.aside(margin) };
	return [
		label,
		{ text: actualText(fact, words), ...below },
		{ text: requirementOf(fact, words) },
		...(withMargin ? [{ text: margin ?? '' }] : []),
	];
}

function alikeRow(first: Fact, count: number, { words, paint }: Page): Row {
	const label: Cell = { text: first.label, indent: 2, wide: true, paint: paint.dim };
	return [label, { text: words.report.alike(count, first.holds) }, { text: requirementOf(first, words) }];
}

/** Why each rule that applies came out as it did: first what fails, then what is not known. */
export function reasons(findings: readonly ResultFinding[], page: Page): readonly string[] {
	const order = ['fail', 'unknown', 'pass'] as const;
	return order.flatMap((outcome) => findings.filter((finding) => finding.outcome === outcome)).flatMap((finding) => told(finding, page));
}

/** What a baseline accepts: the finding, until when, and why. */
export function acceptedReasons(findings: readonly ResultFinding[], page: Page): readonly string[] {
	const accepted = findings.filter((finding) => finding.accepted !== undefined);
	return accepted.flatMap((finding) => [
		...told(finding, page),
		...acceptanceLines(finding, page.words).flatMap((line) => paragraph(page, line, { indent: 4, hang: 2, paint: page.paint.dim })),
	]);
}

/** A finding as a paragraph: its outcome, its title, its reason. */
function told(finding: ResultFinding, page: Page): readonly string[] {
	const outcome = page.words.outcome(finding.effect, finding.outcome, finding.favour);
	const paint = outcomePaint(finding, page);
	return [
		...paragraph(page, `${outcome}  ${finding.title}`, {
			indent: 2,
			hang: 2,
			paint: (line) => line.replace(outcome, (word) => paint(word)),
		}),
		...paragraph(page, finding.reason, { indent: 4 }),
	];
}

/** The reasons that stand outside the verdict. */
export function beside(result: Result, effect: 'priority' | 'notice', page: Page): readonly string[] {
	return result.findings
		.filter(
			(finding) => finding.effect === effect && (effect === 'priority' || finding.outcome === 'fail' || finding.outcome === 'unknown'),
		)
		.flatMap((finding) => told(finding, page));
}
