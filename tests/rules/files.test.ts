/** A pack in several files: which of them belong to it, and in which order they are read. */

import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import type { Issue } from '../../src/base/issue.js';
import { loadPack } from '../../src/rules/load.js';
import type { PackText } from '../../src/rules/model.js';
import { basePack, issuesOf, packOf } from './base-pack.js';

const rulesAt = basePack.indexOf('appliesTo:');
const lastRuleAt = basePack.indexOf('  - id: air.first');
const common = basePack.slice(rulesAt, basePack.indexOf('rules:\n'));

/** The base pack in three files; `files` is what its header lists. */
function folder(files = 'files: [air.yaml, first.yaml]', prefix = 'some/pack/'): readonly [PackText, PackText, PackText] {
	return [
		{ name: `${prefix}first.yaml`, text: `${common}rules:\n${basePack.slice(lastRuleAt)}` },
		{ name: `${prefix}pack.yaml`, text: `${basePack.slice(0, rulesAt)}${files}\n` },
		{ name: `${prefix}air.yaml`, text: basePack.slice(rulesAt, lastRuleAt) },
	];
}

const told = (issues: readonly Issue[]) =>
	issues.map(({ code, file, line, column, suggestion }) => [code, `${file}:${line}:${column}`, suggestion]);

describe('a pack in a folder', () => {
	it('is read in the order that its header lists, whatever the order of the texts', () => {
		const pack = packOf(...folder());
		expect(pack.rules.map(({ id }) => id)).toEqual(['air.distance', 'air.routes', 'air.first']);
		expect(packOf(...folder().toReversed())).toEqual(pack);
		expect(packOf(...folder('files: [first.yaml, air.yaml]')).rules.map(({ id }) => id)).toEqual([
			'air.first',
			'air.distance',
			'air.routes',
		]);
	});

	it('says the same as the pack in one file', () => {
		const withoutPlaces = (text: unknown) => JSON.stringify(text).replace(/"file":"[^"]*","line":\d+/g, '');
		expect(withoutPlaces(packOf(...folder()))).toBe(withoutPlaces(packOf(basePack)));
	});

	it('may lie beside the reader', () => {
		expect(packOf(...folder(undefined, '')).rules).toHaveLength(3);
	});

	it('names the file of every case', () => {
		const files = packOf(...folder()).rules.flatMap(({ cases }) => cases.map(({ file }) => file));
		expect(files).toEqual(['some/pack/air.yaml', 'some/pack/air.yaml', 'some/pack/air.yaml', 'some/pack/first.yaml']);
	});

	it('tells of a file that is listed and not there, and of names then nothing', () => {
		expect(told(issuesOf(...folder('files: [air.yaml, frist.yaml]')))).toEqual([
			['rules.file-absent', 'some/pack/pack.yaml:60:19', 'first.yaml'],
			['rules.file-not-listed', 'some/pack/first.yaml:1:1', undefined],
		]);
	});

	it('tells of a file that is there and not listed', () => {
		expect(told(issuesOf(...folder(), { name: 'some/pack/more.yaml', text: 'unchecked: []' }))).toEqual([
			['rules.file-not-listed', 'some/pack/more.yaml:1:1', undefined],
			['rules.empty-list', 'some/pack/more.yaml:1:1', undefined],
		]);
	});

	it('tells of a file that is listed twice', () => {
		expect(told(issuesOf(...folder('files: [air.yaml, first.yaml, air.yaml]')))).toEqual([
			['rules.duplicate-id', 'some/pack/pack.yaml:60:31', undefined],
		]);
	});

	it('tells of a second header', () => {
		const [first, header, air] = folder();
		const second = { name: 'some/pack/pack.json', text: '{"id":"other"}' };
		const issues = [['rules.several-headers', 'some/pack/pack.json:1:1', undefined]];
		expect(told(issuesOf(first, header, air, second))).toEqual(issues);
		expect(told(issuesOf(second, first, header, air))).toEqual(issues);
	});

	it('knows the header and the format of a file by its name, in whatever case', () => {
		const [first, header, air] = folder();
		expect(issuesOf(first, { ...header, name: 'some/pack/PACK.YML' }, air)).toEqual([]);
		const json = { name: 'some/pack/Pack.JSON', text: JSON.stringify(parse(header.text)) };
		expect(issuesOf(first, json, air)).toEqual([]);
	});

	it('tells of a lacking header', () => {
		const [first, , air] = folder();
		expect(told(issuesOf(first, air))).toEqual([['rules.no-header', 'some/pack/first.yaml:1:1', undefined]]);
	});

	it('tells of no files at all', () => {
		expect(loadPack([])).toEqual({ ok: false, issues: [{ code: 'rules.no-files', args: {} }] });
	});

	it('does not take the keys of a header in another file', () => {
		const [first, header, air] = folder();
		const text = `version: 1.0.0\n${air.text}`;
		expect(told(issuesOf(first, header, { ...air, text }))).toEqual([['rules.unknown-key', 'some/pack/air.yaml:1:1', undefined]]);
	});

	it('tells both places of an id that stands in two files', () => {
		const [first, header, air] = folder();
		const [issue, ...others] = issuesOf(header, air, { ...first, text: first.text.replace('id: air.first', 'id: air.distance') });
		expect(others).toEqual([]);
		expect(issue).toMatchObject({
			code: 'rules.duplicate-id',
			file: 'some/pack/first.yaml',
			args: {
				kind: 'rule',
				id: 'air.distance',
				firstFile: 'some/pack/air.yaml',
				firstLine: air.text.split('\n').findIndex((line) => line.includes('air.distance')) + 1,
			},
		});
	});

	it('tells of every file that cannot be read, and still of the shape of the others', () => {
		const [first, header, air] = folder();
		const issues = issuesOf(
			{ ...first, text: 'rules: [' },
			{ ...header, text: header.text.replace('title:', 'titel:') },
			{ ...air, text: '' },
		);
		expect(issues.map(({ code, file }) => [code, file])).toEqual([
			['rules.missing-key', 'some/pack/pack.yaml'],
			['rules.unknown-key', 'some/pack/pack.yaml'],
			['input.empty', 'some/pack/air.yaml'],
			['yaml.syntax', 'some/pack/first.yaml'],
		]);
	});

	it('tells everything in the order of the files and of the places in them', () => {
		const [first, header, air] = folder();
		const issues = issuesOf(
			{ ...first, text: first.text.replace('parameter: grace', 'parameter: grase') },
			{ ...header, text: header.text.replace('unit: km', 'unit: t') },
			{ ...air, text: air.text.replace('near.distanceKm', 'near.distnceKm') },
		);
		expect(issues.map(({ code, file }) => [code, file])).toEqual([
			['rules.unused', 'some/pack/pack.yaml'],
			['rules.unknown-fact', 'some/pack/air.yaml'],
			['rules.unknown-parameter', 'some/pack/first.yaml'],
		]);
	});
});
