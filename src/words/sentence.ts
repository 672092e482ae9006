/** The texts of a rule pack with their placeholders filled. */

import type { Issue } from '../base/issue.js';
import type { Unit } from '../base/unit.js';
import type { Evidence, Finding, Trace } from '../engine/decision.js';
import type { Pack, Rule } from '../rules/model.js';
import { factLabel, valueText } from './value.js';
import type { AllIssues, Words } from './words.js';

/** Fills `{name}` from the arguments; a name without one stays as it is written. No space is left between two Chinese characters. */
function sentence(template: string, args: Readonly<Record<string, string>>): string {
	return template.replace(/\{([^{}]+)\}( (?=\p{Script=Han}))?/gu, (written, name: string, space = '') => {
		const text = Object.hasOwn(args, name) ? args[name] : undefined;
		if (text === undefined) return written;
		return /\p{Script=Han}$/u.test(text) ? text : text + space;
	});
}

/** Why a finding came out as it did, in the words of its rule. */
export function reasonOf(finding: Finding, rule: Rule, pack: Pack, words: Words): string {
	if (finding.outcome === 'not-applicable') return words.report.notApplicable;
	const template = rule.reasons[finding.outcome][words.language];
	const measured = namesIn(template).map((name) => [name, measureText(name, finding, pack, words)] as const);
	const entries = names(finding.facts.map((fact) => fact.entry));
	const text = sentence(template, { ...Object.fromEntries(measured), entries: entries.length > 0 ? words.list(entries) : words.none });
	if (!finding.restsOnEmptyList) return text;
	const lists = names(finding.facts.filter((fact) => fact.operator === 'noEntries').map((fact) => factLabel(fact.fact, words)));
	return words.join([text, words.onEmptyList(lists)]);
}

const remembered = new WeakMap<Pack, boolean>();

/** Whether a reason of the pack names a quantity: its number may then stand in the trace alone. */
export function namesQuantity(pack: Pack): boolean {
	const known = remembered.get(pack);
	if (known !== undefined) return known;
	const templates = pack.rules.flatMap(({ reasons }) => Object.values(reasons).flatMap(({ zh, en }) => [zh, en]));
	const found = templates.some((template) => namesIn(template).some((name) => !Object.hasOwn(pack.parameters, name)));
	remembered.set(pack, found);
	return found;
}

/** What a check of the pack warns of. */
export function warningOf(warning: Issue, pack: Pack, words: Words): string | undefined {
	const check = pack.checks.find((each) => each.id === warning.code);
	if (check === undefined) return undefined;
	const template = check.message[words.language];
	const { entries } = warning.args;
	const parameters = namesIn(template).map((name) => [name, parameterText(name, pack, words) ?? words.notKnown] as const);
	return sentence(template, { ...Object.fromEntries(parameters), entries: words.list(Array.isArray(entries) ? entries : []) });
}

/** The sentence of an issue; its code where no sentence is known. */
export function issueText({ code, args }: Issue, words: Words): string {
	if (!Object.hasOwn(words.issues, code)) return code;
	// Whoever makes an issue gives the arguments of its code: `issue()` holds the two together.
	const say = words.issues[code as keyof AllIssues] as (args: Issue['args']) => string;
	return say(args);
}

function measureText(name: string, finding: Finding, pack: Pack, words: Words): string {
	const parameter = parameterText(name, pack, words);
	if (parameter !== undefined) return parameter;
	const inTrace = finding.trace === undefined ? [] : evidenceIn(finding.trace);
	const measured = [finding.facts, inTrace].map((facts) => facts.filter((fact) => fact.measure === name)).find((facts) => facts.length > 0);
	const unit = pack.definitions[name]?.unit;
	const texts = names((measured ?? []).map((fact) => valueText(fact.actual, fact.fact, fact.unit ?? unit, words)));
	return texts.length === 0 ? words.notKnown : words.list(texts);
}

function parameterText(name: string, pack: Pack, words: Words): string | undefined {
	const parameter = Object.hasOwn(pack.parameters, name) ? pack.parameters[name] : undefined;
	return parameter && valueText(parameter.value, '', parameter.unit as Unit | undefined, words);
}

function evidenceIn({ evidence, children }: Trace): readonly Evidence[] {
	return [...(evidence === undefined ? [] : [evidence]), ...children.flatMap(evidenceIn)];
}

function namesIn(template: string): readonly string[] {
	return [...template.matchAll(/\{([^{}]+)\}/g)].map(([, name]) => name ?? '').filter((name) => name !== 'entries');
}

/** Each once, those that are there. */
function names(all: readonly (string | undefined)[]): readonly string[] {
	return [...new Set(all.filter((each) => each !== undefined))];
}
