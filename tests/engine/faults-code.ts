/** Faults to be seeded into what writes code for outcomes: a row for each operator and relation. */

import type { Condition, DateRelation, NumberRelation, Quantity } from '../../src/rules/model.js';
import { faultsIn } from './faults-base.js';
import type { Fault } from './mutant.js';

type Change = readonly [says: string, instead: string];

const inCondition = (...changes: readonly Change[]) => faultsIn('engine/code/condition.ts', ...changes);
const inQuantity = (...changes: readonly Change[]) => faultsIn('engine/code/quantity.ts', ...changes);
const inFact = (...changes: readonly Change[]) => faultsIn('engine/code/fact.ts', ...changes);
const inClauses = (...changes: readonly Change[]) => faultsIn('engine/code/clauses.ts', ...changes);

/** A missing operator does not compile. */
export const codeConditionFaults: { readonly [Op in Condition['op']]: readonly Fault[] } = {
	all: inCondition(
		[
			'all: ({ of }, scopes, writer) => writeJoined(of, scopes, writer, { ofNone: 2',
			'all: ({ of }, scopes, writer) => writeJoined(of.slice(1), scopes, writer, { ofNone: 2',
		],
		[
			'all: ({ of }, scopes, writer) => writeJoined(of, scopes, writer, { ofNone: 2, settled: 0',
			'all: ({ of }, scopes, writer) => writeJoined(of, scopes, writer, { ofNone: 0, settled: 2',
		],
	),
	any: inCondition(
		[
			'any: ({ of }, scopes, writer) => writeJoined(of, scopes, writer, { ofNone: 0, settled: 2',
			'any: ({ of }, scopes, writer) => writeJoined(of, scopes, writer, { ofNone: 2, settled: 0',
		],
		['} ${truth}) ${truth} = ${one};`', '} ${truth}) ${truth} = 1;`'],
	),
	case: inCondition(['writeJoined([when, holds]', 'writeJoined([holds]'], ['writeJoined([when, holds]', 'writeJoined([when]']),
	not: inCondition(['declared(`2 - ${writeCondition(of', 'declared(`0 + ${writeCondition(of']),
	named: inCondition([
		'named: ({ of }, scopes, writer) => writeCondition(of,',
		"named: ({ of }, scopes, writer) => writeCondition({ op: 'not', of },",
	]),
	byReading: inCondition(['writeCondition(writer.chosen(options)', 'writeCondition(Object.values(options.choices)[0]']),
	firstGiven: inCondition(
		['if (${truth} === 1) {', 'if (${truth} !== 2) {'],
		['for (const source of of)', 'for (const source of of.toReversed())'],
	),
	forEvery: inCondition(
		['if (where === undefined) return writeCondition(holds', 'if (true) return writeCondition(holds'],
		['declared(`2 - ${writeCondition(where', 'declared(`${writeCondition(where'],
		['if (${truth} !== 2) {', 'if (${truth} === 0) {'],
		["const truth = declared('1', writer);\n\tconst list", "const truth = declared('2', writer);\n\tconst list"],
		['writer.write(`${truth} = ${ofNone};`);', ''],
	),
	atLeastOne: inCondition(
		['where === undefined ? [holds] : [where, holds]', '[holds]'],
		['writeEntries(list, scopes, writer, { ofNone: 0, settled: 2 }', 'writeEntries(list, scopes, writer, { ofNone: 2, settled: 0 }'],
	),
	latest: inCondition(
		['${each} > ${latest} && ${years}', '${years}'],
		[' && ${years}.includes(${each})', ''],
		['`if (${found} !== undefined) {`', '`{`'],
		["declared('1', writer);\n\t\twriteLatest", "declared('0', writer);\n\t\twriteLatest"],
	),
	isTrue: inCondition(['`${value} === true`', '`${value} === false`']),
	oneOf: inCondition(
		['`${value} === ${writer.value(each)}`', '`${value} !== ${writer.value(each)}`'],
		['values.map((each) => `${value} ===', 'values.slice(0, 1).map((each) => `${value} ==='],
		['declared(`${value} === undefined ? 1', 'declared(`${value} === undefined ? 0'],
	),
	includesAny: inCondition(['values.map((each) => `${value}.includes', 'values.slice(0, 1).map((each) => `${value}.includes']),
	sameAs: inCondition(
		['? 1 : ${a} === ${b} ? 2', '? 1 : ${a} !== ${b} ? 2'],
		[
			'${a} === null || ${b} === null ? 0 : ${a} === undefined || ${b} === undefined ? 1 : ${a} === ${b}',
			'${a} === undefined || ${b} === undefined ? 1 : ${a} === ${b}',
		],
	),
	compare: inCondition(['`${left.isNone} || ${right.isNone} ? 0', '`${left.isNone} || ${right.isNone} ? 1']),
	compareDates: inCondition(
		[
			'${a} === null || ${b} === null ? 0 : ${a} === undefined || ${b} === undefined ? 1 : ${holds}',
			'${a} === undefined || ${b} === undefined ? 1 : ${holds}',
		],
		["if (term.op === 'asOf') return 'day'", "if (term.op === 'asOf') return '0'"],
		['String(dayNumber(term.value))', 'String(dayNumber(term.value) + 1)'],
		['(${days}, ${term.plusYears})', '(${days}, 0)'],
	),
};

