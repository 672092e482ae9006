/**
 * Program text that collects what decided a condition which holds, or does not: a table with one row an operator, of the same meaning as
 * `reasons.ts`. Where the answer rests on an empty list, the text gives up, and the conditions themselves are asked.
 */

import { addYears, daysBetween } from '../../base/date.js';
import type { Condition, DateTerm, ListRef, Quantity } from '../../rules/model.js';
import { mirrored, rangeOf } from '../compare.js';
import type { Operator } from '../decision.js';
import { marginOf } from '../evidence.js';
import { writeCompared, writeCondition, writeDay, writeLatest } from './condition.js';
import { type Inside, parameterOf, placeOf, writeEvidence, writeOrigin } from './evidence.js';
import { writeFact, writeList, writeLoop } from './fact.js';
import type { Bounds } from './quantity.js';
import type { Writer } from './writer.js';

/**
 * @param holds what the condition has to be to be a reason.
 * @param sure whether it is known to be that where the text runs; else the text finds out.
 */
type Write<Op extends Condition['op']> = (
	condition: Extract<Condition, { op: Op }>,
	holds: boolean,
	sure: boolean,
	inside: Inside,
	writer: Writer,
) => void;

const writes: { readonly [Op in Condition['op']]: Write<Op> } = {
	all: (condition, holds, sure, inside, writer) =>
		holds ? writeEach(condition, holds, sure, inside, writer) : writeSome(condition, holds, inside, writer),
	any: (condition, holds, sure, inside, writer) =>
		holds ? writeSome(condition, holds, inside, writer) : writeEach(condition, holds, sure, inside, writer),
	not: ({ of }, holds, sure, inside, writer) => writeReasons(of, !holds, sure, { ...inside, negated: !inside.negated }, writer),
	named: ({ of }, holds, sure, inside, writer) => writeReasons(of, holds, sure, inside, writer),
	byReading: (options, holds, sure, inside, writer) => writeReasons(writer.chosen(options), holds, sure, inside, writer),

	// Where the guard does not hold, what stands under it is no reason for anything.
	case({ when, holds: of }, holds, sure, inside, writer) {
		const guard = writeCondition(when, inside.scopes, writer);
		writer.write(`if (${guard} ${holds ? '=== 2' : '!== 0'}) {`);
		writeReasons(of, holds, sure, inside, writer);
		writer.write('}');
	},

	firstGiven({ of }, holds, _, inside, writer) {
		for (const source of of) {
			const truth = writeCondition(source, inside.scopes, writer);
			writer.write(`if (${truth} === ${numberOf(holds)}) {`);
			writeReasons(source, holds, true, inside, writer);
			writer.write(`} else if (${truth} === 1) {`);
		}
		writer.write('}'.repeat(of.length));
	},

	forEvery: (condition, holds, sure, inside, writer) =>
		holds ? writeEachEntry(condition, holds, sure, inside, writer) : writeSomeEntries(condition, holds, inside, writer),
	atLeastOne: (condition, holds, sure, inside, writer) =>
		holds ? writeSomeEntries(condition, holds, inside, writer) : writeEachEntry(condition, holds, sure, inside, writer),

	latest(condition, holds, sure, inside, writer) {
		writeLatest(condition, inside.scopes, writer, (entry, _, index) => {
			writeReasons(condition.holds, holds, sure, entered(inside, condition.list, entry, index), writer);
		});
	},

	isTrue: (condition, holds, sure, inside, writer) => writeFactEvidence(condition, 'equals', true, holds, sure, inside, writer),
	oneOf: (condition, holds, sure, inside, writer) =>
		condition.values.length === 1
			? writeFactEvidence(condition, 'equals', condition.values[0], holds, sure, inside, writer)
			: writeFactEvidence(condition, 'oneOf', condition.values, holds, sure, inside, writer),
	includesAny: (condition, holds, sure, inside, writer) =>
		writeFactEvidence(condition, 'includesAny', condition.values, holds, sure, inside, writer),

	sameAs(condition, holds, sure, inside, writer) {
		const { left, right } = condition;
		const [actual, required] = [left, right].map((each) => shown(writeFact(each, inside.scopes, writer))) as [string, string];
		const requiredFact = writer.value(right.path);
		writeWhere(condition, holds, sure, inside, writer, () => {
			writeEvidence(placeOf(left, inside, writer), { actual, ...comparison('equals', holds), required, requiredFact }, inside, writer);
		});
	},

	compare(condition, holds, sure, inside, writer) {
		const { left, relation, right, unit } = condition;
		// The evidence speaks of the application's side first.
		const turned = parameterOf(left, writer) !== undefined;
		const [own, other] = turned ? [right, left] : [left, right];
		// Two parameters held against each other say nothing of the application.
		if (parameterOf(own, writer) !== undefined) return;
		const compared = writeCompared(condition, inside.scopes, writer);
		if (!sure) writer.write(`if (${compared.truth} === ${numberOf(holds)}) {`);
		for (const side of [own, other]) writeGivingUp(side, inside, writer);
		const origin = writeOrigin(own, inside, writer);
		const bounds = turned ? [compared.right, compared.left] : [compared.left, compared.right];
		const [actual, required] = bounds.map((each) => written(rangeIn(each, writer), writer)) as [string, string];
		const operator = turned ? mirrored[relation] : relation;
		const parameter = parameterOf(other, writer);
		writeEvidence(
			origin,
			{
				...{ actual, ...comparison(operator, holds), required },
				...(parameter === undefined ? { requiredFact: writeOrigin(other, inside, writer).fact } : { parameter: writer.value(parameter) }),
				...(unit === undefined ? {} : { unit: writer.value(unit) }),
				margin: `${writer.value(marginOf)}(${actual}, '${operator}', ${required})`,
			},
			inside,
			writer,
		);
		if (!sure) writer.write('}');
	},

	compareDates(condition, holds, sure, inside, writer) {
		const { left, relation, right } = condition;
		if (left.op !== 'dateFact') return;
		writeWhere(condition, holds, sure, inside, writer, () => {
			const [from, to] = relation === 'onOrBefore' || relation === 'before' ? [left, right] : [right, left];
			const [a, b] = [from, to].map((term) => writeDay(term, inside.scopes, writer)) as [string, string];
			const distance = `${writer.value(daysBetween)}(${a}, ${b})`;
			writeEvidence(
				placeOf(left.fact, inside, writer),
				{
					actual: shown(writeFact(left.fact, inside.scopes, writer)),
					...comparison(relation, holds),
					required: shown(writeDate(right, inside, writer)),
					...(right.op === 'dateParameter' ? { parameter: writer.value(right.name) } : {}),
					...(right.op === 'dateFact' ? { requiredFact: writer.value(right.fact.path) } : {}),
					...(left.plusYears === undefined ? {} : { plusYears: String(left.plusYears) }),
					unit: "'day'",
					...(relation === 'sameDay' ? {} : { margin: `typeof ${a} === 'number' && typeof ${b} === 'number' ? ${distance} : null` }),
				},
				inside,
				writer,
			);
		});
	},
};

