/** Every issue of a broken application is found at once, at its place, and nothing sound is refused. */

import { readFileSync } from 'node:fs';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { describe, expect, it } from 'vitest';
import { isDate } from '../../src/base/date.js';
import type { Issue } from '../../src/base/issue.js';
import { checkApplication } from '../../src/domain/check.js';
import { applicationJsonSchema } from '../../src/domain/json-schema.js';
import { parseApplication } from '../../src/domain/parse.js';
import { parseQuick } from '../../src/domain/quick.js';
import { parseYaml } from '../../src/read/yaml.js';
import { accepted, broken, sound } from './cases.js';
import { jsonDocument } from './document.js';

const matches = new Ajv2020({ formats: { date: isDate } }).compile(applicationJsonSchema());

/** What a JSON Schema cannot see: the table of divisions, and other parts of the document. */
const beyondJsonSchema = /^(division\.(?!malformed)|application\.(evidence-pointer \/evidence\/~1|duplicate-year))/;

function edited(from: string, to: string): string {
	expect(sound, 'the case changes nothing').toContain(from);
	return sound.replace(from, () => to);
}

function line({ code, pointer, line: row, column, suggestion }: Issue): string {
	return `${code} ${pointer} ${row}:${column}${suggestion === undefined ? '' : ` → ${suggestion}`}`;
}

