/** Every format, through the program: whole, and with the exit status that the verdicts ask for. */

import { describe, expect, it } from 'vitest';
import { formats } from '../../src/report/formats.js';
import { kouan } from './run.js';

const everything = ['fixtures/full', 'fixtures/bad/misspelt-field.json'];
const open = ['fixtures/full/air-undetermined.json'];

describe.each(Object.keys(formats))('--format %s', (format) => {
	it('changes no exit status', async () => {
		const statuses = await Promise.all(
			[everything, ['fixtures/full'], open, ['fixtures/full/air-eligible.json']].map((paths) =>
				kouan(['check', ...paths, '--format', format]),
			),
		);
		expect(statuses.map(({ status }) => status)).toEqual([2, 1, 3, 0]);
		for (const { stdout } of statuses) expect(stdout).not.toBe('');
	});

	it('is the same bytes again', async () => {
		const [first, second] = await Promise.all([1, 2].map(() => kouan(['check', ...everything, '--format', format])));
		expect(second?.stdout).toBe(first?.stdout);
	});
});

describe('the language of the system', () => {
	const people = ['pretty', 'table', 'html', 'markdown'];

	it.each(Object.keys(formats))('counts for %s only where it is read by people', async (format) => {
		const { stdout } = await kouan(['check', ...open, '--format', format], { env: { LC_ALL: 'zh_CN.UTF-8' } });
		expect(stdout.includes('尚不能判定')).toBe(people.includes(format));
	});
});

describe('what is JSON stays whole when results have nothing to tell', () => {
	it.each(['json', 'gitlab', 'sarif'])('%s', async (format) => {
		for (const paths of [everything, ['fixtures/full/air-eligible.json', ...open], ['fixtures/full/air-eligible.json']]) {
			const { stdout } = await kouan(['check', ...paths, '--format', format, '--quiet']);
			expect(() => JSON.parse(stdout)).not.toThrow();
		}
	});
});

describe('formats that point at lines', () => {
	it('github names line and column of the value that decided', async () => {
		const { stdout } = await kouan(['check', 'fixtures/full/air-ineligible.json', '--format', 'github']);
		expect(stdout).toMatch(/^::error file=fixtures\/full\/air-ineligible\.json,line=134,col=23,/m);
	});

	it('sarif does so, too, and NDJSON keeps the line of the input', async () => {
		const line = JSON.stringify({
			schemaVersion: 1,
			id: 'x',
			submittedOn: '2024-06-30',
			port: { name: 'x', type: 'border', province: '530000' },
			border: { agreement: { included: false } },
		});
		const { stdout } = await kouan(['check', '-', '--format', 'sarif'], { input: `${line}\n\n${line}\n` });
		const regions = JSON.parse(stdout).runs[0].results.map(
			(result: { locations: { physicalLocation: { region: unknown } }[] }) => result.locations[0]?.physicalLocation.region,
		);
		expect(regions).toEqual(expect.arrayContaining([expect.objectContaining({ startLine: 1 }), expect.objectContaining({ startLine: 3 })]));
	});
});

it('--bom begins csv with a byte order mark', async () => {
	const { stdout } = await kouan(['check', ...open, '--format', 'csv', '--bom']);
	expect(stdout.startsWith('\ufeffsource,')).toBe(true);
});
