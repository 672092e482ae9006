import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Issue } from '../../src/base/issue.js';
import type { Path } from '../../src/base/pointer.js';
import { parseJson } from '../../src/read/json.js';

function issuesOf(text: string): readonly Issue[] {
	const result = parseJson(text);
	return result.ok ? [] : result.issues;
}

/** Each issue in one line: `line:column code` and what its sentence may name. */
function brief(text: string): readonly string[] {
	return issuesOf(text).map(({ line, column, code, args }) => `${line}:${column} ${code} ${Object.values(args).join(' ')}`.trimEnd());
}

describe('one clear error with its place', () => {
	it.each([
		['{"a": "x"好"y"}', '1:10 json.syntax quote-in-text 好'],
		['{"a": "x"; "b": 1}', '1:10 json.syntax semicolon ;'],
		['{"a": [1;]}', '1:9 json.syntax semicolon ;'],
		['{"a": NaN}', '1:7 json.syntax unknown-word NaN'],
		['{"a": -Infinity}', '1:7 json.syntax unknown-word -Infinity'],
		['{"a": undefined}', '1:7 json.syntax unknown-word undefined'],
		['{"a": True}', '1:7 json.syntax boolean-word True'],
		['{"a": inland}', '1:7 json.syntax unknown-word inland'],
		['nul', '1:1 json.syntax unknown-word nul'],
		['{a: 1}', '1:2 json.syntax expected-key a'],
		['{,}', '1:2 json.syntax expected-key ,'],
		['{]', '1:2 json.syntax expected-key ]'],
		["{'a': 1}", "1:2 json.syntax single-quotes 'a'"],
		['{"a": \'b c\'}', "1:7 json.syntax single-quotes 'b"],
		['{\u201ca\u201d: 1}', '1:2 json.syntax full-width \u201ca\u201d'],
		['{"a"\uff1a 1}', '1:5 json.syntax full-width \uff1a'],
		['{"a": 1\uff0c "b": 2}', '1:8 json.syntax full-width \uff0c'],
		['{"a": "b"\uff0c "c": 2}', '1:10 json.syntax full-width \uff0c'],
		['{"a": 1,}', '1:8 json.syntax trailing-comma ,'],
		['[1,\n]', '1:3 json.syntax trailing-comma ,'],
		['[1,,2]', '1:4 json.syntax expected-value ,'],
		['[,1]', '1:2 json.syntax expected-value ,'],
		['{"a":}', '1:6 json.syntax missing-value }'],
		['}', '1:1 json.syntax expected-value }'],
		['[1 2]', '1:4 json.syntax expected-comma-or-bracket 2'],
		['[1}', '1:3 json.syntax expected-comma-or-bracket }'],
		['{"a": 1\n"b": 2}', '2:1 json.syntax expected-comma-or-brace "b"'],
		['{"a": {}]', '1:9 json.syntax expected-comma-or-brace ]'],
		['{"a" 1}', '1:6 json.syntax expected-colon 1'],
		['{"a", "b"}', '1:5 json.syntax expected-colon ,'],
		['{"a": 1}\n{"a": 2}', '2:1 json.syntax expected-end {'],
		['// c\n{}', '1:1 json.syntax comment //'],
		['{"a": 1 /* c */}', '1:9 json.syntax comment /*'],
		['{ # c\n}', '1:3 json.syntax comment #'],
		['[01]', '1:2 json.syntax leading-zero 01'],
		['-01', '1:1 json.syntax leading-zero -01'],
		['{"code": 042000}', '1:10 json.syntax leading-zero 042000'],
		['[+1]', '1:2 json.syntax number +1'],
		['[.5]', '1:2 json.syntax number .5'],
		['[1.]', '1:2 json.syntax number 1.'],
		['[1e]', '1:2 json.syntax number 1e'],
		['[-]', '1:2 json.syntax number -'],
		['[--1]', '1:2 json.syntax number --1'],
		['[0x1F]', '1:2 json.syntax number 0x1F'],
		['[1_000]', '1:2 json.syntax number 1_000'],
		['[12km]', '1:2 json.syntax number-with-unit 12km'],
		['["a\\xb"]', '1:4 json.syntax escape \\x'],
		['["a\\u12G4"]', '1:4 json.syntax escape \\u12'],
		['["\\\\\\\'"]', "1:5 json.syntax escape \\'"],
		['["a\tb"]', '1:4 json.syntax control-character U+0009'],
		['["a\u0000b"]', '1:4 json.syntax control-character U+0000'],
		['{"a": "b\n}', '1:7 json.syntax unclosed-string "b'],
		['{"a": "b', '1:7 json.syntax unclosed-string "b'],
		['{"a": "b\\"', '1:7 json.syntax unclosed-string "b\\"'],
		['\ufeff{}', '1:1 json.syntax byte-order-mark U+FEFF'],
		['{\u00a0"a": 1}', '1:2 json.syntax white-space U+00A0'],
		['{} \u3000', '1:4 json.syntax white-space U+3000'],
		// What is missing at the end is missing where the text stops, not after its last line break.
		['{"a"', '1:5 json.syntax expected-colon'],
		['{"a":\n', '1:6 json.syntax missing-value'],
		['{"a": 1\n\n', '1:8 json.syntax expected-comma-or-brace'],
		['{"a": 1,\n', '1:9 json.syntax expected-key'],
		['{"a": [1', '1:9 json.syntax expected-comma-or-bracket'],
		['{', '1:2 json.syntax expected-key'],
		['[', '1:2 json.syntax expected-value'],
		['[1e999]', '1:2 input.number-too-large 1e999'],
		['{"a": {"b": -1e400}}', '1:13 input.number-too-large -1e400'],
	])('%j: %s', (text, expected) => {
		expect(brief(text)).toEqual([expected]);
	});

	it.each<[string, string, string?]>([
		['{"a": 160万}', '1:7 json.syntax number-with-unit 160万'],
		['{"a": 160 万, "b": 1}', '1:7 json.syntax number-with-unit 160 万'],
		['{"a": 160万人次}', '1:7 json.syntax number-with-unit 160万人次'],
		['{"a": 95公里，"b": 1}', '1:7 json.syntax number-with-unit 95公里'],
		['{"a": 1.5 小时}', '1:7 json.syntax number-with-unit 1.5 小时'],
		['{"a": 1小时20分}', '1:7 json.syntax number-with-unit 1小时20分'],
		['{"a": 95%}', '1:7 json.syntax number-with-unit 95%'],
		['{"a": 1,600,000}', '1:7 json.syntax thousands-separator 1,600,000', '1600000'],
		['{"a": 1,600, "b": 1}', '1:7 json.syntax thousands-separator 1,600', '1600'],
		['{"a": 1,000-2,000}', '1:9 json.syntax expected-key 000-2'],
		['{"a": true，"b": 1}', '1:11 json.syntax full-width ，'],
		['{"a": null、"b": 1}', '1:11 json.syntax full-width 、'],
		['{"a": 1，600}', '1:7 json.syntax thousands-separator 1，600', '1600'],
		['{"a": 1,600.5}', '1:7 json.syntax thousands-separator 1,600.5', '1600.5'],
		['{"a": 1,600万}', '1:7 json.syntax number-with-unit 1,600万', '16000000'],
		['{"a": 1,600: 2}', '1:9 json.syntax expected-key 600'],
		['{"a": 1, 600}', '1:10 json.syntax expected-key 600'],
		['{"a": 1,60}', '1:9 json.syntax expected-key 60'],
		['{"a": [1,600,]}', '1:13 json.syntax trailing-comma ,'],
		['{"a": １６０}', '1:7 json.syntax full-width-digits １６０', '160'],
		['{"a": 16０, "b": 1}', '1:7 json.syntax full-width-digits 16０', '160'],
		['{"a": １．５，"b": 1}', '1:7 json.syntax full-width-digits １．５', '1.5'],
		['{"a": １６０万}', '1:7 json.syntax number-with-unit １６０万'],
		['{"a": 2024年6月30日}', '1:7 json.syntax bare-date 2024年6月30日', '"2024-06-30"'],
		['{"a": 2024-06-30}', '1:7 json.syntax bare-date 2024-06-30', '"2024-06-30"'],
		['{"a": 2024/6/30, "b": 1}', '1:7 json.syntax bare-date 2024/6/30', '"2024-06-30"'],
		['{"a": 是}', '1:7 json.syntax boolean-word 是', 'true'],
		['{"a": 否，"b": 1}', '1:7 json.syntax boolean-word 否', 'false'],
		['{"a": False}', '1:7 json.syntax boolean-word False', 'false'],
		['{"a": Yes}', '1:7 json.syntax boolean-word Yes', 'true'],
		['{"a": no}', '1:7 json.syntax boolean-word no', 'false'],
		['{"a": None}', '1:7 json.syntax unknown-word None', 'null'],
		['{"a": 约95}', '1:7 json.syntax unknown-word 约95'],
		['{"a": 航空口岸}', '1:7 json.syntax unknown-word 航空口岸'],
		['{类型: 1}', '1:2 json.syntax expected-key 类型'],
		['{类型：1}', '1:2 json.syntax expected-key 类型'],
		['{"a": 1；"b": 2}', '1:8 json.syntax full-width ；'],
		['{"a”: "b"}', '1:4 json.syntax full-width ”'],
		['{"a": "b”, "c": 1}', '1:9 json.syntax full-width ”'],
		// Within a text they stand in pairs.
		['{"a": "详见“十四五”，附件"，"b": 1}', '1:19 json.syntax full-width ，'],
		['{"a": "详见“甲”，附件";', '1:17 json.syntax semicolon ;'],
		['{"a": "详见“甲”，他称"乙"附件"}', '1:17 json.syntax quote-in-text 乙'],
		['{"a": “b", "c": 1}', '1:7 json.syntax full-width “b'],
		['{"a"：1}', '1:5 json.syntax full-width ：'],
		['{"a": 【】}', '1:7 json.syntax full-width 【】'],
		['{"a": 1。}', '1:8 json.syntax full-width 。'],
		['（"a": 1）', '1:1 json.syntax full-width （'],
		['{"a": 《协定》}', '1:7 json.syntax full-width 《'],
		['{"a": 「协定」}', '1:7 json.syntax full-width 「协定」'],
		['{"a": "b"！}', '1:10 json.syntax full-width ！'],
		['{"a": , "b": 1}', '1:7 json.syntax missing-value ,'],
	])('%j: %s → %s', (text, expected, suggestion) => {
		expect(brief(text)).toEqual([expected]);
		expect(issuesOf(text)[0]?.suggestion).toBe(suggestion);
	});

	it('tells no more than the first error of syntax', () => {
		expect(brief('{"a": 1,, "a": NaN, }')).toEqual(['1:9 json.syntax expected-key ,']);
	});

	it.each(['', ' ', '\n\t\r\n'])('an empty text: %j', (text) => {
		expect(issuesOf(text)).toEqual([{ code: 'input.empty', args: {} }]);
	});

	it('cuts what it quotes', () => {
		const [issue] = issuesOf(`[${'x'.repeat(1e6)}]`);
		expect(issue?.args).toEqual({ problem: 'unknown-word', found: `${'x'.repeat(30)}…` });
	});

	it('shows the place', () => {
		expect(issuesOf('{\n  "a": 1,\n}')[0]?.frame).toBe('2 |   "a": 1,\n  |         ^');
	});
});

