/** Settings from several places, and which of them wins. */

import type { RawOptions } from '../program.js';
import { type Origin, type Origins, readingIn } from './origins.js';

/** What was said, and where. */
export interface Said<T = string> {
	readonly value: T;
	readonly origin: Origin;
}

/** What a configuration file or the environment may set; paths as they are named from the working folder. */
export interface Settings {
	readonly rules?: Said;
	/** Each `ID=CHOICE`. */
	readonly readings?: readonly Said[];
	readonly lang?: string;
	/** Each `NAME` or `NAME=FILE`. */
	readonly formats?: Said<readonly string[]>;
	readonly failOn?: string;
	readonly baseline?: string;
}

/**
 * The options as if all had been written on the command line: its own win, then the environment, then the file. Readings are
 * settled one by one, formats as a whole. The language is found by itself, before all else.
 */
export function settle(
	flags: RawOptions,
	environment: Settings,
	file: Settings,
): { readonly options: RawOptions; readonly origins: Origins } {
	const first = <K extends keyof Settings>(key: K) => environment[key] ?? file[key];
	const rules = typed(flags.rules) ?? first('rules');
	const formats = typed(flags.format) ?? first('formats');
	const [failOn, baseline] = [flags.failOn ?? first('failOn'), flags.baseline ?? first('baseline')];
	const readings = readingsOf([file.readings, environment.readings, flags.reading?.map((value) => ({ value, origin: {} }))]);
	return {
		options: {
			...flags,
			...(rules === undefined ? {} : { rules: rules.value }),
			...(formats === undefined ? {} : { format: formats.value }),
			...(failOn === undefined ? {} : { failOn }),
			...(baseline === undefined ? {} : { baseline }),
			...(readings.length === 0 ? {} : { reading: readings.map(({ value }) => value) }),
		},
		origins: {
			rules: rules?.origin,
			formats: formats?.origin,
			readings: new Map(readings.map(({ value, origin }) => [readingIn(value), origin])),
		},
	};
}

/** What was typed has no place to be told. */
function typed<T>(value: T | undefined): Said<T> | undefined {
	return value === undefined ? undefined : { value, origin: {} };
}

/** A later layer replaces what an earlier one says of the same reading; two choices in one layer stay, to be told. */
function readingsOf(layers: readonly (readonly Said[] | undefined)[]): readonly Said[] {
	return layers.reduce<readonly Said[]>((before, layer = []) => {
		const ids = new Set(layer.map(({ value }) => readingIn(value)));
		return [...before.filter(({ value }) => !ids.has(readingIn(value))), ...layer];
	}, []);
}
