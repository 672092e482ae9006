/** Program text that measures quantities: a table with one row an operator, of the same meaning as the meters of `quantity.ts`. */

import { fullYears } from '../../base/date.js';
import { foldName } from '../../base/text.js';
import type { Condition, FactRef, ListRef, Quantity } from '../../rules/model.js';
import { tallyOf } from '../tally.js';
import { writeFact, writeList, writeLoop } from './fact.js';
import type { Scope, Writer } from './writer.js';

/** An interval as expressions; where `isNone`, it is known that there is no such number. */
export interface Bounds {
	readonly min: string;
	readonly max: string;
	readonly isNone: string;
	/** Whether its source says anything at all. */
	readonly isGiven: string;
}

/** Given, so that the files import one another in one direction only. */
type WriteCondition = (condition: Condition, scopes: Scope, writer: Writer) => string;

type Write<Op extends Quantity['op']> = (
	quantity: Extract<Quantity, { op: Op }>,
	scopes: Scope,
	writer: Writer,
	writeCondition: WriteCondition,
) => Bounds;

const writes: { readonly [Op in Quantity['op']]: Write<Op> } = {
	parameter: ({ value }) => ({ min: String(value), max: String(value), isNone: 'false', isGiven: 'true' }),
	fact: ({ fact }, scopes, writer) => ofFact(fact, scopes, writer, (value) => value),
	yearsBeforeAsOf: ({ fact, of }, scopes, writer) =>
		ofFact(fact, scopes, writer, (value) => (of === 'date' ? `${writer.value(fullYears)}(${value}, asOf)` : `year - ${value}`)),
	named: ({ of }, scopes, writer, writeCondition) => writeQuantity(of, scopes, writer, writeCondition),
	byReading: (options, scopes, writer, writeCondition) => writeQuantity(writer.chosen(options), scopes, writer, writeCondition),

	firstGiven({ of }, scopes, writer, writeCondition) {
		const [min, max, isNone, isGiven] = ['min', 'max', 'none', 'given'].map(writer.name) as [string, string, string, string];
		writer.write(`let ${min} = -Infinity, ${max} = Infinity, ${isNone} = false, ${isGiven} = false;`);
		for (const source of of) {
			writer.write(`if (!${isGiven}) {`);
			const each = writeQuantity(source, scopes, writer, writeCondition);
			writer.write(`if (${each.isGiven}) { ${min} = ${each.min}; ${max} = ${each.max}; ${isNone} = ${each.isNone}; ${isGiven} = true; }`);
			writer.write('}');
		}
		return { min, max, isNone, isGiven };
	},

	count({ list: ref, where, distinctBy }, scopes, writer, writeCondition) {
		const list = listBounds(ref, scopes, writer);
		const [certain, possible, nameless, sure] = ['certain', 'possible', 'nameless', 'sure'].map(writer.name);
		writer.write(`${list.min} = ${list.max} = 0;`);
		if (distinctBy !== undefined) writer.write(`const ${certain} = [], ${possible} = []; let ${nameless} = 0, ${sure} = false;`);
		writeLoop(list.entries, scopes, writer, (_, within) => {
			const truth = where === undefined ? '2' : writeCondition(where, within, writer);
			writer.write(`if (${truth} === 0) continue;`);
			if (distinctBy === undefined) {
				writer.write(`${list.max} += 1; if (${truth} === 2) ${list.min} += 1;`);
				return;
			}
			const key = writeFact(distinctBy, within, writer);
			const name = `typeof ${key} === 'string' ? ${writer.value(foldName)}(${key}) : ${key}`;
			writer.write(`if (${key} === null) continue;`);
			writer.write(`if (${key} === undefined) { ${nameless} += 1; if (${truth} === 2) ${sure} = true; }`);
			writer.write(`else (${truth} === 2 ? ${certain} : ${possible}).push(${name});`);
		});
		if (distinctBy !== undefined) {
			const tally = writer.name('tally');
			writer.write(`const ${tally} = ${writer.value(tallyOf)}(${certain}, ${possible}, ${nameless}, ${sure}).interval;`);
			writer.write(`${list.min} = ${tally}.min; ${list.max} = ${tally}.max;`);
		}
		writer.write('}');
		return list;
	},

	largest({ list: ref, where, value }, scopes, writer, writeCondition) {
		const list = listBounds(ref, scopes, writer);
		writer.write(`${list.min} = ${list.max} = -Infinity;`);
		writeLoop(list.entries, scopes, writer, (_, within) => {
			const truth = where === undefined ? '2' : writeCondition(where, within, writer);
			writer.write(`if (${truth} === 0) continue;`);
			const each = ofFact(value, within, writer, asItIs);
			writer.write(`if (${each.isNone}) continue;`);
			writer.write(`if (${truth} === 2 && ${each.min} > ${list.min}) ${list.min} = ${each.min};`);
			writer.write(`if (${each.max} > ${list.max}) ${list.max} = ${each.max};`);
		});
		writer.write('}');
		return list;
	},

	largestOfYears({ list: ref, year, value, window }, scopes, writer) {
		const list = listBounds(ref, scopes, writer);
		const [first, listed, different] = ['first', 'listed', 'different'].map(writer.name);
		writer.write(`let ${first} = Infinity;`);
		writeLoop(list.entries, scopes, writer, (_, within) => {
			const each = writeFact(year, within, writer);
			writer.write(`if (${each} < year && ${each} < ${first}) ${first} = ${each};`);
		});
		if (window !== undefined) writer.write(`${first} = Math.max(${first}, year - ${window});`);
		writer.write(`${list.min} = ${list.max} = -Infinity;`);
		writer.write(`const ${listed} = []; let ${different} = 0;`);
		writeLoop(list.entries, scopes, writer, (_, within) => {
			const at = writeFact(year, within, writer);
			writer.write(`if (!(${at} >= ${first} && ${at} < year)) continue;`);
			writer.write(`if (${listed}[${at} - ${first}] !== true) ${different} += 1;`);
			writer.write(`${listed}[${at} - ${first}] = true;`);
			const each = ofFact(value, within, writer, asItIs);
			writer.write(`if (${each.isNone}) continue;`);
			writer.write(`if (${each.min} > ${list.min}) ${list.min} = ${each.min};`);
			writer.write(`if (${each.max} > ${list.max}) ${list.max} = ${each.max};`);
		});
		// A year that is not listed may hide any number.
		writer.write(`if (${different} !== year - ${first}) ${list.max} = Infinity;`);
		writer.write('}');
		return list;
	},
};

