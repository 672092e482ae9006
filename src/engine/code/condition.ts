/**
 * Program text that says whether conditions hold: a table with one row an operator, of the same meaning as the nodes of `condition.ts`.
 * Truth is a number in it: 0 no, 1 unknown, 2 yes; so "and" is the smaller one, "or" the larger one, and "not" is 2 less it.
 */

import { addYearsToDay, dayNumber } from '../../base/date.js';
import type { Condition, DateRelation, DateTerm, NumberRelation } from '../../rules/model.js';
import { latestYears } from '../years.js';
import { type EntryBody, writeFact, writeList, writeLoop } from './fact.js';
import { type Bounds, writeQuantity } from './quantity.js';
import type { Scope, Writer } from './writer.js';

type Write<Op extends Condition['op']> = (condition: Extract<Condition, { op: Op }>, scopes: Scope, writer: Writer) => string;

const writes: { readonly [Op in Condition['op']]: Write<Op> } = {
	all: ({ of }, scopes, writer) => writeJoined(of, scopes, writer, { ofNone: 2, settled: 0 }),
	any: ({ of }, scopes, writer) => writeJoined(of, scopes, writer, { ofNone: 0, settled: 2 }),
	case: ({ when, holds }, scopes, writer) => writeJoined([when, holds], scopes, writer, { ofNone: 2, settled: 0 }),
	not: ({ of }, scopes, writer) => declared(`2 - ${writeCondition(of, scopes, writer)}`, writer),
	named: ({ of }, scopes, writer) => writeCondition(of, scopes, writer),
	byReading: (options, scopes, writer) => writeCondition(writer.chosen(options), scopes, writer),

	firstGiven({ of }, scopes, writer) {
		const truth = declared('1', writer);
		for (const source of of) {
			writer.write(`if (${truth} === 1) {`);
			writer.write(`${truth} = ${writeCondition(source, scopes, writer)};`);
			writer.write('}');
		}
		return truth;
	},

	// What the filter keeps out need not be looked at.
	forEvery: ({ list, where, holds }, scopes, writer) =>
		writeEntries(list, scopes, writer, { ofNone: 2, settled: 0 }, (within) => {
			if (where === undefined) return writeCondition(holds, within, writer);
			const truth = declared(`2 - ${writeCondition(where, within, writer)}`, writer);
			writer.write(`if (${truth} !== 2) {`);
			writeJoin(writeCondition(holds, within, writer), truth, writer, 2);
			writer.write('}');
			return truth;
		}),

	atLeastOne: ({ list, where, holds }, scopes, writer) =>
		writeEntries(list, scopes, writer, { ofNone: 0, settled: 2 }, (within) =>
			writeJoined(where === undefined ? [holds] : [where, holds], within, writer, { ofNone: 2, settled: 0 }),
		),

	latest(condition, scopes, writer) {
		const truth = declared('1', writer);
		writeLatest(condition, scopes, writer, (_, within) => {
			writer.write(`${truth} = ${writeCondition(condition.holds, within, writer)};`);
		});
		return truth;
	},

	isTrue({ fact }, scopes, writer) {
		const value = writeFact(fact, scopes, writer);
		return ofFact(value, `${value} === true`, writer);
	},

	oneOf({ fact, values }, scopes, writer) {
		const value = writeFact(fact, scopes, writer);
		return ofFact(value, values.map((each) => `${value} === ${writer.value(each)}`).join(' || ') || 'false', writer);
	},

	includesAny({ fact, values }, scopes, writer) {
		const value = writeFact(fact, scopes, writer);
		const included = values.map((each) => `${value}.includes(${writer.value(each)})`).join(' || ') || 'false';
		return ofFact(value, `${value} !== null && (${included})`, writer);
	},

	sameAs({ left, right }, scopes, writer) {
		const [a, b] = [writeFact(left, scopes, writer), writeFact(right, scopes, writer)];
		return declared(`${a} === null || ${b} === null ? 0 : ${a} === undefined || ${b} === undefined ? 1 : ${a} === ${b} ? 2 : 0`, writer);
	},

	compare: (condition, scopes, writer) => writeCompared(condition, scopes, writer).truth,

	compareDates({ left, relation, right }, scopes, writer) {
		const [a, b] = [writeDay(left, scopes, writer), writeDay(right, scopes, writer)];
		const holds = `${a} ${dateRelations[relation]} ${b}`;
		return declared(`${a} === null || ${b} === null ? 0 : ${a} === undefined || ${b} === undefined ? 1 : ${holds} ? 2 : 0`, writer);
	},
};

/** Writes what finds out whether a condition holds; gives the variable that then says so. */
export function writeCondition(condition: Condition, scopes: Scope, writer: Writer): string {
	return (writes[condition.op] as Write<Condition['op']>)(condition as never, scopes, writer);
}

