/** From the clauses of a pack to functions that give their outcomes, and why: what a batch needs of nearly every application. */

import type { Condition, Outcome } from '../../rules/model.js';
import type { Evidence } from '../decision.js';
import { writeCondition } from './condition.js';
import { writeReasons } from './reasons.js';
import { type Writer, writerOf } from './writer.js';

/** @param day `asOf` as a day number; @param year its calendar year. */
type ClauseFunction<Answer> = (application: unknown, asOf: string, day: number, year: number) => Answer;

/** The comparisons that decided a clause, in the order of its condition; `undefined`, or none at all: the condition must be asked. */
type ReasonsFunction = ClauseFunction<readonly Evidence[] | undefined>;

export interface ClauseFunctions {
	readonly outcome: ClauseFunction<Outcome>;
	/** Of a clause that passes. */
	readonly pass: ReasonsFunction;
	/** Of one that fails. */
	readonly fail: ReasonsFunction;
}

interface Clause {
	readonly appliesTo: Condition;
	readonly condition: Condition;
}

/**
 * Each clause as functions of its own, made from text: the same answers as those of its nodes in a fraction of the time, and a fraction
 * of what the virtual machine has to learn. No text of a pack gets into the code, save names of fields that are plain; `undefined`
 * where a program may not make code.
 */
export function clauseFunctions(clauses: readonly Clause[], chosen: Writer['chosen']): readonly ClauseFunctions[] | undefined {
	const writer = writerOf(chosen);
	writer.write('return [');
	for (const clause of clauses) {
		writer.write('{');
		writeFunction('outcome', writer, () => writeOutcome(clause, writer));
		for (const outcome of ['pass', 'fail'] as const) {
			writeFunction(outcome, writer, () => {
				writer.write('const facts = [];');
				writeReasons(clause.condition, { holds: outcome === 'pass', sure: true, negated: false, scopes: [application], lists: [] }, writer);
				writer.write('return facts;');
			});
		}
		writer.write('},');
	}
	writer.write('];');
	const names = writer.values.map((value) => writer.value(value));
	try {
		return new Function(...names, writer.text())(...writer.values);
	} catch (error) {
		if (error instanceof EvalError) return undefined;
		throw error;
	}
}

const application = 'application';

function writeFunction(name: keyof ClauseFunctions, writer: Writer, body: () => void): void {
	writer.write(`${name}(${application}, asOf, day, year) {`);
	writer.open(application);
	body();
	writer.write('},');
}

/** Where it is not known whether a rule applies, nothing it says is known. */
function writeOutcome({ appliesTo, condition }: Clause, writer: Writer): void {
	const scopes = [application];
	const applies = writeCondition(appliesTo, scopes, writer);
	writer.write(`if (${applies} !== 2) return ${applies} === 0 ? 'not-applicable' : 'unknown';`);
	// Most rules of a pack do not apply: what they rest on is read where they do.
	writer.open(application);
	const truth = writeCondition(condition, scopes, writer);
	writer.write(`return ${truth} === 2 ? 'pass' : ${truth} === 0 ? 'fail' : 'unknown';`);
}
