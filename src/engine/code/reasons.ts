/**
 * Program text that collects what decided a condition which holds, or does not: a table with one row an operator, of the same meaning as
 * `reasons.ts`. Where the answer rests on an empty list, the text gives up, and the conditions themselves are asked.
 */

import { addYears, daysBetween } from '../../base/date.js';
import type { Condition, DateTerm, FactRef, ListRef, Quantity } from '../../rules/model.js';
import { mirrored, rangeOf } from '../compare.js';
import { marginOf } from '../evidence.js';
import { writeCondition, writeDay, writeLatest } from './condition.js';
import { type Inside, parameterOf, placeOf, writeEvidence, writeOrigin } from './evidence.js';
import { writeFact, writeList, writeLoop } from './fact.js';
import { type Bounds, writeQuantity } from './quantity.js';
import type { Writer } from './writer.js';

/** @param holds whether the condition does: that is known where the text runs. */
type Write<Op extends Condition['op']> = (
	condition: Extract<Condition, { op: Op }>,
	holds: boolean,
	inside: Inside,
	writer: Writer,
) => void;

const writes: { readonly [Op in Condition['op']]: Write<Op> } = {
	all: ({ of }, holds, inside, writer) => writeMembers(of, holds, holds, inside, writer),
	any: ({ of }, holds, inside, writer) => writeMembers(of, holds, !holds, inside, writer),
	not: ({ of }, holds, inside, writer) => writeReasons(of, !holds, { ...inside, negated: !inside.negated }, writer),
	named: ({ of }, holds, inside, writer) => writeReasons(of, holds, inside, writer),
	byReading: (options, holds, inside, writer) => writeReasons(writer.chosen(options), holds, inside, writer),
	case: ({ when, holds: of }, holds, inside, writer) => writeUnder(when, of, holds, inside, writer, () => {}),

	firstGiven({ of }, holds, inside, writer) {
		for (const source of of) {
			writer.write(`if (${writeCondition(source, inside.scopes, writer)} !== 1) {`);
			writeReasons(source, holds, inside, writer);
			writer.write('} else {');
		}
		writer.write('}'.repeat(of.length));
	},

	forEvery: ({ list, where, holds: of }, holds, inside, writer) =>
		holds ? writeAllEntries(list, where, of, holds, inside, writer) : writeSomeEntries(list, where, of, holds, inside, writer),
	atLeastOne: ({ list, where, holds: of }, holds, inside, writer) =>
		holds ? writeSomeEntries(list, where, of, holds, inside, writer) : writeAllEntries(list, where, of, holds, inside, writer),

	latest(condition, holds, inside, writer) {
		writeLatest(condition, inside.scopes, writer, (entry, _, index) => {
			writeReasons(condition.holds, holds, entered(inside, condition.list, entry, index), writer);
		});
	},

	isTrue: ({ fact }, holds, inside, writer) => writeFactEvidence(fact, 'equals', true, holds, inside, writer),
	oneOf: ({ fact, values }, holds, inside, writer) =>
		values.length === 1
			? writeFactEvidence(fact, 'equals', values[0], holds, inside, writer)
			: writeFactEvidence(fact, 'oneOf', values, holds, inside, writer),
	includesAny: ({ fact, values }, holds, inside, writer) => writeFactEvidence(fact, 'includesAny', values, holds, inside, writer),

	sameAs({ left, right }, holds, inside, writer) {
		const [actual, required] = [left, right].map((each) => shown(writeFact(each, inside.scopes, writer))) as [string, string];
		const requiredFact = writer.value(right.path);
		writeEvidence(placeOf(left, inside, writer), { actual, ...comparison('equals', holds), required, requiredFact }, inside, writer);
	},

	compare({ left, relation, right, unit }, holds, inside, writer) {
		// The evidence speaks of the application's side first.
		const turned = parameterOf(left, writer) !== undefined;
		const [own, other] = turned ? [right, left] : [left, right];
		// Two parameters held against each other say nothing of the application.
		if (parameterOf(own, writer) !== undefined) return;
		for (const side of [own, other]) writeGivingUp(side, inside, writer);
		const origin = writeOrigin(own, inside, writer);
		const [actual, required] = [own, other].map((side) => {
			const value = writer.name('value');
			writer.write(`const ${value} = ${rangeIn(writeQuantity(side, inside.scopes, writer, writeCondition), writer)};`);
			return value;
		}) as [string, string];
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
	},

	compareDates({ left, relation, right }, holds, inside, writer) {
		if (left.op !== 'dateFact') return;
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
	},
};

