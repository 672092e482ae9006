/** Faults to be seeded into what writes code for the facts that decide a clause: a row for each operator, and for what stands around them. */

// biome-ignore-all lint/suspicious/noTemplateCurlyInString: the source that is changed writes text with placeholders.

import type { Condition, Quantity } from '../../src/rules/model.js';
import type { Operator } from './arbitrary-condition.js';
import { faultsIn } from './faults-base.js';
import type { Fault } from './mutant.js';

type Change = readonly [says: string, instead: string];

const inReasons = (...changes: readonly Change[]) => faultsIn('engine/code/reasons.ts', ...changes);
const inEvidence = (...changes: readonly Change[]) => faultsIn('engine/code/evidence.ts', ...changes);

/** A missing operator does not compile. */
export const reasonsFaults: { readonly [Op in Condition['op']]: readonly Fault[] } = {
	all: inReasons(
		[
			'all: (condition, search, writer) => (search.holds ? writeEach : writeSome)',
			'all: (condition, search, writer) => (true ? writeEach : writeSome)',
		],
		[
			'all: (condition, search, writer) => (search.holds ? writeEach : writeSome)',
			'all: (condition, search, writer) => (false ? writeEach : writeSome)',
		],
		['for (const member of condition.of) writeReasons', 'for (const member of condition.of.slice(1)) writeReasons'],
	),
	any: inReasons(
		[
			'any: (condition, search, writer) => (search.holds ? writeSome : writeEach)',
			'any: (condition, search, writer) => (true ? writeSome : writeEach)',
		],
		[
			'any: (condition, search, writer) => (search.holds ? writeSome : writeEach)',
			'any: (condition, search, writer) => (false ? writeSome : writeEach)',
		],
		['for (const member of of) writeReasons', 'for (const member of of.slice(0, 1)) writeReasons'],
		[
			'for (const member of of) writeReasons(member, { ...search, sure: false }',
			'for (const member of of) writeReasons(member, { ...search, sure: true }',
		],
		[
			'search.scopes, writer)} === ${soughtIn(search)}) {`);\n\tbody();',
			'search.scopes, writer)} !== ${2 - soughtIn(search)}) {`);\n\tbody();',
		],
	),
	case: inReasons(
		["search.holds ? '=== 2' : '!== 0'", "'!== 0'"],
		["search.holds ? '=== 2' : '!== 0'", "'=== 2'"],
		["search.holds ? '=== 2' : '!== 0'", "'!== 3'"],
		['writeReasons(holds, search, writer);\n\t\twriter.write', 'writeReasons(when, search, writer);\n\t\twriter.write'],
	),
	not: inReasons(
		['holds: !search.holds, negated', 'negated'],
		['negated: !search.negated', 'negated: true'],
		['negated: !search.negated', 'negated: search.negated'],
	),
	named: inReasons([
		'named: ({ of }, search, writer) => writeReasons(of, search,',
		'named: ({ of }, search, writer) => writeReasons(of, { ...search, holds: !search.holds },',
	]),
	byReading: inReasons(['writeReasons(writer.chosen(options)', 'writeReasons(Object.values(options.choices)[0]']),
	firstGiven: inReasons(
		['${truth} === ${soughtIn(search)}', '${truth} === 2'],
		['} else if (${truth} === 1) {', '} {'],
		['writeReasons(source, { ...search, sure: true }', 'writeReasons(source, { ...search, sure: true, holds: true }'],
		['for (const source of of) {', 'for (const source of of.toReversed()) {'],
	),
	forEvery: inReasons(
		['search.holds ? writeEachEntry : writeSomeEntries', 'true ? writeEachEntry : writeSomeEntries'],
		['search.holds ? writeEachEntry : writeSomeEntries', 'false ? writeEachEntry : writeSomeEntries'],
		['writeCondition(where, within.scopes, writer)} === 0', 'writeCondition(where, within.scopes, writer)} !== 2'],
	),
	atLeastOne: inReasons(
		['search.holds ? writeSomeEntries : writeEachEntry', 'true ? writeSomeEntries : writeEachEntry'],
		['search.holds ? writeSomeEntries : writeEachEntry', 'false ? writeSomeEntries : writeEachEntry'],
		['writeReasons(holds, { ...within, sure: false }', 'writeReasons(holds, { ...within, sure: true }'],
		['writeCondition(where, within.scopes, writer)} === 0', 'writeCondition(where, within.scopes, writer)} === 1'],
	),
	latest: inReasons(
		['writeReasons(condition.holds, entered(search,', 'writeReasons(condition.holds, entered({ ...search, holds: !search.holds },'],
		['entered(search, condition.list, entry, index)', "entered(search, condition.list, entry, '0')"],
		['entered(search, condition.list, entry, index)', 'entered(search, condition.list, search.scopes[0], index)'],
	),
	isTrue: inReasons(["'equals', true", "'equals', false"]),
	oneOf: inReasons(
		['condition.values.length === 1', 'false'],
		['condition.values.length === 1', 'true'],
		["'oneOf', condition.values", "'includesAny', condition.values"],
	),
	includesAny: inReasons(
		["'includesAny', condition.values", "'oneOf', condition.values"],
		["'includesAny', condition.values", "'includesAny', condition.values.slice(1)"],
	),
	sameAs: inReasons(
		['[left, right].map((each) => shown(', '[right, left].map((each) => shown('],
		['placeOf(left, search', 'placeOf(right, search'],
		['writer.value(right.path)', 'writer.value(left.path)'],
		["operator: 'equals', required, requiredFact }", "operator: 'equals', required }"],
		['value} === undefined ? null :', 'value} === undefined ? undefined :'],
	),
	compare: inReasons(
		['turned ? [right, left]', 'turned ? [left, right]'],
		['turned ? mirrored[relation] : relation', 'relation'],
		["`${isNone} ? 'none' : ${", '`${'],
		['(${min}, ${max})`', '(${min}, ${min})`'],
		['...{ actual, operator, required },', '...{ actual, operator: relation, required },'],
		['turned ? [compared.right, compared.left]', 'turned ? [compared.left, compared.right]'],
		['if (min === max) return min;', 'return min;'],
		['{ requiredFact: writeOrigin(other, search', '{ requiredFact: writeOrigin(own, search'],
		['{ parameter: writer.value(parameter) }', '{}'],
		['unit: writer.value(unit)', "unit: 'undefined'"],
		["(${actual}, '${operator}', ${required})`", "(${required}, '${operator}', ${actual})`"],
		["(${actual}, '${operator}', ${required})`", "(${actual}, '${relation}', ${required})`"],
	),
	compareDates: inReasons(
		["relation === 'onOrBefore' || relation === 'before' ? [left", "relation === 'onOrBefore' ? [left"],
		['placeOf(left.fact, search', 'placeOf(right.fact ?? left.fact, search'],
		['shown(writeFact(left.fact, search.scopes, writer))', 'shown(writeDate(left, search, writer))'],
		['operator: relation,', "operator: 'onOrBefore',"],
		['{ parameter: writer.value(right.name) }', '{}'],
		['{ requiredFact: writer.value(right.fact.path) }', '{}'],
		['plusYears: String(left.plusYears)', "plusYears: '1'"],
		['unit: "\'day\'"', 'unit: "\'year\'"'],
		["relation === 'sameDay' ? {}", 'false ? {}'],
		["if (term.op === 'asOf') return 'asOf'", "if (term.op === 'asOf') return 'day'"],
		['return writer.value(term.value)', 'return writer.value(term.name)'],
		['(${date}, ${term.plusYears}) :', '(${date}, 0) :'],
	),
};

