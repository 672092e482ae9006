import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Issue } from '../../src/base/issue.js';
import type { Path } from '../../src/base/pointer.js';
import { parseYaml } from '../../src/read/yaml.js';

function issuesOf(text: string): readonly Issue[] {
	const result = parseYaml(text);
	return result.ok ? [] : result.issues;
}

/** Each issue in one line: `line:column code` and what its sentence may name. */
function brief(text: string): readonly string[] {
	return issuesOf(text).map(({ line, column, code, args }) => `${line}:${column} ${code} ${Object.values(args).join(' ')}`.trimEnd());
}

function plainOf(text: string): unknown {
	const result = parseYaml(text);
	if (!result.ok) throw new Error(brief(text).join('\n'));
	return result.document.value;
}

describe('a value', () => {
	it.each<[string, unknown]>([
		['a: 1\nb: [x, "y", \'z\']\n', { a: 1, b: ['x', 'y', 'z'] }],
		['- a\n- b: 1\n  c: 2\n- - d', ['a', { b: 1, c: 2 }, ['d']]],
		['a: |\n  x\n  y\nb: >-\n  z\n  z\n', { a: 'x\ny\n', b: 'z z' }],
		['a: null\nb: ~\nc: Null', { a: null, b: null, c: null }],
		['a: true\nb: False', { a: true, b: false }],
		// YAML 1.1 would make booleans, a date and a number of minutes of these.
		['a: yes\nb: no\nc: on', { a: 'yes', b: 'no', c: 'on' }],
		['a: 2024-03-15\nb: 12:30', { a: '2024-03-15', b: '12:30' }],
		['a: 420000\nb: "420000"', { a: 420000, b: '420000' }],
		['a: 0x1F\nb: 0o14\nc: +1\nd: 1.5e3\ne: .5\nf: -0.0', { a: 31, b: 12, c: 1, d: 1500, e: 0.5, f: -0 }],
		['a: 1_000\nb: 1,000', { a: '1_000', b: '1,000' }],
		['9007199254740991', 9007199254740991],
		['9007199254740993.0', 9007199254740992],
		['1: a\nnull: b\ntrue: c', { 1: 'a', null: 'b', true: 'c' }],
		['"<<": 1', { '<<': 1 }],
		['# c\n---\na: 1 # c\n...\n# c\n', { a: 1 }],
		['%YAML 1.2\n---\na: 1', { a: 1 }],
		['a: "\\u8944\\n"', { a: '襄\n' }],
		['[a: 1, b]', [{ a: 1 }, 'b']],
		['hello', 'hello'],
		['{}', {}],
		['a:\r\n  - b\r\n', { a: ['b'] }],
	])('of %j', (text, expected) => {
		expect(plainOf(text)).toStrictEqual(expected);
	});

	it('of JSON is that of JSON.parse', () => {
		const text = fc
			.tuple(fc.jsonValue({ stringUnit: 'grapheme', noUnicodeString: false }), fc.constantFrom(0, 2))
			.map(([value, indent]) => JSON.stringify(value, null, indent));
		fc.assert(
			fc.property(text, (json) => {
				// YAML allows fewer control characters, shorter keys, and no whole numbers that lose digits.
				fc.pre(!/[\x7f-\x9f\ufeff\ufffe\uffff]/.test(json));
				const result = parseYaml(json);
				if (result.ok) expect(result.document.value).toStrictEqual(JSON.parse(json));
				else expect(result.issues.every(({ code }) => code === 'yaml.integer-too-large')).toBe(true);
			}),
			{ numRuns: 500 },
		);
	});

	it('keeps `__proto__` as a field of its own', () => {
		const value = plainOf('__proto__: {polluted: true}\nconstructor: 1');
		expect(Object.keys(value as object)).toEqual(['__proto__', 'constructor']);
		expect(Object.getPrototypeOf(value)).toBe(Object.prototype);
		expect(Object.hasOwn(Object.prototype, 'polluted')).toBe(false);
	});
});