/** Writes what measures a quantity; gives the bounds that it then has. */
export function writeQuantity(quantity: Quantity, scopes: Scope, writer: Writer, writeCondition: WriteCondition): Bounds {
	return (writes[quantity.op] as Write<Quantity['op']>)(quantity as never, scopes, writer, writeCondition);
}

function asItIs(value: string): string {
	return value;
}

/** Of a fact that is not known, nothing is known. */
function ofFact(ref: FactRef, scopes: Scope, writer: Writer, toNumber: (value: string) => string): Bounds {
	const fact = writeFact(ref, scopes, writer);
	const [min, max] = [writer.name('min'), writer.name('max')];
	writer.write(`let ${min} = -Infinity, ${max} = Infinity;`);
	writer.write(`if (${fact} !== undefined && ${fact} !== null) ${min} = ${max} = ${toNumber(fact)};`);
	return { min, max, isNone: `${fact} === null`, isGiven: `${fact} !== undefined` };
}

/** Bounds of a list of which nothing is known, and the head of a block that is entered where it is given. */
function listBounds(ref: ListRef, scopes: Scope, writer: Writer): Bounds & { readonly entries: string } {
	const entries = writeList(ref, scopes, writer);
	const [min, max] = [writer.name('min'), writer.name('max')];
	writer.write(`let ${min} = -Infinity, ${max} = Infinity;`);
	writer.write(`if (${entries} !== undefined) {`);
	return { entries, min, max, isNone: 'false', isGiven: `${entries} !== undefined` };
}