const ofFact = ['fact', 'yearsBeforeAsOf'] as const;
const ofList = ['count', 'largest', 'largestOfYears'] as const;

/** One of several operators that are answered alike is answered otherwise. */
function otherwise<Op extends Quantity['op']>(alike: readonly Op[], answer: string, op: Op, instead: string): Change {
	const cases = (ops: readonly Op[]) => ops.map((each) => `\t\tcase '${each}':\n`).join('');
	return [`${cases(alike)}\t\t\t${answer}`, `${cases([op])}\t\t\t${instead}\n${cases(alike.filter((each) => each !== op))}\t\t\t${answer}`];
}

const nowhere = `return { pointer: "''", fact: "''", measure: 'undefined', entry: 'undefined' };`;

/** Of where a number comes from. A missing operator does not compile. */
export const originFaults: { readonly [Op in Quantity['op']]: readonly Fault[] } = {
	fact: inEvidence(otherwise(ofFact, 'return placeOf', 'fact', nowhere)),
	yearsBeforeAsOf: inEvidence(otherwise(ofFact, 'return placeOf', 'yearsBeforeAsOf', nowhere)),
	count: inEvidence(otherwise(ofList, 'return placeOf', 'count', nowhere)),
	largest: inEvidence(otherwise(ofList, 'return placeOf', 'largest', nowhere)),
	largestOfYears: inEvidence(otherwise(ofList, 'return placeOf', 'largestOfYears', nowhere)),
	named: inEvidence(
		['measure: writer.value(quantity.name)', "measure: 'undefined'"],
		['parameterOf(quantity.of, writer) === undefined ? {', 'true ? {'],
		['parameterOf(quantity.of, writer) === undefined ? {', 'false ? {'],
		["if (quantity.op === 'named') return parameterOf(quantity.of, writer)", ''],
	),
	byReading: inEvidence(
		['writeOrigin(writer.chosen(quantity)', 'writeOrigin(Object.values(quantity.choices)[0]'],
		['parameterOf(writer.chosen(quantity)', 'parameterOf(Object.values(quantity.choices)[0]'],
		["quantity.op === 'byReading' ? parameterOf(writer.chosen(quantity), writer) : undefined", 'undefined'],
	),
	firstGiven: inEvidence(
		['writeFirstOrigin(quantity.of,', 'writeFirstOrigin(quantity.of.slice(0, 1),'],
		['for (const source of sources) {', 'for (const source of sources.toReversed()) {'],
	),
	parameter: inEvidence(
		['return { pointer: "\'\'", fact: "\'\'",', 'return { pointer: "\'/\'", fact: "\'\'",'],
		['return { pointer: "\'\'", fact: "\'\'",', "return { pointer: \"''\", fact: 'undefined',"],
		['return quantity.name;', 'return undefined;'],
	),
};