describe('parseApplication', () => {
	it.each(broken)('refuses %s', (_, from, to, ...expected) => {
		const document = jsonDocument(edited(from, to));
		const parsed = parseApplication(document);
		expect(parsed.ok ? [] : parsed.issues.map(line)).toEqual(expected);
	});

	it.each([
		['1e3', '"1e3"'],
		['0x1F', '"0x1F"'],
		['12.50', '"12.50"'],
	])('suggests the text %s as it is written, not as a number is read', (written, suggestion) => {
		const read = parseYaml(
			`schemaVersion: 1\nid: ${written}\nsubmittedOn: 2024-06-30\nport: {name: 甲, type: water, province: '420000'}\n`,
		);
		const parsed = read.ok ? parseApplication(read.document) : undefined;
		expect(parsed?.ok === false ? parsed.issues.map((issue) => [issue.code, issue.suggestion]) : parsed).toEqual([
			['application.wrong-type', suggestion],
		]);
	});

	it.each([
		['province: 广西', 'division.malformed', '"450000"'],
		['province: “450000”', 'division.malformed', '"450000"'],
		['province: "广西"', 'division.malformed', '450000'],
		["province: '450100'", 'division.not-a-province', '450000'],
	])('of %s suggests a code that can stand there in YAML', (written, code, suggestion) => {
		const read = parseYaml(`schemaVersion: 1\nid: A\nsubmittedOn: 2024-06-30\nport:\n  name: 甲\n  type: water\n  ${written}\n`);
		const parsed = read.ok ? parseApplication(read.document) : undefined;
		expect(parsed?.ok === false ? parsed.issues.map((issue) => [issue.code, issue.suggestion]) : parsed).toEqual([[code, suggestion]]);
	});

	it('suggests a number of six digits without quotation marks', () => {
		const head = "schemaVersion: 1\nid: A\nsubmittedOn: 2024-06-30\nport: {name: 甲, type: air, province: '420000'}\n";
		const read = parseYaml(`${head}airport: {passengers: [{year: 2023, count: 12.5万}]}\n`);
		const parsed = read.ok ? parseApplication(read.document) : undefined;
		expect(parsed?.ok === false ? parsed.issues.map((issue) => issue.suggestion) : parsed).toEqual(['125000']);
	});

	it.each(accepted)('accepts %s', (_, from, to) => {
		const document = jsonDocument(edited(from, to));
		expect(parseApplication(document)).toEqual({ ok: true, application: document.value, warnings: [] });
	});

	it('shows the line at fault', () => {
		const parsed = parseApplication(jsonDocument(edited('"region"', '"regoin"')));
		expect(parsed.ok ? '' : parsed.issues[0]?.frame).toContain('29 |     "regoin": "inland",');
	});

	it.each([
		['a list', '[]', 'list'],
		['a text', '"x"', 'string'],
		['null', 'null', 'null'],
	])('has one issue for %s in place of a document', (_, text, actual) => {
		const parsed = parseApplication(jsonDocument(text));
		expect(parsed.ok ? [] : parsed.issues).toMatchObject([
			{ code: 'application.not-an-object', args: { actual }, pointer: '', line: 1, column: 1 },
		]);
	});

	it('asks for a written null where a date stands empty, and only where null has a meaning', () => {
		const document = jsonDocument(edited('{ "listed": true }', 'null'), [['province', 'ports', 0, 'acceptedOn'], ['plan']]);
		const parsed = parseApplication(document);
		expect(parsed.ok ? [] : parsed.issues.map(line)).toEqual(['application.empty-value /province/ports/0/acceptedOn 23:9']);
	});

	it('warns of abolished codes, at their place, and accepts them', () => {
		const text = edited(
			'"420000",\n    "prefecture": "420600",\n    "county": "420607"',
			'"370000",\n    "prefecture": "371200",\n    "county": "371203"',
		);
		const parsed = parseApplication(jsonDocument(text.replace(/\s*"prefecture": "420100",\s*"county": "420102",/, '')));
		expect(parsed.ok ? parsed.warnings.map(line) : parsed).toEqual([
			'division.abolished /port/prefecture 9:19',
			'division.abolished /port/county 10:15',
		]);
	});

	it('warns of a name by which others are told apart with a character that is not shown', () => {
		const airport = '"routes": [{ "to": "北京" }, { "to": "北\\u200b京" }], "passengers"';
		const text = edited('"passengers"', airport).replace('"襄阳刘集机场"', '"襄阳刘集\\u200b机场"');
		const parsed = parseApplication(jsonDocument(text));
		expect(parsed.ok ? parsed.warnings.map(({ code, pointer, args }) => [code, pointer, args]) : parsed).toEqual([
			['application.hidden-character', '/port/name', { character: 'U+200B' }],
			['application.hidden-character', '/airport/routes/1/to', { character: 'U+200B' }],
		]);
		expect(parseQuick(Buffer.from(text))).toBeUndefined();
	});

	it.each(['"????"', '"??3????"', '"襄阳\ufffd机场"'])('refuses names whose characters were lost on the way: %s', (name) => {
		const text = edited('"passengers"', `"routes": [{ "to": "北京" }, { "to": ${name} }], "passengers"`).replace('"襄阳刘集机场"', name);
		const parsed = parseApplication(jsonDocument(text));
		expect(parsed.ok ? parsed : parsed.issues.map(({ code, pointer }) => `${code} ${pointer}`)).toEqual([
			'application.lost-text /port/name',
			'application.lost-text /airport/routes/1/to',
		]);
		expect(parseQuick(Buffer.from(text))).toBeUndefined();
	});

	it('lists a thousand issues and says that there are more', () => {
		const unknown = Array.from({ length: 3000 }, (_, index) => `"f${index}": 1`).join(', ');
		const parsed = parseApplication(jsonDocument(edited('"listed": true', unknown)));
		expect(parsed.ok ? [] : [parsed.issues.length, parsed.issues.at(-1)?.code]).toEqual([1001, 'application.more-issues']);
	});

	it('does not collect the millions of faults that a document may have', () => {
		const ports = Array.from({ length: 5000 }, () => ({ name: '乙', type: 'air', traffic: Array(500).fill(null) }));
		const checked = checkApplication({ ...JSON.parse(sound), province: { ports } });
		expect(checked.ok ? 0 : checked.issues.length).toBe(1001);
	});

	it('of an empty attachment is what it lacks, not the field that it is for', () => {
		const parsed = parseApplication(jsonDocument(edited('{ "document": "附件一" }', 'null')));
		expect(parsed.ok ? [] : parsed.issues[0]?.args).toEqual({ field: 'document', fact: 'evidence./airport/region' });
	});

	it('cuts what was written to an excerpt, between characters', () => {
		const parsed = parseApplication(jsonDocument(edited('"inland"', `"${'𠮷'.repeat(5000)}"`)));
		expect(parsed.ok ? [] : parsed.issues[0]?.args.written).toBe(`${'𠮷'.repeat(80)}…`);
	});
});