describe('duplicate keys', () => {
	it('are all told, at the later one, with the line of the first', () => {
		const text = '{\n"a": 1,\n"b": {"c": 1, "c": 2},\n"a": 2,\n"a": 3\n}';
		expect(issuesOf(text).map(({ code, args, line, column, pointer }) => ({ code, ...args, line, column, pointer }))).toEqual([
			{ code: 'json.duplicate-key', key: 'c', firstLine: 3, line: 3, column: 15, pointer: '/b/c' },
			{ code: 'json.duplicate-key', key: 'a', firstLine: 2, line: 4, column: 1, pointer: '/a' },
			{ code: 'json.duplicate-key', key: 'a', firstLine: 2, line: 5, column: 1, pointer: '/a' },
		]);
	});

	it.each(['{"a": 1, "\\u0061": 2}', '{"__proto__": 1, "__proto__": 2}', '[{"": 1, "": 2}]', '{"a\\"": 1, "a\\"": 2}'])(
		'are found in %s',
		(text) => {
			expect(issuesOf(text).map(({ code }) => code)).toEqual(['json.duplicate-key']);
		},
	);

	it.each(['{"a": {"b": 1}, "c": {"b": 1}}', '{"a": "\\"b\\"", "b": "\\\\"}', '[{"a": 1}, {"a": 1}]', '{"a": "a", "A": "a"}'])(
		'are not found in %s',
		(text) => {
			expect(issuesOf(text)).toEqual([]);
		},
	);

	it('are listed up to a thousand', () => {
		const issues = issuesOf(`{${'"a":1,'.repeat(5000)}"a":1}`);
		expect(issues.length).toBe(1001);
		expect(issues.at(-1)).toMatchObject({ code: 'input.more-issues', args: { listed: 1000 } });
	});
});

