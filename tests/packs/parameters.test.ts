/** The cases come close to every mark: a threshold of a built-in pack that is one unit off makes some case fail. */

import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { loadPack } from '../../src/rules/load.js';
import type { Case, Pack } from '../../src/rules/model.js';
import { answer, builtIn, builtInIds, clausesOf, textsOf } from './built-in.js';

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

/** The files of a pack, with one case of each rule: those that are run are the whole pack's. */
function soundFiles(id: string): readonly SoundFile[] {
	return textsOf(id).map(({ name, text }) => {
		const data = parse(text) as PackFile;
		for (const clause of [...(data.rules ?? []), ...(data.checks ?? [])]) clause.cases = clause.cases.slice(0, 1);
		return { name, data };
	});
}

/** The values next to one: a number one unit up and down; a list of years without each of its years, and with each neighbour. */
function neighboursOf(value: unknown): readonly unknown[] {
	if (typeof value === 'number') return [value + 1, value - 1].filter((each) => each > 0);
	const years = value as readonly number[];
	const others = [Math.min(...years) - 1, Math.max(...years) + 1].map((year) => [...years, year]);
	return [...years.map((year) => years.filter((each) => each !== year)), ...others];
}

/** The pack with another value of a parameter; as JSON, which is read faster. */
function packWith(sound: readonly SoundFile[], name: string, value: unknown): Pack {
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

describe.each(builtInIds)('%s', (id) => {
	const pack = builtIn(id);
	const sound = soundFiles(id);
	const cases = new Map<string, readonly Case[]>(clausesOf(pack).map(({ rule }) => [rule.id, rule.cases]));
	const changes = Object.entries(pack.parameters).flatMap(([name, { value }]) =>
		neighboursOf(value).map((other) => [name, other] as const),
	);

	test.each(changes)('%s: %s', (name, value) => {
		const changed = packWith(sound, name, value);
		const differs = clausesOf(changed).some(({ rule }) =>
			cases.get(rule.id)?.some((each) => answer(changed, rule, each).outcome !== each.outcome),
		);
		expect(differs).toBe(true);
	});
});
