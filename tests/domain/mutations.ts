/** Single changes of a JSON text, for property tests: sound and unsound ones, in what it says and in how it is written. */

import fc from 'fast-check';

/** A JSON text in parts, so that it can say what no value can: a key that stands twice, a string in escapes, a number of one's own. */
type Written = string | WrittenObject | WrittenList;

interface WrittenObject {
	readonly kind: 'object';
	readonly parts: { key: string; value: Written }[];
}

interface WrittenList {
	readonly kind: 'list';
	readonly parts: { value: Written }[];
}

/** The text of a document with one change, and the name of the change. */
export function mutationOf(document: unknown): fc.Arbitrary<{ readonly name: string; readonly text: string }> {
	const names = Object.keys(mutations);
	return fc.record({ name: fc.constantFrom(...names), where: fc.nat(), what: fc.nat() }).map(({ name, where, what }) => {
		const root = writtenOf(document);
		const holders = [...holdersOf(root)].filter(({ parts }) => parts.length > 0);
		const objects = holders.filter((holder) => holder.kind === 'object');
		const holder = pick(objects.length > 0 && objectMutations.has(name) ? objects : holders, where);
		mutations[name]?.(holder as WrittenObject, what % holder.parts.length, what);
		return { name, text: rewrite[name]?.(textOf(root), what) ?? textOf(root) };
	});
}

type Mutation = (holder: WrittenObject, at: number, what: number) => void;

const mutations: Readonly<Record<string, Mutation>> = {
	'leave out': ({ parts }, at) => void parts.splice(at, 1),
	'write twice': ({ parts }, at) => void parts.push({ ...part(parts, at) }),
	'write twice, with another value': ({ parts }, at, what) => void parts.unshift({ ...part(parts, at), value: pick(values, what) }),
	'write twice, once in escapes': ({ parts }, at) => void parts.push({ ...part(parts, at), key: escaped(part(parts, at).key) }),
	'rename a key': ({ parts }, at, what) => void Object.assign(part(parts, at), { key: pick(keys, what) }),
	'misspell a key': ({ parts }, at) => void Object.assign(part(parts, at), { key: `${part(parts, at).key.slice(0, -2)}"` }),
	'add a key': ({ parts }, at, what) => void parts.splice(at, 0, { key: pick(keys, what), value: pick(values, what >> 4) }),
	'put another value': ({ parts }, at, what) => void Object.assign(part(parts, at), { value: pick(values, what) }),
	'put one value for another': ({ parts }, at, what) => void Object.assign(part(parts, at), { value: pick(parts, what >> 4).value }),
	'write a key in escapes': ({ parts }, at) => void Object.assign(part(parts, at), { key: escaped(part(parts, at).key) }),
	'write a string in escapes': ({ parts }, at) => {
		const { value } = part(parts, at);
		if (typeof value === 'string' && value.startsWith('"')) Object.assign(part(parts, at), { value: escaped(value) });
	},
	'put a list around': ({ parts }, at) =>
		void Object.assign(part(parts, at), { value: { kind: 'list', parts: [{ value: part(parts, at).value }] } }),
	'space out': () => undefined,
	'cut off': () => undefined,
	'double a character': () => undefined,
};

const objectMutations: ReadonlySet<string> = new Set(Object.keys(mutations).filter((name) => / key|once in/.test(name)));

const rewrite: Readonly<Record<string, (text: string, what: number) => string>> = {
	'space out': (text, what) => text.replaceAll(',"', `,${pick([' ', '\n', '\t', '\r\n  ', '\u3000'], what)}"`),
	'cut off': (text, what) => text.slice(0, what % text.length),
	'double a character': (text, what) => {
		const at = what % text.length;
		return text.slice(0, at + 1) + text.slice(at);
	},
};

const keys = ['id', 'airport', 'border', 'water', 'notes', 'year', 'county', '', '__proto__', 'constructor', 'toString', 'a"b', '逢'].map(
	(key) => JSON.stringify(key),
);

/** As they are written. */
const values: readonly string[] = [
	...['null', 'true', 'false', '[]', '{}', '[null]', '[[]]', '{"__proto__":null}', '[{"year":2020},{"year":2020}]', '[{"year":2020.0}]'],
	...['0', '-0', '1', '1.0', '-1', '12.5', '1e999', '-1e999', '1e-400', '54', '54.0001', '73', '1948', '2100', '2101', '9007199254740991'],
	...['9007199254740992', '1e308', '"12"', '"1"', '420000', '""', '" \\u3000\\u200b"', '"\\u200b\\u4e00"', '"\\ud800"', '"\\ud83d\\ude00"'],
	...[
		'"a\\"b"',
		'"\\\\"',
		'"\\\\\\""',
		'"逢"',
		'"\\u0022"',
		'"\\"\\":\\"\\""',
		'"air"',
		'"border"',
		'"inland"',
		'"none"',
		'"AIR"',
		'"toString"',
	],
	...['"2024-02-29"', '"2023-02-29"', '"1948-12-31"', '"2100-12-31"', '"2024-1-01"', '"2024-01-01 "', '"２０２４-01-01"', '"ABC"', '"AbC"'],
	...['"420000"', '"420600"', '"420607"', '"429004"', '"429000"', '"110000"', '"110100"', '"110101"', '"371200"', '"371203"', '"500105"'],
	...['"810000"', '"710000"', '"999999"', '"42060"', '"４２０６００"', '"420600 "'],
	...[128, 129, 2000, 2001].flatMap((length) => ['x', '港', '𠮷', ' '].map((unit) => `"${unit.repeat(length)}"`)),
	`[${Array(10_000).fill('{"to":"京"}').join()}]`,
	`[${Array(10_001).fill('{"to":"京"}').join()}]`,
	`${'['.repeat(101)}${']'.repeat(101)}`,
];

function writtenOf(value: unknown): Written {
	if (Array.isArray(value)) return { kind: 'list', parts: value.map((entry) => ({ value: writtenOf(entry) })) };
	if (typeof value !== 'object' || value === null) return JSON.stringify(value);
	return { kind: 'object', parts: Object.entries(value).map(([key, field]) => ({ key: JSON.stringify(key), value: writtenOf(field) })) };
}

function textOf(written: Written): string {
	if (typeof written === 'string') return written;
	if (written.kind === 'list') return `[${written.parts.map(({ value }) => textOf(value)).join()}]`;
	return `{${written.parts.map(({ key, value }) => `${key}:${textOf(value)}`).join()}}`;
}

function* holdersOf(written: Written): Generator<WrittenObject | WrittenList> {
	if (typeof written === 'string') return;
	yield written;
	for (const { value } of written.parts) yield* holdersOf(value);
}

/** The same string, every character of it as `\uXXXX`. */
function escaped(written: string): string {
	const text: string = JSON.parse(written ?? '""');
	return `"${Array.from({ length: text.length }, (_, i) => `\\u${text.charCodeAt(i).toString(16).padStart(4, '0')}`).join('')}"`;
}

function part(parts: WrittenObject['parts'], at: number): WrittenObject['parts'][number] {
	return pick(parts, at);
}

function pick<T>(choices: readonly T[], at: number): T {
	return choices[at % choices.length] as T;
}
