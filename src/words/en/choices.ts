/** What the choices of each fact are called in English. */

import type { ChoiceLabels } from '../words.js';

const portTypes = { air: 'air port', border: 'border port', water: 'water port' };
const regions = { inland: 'inland', border: 'on the land border', coastal: 'coastal' };

export const choices: ChoiceLabels = {
	'port.type': portTypes,
	'province.plan13Items.exemption': {
		'neighbouring-country': 'reasons on the side of the neighbouring country',
		'port-definition-change': 'change in what counts as a port',
	},
	'province.ports.type': portTypes,
	'province.ports.region': regions,
	'airport.region': regions,
	'airport.hub': { none: 'no hub', regional: 'regional hub', international: 'international hub' },
	'border.crossing': { road: 'road', railway: 'railway' },
	'border.neighbour': {
		AF: 'Afghanistan',
		BT: 'Bhutan',
		IN: 'India',
		KG: 'Kyrgyzstan',
		KP: 'North Korea',
		KZ: 'Kazakhstan',
		LA: 'Laos',
		MM: 'Myanmar',
		MN: 'Mongolia',
		NP: 'Nepal',
		PK: 'Pakistan',
		RU: 'Russia',
		TJ: 'Tajikistan',
		VN: 'Vietnam',
	},
	'border.priority.majorProject': {
		'belt-and-road': 'Belt and Road project',
		'national-regional-strategy': 'project of a national regional strategy',
		none: 'none',
	},
	'border.priority.serves': {
		'pilot-zone': 'pilot zone for border development and opening',
		'border-cooperation-zone': 'border economic cooperation zone',
		'cross-border-cooperation-zone': 'cross-border economic cooperation zone',
	},
	'water.kind': { sea: 'sea', 'inland-river': 'inland river', 'boundary-river': 'boundary river' },
};
