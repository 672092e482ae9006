/** Faults to be seeded into each operator that makes a number. */

import type { Quantity } from '../../src/rules/model.js';
import { faultsIn } from './faults-base.js';
import type { Fault } from './mutant.js';

type Change = readonly [says: string, instead: string];

const inQuantity = (...changes: readonly Change[]) => faultsIn('engine/quantity.ts', ...changes);

const inMeter = (...changes: readonly Change[]) => faultsIn('engine/meter.ts', ...changes);
const inTally = (...changes: readonly Change[]) => faultsIn('engine/tally.ts', ...changes);
const inCounted = (...changes: readonly Change[]) => faultsIn('engine/counted.ts', ...changes);

/** A missing operator does not compile. */
export const quantityFaults: { readonly [Op in Quantity['op']]: readonly Fault[] } = {
	parameter: inQuantity(['exactly(value);', 'exactly(0);']),
	fact: inMeter(
		['if (value === undefined) return anything', 'if (value === undefined) return exactly(0)'],
		['if (fact.read(frame) === undefined) add(placeOf(fact, frame));', ''],
	),
	yearsBeforeAsOf: [
		...inMeter(['value === null ? null', 'value === null ? anything']),
		...inQuantity(
			['frame.year - (value as number)', '(value as number) - frame.year'],
			['fullYears(value as string, frame.asOf)', 'frame.year - Number((value as string).slice(0, 4))'],
		),
	],
	count: [
		...inTally(
			['sure.size + nameless', 'sure.size'],
			['if (!sure.has(name)) max += 1', 'max += 1'],
			['of new Set(possible)', 'of possible'],
			['sure.size === 0 && namelessSure ? 1', 'sure.size === 0 ? 1'],
		),
		...inCounted(
			['where && maker.node(where, depth + 1), undefined);\n\tconst key', 'undefined, undefined);\n\tconst key'],
			['? foldName(value) : value;\n\t\t\t//', '? value : value;\n\t\t\t//'],
			['? foldName(value) : value;\n\t\t\t\tif', '? value : value;\n\t\t\t\tif'],
			['keyOf === undefined ? index : keyOf', 'keyOf === undefined ? 0 : keyOf'],
			['key === undefined ? frame.indexes[depth + 1] : key', 'key === undefined ? 0 : key'],
			["else if (truth === 'yes') certain", "else if (truth !== 'no') certain"],
			["else if (truth === 'yes') certain", "else if (truth === 'no') certain"],
			["if (truth === 'no') continue;", ''],
			['if (name === null) continue;', ''],
			["if (truth === 'yes') namelessSure = true;", ''],
			['undefined ? anything : interval', 'undefined ? { min: 0, max: 0 } : interval'],
			['|| (name !== undefined && sure.has(name))', ''],
			['if (name === undefined && key !== undefined) add(placeOf(key, frame));', ''],
		),
	],
	largest: inCounted(
		['where && maker.node(where, depth + 1), undefined);\n\tconst meter', 'undefined, undefined);\n\tconst meter'],
		["if (truth === 'yes') min = Math.max", 'min = Math.max'],
		["if (truth === 'yes') min = Math.max", "if (truth === 'yes') min = Math.min"],
		["truth === 'no' ? null : intervalOf", "truth !== 'yes' ? null : intervalOf"],
		['[];\n\t\tlet min = Number.NEGATIVE_INFINITY', '[];\n\t\tlet min = 0'],
		[
			'[];\n\t\tlet min = Number.NEGATIVE_INFINITY;\n\t\tlet max = Number.NEGATIVE_INFINITY',
			'[];\n\t\tlet min = Number.NEGATIVE_INFINITY;\n\t\tlet max = 0',
		],
		['max = Math.max(max, interval.max);\n\t\t}\n\t\treturn', '}\n\t\treturn'],
		['|| interval.max <= sure', ''],
		['interval.max <= sure', 'interval.max < sure'],
		['for (const missing of missingOf(entry, frame)) add(missing);\n\t\t\t\tmeter.missing(frame, add);', 'meter.missing(frame, add);'],
		['add(missing);\n\t\t\t\tmeter.missing(frame, add);', 'add(missing);'],
	),
	largestOfYears: inCounted(
		['different === last - first + 1 ? max', 'different > 0 ? max'],
		['different === last - first + 1 ? max', 'different >= last - first ? max'],
		['const last = frame.year - 1', 'const last = frame.year'],
		['frame.year - 1];\n\t\tconst listed: boolean', 'frame.year];\n\t\tconst listed: boolean'],
		['last - window + 1', 'last - window'],
		['Math.max(earliest, last - window + 1)', 'Number.isFinite(window) ? last - window + 1 : earliest'],
		['window ?? Number.POSITIVE_INFINITY', 'window ?? 3'],
		['each <= last && each < earliest', 'each < earliest'],
		['if (!(each >= first && each <= last)) continue;', 'if (!(each <= last)) continue;'],
		['if (!(each >= first && each <= last)) continue;', 'if (!(each >= first)) continue;'],
		['if (!(each >= first && each <= last)) return;', 'if (!(each <= last)) return;'],
		['listed.add(each);\n\t\t\t\tmeter.missing(frame, add);', 'listed.add(each);'],
		['if (gaps.length > 0) add(missingYears(list, gaps, frame))', ''],
		['if (!listed.has(each)) gaps', 'if (listed.has(each)) gaps'],
		['first > last ? [last] : []', '[]'],
		['max = Math.max(max, interval.max);\n\t\t}\n\t\t// A year', '}\n\t\t// A year'],
		[
			'min = Math.max(min, interval.min);\n\t\t\tmax = Math.max(max, interval.max);\n\t\t}\n\t\t// A',
			'max = Math.max(max, interval.max);\n\t\t}\n\t\t// A',
		],
	),
	firstGiven: [
		...inQuantity(
			['given: () => true', 'given: () => false'],
			['source === undefined ? anything : source.interval(frame)', 'sources[0].interval(frame)'],
			['return source === undefined ? anything', 'return source === undefined ? { min: 0, max: 0 }'],
			['sources.find((source) => source.given(frame))', 'sources[0]'],
			['sources.find((source) => source.given(frame))', 'sources.findLast((source) => source.given(frame))'],
			['source === undefined ? sources : [source]', 'source === undefined ? sources.slice(0, 1) : [source]'],
			['source === undefined ? sources : [source]', 'sources'],
		),
		...inMeter(['fact.read(frame) !== undefined', '(fact.read(frame) ?? undefined) !== undefined']),
		...inCounted(['list.read(frame) !== undefined', 'list.read(frame)?.length > 0']),
	],
	named: inQuantity([
		'const meter = meterOf(of, depth, maker);',
		"const meter = meterOf({ op: 'parameter', name, value: 0 }, depth, maker);",
	]),
	byReading: inQuantity(['meterOf(maker.chosen(options), depth, maker)', 'meterOf(Object.values(options.choices)[0], depth, maker)']),
};