/** Of whether a number is given. A missing operator does not compile. */
export const givenFaults: { readonly [Op in Quantity['op']]: readonly Fault[] } = {
	fact: inEvidence(otherwise(ofFact, 'return `', 'fact', "return 'false';")),
	yearsBeforeAsOf: inEvidence(otherwise(ofFact, 'return `', 'yearsBeforeAsOf', "return 'false';"), [
		'writeFact(source.fact, scopes, writer)} !== undefined`',
		'writeFact(source.fact, scopes, writer)} != undefined`',
	]),
	count: inEvidence(otherwise(ofList, 'return `', 'count', "return 'false';")),
	largest: inEvidence(otherwise(ofList, 'return `', 'largest', "return 'false';")),
	largestOfYears: inEvidence(otherwise(ofList, 'return `', 'largestOfYears', "return 'false';")),
	named: inEvidence(['return writeIsGiven(source.of, scopes, writer)', "return 'true'"]),
	byReading: inEvidence(['writeIsGiven(writer.chosen(source)', 'writeIsGiven(Object.values(source.choices)[0]']),
	firstGiven: inEvidence(
		["join(' || ') || 'false'", "join(' && ') || 'false'"],
		['return source.of.map((each)', 'return source.of.slice(1).map((each)'],
	),
	parameter: inEvidence(["\t\tcase 'parameter':\n\t\t\treturn 'true'", "\t\tcase 'parameter':\n\t\t\treturn 'false'"]),
};

/** Of the lists that a number rests on, where they are empty. */
export const emptyListFaults = {
	count: inReasons(["\t\tcase 'count':\n", '']),
	largest: inReasons(["\t\tcase 'largest':\n", '']),
	named: inReasons(['return listsOf(quantity.of, writer)', 'return []']),
	byReading: inReasons(['listsOf(writer.chosen(quantity)', 'listsOf(Object.values(quantity.choices)[0]']),
	firstGiven: inReasons(
		['quantity.of.flatMap(', 'quantity.of.slice(0, 1).flatMap('],
		['quantity.of.flatMap(', 'quantity.of.slice(1).flatMap('],
	),
	compare: inReasons(
		['for (const side of [own, other]) writeGivingUp', 'for (const side of [own]) writeGivingUp'],
		['for (const side of [own, other]) writeGivingUp', 'for (const side of [other]) writeGivingUp'],
	),
} as const satisfies { readonly [Op in Operator]?: readonly Fault[] };

