/** A built-in pack with another value of one of its parameters. */

import { parse } from 'yaml';
import { loadPack } from '../../src/rules/load.js';
import type { Pack } from '../../src/rules/model.js';
import { textsOf } from './built-in.js';

interface PackFile {
	readonly files?: readonly string[];
	readonly parameters?: Record<string, { value: unknown }>;
	readonly rules?: { cases: unknown[] }[];
	readonly checks?: { cases: unknown[] }[];
}

interface SoundFile {
	readonly name: string;
	readonly data: PackFile;
}

/** The files of a built-in pack, with one case of each rule: those that are run are the whole pack's. */
export function soundFiles(id: string): readonly SoundFile[] {
	return textsOf(id).map(({ name, text }) => {
		const data = parse(text) as PackFile;
		for (const clause of [...(data.rules ?? []), ...(data.checks ?? [])]) clause.cases = clause.cases.slice(0, 1);
		return { name, data };
	});
}

/** The values next to one: a number one unit up and down; a list of years without each of its years, and with each neighbour. */
export function neighboursOf(value: unknown): readonly unknown[] {
	if (typeof value === 'number') return [value + 1, value - 1].filter((each) => each > 0);
	const years = value as readonly number[];
	const others = [Math.min(...years) - 1, Math.max(...years) + 1].map((year) => [...years, year]);
	return [...years.map((year) => years.filter((each) => each !== year)), ...others];
}

/** The pack with another value of a parameter; as JSON, which is read faster. */
export function packWith(sound: readonly SoundFile[], name: string, value: unknown): Pack {
	const texts = sound.map((file) => {
		const data = structuredClone(file.data);
		const parameter = data.parameters?.[name];
		if (parameter !== undefined) parameter.value = value;
		const files = data.files?.map(asJson);
		return { name: asJson(file.name), text: JSON.stringify({ ...data, ...(files && { files }) }) };
	});
	const result = loadPack(texts);
	if (!result.ok) throw new Error(result.issues.map(({ code }) => code).join());
	return result.pack;
}

const asJson = (name: string) => name.replace(/\.yaml$/, '.json');