describe('checkApplication', () => {
	it.each(broken)('finds the same as data in %s', (_, from, to, ...expected) => {
		const checked = checkApplication(JSON.parse(edited(from, to)));
		expect(checked.ok ? [] : checked.issues.map(({ code, pointer }) => `${code} ${pointer}`)).toEqual(
			expected.map((each) => each.split(' ').slice(0, 2).join(' ')),
		);
	});

	it.each([NaN, Infinity, -Infinity])('refuses %s, which JSON cannot write', (count) => {
		const application = JSON.parse(sound) as { airport: { passengers: { count?: number }[] } };
		application.airport.passengers = [{ ...application.airport.passengers[0], count }];
		const checked = checkApplication(application);
		expect(checked.ok ? [] : checked.issues).toMatchObject([{ code: 'application.not-finite', pointer: '/airport/passengers/0/count' }]);
	});

	it('gives the bounds of a number and the choices of a field', () => {
		const find = (from: string, to: string) => {
			const checked = checkApplication(JSON.parse(edited(from, to)));
			return checked.ok ? undefined : checked.issues[0]?.args;
		};
		expect(find('"year": 2022', '"year": 1948')).toEqual({ written: 1948, min: 1949, max: 2100 });
		expect(find('1.5', '-1.5')).toEqual({ written: -1.5, min: 0 });
		expect(find('"inland"', '"x"')).toEqual({ written: 'x', choices: ['inland', 'border', 'coastal'], fact: 'airport.region' });
	});
});

describe('the JSON Schema', () => {
	it('is committed as it is made', () => {
		const committed = readFileSync(new URL('../../schemas/application.schema.json', import.meta.url), 'utf8');
		expect(committed, 'run `node scripts/schemas.js`').toBe(`${JSON.stringify(applicationJsonSchema(), null, '\t')}\n`);
	});

	it.each(accepted)('accepts %s', (_, from, to) => {
		expect(matches(JSON.parse(edited(from, to))), JSON.stringify(matches.errors)).toBe(true);
	});

	it.each(broken)('refuses %s, where such a schema can', (_, from, to, ...issues) => {
		const seen = issues.some((each) => !beyondJsonSchema.test(each));
		// It asks for a character that is no white space, which some characters that do not show are not.
		const invisible = to.includes('\\u200b');
		expect(matches(JSON.parse(edited(from, to)))).toBe(!seen || invisible);
	});
});

describe('the example of the format', () => {
	it('is accepted', () => {
		const example = {
			schemaVersion: 1,
			id: 'HB-2023-007',
			submittedOn: '2024-03-15',
			port: {
				name: '襄阳刘集机场',
				type: 'air',
				province: '420000',
				prefecture: '420600',
				iata: 'XFN',
				location: { latitude: 32.150067, longitude: 112.290691 },
			},
			plan: { listed: true },
			airport: {
				region: 'inland',
				hub: 'none',
				passengers: [
					{ year: 2013, count: 601029 },
					{ year: 2023, count: 1791000 },
				],
				nearbyOpenAirPorts: [
					{ name: '宜昌三峡国际机场', iata: 'YIH', distanceKm: 193.5 },
					{ name: '武汉天河国际机场', iata: 'WUH', distanceKm: 238.2 },
				],
			},
			evidence: { '/airport/passengers/1/count': { document: '中新网 2024-02-04' } },
		};
		expect(checkApplication(example)).toEqual({ ok: true, application: example, warnings: [] });
		expect(matches(example)).toBe(true);
	});
});
