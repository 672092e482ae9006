/** The order of the layers, and what each of them must not know. */

import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative, resolve, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';

const root = fileURLToPath(new URL('..', import.meta.url));
const layers = ['base', 'read', 'domain', 'rules', 'engine', 'words', 'report', 'cli', 'index'];

interface Module {
	readonly name: string;
	readonly layer: string;
	readonly text: string;
	/** Without comments: what is said in them binds nobody. */
	readonly code: string;
	/** Modules of ours, types included, as names. */
	readonly imports: readonly string[];
	/** Packages, and what belongs to Node. */
	readonly packages: readonly string[];
}

const modules: readonly Module[] = readdirSync(join(root, 'src'), { recursive: true, encoding: 'utf8' })
	.filter((name) => name.endsWith('.ts'))
	.sort()
	.map(readModule);

function readModule(path: string): Module {
	const name = path.split(sep).join('/');
	const text = readFileSync(join(root, 'src', path), 'utf8');
	const code = text.replace(/\/\*[\s\S]*?\*\//g, '').replace(/(^|\s)\/\/.*$/gm, '$1');
	const named = [...code.matchAll(/\bfrom\s*'([^']+)'|\bimport\s*\(\s*'([^']+)'\s*\)|^import\s*'([^']+)'/gm)].map(
		(found) => found[1] ?? found[2] ?? found[3] ?? '',
	);
	return {
		name,
		layer: name.includes('/') ? (name.split('/')[0] ?? '') : name.replace(/\.ts$/, ''),
		text,
		code,
		imports: named.filter((each) => each.startsWith('.')).map((each) => resolveImport(name, each)),
		packages: named.filter((each) => !each.startsWith('.')),
	};
}

function resolveImport(from: string, named: string): string {
	const path = resolve(root, 'src', dirname(from), named.replace(/\.js$/, '.ts'));
	return relative(join(root, 'src'), path).split(sep).join('/');
}

const inLayers = (...names: readonly string[]) => modules.filter(({ layer }) => names.includes(layer));

/** Every place where a pattern stands in the code of modules. */
function placesOf(pattern: RegExp, among: readonly Module[]): readonly string[] {
	return among.flatMap(({ name, code }) => code.split('\n').flatMap((line) => (pattern.test(line) ? [`${name}: ${line.trim()}`] : [])));
}

describe('layers', () => {
	it('every module is in a layer, and all of them were found', () => {
		expect(modules.filter(({ layer }) => !layers.includes(layer)).map(({ name }) => name)).toEqual([]);
		expect(new Set(modules.map(({ layer }) => layer))).toEqual(new Set(layers));
	});

	it('every import of ours leads to a module', () => {
		const lost = modules.flatMap(({ name, imports }) =>
			imports.filter((each) => !existsSync(join(root, 'src', each))).map((each) => `${name} → ${each}`),
		);
		expect(lost).toEqual([]);
	});

	it('a module imports from its own layer and those below only', () => {
		const layerOf = new Map(modules.map(({ name, layer }) => [name, layers.indexOf(layer)]));
		const upward = modules.flatMap(({ name, imports }) =>
			imports.filter((each) => (layerOf.get(each) ?? -1) > (layerOf.get(name) ?? -1)).map((each) => `${name} → ${each}`),
		);
		expect(upward).toEqual([]);
	});

	it('there is no cycle, not even of types', () => {
		const byName = new Map(modules.map((each) => [each.name, each]));
		const done = new Set<string>();
		const cycles: string[] = [];
		const walk = (name: string, path: readonly string[]): void => {
			if (path.includes(name)) cycles.push([...path.slice(path.indexOf(name)), name].join(' → '));
			if (done.has(name) || path.includes(name)) return;
			for (const each of byName.get(name)?.imports ?? []) walk(each, [...path, name]);
			done.add(name);
		};
		for (const { name } of modules) walk(name, []);
		expect(cycles).toEqual([]);
	});
});

describe('the world', () => {
	const worldly =
		/^(?:node:)?(?:fs|fs\/promises|process|stream|stream\/promises|child_process|http|https|net|os|readline|tty|worker_threads)$/;

	it('only read/ and cli/ reach files, streams and the process', () => {
		const others = modules.filter(({ layer }) => layer !== 'read' && layer !== 'cli');
		const reaching = others.flatMap(({ name, packages }) =>
			packages.filter((each) => worldly.test(each)).map((each) => `${name} → ${each}`),
		);
		expect(reaching).toEqual([]);
		expect(placesOf(/\bprocess\.|\bconsole\./, others)).toEqual([]);
	});

	it('nothing outside cli/ asks for the time or for chance', () => {
		const others = modules.filter(({ layer }) => layer !== 'cli');
		expect(placesOf(/\bDate\.now\b|\bnew Date\(\s*\)|\bMath\.random\b|\bperformance\.|\brandom(?:UUID|Bytes|Int)\b/, others)).toEqual([]);
	});

	it('nothing sorts or folds case as the machine is set', () => {
		expect(placesOf(/\.localeCompare\(|\.toLocale(?:Lower|Upper)Case\(|\.toLocaleString\(/, modules)).toEqual([]);
	});
});

describe('the engine and the rule language know no policy', () => {
	const blind = inLayers('engine', 'rules');
	const packs = readdirSync(join(root, 'rules'), { withFileTypes: true })
		.filter((entry) => entry.isDirectory())
		.flatMap((entry) => readdirSync(join(root, 'rules', entry.name)).map((name) => join(root, 'rules', entry.name, name)))
		.filter((path) => path.endsWith('.yaml'))
		.map((path) => parse(readFileSync(path, 'utf8')) as Record<string, unknown>);
	const keysOf = (part: string) => packs.flatMap((pack) => Object.keys((pack[part] ?? {}) as object));
	const idsOf = (part: string) => packs.flatMap((pack) => ((pack[part] ?? []) as readonly { id: string }[]).map(({ id }) => id));

	it('no rule, check, reading, parameter or pack of the built-in packs is named', () => {
		const ids = [...idsOf('rules'), ...idsOf('checks'), ...keysOf('readings'), ...keysOf('parameters'), 'cn-14fyp', 'cn-13fyp'];
		expect(ids.length).toBeGreaterThan(40);
		const quoted = new RegExp(`['"\`](?:${ids.map((id) => id.replaceAll('.', '\\.')).join('|')})['"\`]`);
		expect(placesOf(quoted, blind)).toEqual([]);
	});

	it('no threshold of the built-in packs stands in the source', () => {
		const values = packs.flatMap((pack) =>
			Object.values((pack.parameters ?? {}) as Record<string, { value: unknown }>).map(({ value }) => value),
		);
		const marks = values.filter((value) => typeof value === 'number' && value >= 20).map(String);
		expect(marks).toContain('1500000');
		const written = new RegExp(`(?<![\\w.])(?:${[...new Set(marks)].join('|')})(?![\\w.])`);
		expect(blind.flatMap(({ name, code }) => (written.test(code.replaceAll('_', '')) ? [name] : []))).toEqual([]);
	});

	it('no region, port type or other choice of an application is named', () => {
		const choices = [
			'inland',
			'coastal',
			'border',
			'air',
			'water',
			'regional',
			'international',
			'belt-and-road',
			'pilot-zone',
			'neighbouring-country',
		];
		expect(placesOf(new RegExp(`['"\`](?:${choices.join('|')})['"\`]`), blind)).toEqual([]);
	});
});