describe('nesting', () => {
	const nested = (depth: number) => '['.repeat(depth) + ']'.repeat(depth);

	it('of 100 is read', () => {
		expect(issuesOf(nested(100))).toEqual([]);
	});

	it.each([
		['101 lists', nested(101), '1:101'],
		['200 objects', `${'{"a":'.repeat(200)}1${'}'.repeat(200)}`, '1:501'],
		['a million lists', nested(1e6), '1:101'],
		['a million that nothing closes', '[{"a":'.repeat(1e6), '1:301'],
	])('of %s is refused at the bracket that is too much', (_what, text, place) => {
		expect(brief(text)).toEqual([`${place} input.too-deep 100`]);
	});

	it('does not hide an error of syntax before it', () => {
		expect(brief(`{"a": 1,}${'['.repeat(200)}`)).toEqual(['1:8 json.syntax trailing-comma ,']);
	});

	it('is not what brackets in a string are', () => {
		expect(issuesOf(`["${'['.repeat(500)}"]`)).toEqual([]);
	});
});

it('keeps `__proto__` as a field of its own', () => {
	const result = parseJson('{"__proto__": {"polluted": true}, "constructor": 1}');
	expect(result.ok && Object.keys(result.document.value as object)).toEqual(['__proto__', 'constructor']);
	expect(Object.hasOwn(Object.prototype, 'polluted')).toBe(false);
});