/** Writes what adds the facts that decided a condition to `facts`. */
export function writeReasons(condition: Condition, holds: boolean, inside: Inside, writer: Writer): void {
	(writes[condition.op] as Write<Condition['op']>)(condition as never, holds, inside, writer);
}

/** The members that are what the whole is: all of them where all were needed. */
function writeMembers(members: readonly Condition[], holds: boolean, needed: boolean, inside: Inside, writer: Writer): void {
	for (const member of members) {
		if (needed) writeReasons(member, holds, inside, writer);
		else writeWhere(member, holds, inside, writer);
	}
}

/** A condition, where it is what the whole is. */
function writeWhere(condition: Condition, holds: boolean, inside: Inside, writer: Writer): void {
	writer.write(`if (${writeCondition(condition, inside.scopes, writer)} === ${holds ? 2 : 0}) {`);
	writeReasons(condition, holds, inside, writer);
	writer.write('}');
}

/** Where the guard does not hold, what stands under it is no reason for anything. */
function writeUnder(
	guard: Condition | undefined,
	condition: Condition,
	holds: boolean,
	inside: Inside,
	writer: Writer,
	before: () => void,
): void {
	if (guard !== undefined) writer.write(`if (${writeCondition(guard, inside.scopes, writer)} !== 0) {`);
	before();
	writeReasons(condition, holds, inside, writer);
	if (guard !== undefined) writer.write('}');
}

/** Every entry that the filter lets through decided; where there is none, that there is none did. */
function writeAllEntries(ref: ListRef, where: Condition | undefined, of: Condition, holds: boolean, inside: Inside, writer: Writer): void {
	const seen = writer.name('seen');
	writer.write(`let ${seen} = false;`);
	writeEntries(ref, inside, writer, (within) => {
		writeUnder(where, of, holds, within, writer, () => writer.write(`${seen} = true;`));
	});
	writer.write(`if (!${seen}) return undefined;`);
}

/** Those entries decided that are what the whole is. */
function writeSomeEntries(ref: ListRef, where: Condition | undefined, of: Condition, holds: boolean, inside: Inside, writer: Writer): void {
	writeEntries(ref, inside, writer, (within) => {
		if (where !== undefined) writer.write(`if (${writeCondition(where, within.scopes, writer)} === 2) {`);
		writeWhere(of, holds, within, writer);
		if (where !== undefined) writer.write('}');
	});
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
	ref: FactRef,
	operator: 'equals' | 'oneOf' | 'includesAny',
	required: unknown,
	holds: boolean,
	inside: Inside,
	writer: Writer,
) {
	const actual = shown(writeFact(ref, inside.scopes, writer));
	writeEvidence(placeOf(ref, inside, writer), { actual, ...comparison(operator, holds), required: writer.value(required) }, inside, writer);
}

function comparison(operator: string, holds: boolean) {
	return { operator: `'${operator}'`, holds: holds ? "'yes'" : "'no'" };
}

/** A value as evidence shows it: `null` is not known, `'none'` is known not to be. */
function shown(value: string): string {
	return `${value} === null ? 'none' : ${value} === undefined ? null : ${value}`;
}

function rangeIn({ min, max, isNone }: Bounds, writer: Writer): string {
	return `${isNone} ? 'none' : ${writer.value(rangeOf)}(${min}, ${max})`;
}

/** The date that a term stands for. */
function writeDate(term: DateTerm, inside: Inside, writer: Writer): string {
	if (term.op === 'asOf') return 'asOf';
	if (term.op === 'dateParameter') return writer.value(term.value);
	const date = writeFact(term.fact, inside.scopes, writer);
	if (term.plusYears !== undefined) {
		writer.write(`if (typeof ${date} === 'string') ${date} = ${writer.value(addYears)}(${date}, ${term.plusYears});`);
	}
	return date;
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