describe('an issue with its place', () => {
	it.each<[string, ...string[]]>([
		['a: *x', '1:4 yaml.alias *x'],
		['a: &x 1\nb: *x\nc: *x', '1:4 yaml.anchor &x'],
		['&x a: 1', '1:1 yaml.anchor &x'],
		['&x\na: 1', '1:1 yaml.anchor &x'],
		['a: [&x 1, *x]', '1:5 yaml.anchor &x'],
		['*x : 1', '1:1 yaml.alias *x'],
		['a: !!str 1', '1:4 yaml.tag !!str'],
		['a: !foo {b: 1}', '1:4 yaml.tag !foo'],
		['!!binary aGk=', '1:1 yaml.tag !!binary'],
		['a: !<tag:yaml.org,2002:int> "1"', '1:4 yaml.tag !<tag:yaml.org,2002:int>'],
		['a: !x |\n  text', '1:4 yaml.tag !x'],
		['%YAML 1.1\n---\na: yes', '1:1 yaml.directive %YAML 1.1'],
		['%TAG ! tag:x,2000:\n---\na: 1', '1:1 yaml.directive %TAG ! tag:x,2000:'],
		['a: 1\n---\nb: 2\n---\nc: 3', '2:1 yaml.several-documents'],
		['a: 1\n---\n', '2:1 yaml.several-documents'],
		['a: 1\n...\nb: 2', '3:1 yaml.several-documents'],
		['<<: {a: 1}', '1:1 yaml.merge-key'],
		['? [a]\n: 1', '1:3 yaml.key-not-text'],
		['{{a: 1}: 1}', '1:2 yaml.key-not-text'],
		[': 1', '1:1 yaml.syntax missing-key'],
		['key: [a, b]: c', '1:12 yaml.syntax missing-key'],
		['a: 1\nb: 2\na: 3', '3:1 yaml.duplicate-key a 1'],
		['"a": 1\n\'a\': 2\na: 3', '2:1 yaml.duplicate-key a 1', '3:1 yaml.duplicate-key a 1'],
		['1: a\n"1": b', '2:1 yaml.duplicate-key 1 1'],
		['a: {__proto__: 1, __proto__: 2}', '1:19 yaml.duplicate-key __proto__ 1'],
		['a: 014', '1:4 yaml.leading-zero 014'],
		['a: -007.5', '1:4 yaml.leading-zero -007.5'],
		['a: 9007199254740992', '1:4 yaml.integer-too-large 9007199254740992'],
		['a: -9007199254740993', '1:4 yaml.integer-too-large -9007199254740993'],
		['a: 0xFFFFFFFFFFFFFFFF', '1:4 yaml.integer-too-large 0xFFFFFFFFFFFFFFFF'],
		[`a: 1${'0'.repeat(400)}`, `1:4 yaml.integer-too-large 1${'0'.repeat(29)}…`],
		['a: .nan', '1:4 yaml.not-finite .nan'],
		['a: [.inf, -.Inf]', '1:5 yaml.not-finite .inf', '1:11 yaml.not-finite -.Inf'],
		['a: 1e999', '1:4 input.number-too-large 1e999'],
		['a: b\u0007', '1:5 yaml.control-character U+0007'],
		['a: "b\u0002"', '1:6 yaml.control-character U+0002'],
		['a: b: c', '1:4 yaml.syntax nested-mapping b'],
		['a: 1\n b: 2', '2:2 yaml.syntax indentation b 1'],
		['a:\n  b: 1\n\n   c: 2\n', '4:4 yaml.syntax indentation c 2'],
		['a:\n  - b: 1\n  c: 2\nd: 3', '3:3 yaml.syntax indentation c 2'],
		['a:\n - b: 1\n  c: 2\n - d: 3', '3:3 yaml.syntax indentation c 2'],
		['a:\n    b: 1\n  c: 2\n  d: 3\ne: 4', '3:3 yaml.syntax indentation c 2'],
		['a: "x', '1:4 yaml.syntax unclosed-quote "x'],
		['a: "x\\"\nb: 1\n', '1:4 yaml.syntax unclosed-quote "x\\"'],
		["a: 'x''", "1:4 yaml.syntax unclosed-quote 'x''"],
		['a: [1, 2', '1:9 yaml.syntax unclosed-bracket'],
		['a: {b: 1\nc: 2', '2:1 yaml.syntax unclosed-bracket c'],
		['{"a": 1', '1:8 yaml.syntax unclosed-bracket'],
		['["a" "b"]', '1:6 yaml.syntax missing-comma "'],
		['a:\n\t- b', '2:1 yaml.syntax tab'],
		['  a: 1\n b: 2', '2:2 yaml.syntax indentation b 1'],
		['a:\n  b: 1\n c: 2', '3:2 yaml.syntax indentation c 2'],
		['a: @x', '1:4 yaml.syntax plain-text-start @'],
		['a: `x`', '1:4 yaml.syntax plain-text-start `'],
		['a: %x', '1:4 yaml.syntax plain-text-start %'],
		['a: "\\q"', '1:5 yaml.syntax escape \\'],
		['a: 1\n\nb', '3:1 yaml.syntax missing-colon b'],
		['a\nb: 1', '1:1 yaml.syntax missing-colon a'],
		['"a\n b": 1', '1:1 yaml.syntax key-on-several-lines "a'],
		['a: 1\nb\nc: 3\nd\ne: 5', '2:1 yaml.syntax missing-colon b', '4:1 yaml.syntax missing-colon d'],
		// What the parser makes of the rest is no mistake of its own.
		['a:\n  b: x\n\tc: y\n  d: z\n e: 1', '3:1 yaml.syntax tab'],
		['a:\n\tb: 1\n\tc: 2', '2:1 yaml.syntax tab', '3:1 yaml.syntax tab'],
		['a:\n\tb: 1\nc：2\nd: 3', '2:1 yaml.syntax tab', '3:1 yaml.syntax full-width-colon c：2'],
		['a: "x" y\nb: "z" w', '1:8 yaml.syntax unexpected y'],
		['a: 1\nb：2\nc:\n  d: 1\n e: 2', '2:1 yaml.syntax full-width-colon b：2'],
		['p: {name: 某口岸，type: air，hub: x}', '1:14 yaml.syntax full-width-comma ，'],
		['p: [{a: 1}，{a: 2}]', '1:11 yaml.syntax full-width-comma ，'],
		['p: {a: "x，b: y"，"b": 1}', '1:16 yaml.syntax full-width-comma ，'],
		['p: {a: x，b: 1}\nq: {a: x，b: 1}', '1:9 yaml.syntax full-width-comma ，', '2:9 yaml.syntax full-width-comma ，'],
		['p: {a: x；b: 1}', '1:9 yaml.syntax full-width-comma ；'],
		['p: [{a: x}、{b: 1}]', '1:11 yaml.syntax full-width-comma 、'],
		['p: {a: x; b: 1}', '1:9 yaml.syntax semicolon ;'],
		['p: ｛a: x, b: 1｝', '1:4 yaml.syntax full-width-bracket ｛'],
		['p:\n  - q: ［{a: 1}］', '2:8 yaml.syntax full-width-bracket ［'],
		['p: {a: x, b: y｝\nq: 1', '1:15 yaml.syntax full-width-bracket ｝'],
		["p: ['a', 'b'］", '1:13 yaml.syntax full-width-bracket ］'],
		['n: ［2024］5号: 同意', '1:4 yaml.syntax nested-mapping ［'],
		['n: ［国函: 5］号', '1:4 yaml.syntax nested-mapping ［'],
		['p: { d: 批复［2024］', '1:17 yaml.syntax unclosed-bracket'],
		["p: ['a' '（一）']", "1:9 yaml.syntax missing-comma '"],
		['p:\n  ● name: 甲\n    type: b', '2:3 yaml.syntax missing-dash-space ● name'],
		['p:\n  1. name: 甲\n     type: b', '2:3 yaml.syntax missing-dash-space 1. name'],
		...['2、', '3) ', '（4）', '⑤ '].map((mark): [string, string] => [
			`p:\n  ${mark}name: 甲\n     type: b`,
			`2:3 yaml.syntax missing-dash-space ${mark}name`,
		]),
		['name: 甲，乙: x', '1:7 yaml.syntax nested-mapping 甲'],
		['p:\n  -name: 甲\n  -name: 乙', '2:3 yaml.syntax missing-dash-space -name', '3:3 yaml.syntax missing-dash-space -name'],
		['p:\n  -name: 甲\n   type: b', '2:3 yaml.syntax missing-dash-space -name'],
		['p:\n  －name: 甲\n    type: b', '2:3 yaml.syntax missing-dash-space －name'],
		['p:\n  - name:\u3000甲\n    type: b', '2:10 yaml.syntax wide-space U+3000'],
		['p:\n\u3000\u3000name: 甲\n  type: b', '2:1 yaml.syntax wide-space U+3000'],
		['p:\n\u00a0\u00a0name: 甲', '2:1 yaml.syntax wide-space U+00A0'],
		// What only looks like it, in texts, hides nothing.
		['n: |\n  · 附件：一\n  -材料：齐全\nid: x\n\tb: 1', '5:1 yaml.syntax tab'],
		['n: |\n  · 附件：一\n b: 1', '3:2 yaml.syntax indentation b 2'],
		['n: |\n  　　第一段\n\n  　　第二段\nid:x\nb: 1', '5:1 yaml.syntax missing-space id:x'],
		['n: "第一段\n  　　第二段"\nid:x\nb: 1', '3:1 yaml.syntax missing-space id:x'],
		['a:\n  - 　甲\n  - 乙\nid:x\nb: 1', '4:1 yaml.syntax missing-space id:x'],
		['n: 由省批准，文号：鄂12\n  id: x\nb: a', '2:3 yaml.syntax indentation id 1'],
		["n: it's 甲，乙：丙\n  b: 1", '2:3 yaml.syntax indentation b 1'],
		['p: { a: x } x # 说明，类型：y', '1:13 yaml.syntax unexpected x'],
		['p: { a: 1, hours： 2 }', '1:12 yaml.syntax full-width-colon hours： 2'],
		['p: { a: 1, -hours: 2 }'],
		['a: b: 甲，乙', '1:4 yaml.syntax nested-mapping b'],
		[`${'k'.repeat(1100)}: 1`, `1:1 yaml.syntax long-key ${'k'.repeat(30)}…`],
		['a: "x" y', '1:8 yaml.syntax unexpected y'],
		['a: - b', '1:4 yaml.syntax unexpected -'],
		['a: ]\nb: 1\nc: 2', '1:4 yaml.syntax unexpected ]'],
		['a: "x" y\nb: *x\nc: "\\q"', '1:8 yaml.syntax unexpected y', '2:4 yaml.alias *x', '3:5 yaml.syntax escape \\'],
	])('%j', (text, ...expected) => {
		expect(brief(text)).toEqual(expected);
	});

	it.each<[string, ...(readonly [found: string, suggestion: string | undefined])[]]>([
		['a: 1\ntype： border\nb: 2', ['2:1 full-width-colon type： border', 'type: border']],
		['p:\n  - a: 1\n    b: 2\n   - a: 3\n     b: 4', ['4:4 indentation -', undefined]],
		['type：border\na: 1', ['1:1 full-width-colon type：border', 'type: border']],
		['a: 1\ntype:border', ['2:1 missing-space type:border', 'type: border']],
		['a:\n  - name： x\n    type: air', ['2:5 full-width-colon name： x', 'name: x']],
		['a:\n  - name: x\n    type：\n    b: 1', ['3:5 full-width-colon type：', 'type:']],
		['a:1\nb: 2\nc：3\nd: 4', ['1:1 missing-space a:1', 'a: 1'], ['3:1 full-width-colon c：3', 'c: 3']],
		// Where no line is in order the parser takes them for one text.
		['编号：1\nb:2', ['1:1 full-width-colon 编号：1', '编号: 1'], ['2:1 missing-space b:2', 'b: 2']],
		[`a：${'x'.repeat(40)}\nb: 2`, [`1:1 full-width-colon a：${'x'.repeat(28)}…`, undefined]],
	])('a colon that is none in %j', (text, ...expected) => {
		const told = issuesOf(text).map(({ line, column, args, suggestion }) => [
			`${line}:${column} ${args.problem} ${args.found}`,
			suggestion,
		]);
		expect(told).toEqual(expected);
	});

	it.each(['http://example.org', 'a: 时间：12:30', 'a: x:y'])('but is one in %j', (text) => {
		expect(issuesOf(text)).toEqual([]);
	});

	it.each(['', ' \n', '# only a comment\n', '---', '---\n# c\n...\n', '%YAML 1.2\n---\n'])('an empty text: %j', (text) => {
		expect(issuesOf(text)).toEqual([{ code: 'input.empty', args: {} }]);
	});

	it('names the file where there is one, and the value', () => {
		const result = parseYaml('a:\n  - b: 1\n    b: 2');
		expect(result.ok ? [] : result.issues).toEqual([
			{
				code: 'yaml.duplicate-key',
				args: { key: 'b', firstLine: 2 },
				pointer: '/a/0/b',
				line: 3,
				column: 5,
				frame: '3 |     b: 2\n  |     ^',
			},
		]);
	});

	it('is told up to a thousand times', () => {
		const issues = issuesOf('a: !x 1\n'.repeat(3000));
		expect(issues.length).toBe(1001);
		expect(issues.slice(0, 1000).map(({ line }) => line)).toEqual(Array.from({ length: 1000 }, (_, index) => index + 1));
		expect(issues.at(-1)?.code).toBe('input.more-issues');
	});
});

