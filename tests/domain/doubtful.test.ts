/** A place by an abolished code is never taken for another place than the applicant's, nor for the same one. */

import { expect, test } from 'vitest';
import { checkApplication } from '../../src/domain/check.js';
import { divisionsOf, findDivision } from '../../src/domain/divisions.js';
import { evaluate } from '../../src/engine/evaluate.js';
import { builtIn } from '../packs/built-in.js';

const pack = builtIn('cn-14fyp');

interface Place {
	readonly prefecture?: string;
	readonly county?: string;
}

function verdictOf(type: 'water' | 'border', province: string, applicant: Place, existing: Place) {
	const port = { name: '甲口岸', type, approvedOn: '2000-01-01', acceptedOn: '2001-01-01', ...existing };
	const checked = checkApplication({
		schemaVersion: 1,
		id: 'a',
		submittedOn: '2024-03-15',
		port: { name: '乙口岸', type, province, ...applicant },
		province: { plan13Items: [], ports: [port] },
		...(type === 'water' ? { water: { kind: 'sea' } } : { border: { crossing: 'road', neighbour: 'MN' } }),
	});
	if (!checked.ok) throw new Error(JSON.stringify(checked.issues));
	const rule = type === 'water' ? 'water.one-city-one-port' : 'border.first-port';
	return evaluate(pack, checked.application).findings.find((finding) => finding.rule === rule)?.outcome;
}

const cases: readonly [what: string, ...Parameters<typeof verdictOf>, outcome: string][] = [
	['another city', 'water', '460000', { prefecture: '460400' }, { prefecture: '460100' }, 'pass'],
	['the same city', 'water', '460000', { prefecture: '460400' }, { prefecture: '460400' }, 'fail'],
	['the city by the code that it had', 'water', '460000', { prefecture: '460400' }, { prefecture: '469003' }, 'unknown'],
	['the applicant by the code that it had', 'water', '460000', { prefecture: '469003' }, { prefecture: '460400' }, 'unknown'],
	['both by the code that they had', 'water', '460000', { prefecture: '469003' }, { prefecture: '469003' }, 'fail'],
	['a city that was merged into it', 'water', '370000', { prefecture: '370100' }, { prefecture: '371200' }, 'unknown'],
	['a city that is not given', 'water', '460000', { prefecture: '460400' }, {}, 'unknown'],
	[
		'the county by the code that it had',
		'border',
		'530000',
		{ prefecture: '530500', county: '530581' },
		{ prefecture: '530500', county: '530522' },
		'unknown',
	],
	[
		'the county and its city by the codes that they had',
		'border',
		'650000',
		{ prefecture: '650500', county: '650521' },
		{ prefecture: '652200', county: '652222' },
		'unknown',
	],
	['one county by two codes that it had', 'border', '540000', { prefecture: '540500', county: '540530' }, { county: '542232' }, 'unknown'],
	[
		'a county that came to the city of the existing port',
		'water',
		'340000',
		{ prefecture: '340800', county: '340823' },
		{ prefecture: '340700' },
		'unknown',
	],
	[
		'an existing port in a county that came to the city',
		'water',
		'340000',
		{ prefecture: '340700', county: '340722' },
		{ prefecture: '340800', county: '340823' },
		'unknown',
	],
	['another county', 'border', '650000', { prefecture: '650500', county: '650521' }, { prefecture: '650500', county: '650522' }, 'pass'],
];

test.each(cases)('%s', (_what, type, province, applicant, existing, outcome) => {
	expect(verdictOf(type, province, applicant, existing)).toBe(outcome);
});

/** Every abolished county or city beside the present one of its name in the province: most of them are one place. */
const namesakes = Array.from({ length: 90 }, (_, index) => `${index + 10}0000`)
	.flatMap((province) => divisionsOf(province).map((division) => ({ ...division, province })))
	.filter(({ abolished, name }) => abolished && name !== '市辖区' && name !== '县')
	.flatMap((old) => {
		const present = divisionsOf(old.province).find(({ abolished, level, name }) => !abolished && level === old.level && name === old.name);
		return present === undefined ? [] : [{ province: old.province, old: placeOf(old.code), present: placeOf(present.code) }];
	});

function placeOf(code: string): Place {
	if (findDivision(code)?.level === 'prefecture') return { prefecture: code };
	const prefecture = `${code.slice(0, 4)}00`;
	return findDivision(prefecture) === undefined ? { county: code } : { prefecture, county: code };
}

test('a place by the code that it had is never another than the place of its name', () => {
	expect(namesakes.length).toBeGreaterThan(20);
	for (const { province, old, present } of namesakes) {
		for (const [applicant, existing] of [
			[present, old],
			[old, present],
		] as const) {
			if (applicant.prefecture === undefined) continue;
			const outcomes = [verdictOf('water', province, applicant, existing), verdictOf('border', province, applicant, existing)];
			expect.soft(outcomes, JSON.stringify({ applicant, existing })).not.toContain('pass');
		}
	}
});
