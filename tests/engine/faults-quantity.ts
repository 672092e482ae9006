/** Faults to be seeded into each operator that makes a number. */

import type { Quantity } from '../../src/rules/model.js';
import { faultsIn } from './faults-base.js';
import type { Fault } from './mutant.js';

type Change = readonly [says: string, instead: string];

const inQuantity = (...changes: readonly Change[]) => faultsIn('engine/quantity.ts', ...changes);

/** A missing operator does not compile. */
export const quantityFaults: { readonly [Op in Quantity['op']]: readonly Fault[] } = {
	parameter: inQuantity(['exactly(value);', 'exactly(0);']),
	fact: inQuantity(
		['value === undefined ? anything', 'value === undefined ? exactly(0)'],
		['if (fact.read(frame) === undefined) add(placeOf(ref, frame));', ''],
	),
	yearsBeforeAsOf: inQuantity(
		['value === null ? null', 'value === null ? anything'],
		['frame.year - (value as number)', '(value as number) - frame.year'],
		['fullYears(value as string, frame.asOf)', 'frame.year - Number((value as string).slice(0, 4))'],
	),
	count: inQuantity(
		[
			'const entry = entryNode(depth + 1, where && maker.node(where, depth + 1));\n\t\tconst key',
			'const entry = entryNode(depth + 1, undefined);\n\t\tconst key',
		],
		['foldName(value)', 'value'],
		['key === undefined ? frame.indexes[depth + 1] : key', 'key === undefined ? 0 : key'],
		["truth === 'yes' ? sure : possible", 'sure'],
		["truth === 'yes' ? sure : possible", 'possible'],
		["if (truth === 'no') return;", ''],
		['sure.size + nameless', 'sure.size'],
		["namelessSure || truth === 'yes'", 'false'],
		['if (!sure.has(name)) max += 1', 'max += 1'],
		['undefined ? anything : tally(frame).interval', 'undefined ? exactly(0) : tally(frame).interval'],
		['|| (name !== undefined && sure.has(name))', ''],
		['if (name === undefined && distinctBy !== undefined) add(placeOf(distinctBy, frame));', ''],
	),
	largest: inQuantity(
		[
			'const entry = entryNode(depth + 1, where && maker.node(where, depth + 1));\n\t\tconst meter',
			'const entry = entryNode(depth + 1, undefined);\n\t\tconst meter',
		],
		["if (entry.truth(frame) === 'yes') sure = Math.max", "if (entry.truth(frame) !== 'no') sure = Math.max"],
		['sure = Math.max(sure,', 'sure = Math.min(sure,'],
		["if (entry.truth(frame) !== 'no') max = Math.max", "if (entry.truth(frame) === 'yes') max = Math.max"],
		['let max = min;', 'let max = 0;'],
		['let sure = Number.NEGATIVE_INFINITY', 'let sure = 0'],
		['|| interval.max <= sure', ''],
		['interval.max <= sure', 'interval.max < sure'],
		['for (const missing of missingOf(entry, frame)) add(missing);\n\t\t\t\t\tmeter.missing(frame, add);', 'meter.missing(frame, add);'],
		['\n\t\t\t\t\tmeter.missing(frame, add);', ''],
	),
	largestOfYears: inQuantity(
		['years.size === 0 || ', ''],
		[' || [...years.values()].includes(false)', ''],
		['const last = frame.year - 1', 'const last = frame.year'],
		['last - window + 1', 'last - window'],
		['Math.max(earliest, last - window + 1)', 'last - window + 1'],
		['earliest = Math.min(', 'earliest = Math.max(2015, '],
		['if (interval === null || !years.has(yearFact.read(frame) as number)) return', 'if (interval === null) return'],
		['if (years.has(yearFact.read(frame) as number)) meter.missing(frame, add)', 'meter.missing(frame, add)'],
		['if (gaps.length > 0) add(missingYears(ref, gaps, frame))', ''],
		['listed ? [] : [each]', 'listed ? [each] : []'],
		['Math.max(max, interval.max)', 'max'],
		['[min, max] = [Math.max(min, interval.min)', '[min, max] = [min'],
	),
	firstGiven: inQuantity(
		['given: () => true', 'given: () => false'],
		['given: (frame) => fact.read(frame) !== undefined', 'given: (frame) => fact.read(frame) !== undefined && fact.read(frame) !== null'],
		['sources.find((source) => source.given(frame))', 'sources[0]'],
		['sources.find((source) => source.given(frame))', 'sources.findLast((source) => source.given(frame))'],
		['source === undefined ? sources : [source]', 'source === undefined ? sources.slice(0, 1) : [source]'],
		['source === undefined ? sources : [source]', 'sources'],
		['given: (frame) => list.read(frame) !== undefined', 'given: (frame) => list.read(frame)?.length > 0'],
	),
	named: inQuantity([
		'const meter = meterOf(of, depth, maker);',
		"const meter = meterOf({ op: 'parameter', name, value: 0 }, depth, maker);",
	]),
	byReading: inQuantity(['meterOf(maker.chosen(options), depth, maker)', 'meterOf(Object.values(options.choices)[0], depth, maker)']),
};