describe('what would take too much is refused at once', () => {
	const bomb = ['a: &a [x, x]', ...Array.from({ length: 30 }, (_, i) => `b${i}: &b${i} [*a, *a, *a, *a, *a, *a, *a, *a, *a]`)].join('\n');
	it.each([
		['an alias bomb', bomb, '1:4 yaml.anchor &a'],
		['a million lists', '['.repeat(1e6), '1:101 input.too-deep 100'],
		['200 lists, closed', '['.repeat(200) + ']'.repeat(200), '1:101 input.too-deep 100'],
		['a million objects', '{a: '.repeat(1e6), '1:401 input.too-deep 100'],
		['a million lists in block style', `${'- '.repeat(1e6)}1`, '1:201 input.too-deep 100'],
		['a million keys', '? '.repeat(1e6), '1:201 input.too-deep 100'],
		['objects in block style', Array.from({ length: 2000 }, (_, i) => `${' '.repeat(i)}a:`).join('\n'), '101:101 input.too-deep 100'],
	])('%s', (_what, text, expected) => {
		expect(brief(text)[0]).toBe(expected);
	});

	it('but a hundred lists are read, and brackets in a text are none', () => {
		expect(issuesOf('['.repeat(100) + ']'.repeat(100))).toEqual([]);
		expect(issuesOf(`"${'['.repeat(1000)}"`)).toEqual([]);
	});

	it('two million tokens', () => {
		expect(issuesOf(`[${'1,'.repeat(1e6)}1]`).map(({ code, args }) => ({ code, ...args }))).toEqual([
			{ code: 'yaml.too-many-tokens', limit: 2_000_000 },
		]);
	});

	it('many keys are compared in a moment', () => {
		expect(issuesOf(Array.from({ length: 20_000 }, (_, i) => `k${i}: 1`).join('\n'))).toEqual([]);
	});
});

