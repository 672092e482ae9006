import { describe, expect, test } from 'vitest';
import { harmless } from '../../../src/base/harmless.js';
import { render } from '../../../src/report/render.js';
import { isError } from '../../../src/report/report.js';
import { languages } from '../samples.js';
import { batchIn } from './batch.js';
import { hostile, hostileReport } from './hostile.js';
import { junitFaults } from './junit-schema.js';
import { type Element, readXml } from './xml-reader.js';

const namesIn = (element: Element): readonly string[] => [element.name, ...element.children.flatMap(namesIn)];
const outcomes = { pass: undefined, fail: 'failure', unknown: 'skipped', 'not-applicable': 'skipped' } as const;

describe('junit', () => {
	test.each(languages)('in %s holds to the schema, and counts what it holds', async (language) => {
		const root = readXml(await render(batchIn(language), 'junit', { language }));
		expect(junitFaults(root)).toEqual([]);
		for (const { attributes, children } of root.children) {
			const cases = children.filter(({ name }) => name === 'testcase');
			const having = (name: string) => String(cases.filter((each) => each.children[0]?.name === name).length);
			const counted = { tests: String(cases.length), failures: having('failure'), errors: having('error'), skipped: having('skipped') };
			expect(attributes).toMatchObject(counted);
		}
	});

	test('every rule that counts is a case with its outcome, and no other rule is', async () => {
		const report = batchIn('en');
		const { children: suites } = readXml(await render(report, 'junit'));
		expect(suites).toHaveLength(report.results.length);
		for (const [index, result] of report.results.entries()) {
			const cases = suites[index]?.children.filter(({ name }) => name === 'testcase') ?? [];
			const found = cases.map(({ attributes, children: [child] }) => [attributes.name?.split(':')[0], child?.name, child?.attributes.type]);
			if (isError(result)) {
				expect(found.map(([, ...rest]) => rest)).toEqual([['error', result.error.code]]);
				continue;
			}
			const bound = result.findings.filter(({ effect }) => effect === 'requirement' || effect === 'restriction');
			const type = ({ outcome, effect }: (typeof bound)[number]) => (outcome === 'fail' ? effect : undefined);
			expect(found).toEqual(bound.map((finding) => [finding.rule, outcomes[finding.outcome], type(finding)]));
		}
	});

	test('the schema check finds faults', () => {
		const leaf = { attributes: {}, children: [], text: '' };
		expect(junitFaults({ ...leaf, name: 'testsuite' })).toEqual(['testsuite without name', 'testsuite without tests']);
		expect(junitFaults({ ...leaf, name: 'testsuites', children: [{ ...leaf, name: 'properties' }], text: 'x' })).toHaveLength(2);
		expect(() => readXml('<?xml version="1.0" encoding="UTF-8"?>\n<a b="&x;"/>')).toThrow();
		expect(() => readXml('<?xml version="1.0" encoding="UTF-8"?>\n<a><b></a></b>')).toThrow();
	});

	test.each(hostile)('%j adds no element and no attribute', async (name) => {
		const text = await render(hostileReport(name), 'junit');
		expect(harmless(text.replaceAll('\n', ''))).toBe(text.replaceAll('\n', ''));
		const root = readXml(text);
		const plain = readXml(await render(hostileReport('plain'), 'junit'));
		expect(junitFaults(root)).toEqual([]);
		expect(namesIn(root)).toEqual(namesIn(plain));
	});
});
