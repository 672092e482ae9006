/** Sentences with what they name filled in: those of a rule pack, and those of an issue. */

import type { Issue } from '../base/issue.js';
import type { Evidence, Finding, Trace } from '../engine/decision.js';
import { outermostName } from '../engine/frame.js';
import type { Pack } from '../rules/model.js';
import type { PackTexts, RuleTexts } from './pack-texts.js';
import { filled, holesOf } from './template.js';
import { factLabel, valueText } from './value.js';
import type { AllIssues, Words } from './words.js';

/** Why a finding came out as it did, in the words of its rule. */
export function reasonOf(finding: Finding, { reasons }: RuleTexts, texts: PackTexts): string {
	const { words } = texts;
	if (finding.outcome === 'not-applicable') return words.report.notApplicable;
	const text = filled(reasons[finding.outcome], (name) =>
		name === 'entries' ? entriesText(finding, words) : measureText(name, finding, texts),
	);
	if (!finding.restsOnEmptyList) return text;
	const lists = names(finding.facts.filter((fact) => fact.operator === 'noEntries').map((fact) => factLabel(fact.fact, words)));
	return words.join([text, words.onEmptyList(lists)]);
}

const remembered = new WeakMap<Pack, boolean>();

/** Whether a reason of the pack names a quantity: its number may then stand in the trace alone. */
export function namesQuantity(pack: Pack): boolean {
	const known = remembered.get(pack);
	if (known !== undefined) return known;
	const isQuantity = (name: string) => name !== 'entries' && !Object.hasOwn(pack.parameters, name);
	const sentences = pack.rules.flatMap(({ reasons }) => Object.values(reasons).flatMap(({ zh, en }) => [zh, en]));
	// Looked through as one text, which is quicker; what stands between two sentences ends every hole.
	const found = holesOf(sentences.join('{}')).some(isQuantity);
	remembered.set(pack, found);
	return found;
}

/** What a check of the pack warns of. */
export function warningOf({ code, args }: Issue, { warnings, words }: PackTexts): string | undefined {
	const template = warnings.get(code);
	const entries = Array.isArray(args.entries) ? args.entries : [];
	return template && filled(template, () => words.list(entries));
}

/** The sentence of an issue; its code where no sentence is known. */
export function issueText({ code, args }: Issue, words: Words): string {
	if (!Object.hasOwn(words.issues, code)) return code;
	// Whoever makes an issue gives the arguments of its code: `issue()` holds the two together.
	const say = words.issues[code as keyof AllIssues] as (args: Issue['args']) => string;
	return say(args);
}

function entriesText({ facts }: Finding, words: Words): string {
	// A port that two of its years speak against is one.
	const entries = names(facts.map(({ entry, pointer }) => entry && outermostName(entry, pointer)));
	return entries.length > 0 ? words.list(entries) : words.none;
}

function measureText(name: string, finding: Finding, { pack, words }: PackTexts): string {
	const inTrace = finding.trace === undefined ? [] : evidenceIn(finding.trace);
	const measured = [finding.facts, inTrace].map((facts) => facts.filter((fact) => fact.measure === name)).find((facts) => facts.length > 0);
	const unit = pack.definitions[name]?.unit;
	const texts = names((measured ?? []).map((fact) => valueText(fact.actual, fact.fact, fact.unit ?? unit, words)));
	return texts.length === 0 ? words.notKnown : words.list(texts);
}

function evidenceIn({ evidence, children }: Trace): readonly Evidence[] {
	return [...(evidence === undefined ? [] : [evidence]), ...children.flatMap(evidenceIn)];
}

/** Each once, those that are there. */
function names(all: readonly (string | undefined)[]): readonly string[] {
	return [...new Set(all.filter((each) => each !== undefined))];
}
