/** Settings from several places, and which of them wins. */

import type { RawOptions } from './program.js';

/** What a configuration file or the environment may set; paths as they are named from the working folder. */
export interface Settings {
	readonly rules?: string;
	/** Each `ID=CHOICE`. */
	readonly readings?: readonly string[];
	readonly lang?: string;
	/** Each `NAME` or `NAME=FILE`. */
	readonly formats?: readonly string[];
	readonly failOn?: string;
	readonly baseline?: string;
}

/**
 * The options as if all had been written on the command line: its own win, then the environment, then the file. Readings are
 * settled one by one, formats as a whole. The language is found by itself, before all else.
 */
export function settle(flags: RawOptions, environment: Settings, file: Settings): RawOptions {
	const first = <K extends keyof Settings>(key: K) => environment[key] ?? file[key];
	const [rules, format, failOn, baseline] = [
		flags.rules ?? first('rules'),
		flags.format ?? first('formats'),
		flags.failOn ?? first('failOn'),
		flags.baseline ?? first('baseline'),
	];
	const reading = readingsOf([file.readings, environment.readings, flags.reading]);
	return {
		...flags,
		...(rules === undefined ? {} : { rules }),
		...(format === undefined ? {} : { format }),
		...(failOn === undefined ? {} : { failOn }),
		...(baseline === undefined ? {} : { baseline }),
		...(reading.length === 0 ? {} : { reading }),
	};
}

/** A later layer replaces what an earlier one says of the same reading; two choices in one layer stay, to be told. */
function readingsOf(layers: readonly (readonly string[] | undefined)[]): readonly string[] {
	const idOf = (reading: string) => reading.split('=', 1)[0];
	return layers.reduce<readonly string[]>((before, layer = []) => {
		const ids = new Set(layer.map(idOf));
		return [...before.filter((reading) => !ids.has(idOf(reading))), ...layer];
	}, []);
}
