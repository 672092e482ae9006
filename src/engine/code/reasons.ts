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
import { parameterOf, placeOf, type Search, writeEvidence, writeOrigin } from './evidence.js';
import { writeFact, writeList, writeLoop } from './fact.js';
import type { Bounds } from './quantity.js';
import type { Writer } from './writer.js';

type Write<Op extends Condition['op']> = (condition: Extract<Condition, { op: Op }>, search: Search, writer: Writer) => void;

const writes: { readonly [Op in Condition['op']]: Write<Op> } = {
	all: (condition, search, writer) => (search.holds ? writeEach : writeSome)(condition, search, writer),
	any: (condition, search, writer) => (search.holds ? writeSome : writeEach)(condition, search, writer),
	not: ({ of }, search, writer) => writeReasons(of, { ...search, holds: !search.holds, negated: !search.negated }, writer),
	named: ({ of }, search, writer) => writeReasons(of, search, writer),
	byReading: (options, search, writer) => writeReasons(writer.chosen(options), search, writer),

	// Where the guard does not hold, what stands under it is no reason for anything.
	case({ when, holds }, search, writer) {
		const guard = writeCondition(when, search.scopes, writer);
		writer.write(`if (${guard} ${search.holds ? '=== 2' : '!== 0'}) {`);
		writeReasons(holds, search, writer);
		writer.write('}');
	},

	firstGiven({ of }, search, writer) {
		for (const source of of) {
			const truth = writeCondition(source, search.scopes, writer);
			writer.write(`if (${truth} === ${soughtIn(search)}) {`);
			writeReasons(source, { ...search, sure: true }, writer);
			writer.write(`} else if (${truth} === 1) {`);
		}
		writer.write('}'.repeat(of.length));
	},

	forEvery: (condition, search, writer) => (search.holds ? writeEachEntry : writeSomeEntries)(condition, search, writer),
	atLeastOne: (condition, search, writer) => (search.holds ? writeSomeEntries : writeEachEntry)(condition, search, writer),

	latest(condition, search, writer) {
		writeLatest(condition, search.scopes, writer, (entry, _, index) => {
			writeReasons(condition.holds, entered(search, condition.list, entry, index), writer);
		});
	},

	isTrue: (condition, search, writer) => writeFactEvidence(condition, 'equals', true, search, writer),
	oneOf: (condition, search, writer) =>
		condition.values.length === 1
			? writeFactEvidence(condition, 'equals', condition.values[0], search, writer)
			: writeFactEvidence(condition, 'oneOf', condition.values, search, writer),
	includesAny: (condition, search, writer) => writeFactEvidence(condition, 'includesAny', condition.values, search, writer),

	sameAs(condition, search, writer) {
		const { left, right } = condition;
		const [actual, required] = [left, right].map((each) => shown(writeFact(each, search.scopes, writer))) as [string, string];
		const requiredFact = writer.value(right.path);
		writeWhere(condition, search, writer, () => {
			writeEvidence(placeOf(left, search, writer), { actual, operator: 'equals', required, requiredFact }, search, writer);
		});
	},

	compare(condition, search, writer) {
		const { left, relation, right, unit } = condition;
		// The evidence speaks of the application's side first.
		const turned = parameterOf(left, writer) !== undefined;
		const [own, other] = turned ? [right, left] : [left, right];
		// Two parameters held against each other say nothing of the application.
		if (parameterOf(own, writer) !== undefined) return;
		const compared = writeCompared(condition, search.scopes, writer);
		if (!search.sure) writer.write(`if (${compared.truth} === ${soughtIn(search)}) {`);
		for (const side of [own, other]) writeGivingUp(side, search, writer);
		const origin = writeOrigin(own, search, writer);
		const bounds = turned ? [compared.right, compared.left] : [compared.left, compared.right];
		const [actual, required] = bounds.map((each) => written(rangeIn(each, writer), writer)) as [string, string];
		const operator = turned ? mirrored[relation] : relation;
		const parameter = parameterOf(other, writer);
		writeEvidence(
			origin,
			{
				...{ actual, operator, required },
				...(parameter === undefined ? { requiredFact: writeOrigin(other, search, writer).fact } : { parameter: writer.value(parameter) }),
				...(unit === undefined ? {} : { unit: writer.value(unit) }),
				margin: `${writer.value(marginOf)}(${actual}, '${operator}', ${required})`,
			},
			search,
			writer,
		);
		if (!search.sure) writer.write('}');
	},

	compareDates(condition, search, writer) {
		const { left, relation, right } = condition;
		if (left.op !== 'dateFact') return;
		writeWhere(condition, search, writer, () => {
			const [from, to] = relation === 'onOrBefore' || relation === 'before' ? [left, right] : [right, left];
			const [a, b] = [from, to].map((term) => writeDay(term, search.scopes, writer)) as [string, string];
			const distance = `${writer.value(daysBetween)}(${a}, ${b})`;
			writeEvidence(
				placeOf(left.fact, search, writer),
				{
					actual: shown(writeFact(left.fact, search.scopes, writer)),
					operator: relation,
					required: shown(writeDate(right, search, writer)),
					...(right.op === 'dateParameter' ? { parameter: writer.value(right.name) } : {}),
					...(right.op === 'dateFact' ? { requiredFact: writer.value(right.fact.path) } : {}),
					...(left.plusYears === undefined ? {} : { plusYears: String(left.plusYears) }),
					unit: "'day'",
					...(relation === 'sameDay' ? {} : { margin: `typeof ${a} === 'number' && typeof ${b} === 'number' ? ${distance} : null` }),
				},
				search,
				writer,
			);
		});
	},
};

