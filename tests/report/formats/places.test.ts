import { describe, expect, test } from 'vitest';
import { decidingPointer } from '../../../src/report/placed.js';
import { render } from '../../../src/report/render.js';
import { isError } from '../../../src/report/report.js';
import { fixture, reportOf, resultOfFixture } from '../samples.js';
import { placedIn } from './placed-batch.js';

const name = 'full/air-ineligible';
const text = fixture(name);
const plain = resultOfFixture(name, { language: 'en' });
const result = placedIn(plain, text);
const distance = text.split('\n').findIndex((line) => line.includes('"distanceKm": 120.4')) + 1;
const column = (text.split('\n')[distance - 1] ?? '').indexOf('120.4') + 1;

describe('places', () => {
	test('a finding stands where the value that decided it stands', () => {
		if (isError(result)) throw new Error('an error');
		expect(result.findings.find(({ rule }) => rule === 'air.distance')).toMatchObject({ line: distance, column });
	});

	test('what is not known stands where the missing fact would, at the nearest part that is there', () => {
		const finding = resultOfFixture('real/xiangyang', { language: 'en' }).findings.find(({ rule }) => rule === 'air.distance');
		expect(finding && decidingPointer(finding)).toBe('/airport/nearbyOpenAirPorts/0/driveHours');
	});

	test('values of NDJSON stand in the line that the application has', () => {
		const line = placedIn({ ...plain, line: 9 }, text);
		if (isError(line)) throw new Error('an error');
		expect(line.findings.find(({ rule }) => rule === 'air.distance')).toMatchObject({ line: 9, column });
	});

	test('github, gitlab and sarif point at them, and at the file alone without', async () => {
		const [having, without] = [reportOf([result], { language: 'en' }), reportOf([plain], { language: 'en' })];
		expect(await render(having, 'github')).toContain(`::error file=fixtures/${name}.json,line=${distance},col=${column},`);
		expect(await render(without, 'github')).toContain(`::error file=fixtures/${name}.json,title=`);
		expect(JSON.parse(await render(having, 'gitlab'))[0].location.lines.begin).toBe(distance);
		expect(JSON.parse(await render(without, 'gitlab'))[0].location.lines.begin).toBe(1);
		const [first] = JSON.parse(await render(having, 'sarif')).runs[0].results;
		expect(first.locations[0].physicalLocation.region).toEqual({ startLine: distance, startColumn: column });
		const [bare] = JSON.parse(await render(without, 'sarif')).runs[0].results;
		expect(bare.locations[0].physicalLocation).toEqual({ artifactLocation: { uri: `fixtures/${name}.json` } });
	});

	test.each(['github', 'gitlab', 'sarif'] as const)('%s names a file as the repository does, however it was typed', async (format) => {
		const told = (source: string) => {
			const party = { source, id: 'A' };
			const conflicts = [{ code: 'batch.same-port', message: 'm', parties: [party, party] }];
			const error = { source, error: { code: 'input.invalid' as const, message: 'm', issues: [{ code: 'c', message: 'm' }] } };
			return render({ ...reportOf([{ ...result, source }, error], { language: 'en' }), conflicts }, format);
		};
		const places = (text: string) => text.split('\n').filter((line) => /::|"check_name"|"ruleId"/.test(line));
		const plainly = places(await told('a/.b.json'));
		expect(plainly.length).toBeGreaterThan(3);
		for (const typed of ['./a/.b.json', '././a/.b.json', './/a/.b.json']) {
			expect(places(await told(typed)).map((line) => line.replaceAll(typed, 'a/.b.json'))).toEqual(plainly);
		}
		expect(places(await told('./a/.b.json')).join()).not.toMatch(/(?:file=|path":"|uri":")\./);
	});
});