/** What stands around the operators. */
export const aroundFaults = {
	pointer: inEvidence(
		['let slot = scope;', 'let slot = Math.min(1, scope);'],
		['slot = list.scope;', 'slot = 0;'],
		['slot = list.scope;', 'slot -= 1;'],
		['parts.unshift(', 'parts.push('],
		['indexes.unshift(', 'indexes.push('],
		['toPointer(steps.map(', 'toPointer(steps.slice(-1).map('],
		['if (indexes.length === 0) return first;', ''],
		['kept[outer]?.[inner]', 'kept[0]?.[inner]'],
		['kept[outer]?.[inner]', 'kept[outer]?.[0]'],
		['third === undefined ? `', 'true ? `'],
		['${outer}${second}/${inner}', '${inner}${second}/${outer}'],
	),
	'three lists': inEvidence(
		['indexes.length <= 2', 'indexes.length <= 3'],
		["+ '/' + ${indexes[turn]}", "+ '/' + ${indexes[0]}"],
		['+ ${part}`', '`'],
	),
	'two parameters': inReasons(['if (parameterOf(own, writer) !== undefined) return;', '']),
	'a date of the pack on the left': inReasons(["if (left.op !== 'dateFact') return;", '']),
	'there is no such date': inReasons(
		["typeof ${a} === 'number' && typeof", 'typeof'],
		["&& typeof ${b} === 'number' ?", '?'],
		["`typeof ${date} === 'string' ? ${writer", '`true ? ${writer'],
	),
	'no source is given': inEvidence(
		['if (first !== undefined) take(first);', ''],
		['const [first] = sources;', 'const first = sources.at(-1);'],
	),
	'an empty yearly series comes first': inEvidence([
		'writeList(source.list, scopes, writer)} !== undefined`',
		'writeList(source.list, scopes, writer)}?.length > 0`',
	]),
	'a filter': inReasons(
		['writeCondition(where, within.scopes, writer)} !== 2', 'writeCondition(where, within.scopes, writer)} === 0'],
		['writeCondition(where, within.scopes, writer)} !== 2', 'writeCondition(where, within.scopes, writer)} === 3'],
	),
	'name of an entry': inEvidence(
		['nameOf(lists.slice(0, scope), writer)', 'nameOf(lists, writer)'],
		['nameOf(lists.slice(0, scope), writer)', "'undefined'"],
		['}(${outer}, ${entry}', '}(undefined, ${entry}'],
		['writeField(list.entryName', "writeField('name'"],
	),
	members: [
		...inEvidence(
			['measure: ${measure}, entry: ${entry}`', 'measure: ${measure}, entry: undefined`'],
			['holds ? "\'yes\'" : "\'no\'"', 'holds ? "\'no\'" : "\'yes\'"'],
			["margin = 'null'", "margin = '0'"],
			['fact: writer.value(path)', "fact: writer.value('')"],
		),
		...inReasons(["=== null ? 'none'", '=== null ? null']),
	],
	negation: [
		...inEvidence(['`facts.push(${negated ?', '`facts.push(${false ?'], ['\tnegate(evidence);\n', '']),
		...inReasons(['{ ...search, scopes: [...search.scopes, entry],', '{ ...search, negated: false, scopes: [...search.scopes, entry],']),
	],
	'an empty list': inReasons(['let ${seen} = false;', 'let ${seen} = true;'], ['writer.write(`if (!${seen}) return undefined;`);', '']),
	'a list that is not given': inReasons(['`if (${list} !== undefined && ', '`if (']),
	clauses: [
		...faultsIn(
			'engine/code/clauses.ts',
			["holds: outcome === 'pass', sure", 'holds: true, sure'],
			['sure: true, negated: false', 'sure: true, negated: true'],
		),
		...faultsIn(
			'engine/ready.ts',
			["(outcome === 'pass' ? pass : fail)", "(outcome === 'pass' ? fail : pass)"],
			['coded(check, rules.length + index)', 'coded(check, index)'],
		),
	],
	explanation: faultsIn(
		'engine/evaluate.ts',
		["outcome === 'pass' || outcome === 'fail' ? decided", 'true ? decided'],
		['facts === undefined || facts.length === 0', 'facts === undefined'],
		['mayRepeat() ? eachOnce(facts) : facts', 'facts'],
		['facts, restsOnEmptyList: false };', 'facts, restsOnEmptyList: true };'],
	),
} as const satisfies Record<string, readonly Fault[]>;
