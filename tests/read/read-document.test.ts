import { expect, it } from 'vitest';
import { parseJson } from '../../src/read/json.js';
import { readDocument } from '../../src/read/read-document.js';
import { parseYaml } from '../../src/read/yaml.js';

const utf8 = (text: string) => new TextEncoder().encode(text);

it('reads JSON', () => {
	expect(readDocument(utf8('{"a": 1}'), parseJson)).toMatchObject({
		ok: true,
		encoding: 'utf-8',
		document: { format: 'json', value: { a: 1 } },
	});
});

it('reads YAML', () => {
	expect(readDocument(utf8('a: 1'), parseYaml)).toMatchObject({ ok: true, document: { format: 'yaml', value: { a: 1 } } });
});

it('reads JSON in GB18030 and says so', () => {
	const input = Uint8Array.from([...utf8('{"name": "'), 0xcf, 0xe5, 0xd1, 0xf4, ...utf8('"}')]);
	expect(readDocument(input, parseJson)).toMatchObject({ ok: true, encoding: 'gb18030', document: { value: { name: '襄阳' } } });
});

it.each([
	['JSON', parseJson, '\ufeff{\n"a": NaN}'],
	['YAML', parseYaml, '\ufeffb: 1\na: *x'],
])('counts lines and columns of %s from after the byte order mark', (_what, parse, text) => {
	const result = readDocument(utf8(text), parse);
	expect(result.ok ? [] : result.issues).toMatchObject([{ line: 2, column: text.includes('NaN') ? 6 : 4 }]);
	const first = readDocument(utf8('\ufeff]'), parse);
	expect(first.ok ? [] : first.issues).toMatchObject([{ line: 1, column: 1 }]);
});

it.each([
	['nothing', new Uint8Array(), 'input.empty'],
	['no text', Uint8Array.from([0, 1, 2]), 'input.encoding'],
])('tells of %s before it parses', (_what, input, code) => {
	const result = readDocument(input, () => {
		throw new Error('parsed');
	});
	expect(result).toMatchObject({ ok: false, issues: [{ code }] });
});
