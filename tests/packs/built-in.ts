/** The built-in packs, loaded from their folders, and what each of their clauses says of an application. */

import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { Application } from '../../src/domain/schema.js';
import { evaluate } from '../../src/engine/evaluate.js';

import { loadPack } from '../../src/rules/load.js';
import type { Case, Check, Outcome, Pack, PackText, Rule } from '../../src/rules/model.js';

const rules = fileURLToPath(new URL('../../rules/', import.meta.url));

/** The folders in `rules/`: a new one is tested at once. */
export const builtInIds: readonly string[] = readdirSync(rules, { withFileTypes: true })
	.flatMap((entry) => (entry.isDirectory() ? [entry.name] : []))
	.sort();

/** The files of a built-in pack. */
export function textsOf(id: string): readonly PackText[] {
	const folder = `${rules}${id}/`;
	return readdirSync(folder).map((name) => ({ name, text: readFileSync(folder + name, 'utf8') }));
}

/** @throws where the pack is broken. */
export function builtIn(id: string): Pack {
	const result = loadPack(textsOf(id));
	if (result.ok) return result.pack;
	throw new Error(result.issues.map(({ file, line, code, args }) => `${file}:${line} ${code} ${JSON.stringify(args)}`).join('\n'));
}

/** A rule, or a check as if it were one, so that its outcome can be seen. */
export interface Clause {
	readonly rule: Rule;
	readonly isCheck: boolean;
}

export function clausesOf({ rules, checks }: Pack): readonly Clause[] {
	return [...rules.map((rule) => ({ rule, isCheck: false })), ...checks.map((check) => ({ rule: asRule(check), isCheck: true }))];
}

function asRule({ id, appliesTo, condition, source, cases, message }: Check): Rule {
	return {
		id,
		appliesTo,
		condition,
		source,
		cases,
		title: message,
		effect: 'notice',
		reasons: { pass: message, fail: message, unknown: message },
	};
}

export interface Answer {
	readonly outcome: Outcome;
	/** JSON Pointers, sorted. */
	readonly missing: readonly string[];
}

/** What a rule of the pack says of a case's application. */
export function answer(pack: Pack, rule: Rule, { application, asOf, readings }: Pick<Case, 'application' | 'asOf' | 'readings'>): Answer {
	const alone: Pack = { ...pack, rules: [rule], checks: [] };
	const [finding] = evaluate(alone, application as Application, { readings, ...(asOf === undefined ? {} : { asOf }) }).findings;
	if (finding === undefined) throw new Error(`${rule.id} says nothing`);
	return { outcome: finding.outcome, missing: finding.missing.map(({ pointer }) => pointer).sort() };
}