it('leaves a whole number that lost digits above the largest that is safe', () => {
	const result = parseJson('9007199254740993');
	expect(result.ok && (result.document.value as number) > Number.MAX_SAFE_INTEGER).toBe(true);
});

describe('locate', () => {
	const text = '{ "port": { "name": "襄阳", "type" : "air" },\n  "list": [ 1, {"x": null}, [] ] }';
	const result = parseJson(text);
	const shown = (path: Path, part: 'key' | 'value') => {
		if (!result.ok) throw new Error('not read');
		const { start, end } = result.document.locate(path, part);
		return text.slice(start, end);
	};

	it.each<[Path, 'key' | 'value', string]>([
		[[], 'value', text],
		[['port'], 'key', '"port"'],
		[['port', 'type'], 'key', '"type"'],
		[['port', 'type'], 'value', '"air"'],
		[['list', 1, 'x'], 'value', 'null'],
		[['list', 1, 'x'], 'key', '"x"'],
		[['list', 2], 'value', '[]'],
		[['list', '0'], 'value', '1'],
		[['list', 0], 'key', '1'],
		[['port', 'missing'], 'key', '{ "name": "襄阳", "type" : "air" }'],
		[['port', 'name', 'deeper'], 'value', '"襄阳"'],
		[['list', 7], 'value', '[ 1, {"x": null}, [] ]'],
		[['toString'], 'value', text],
	])('%j %s', (path, part, expected) => {
		expect(shown(path, part)).toBe(expected);
	});
});