/** Writes what adds to `facts` those that decided a condition; nothing, where it is not what it has to be. */
export function writeReasons(condition: Condition, search: Search, writer: Writer): void {
	(writes[condition.op] as Write<Condition['op']>)(condition as never, search, writer);
}

/** Of what all members made what it is: where that is not sure, the whole is looked at before. */
function writeEach(condition: Joined, search: Search, writer: Writer): void {
	writeWhere(condition, search, writer, () => {
		for (const member of condition.of) writeReasons(member, { ...search, sure: true }, writer);
	});
}

/** Of what one member is enough for: those that are what the whole is. */
function writeSome({ of }: Joined, search: Search, writer: Writer): void {
	for (const member of of) writeReasons(member, { ...search, sure: false }, writer);
}

type Joined = Extract<Condition, { op: 'all' | 'any' }>;

/** A block for where a condition is what it has to be. */
function writeWhere(condition: Condition, search: Search, writer: Writer, body: () => void): void {
	if (!search.sure) writer.write(`if (${writeCondition(condition, search.scopes, writer)} === ${soughtIn(search)}) {`);
	body();
	if (!search.sure) writer.write('}');
}

type Quantified = Extract<Condition, { op: 'forEvery' | 'atLeastOne' }>;

/** Every entry that the filter lets through decided; where there is none, that there is none did. */
function writeEachEntry(condition: Quantified, search: Search, writer: Writer): void {
	const { list, where, holds } = condition;
	writeWhere(condition, search, writer, () => {
		const seen = writer.name('seen');
		writer.write(`let ${seen} = false;`);
		writeEntries(list, search, writer, (within) => {
			if (where !== undefined) writer.write(`if (${writeCondition(where, within.scopes, writer)} === 0) continue;`);
			writer.write(`${seen} = true;`);
			writeReasons(holds, { ...within, sure: true }, writer);
		});
		writer.write(`if (!${seen}) return undefined;`);
	});
}

/** Those entries decided that are what the whole is. */
function writeSomeEntries({ list, where, holds }: Quantified, search: Search, writer: Writer): void {
	writer.write(`if (${writeList(list, search.scopes, writer)} !== undefined) {`);
	writeEntries(list, search, writer, (within) => {
		if (where !== undefined) writer.write(`if (${writeCondition(where, within.scopes, writer)} !== 2) continue;`);
		writeReasons(holds, { ...within, sure: false }, writer);
	});
	writer.write('}');
}

function writeEntries(ref: ListRef, search: Search, writer: Writer, body: (within: Search) => void): void {
	const list = writeList(ref, search.scopes, writer);
	writeLoop(list, search.scopes, writer, (entry, _, index) => body(entered(search, ref, entry, index)));
}

function entered(search: Search, list: ListRef, entry: string, index: string): Search {
	return { ...search, scopes: [...search.scopes, entry], lists: [...search.lists, { list, entry, index }] };
}

/** A fact held against what the pack itself says. */
function writeFactEvidence(
	condition: Extract<Condition, { op: 'isTrue' | 'oneOf' | 'includesAny' }>,
	operator: Operator,
	required: unknown,
	search: Search,
	writer: Writer,
): void {
	writeWhere(condition, search, writer, () => {
		const actual = shown(writeFact(condition.fact, search.scopes, writer));
		const members = { actual, operator, required: writer.value(required) };
		writeEvidence(placeOf(condition.fact, search, writer), members, search, writer);
	});
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
function writeDate(term: DateTerm, search: Search, writer: Writer): string {
	if (term.op === 'asOf') return 'asOf';
	if (term.op === 'dateParameter') return writer.value(term.value);
	const date = writeFact(term.fact, search.scopes, writer);
	if (term.plusYears === undefined) return date;
	return written(`typeof ${date} === 'string' ? ${writer.value(addYears)}(${date}, ${term.plusYears}) : ${date}`, writer);
}

/** A new variable with a value. */
function written(value: string, writer: Writer): string {
	const variable = writer.name('value');
	writer.write(`const ${variable} = ${value};`);
	return variable;
}

/** What a condition has to be to be a reason, as a number. */
function soughtIn({ holds }: Search): 0 | 2 {
	return holds ? 2 : 0;
}

/** Gives up where a number was taken from an empty list, on which it rests. */
function writeGivingUp(quantity: Quantity, search: Search, writer: Writer): void {
	for (const ref of listsOf(quantity, writer)) {
		const list = writeList(ref, search.scopes, writer);
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