export const codeRelationFaults: { readonly [R in NumberRelation]: readonly Fault[] } = {
	atLeast: inCondition(
		['${a.min} >= ${b.max} ? 2', '${a.min} > ${b.max} ? 2'],
		['${a.max} < ${b.min} ? 0 : 1`', '${a.max} <= ${b.min} ? 0 : 1`'],
	),
	atMost: inCondition(['atMost: (a, b) => numberRelations.atLeast(b, a)', 'atMost: (a, b) => numberRelations.atLeast(a, b)']),
	moreThan: inCondition(
		['${a.min} > ${b.max} ? 2', '${a.min} >= ${b.max} ? 2'],
		['${a.max} <= ${b.min} ? 0 : 1`', '${a.max} < ${b.min} ? 0 : 1`'],
	),
	lessThan: inCondition(['lessThan: (a, b) => numberRelations.moreThan(b, a)', 'lessThan: (a, b) => numberRelations.atLeast(b, a)']),
	equals: inCondition(['${b.max} < ${a.min} ? 0', 'false ? 0'], ['${a.min} === ${b.min} ? 2 : 1', '${a.min} === ${b.min} ? 2 : 0']),
};

export const codeDateRelationFaults: { readonly [R in DateRelation]: readonly Fault[] } = {
	onOrBefore: inCondition(["onOrBefore: '<='", "onOrBefore: '<'"]),
	before: inCondition(["\tbefore: '<'", "\tbefore: '<='"]),
	onOrAfter: inCondition(["onOrAfter: '>='", "onOrAfter: '>'"]),
	after: inCondition(["\tafter: '>'", "\tafter: '>='"]),
	sameDay: inCondition(["sameDay: '==='", "sameDay: '!=='"]),
};

/** A missing operator does not compile. */
export const codeQuantityFaults: { readonly [Op in Quantity['op']]: readonly Fault[] } = {
	parameter: inQuantity(['min: String(value), max', 'min: String(value + 1), max']),
	fact: inQuantity(['!== null) ${min} = ${max} =', '!== null) ${min} =']),
	yearsBeforeAsOf: inQuantity(['`year - ${value}`', '`${value} - year`'], ['isNone: `${fact} === null`', "isNone: 'false'"]),
	named: inQuantity([
		'named: ({ of }, scopes, writer, writeCondition) => writeQuantity(of,',
		"named: ({ of: _, name }, scopes, writer, writeCondition) => writeQuantity({ op: 'parameter', name, value: 0 },",
	]),
	byReading: inQuantity(['writeQuantity(writer.chosen(options)', 'writeQuantity(Object.values(options.choices)[0]']),
	firstGiven: inQuantity(
		['if (!${isGiven}) {', 'if (true) {'],
		['isGiven: `${fact} !== undefined`', 'isGiven: `${fact} !== undefined && ${fact} !== null`'],
		['isGiven: `${entries} !== undefined`', 'isGiven: `${entries}?.length > 0`'],
	),
	count: inQuantity(
		['`${list.max} += 1; if (${truth} === 2) ${list.min} += 1;`', '`${list.max} += 1; ${list.min} += 1;`'],
		['`if (${key} === null) continue;`', '``'],
		['${nameless} += 1; if (${truth} === 2)', 'if (${truth} === 2)'],
		['if (${truth} === 2) ${sure} = true;', ''],
		["typeof ${key} === 'string' ? ${writer.value(foldName)}(${key}) : ${key}", '${key}'],
		['(${truth} === 2 ? ${certain} : ${possible}).push', '${certain}.push'],
	),
	largest: inQuantity(
		['if (${truth} === 2 && ${each.min} >', 'if (${each.min} >'],
		[
			'`${list.min} = ${list.max} = -Infinity;`);\n\t\twriteLoop(list.entries, scopes, writer, (_, within) => {\n\t\t\tconst truth',
			'`${list.min} = ${list.max} = 0;`);\n\t\twriteLoop(list.entries, scopes, writer, (_, within) => {\n\t\t\tconst truth',
		],
	),
	largestOfYears: inQuantity(
		['`if (${each} < year && ${each} < ${first})', '`if (${each} < ${first})'],
		['Math.max(${first}, year - ${window})', 'year - ${window}'],
		['year - ${window}', 'year - ${window} - 1'],
		['${at} >= ${first} && ${at} < year', '${at} < year'],
		['${at} >= ${first} && ${at} < year', '${at} >= ${first}'],
		['${different} !== year - ${first}', '${different} === 0'],
	),
};

/** What stands around the operators. */
export const codeFaults = {
	fact: inFact(
		['steps.slice(index).some(({ closed }) => closed)', 'closed'],
		["const ifNull = nullable ? 'null' : ifAbsent", 'const ifNull = ifAbsent'],
		['`${field} ?? ${ifAbsent}` : field', 'field : field'],
		['let ${index} = 0;', 'let ${index} = 1;'],
	),
	clauses: inClauses(
		["? 'not-applicable' : 'unknown';`", "? 'not-applicable' : 'fail';`"],
		["? 'fail' : 'unknown';`", "? 'unknown' : 'fail';`"],
	),
	ready: faultsIn('engine/code/writer.ts', ['before === -1 ?', 'true ?']),
} as const satisfies Record<string, readonly Fault[]>;
