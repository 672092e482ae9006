/** The rule packs that come with kouan: checked and compiled when kouan is built, plain data ready to be evaluated. */

import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Case, Pack } from '../rules/model.js';

/** A pack that comes with kouan, before it is loaded. */
export interface BuiltinInfo {
	readonly id: string;
	readonly inForce: Pack['inForce'];
}

let index: readonly BuiltinInfo[] | undefined;

/** The packs that come with kouan, the one that was in force first at the start. */
export function builtins(): readonly BuiltinInfo[] {
	index ??= compiled('index') as readonly BuiltinInfo[];
	return index.map(({ id, inForce }) => ({ id, inForce: { ...inForce } }));
}

/**
 * A pack that comes with kouan, such as `cn-14fyp`. Each call loads it anew.
 * @throws where there is none of that id.
 */
export function builtinPack(id: string): Pack {
	const pack = builtinWithoutCases(id);
	const cases = compiled(`${id}.cases`) as CasesOfPack;
	return {
		...pack,
		rules: pack.rules.map((rule, index) => ({ ...rule, cases: cases.rules[index] ?? [] })),
		checks: pack.checks.map((check, index) => ({ ...check, cases: cases.checks[index] ?? [] })),
	};
}

/**
 * All of a pack that applications are held against: its cases, the greater part of it, are not read.
 * @throws where there is none of that id.
 */
export function builtinWithoutCases(id: string): Pack {
	const ids = builtins().map((each) => each.id);
	if (!ids.includes(id)) throw new Error(`no built-in rule pack \`${id}\`; there is ${ids.join(', ')}`);
	return compiled(id) as Pack;
}

/** The cases of each rule and each check, in the pack's order. */
interface CasesOfPack {
	readonly rules: readonly (readonly Case[])[];
	readonly checks: readonly (readonly Case[])[];
}

/** As the build wrote it: these files stand in a folder beside the one of the bundle that this module ends up in. */
function compiled(name: string): unknown {
	return JSON.parse(readFileSync(join(import.meta.dirname, '..', 'packs', `${name}.json`), 'utf8'));
}