/** Writes what adds to `facts` those that decided a condition; nothing, where it is not what it has to be. */
export function writeReasons(condition: Condition, holds: boolean, sure: boolean, inside: Inside, writer: Writer): void {
	(writes[condition.op] as Write<Condition['op']>)(condition as never, holds, sure, inside, writer);
}

/** Of what all members made what it is: where that is not sure, the whole is looked at before. */
function writeEach(condition: Joined, holds: boolean, sure: boolean, inside: Inside, writer: Writer): void {
	writeWhere(condition, holds, sure, inside, writer, () => {
		for (const member of condition.of) writeReasons(member, holds, true, inside, writer);
	});
}

/** Of what one member is enough for: those that are what the whole is. */
function writeSome({ of }: Joined, holds: boolean, inside: Inside, writer: Writer): void {
	for (const member of of) writeReasons(member, holds, false, inside, writer);
}

type Joined = Extract<Condition, { op: 'all' | 'any' }>;

/** A block for where a condition is what it has to be. */
function writeWhere(condition: Condition, holds: boolean, sure: boolean, inside: Inside, writer: Writer, body: () => void): void {
	if (!sure) writer.write(`if (${writeCondition(condition, inside.scopes, writer)} === ${numberOf(holds)}) {`);
	body();
	if (!sure) writer.write('}');
}

type Quantified = Extract<Condition, { op: 'forEvery' | 'atLeastOne' }>;

