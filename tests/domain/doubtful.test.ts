/** A place by an abolished code is never taken for another place than the applicant's, nor for the same one. */

import { expect, test } from 'vitest';
import { checkApplication } from '../../src/domain/check.js';
import { evaluate } from '../../src/engine/evaluate.js';
import { builtIn } from '../packs/built-in.js';

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
	return evaluate(builtIn('cn-14fyp'), checked.application).findings.find((finding) => finding.rule === rule)?.outcome;
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
	[
		'another county, both by the codes that they had',
		'border',
		'650000',
		{ prefecture: '652200', county: '652222' },
		{ prefecture: '652200', county: '652223' },
		'pass',
	],
	['another county', 'border', '650000', { prefecture: '650500', county: '650521' }, { prefecture: '650500', county: '650522' }, 'pass'],
];

test.each(cases)('%s', (_what, type, province, applicant, existing, outcome) => {
	expect(verdictOf(type, province, applicant, existing)).toBe(outcome);
});