/** Every path of a value. */
function* pathsOf(value: unknown, path: Path = []): Generator<Path> {
	yield path;
	if (Array.isArray(value)) for (const [index, entry] of value.entries()) yield* pathsOf(entry, [...path, index]);
	else if (typeof value === 'object' && value !== null)
		for (const [key, field] of Object.entries(value)) yield* pathsOf(field, [...path, key]);
}

function valueAt(value: unknown, path: Path): unknown {
	return path.reduce<unknown>((here, step) => (here as Record<string | number, unknown>)[step], value);
}

describe('on any JSON', () => {
	const json = fc.json({ stringUnit: 'binary', depthSize: 'medium' });
	const spaced = fc
		.tuple(fc.jsonValue({ stringUnit: 'binary' }), fc.constantFrom(0, 2, '\t'))
		.map(([value, indent]) => JSON.stringify(value, null, indent));
	const pieces = [
		'{',
		'}',
		'[',
		']',
		':',
		',',
		'"',
		'\\',
		'0',
		'1',
		'-',
		'.',
		'e',
		'E',
		'+',
		'true',
		'null',
		' ',
		'\n',
		'"a"',
		'a',
		'/',
		'\u3000',
		'1e999',
		'\\u00',
	];
	const mutated = fc
		.tuple(json, fc.array(fc.tuple(fc.nat(), fc.nat(3), fc.constantFrom('', ...pieces)), { maxLength: 3 }))
		.map(([text, edits]) =>
			edits.reduce((now, [at, cut, piece]) => {
				const start = at % (now.length + 1);
				return now.slice(0, start) + piece + now.slice(start + cut);
			}, text),
		);
	const soup = fc.array(fc.constantFrom(...pieces), { maxLength: 12 }).map((parts) => parts.join(''));

	it('accepts what JSON.parse accepts, without duplicates, overflow and deep nesting, and gives the same value', () => {
		fc.assert(
			fc.property(fc.oneof(json, mutated, soup), (text) => {
				let expected: unknown;
				let accepted = true;
				try {
					expected = JSON.parse(text);
				} catch {
					accepted = false;
				}
				const result = parseJson(text);
				if (result.ok) {
					expect(accepted).toBe(true);
					expect(result.document.value).toStrictEqual(expected);
					return;
				}
				const codes = new Set(result.issues.map(({ code }) => code));
				if (accepted)
					for (const code of codes)
						expect(['json.duplicate-key', 'input.number-too-large', 'input.number-rounded', 'input.too-deep']).toContain(code);
				else expect(codes).toEqual(new Set([/\S/.test(text) ? 'json.syntax' : 'input.empty']));
			}),
			{ numRuns: 3000 },
		);
	});

	it('tells an error of syntax no earlier than JSON.parse still agrees with the text before it', () => {
		fc.assert(
			fc.property(fc.jsonValue(), fc.nat(), (value, at) => {
				const text = JSON.stringify(value);
				const cut = text.slice(0, at % text.length);
				fc.pre(cut.length > 0);
				const result = parseJson(cut);
				// A cut number may be whole; all else is told at the end, or where the word or string that was cut begins.
				if (result.ok) return;
				const [issue] = result.issues;
				const offset = (issue?.column ?? 0) - 1;
				expect(issue?.line).toBe(1);
				expect(/^(?:"(?:[^"\\]|\\.)*\\?|[-+.\w]*)$/s.test(cut.slice(offset)), cut).toBe(true);
			}),
			{ numRuns: 1000 },
		);
	});

	it('shows each value at a place whose text is that value', () => {
		fc.assert(
			fc.property(spaced, (text) => {
				const result = parseJson(text);
				if (!result.ok) throw new Error(JSON.stringify(result.issues));
				for (const path of pathsOf(result.document.value)) {
					const value = result.document.locate(path, 'value');
					expect(JSON.parse(text.slice(value.start, value.end))).toStrictEqual(valueAt(result.document.value, path));
					const last = path.at(-1);
					if (typeof last !== 'string') continue;
					const key = result.document.locate(path, 'key');
					expect(JSON.parse(text.slice(key.start, key.end))).toBe(last);
				}
			}),
			{ numRuns: 300 },
		);
	});
});