/** Every entry that the filter lets through decided; where there is none, that there is none did. */
function writeEachEntry(condition: Quantified, holds: boolean, sure: boolean, inside: Inside, writer: Writer): void {
	const { list, where, holds: of } = condition;
	writeWhere(condition, holds, sure, inside, writer, () => {
		const seen = writer.name('seen');
		writer.write(`let ${seen} = false;`);
		writeEntries(list, inside, writer, (within) => {
			if (where !== undefined) writer.write(`if (${writeCondition(where, within.scopes, writer)} === 0) continue;`);
			writer.write(`${seen} = true;`);
			writeReasons(of, holds, true, within, writer);
		});
		writer.write(`if (!${seen}) return undefined;`);
	});
}

/** Those entries decided that are what the whole is. */
function writeSomeEntries({ list, where, holds: of }: Quantified, holds: boolean, inside: Inside, writer: Writer): void {
	writer.write(`if (${writeList(list, inside.scopes, writer)} !== undefined) {`);
	writeEntries(list, inside, writer, (within) => {
		if (where !== undefined) writer.write(`if (${writeCondition(where, within.scopes, writer)} !== 2) continue;`);
		writeReasons(of, holds, false, within, writer);
	});
	writer.write('}');
}

function writeEntries(ref: ListRef, inside: Inside, writer: Writer, body: (within: Inside) => void): void {
	const list = writeList(ref, inside.scopes, writer);
	writeLoop(list, inside.scopes, writer, (entry, _, index) => body(entered(inside, ref, entry, index)));
}

function entered({ scopes, lists, negated }: Inside, list: ListRef, entry: string, index: string): Inside {
	return { scopes: [...scopes, entry], lists: [...lists, { list, entry, index }], negated };
}

/** A fact held against what the pack itself says. */
function writeFactEvidence(
	condition: Extract<Condition, { op: 'isTrue' | 'oneOf' | 'includesAny' }>,
	operator: Operator,
	required: unknown,
	holds: boolean,
	sure: boolean,
	inside: Inside,
	writer: Writer,
): void {
	writeWhere(condition, holds, sure, inside, writer, () => {
		const actual = shown(writeFact(condition.fact, inside.scopes, writer));
		const members = { actual, ...comparison(operator, holds), required: writer.value(required) };
		writeEvidence(placeOf(condition.fact, inside, writer), members, inside, writer);
	});
}

function comparison(operator: Operator, holds: boolean) {
	return { operator: `'${operator}'`, holds: holds ? "'yes'" : "'no'" };
}

/** A value as evidence shows it: `null` is not known, `'none'` is known not to be. */
function shown(value: string): string {
	return `${value} === null ? 'none' : ${value} === undefined ? null : ${value}`;
}

/** A number as evidence shows it. */
function rangeIn({ min, max, isNone }: Bounds, writer: Writer): string {
	// A parameter is known.
	if (min === max) return min;
	return `${isNone} ? 'none' : ${writer.value(rangeOf)}(${min}, ${max})`;
}

/** The date that a term stands for. */
function writeDate(term: DateTerm, inside: Inside, writer: Writer): string {
	if (term.op === 'asOf') return 'asOf';
	if (term.op === 'dateParameter') return writer.value(term.value);
	const date = writeFact(term.fact, inside.scopes, writer);
	if (term.plusYears === undefined) return date;
	return written(`typeof ${date} === 'string' ? ${writer.value(addYears)}(${date}, ${term.plusYears}) : ${date}`, writer);
}

/** A new variable with a value. */
function written(value: string, writer: Writer): string {
	const variable = writer.name('value');
	writer.write(`const ${variable} = ${value};`);
	return variable;
}

/** Truth as a number. */
function numberOf(holds: boolean): 0 | 2 {
	return holds ? 2 : 0;
}

/** Gives up where a number was taken from an empty list, on which it rests. */
function writeGivingUp(quantity: Quantity, inside: Inside, writer: Writer): void {
	for (const ref of listsOf(quantity, writer)) {
		const list = writeList(ref, inside.scopes, writer);
		writer.write(`if (${list} !== undefined && ${list}.length === 0) return undefined;`);
	}
}

/** Lists of which a number may be taken; an empty yearly series says nothing. */
function listsOf(quantity: Quantity, writer: Writer): readonly ListRef[] {
	switch (quantity.op) {
		case 'count':
		case 'largest':
			return [quantity.list];
		case 'named':
			return listsOf(quantity.of, writer);
		case 'byReading':
			return listsOf(writer.chosen(quantity), writer);
		case 'firstGiven':
			return quantity.of.flatMap((source) => listsOf(source, writer));
		default:
			return [];
	}
}