describe('emptyValues', () => {
	it.each<[string, readonly Path[]]>([
		['approvedOn:\nacceptedOn: null\nnotes: ""\nhub: ~', [['approvedOn']]],
		['approvedOn: # not yet\nacceptedOn:', [['approvedOn'], ['acceptedOn']]],
		[
			'ports:\n  - name: a\n    acceptedOn:\n  -\n',
			[
				['ports', 0, 'acceptedOn'],
				['ports', 1],
			],
		],
		['{a, b: , c: null}', [['a'], ['b']]],
		['? a', [['a']]],
	])('of %j', (text, expected) => {
		const result = parseYaml(text);
		expect(result.ok && result.document.emptyValues).toEqual(expected);
	});
});

describe('locate', () => {
	const text = `# head
port:
  name: 襄阳 # a comment
  "type": 'air'
list:
  - 1
  - x: null

    y: [ 2, { z: 3 } ]
  # tail
text: |
  one
  two
empty:
last: 014x
`;
	const result = parseYaml(text);
	const shown = (path: Path, part: 'key' | 'value') => {
		if (!result.ok) throw new Error('not read');
		const { start, end } = result.document.locate(path, part);
		return text.slice(start, end);
	};

	it.each<[Path, 'key' | 'value', string]>([
		[[], 'value', text.slice(text.indexOf('port'), -1)],
		[['port'], 'key', 'port'],
		[['port'], 'value', 'name: 襄阳 # a comment\n  "type": \'air\''],
		[['port', 'name'], 'value', '襄阳'],
		[['port', 'type'], 'key', '"type"'],
		[['port', 'type'], 'value', "'air'"],
		[['list', 0], 'value', '1'],
		[['list', '0'], 'key', '1'],
		[['list'], 'value', '- 1\n  - x: null\n\n    y: [ 2, { z: 3 } ]'],
		[['list', 1, 'y'], 'value', '[ 2, { z: 3 } ]'],
		[['list', 1, 'y', 1, 'z'], 'key', 'z'],
		[['list', 1, 'y', 1, 'z'], 'value', '3'],
		[['text'], 'value', '|\n  one\n  two'],
		[['empty'], 'key', 'empty'],
		[['empty'], 'value', ''],
		[['last'], 'value', '014x'],
		[['port', 'missing'], 'value', 'name: 襄阳 # a comment\n  "type": \'air\''],
		[['list', 9], 'key', '- 1\n  - x: null\n\n    y: [ 2, { z: 3 } ]'],
	])('%j %s', (path, part, expected) => {
		expect(shown(path, part)).toBe(expected);
	});

	it('an empty value stands on the line of its key', () => {
		if (!result.ok) throw new Error('not read');
		const { source, locate } = result.document;
		expect(source.positionAt(locate(['empty'], 'value').start).line).toBe(source.positionAt(locate(['empty'], 'key').start).line);
	});
});