/** Writes what compares two numbers; gives the variable that says how it came out, and both numbers. */
export function writeCompared(
	{ left: one, relation, right: other }: Extract<Condition, { op: 'compare' }>,
	scopes: Scope,
	writer: Writer,
): { readonly truth: string; readonly left: Bounds; readonly right: Bounds } {
	const [left, right] = [writeQuantity(one, scopes, writer, writeCondition), writeQuantity(other, scopes, writer, writeCondition)];
	return { truth: declared(`${left.isNone} || ${right.isNone} ? 0 : ${numberRelations[relation](left, right)}`, writer), left, right };
}

/** Writes what finds the latest entry among the years looked at, and then what is done with it, where there is one. */
export function writeLatest(
	{ list: ref, year, last, except }: Extract<Condition, { op: 'latest' }>,
	scopes: Scope,
	writer: Writer,
	body: EntryBody,
): void {
	const list = writeList(ref, scopes, writer);
	const [latest, found, at, years] = ['latest', 'found', 'at', 'years'].map(writer.name) as [string, string, string, string];
	writer.write(`if (${list} !== undefined) {`);
	writer.write(`const ${years} = ${writer.value(latestYears(last, except))}(year);`);
	writer.write(`let ${latest} = -Infinity, ${found}, ${at};`);
	writeLoop(list, scopes, writer, (entry, within, index) => {
		const each = writeFact(year, within, writer);
		writer.write(`if (${each} > ${latest} && ${years}.includes(${each})) {`);
		writer.write(`${latest} = ${each}; ${found} = ${entry}; ${at} = ${index};`);
		writer.write('}');
	});
	writer.write(`if (${found} !== undefined) {`);
	writer.open(found);
	body(found, [...scopes, found], at);
	writer.write('}}');
}

/** A new variable with a value. */
function declared(value: string, writer: Writer): string {
	const truth = writer.name('truth');
	writer.write(`let ${truth} = ${value};`);
	return truth;
}

/** What several say together, where none says anything and where one alone settles it. */
interface Joining {
	readonly ofNone: 0 | 2;
	readonly settled: 0 | 2;
}

/** Nothing is looked at once it is settled. */
function writeJoined(members: readonly Condition[], scopes: Scope, writer: Writer, { ofNone, settled }: Joining): string {
	const truth = declared(String(ofNone), writer);
	for (const [index, member] of members.entries()) {
		if (index > 0) writer.write(`if (${truth} !== ${settled}) {`);
		writeJoin(writeCondition(member, scopes, writer), truth, writer, settled);
	}
	writer.write('}'.repeat(Math.max(0, members.length - 1)));
	return truth;
}

/** Joins one truth to another. */
function writeJoin(one: string, truth: string, writer: Writer, settled: Joining['settled']): void {
	writer.write(`if (${one} ${settled === 0 ? '<' : '>'} ${truth}) ${truth} = ${one};`);
}

function writeEntries(
	ref: Extract<Condition, { op: 'forEvery' }>['list'],
	scopes: Scope,
	writer: Writer,
	{ ofNone, settled }: Joining,
	ofEntry: (scopes: Scope) => string,
): string {
	const truth = declared('1', writer);
	const list = writeList(ref, scopes, writer);
	writer.write(`if (${list} !== undefined) {`);
	writer.write(`${truth} = ${ofNone};`);
	writeLoop(list, scopes, writer, (_, within) => writeJoin(ofEntry(within), truth, writer, settled), ` && ${truth} !== ${settled}`);
	writer.write('}');
	return truth;
}

/** A fact that is known not to be satisfies nothing. */
function ofFact(value: string, holds: string, writer: Writer): string {
	return declared(`${value} === undefined ? 1 : ${holds} ? 2 : 0`, writer);
}

const numberRelations: { readonly [R in NumberRelation]: (a: Bounds, b: Bounds) => string } = {
	atLeast: (a, b) => `${a.min} >= ${b.max} ? 2 : ${a.max} < ${b.min} ? 0 : 1`,
	atMost: (a, b) => numberRelations.atLeast(b, a),
	moreThan: (a, b) => `${a.min} > ${b.max} ? 2 : ${a.max} <= ${b.min} ? 0 : 1`,
	lessThan: (a, b) => numberRelations.moreThan(b, a),
	equals: (a, b) =>
		`${a.max} < ${b.min} || ${b.max} < ${a.min} ? 0 : ${a.min} === ${a.max} && ${b.min} === ${b.max} && ${a.min} === ${b.min} ? 2 : 1`,
};

const dateRelations: { readonly [R in DateRelation]: string } = {
	onOrBefore: '<=',
	before: '<',
	onOrAfter: '>=',
	after: '>',
	sameDay: '===',
};

/** The day number of the date that a term stands for: `undefined` is not known, `null` is no such date. */
export function writeDay(term: DateTerm, scopes: Scope, writer: Writer): string {
	if (term.op === 'asOf') return 'day';
	if (term.op === 'dateParameter') return String(dayNumber(term.value));
	const date = writeFact(term.fact, scopes, writer);
	const days = `${writer.value(dayNumber)}(${date})`;
	const moved = term.plusYears === undefined ? days : `${writer.value(addYearsToDay)}(${days}, ${term.plusYears})`;
	const day = writer.name('day');
	writer.write(`const ${day} = ${date} === undefined || ${date} === null ? ${date} : ${moved};`);
	return day;
}
