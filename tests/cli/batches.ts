/** Batches at random: files and NDJSON, valid and broken, blank lines, and applications that are in conflict with each other. */

import fc from 'fast-check';
import { applicationText } from '../../bench/generator/application.js';
import { type FormatName, formats } from '../../src/report/formats.js';

export const formatNames = Object.keys(formats) as readonly FormatName[];

/** A batch as files of the working folder, in the order in which they are to be checked. */
export interface BatchFiles {
	readonly paths: readonly string[];
	readonly files: Readonly<Record<string, string>>;
}

type Application = { id: string; port: { name: string; type: string; province: string; prefecture?: string } };

/** So few that some are drawn twice. */
const applications = Array.from({ length: 40 }, (_, index) => JSON.parse(applicationText(index, { seed: 5 })) as Application);
const first = applications[0] as Application;
const ports = applications.filter(({ port }) => port.type === 'water');

const application = fc
	.tuple(fc.nat(applications.length - 1), fc.nat(1e6), fc.constantFrom('own', 'own', 'own', 'id', 'port', 'city'))
	.map(([index, number, change]) => {
		const drawn = structuredClone(applications[index] as Application);
		drawn.id = `${drawn.id}-${number}`;
		drawn.port.name += number;
		if (change === 'id') drawn.id = first.id;
		if (change === 'port') Object.assign(drawn.port, { name: first.port.name, type: drawn.port.type, province: drawn.port.province });
		if (change === 'city') {
			const harbour = structuredClone(ports[index % 2] as Application);
			return { ...harbour, id: drawn.id, port: { ...harbour.port, name: drawn.port.name } };
		}
		return drawn;
	});

const good = application.map((value) => JSON.stringify(value));
const broken = fc.constantFrom(
	'{',
	'[]',
	'{"schemaVersion": 1, "id": "x"}',
	'{"schemaVersion":1,"id":"x","id":"y"}',
	'null',
	'\ufffd',
	'{"a":"\u202e<b>"}',
);
const lapsed = application.map((value) => JSON.stringify({ ...value, submittedOn: '2009-01-01' }));
const document = fc.oneof({ weight: 6, arbitrary: good }, { weight: 1, arbitrary: broken }, { weight: 1, arbitrary: lapsed });
const line = fc.oneof({ weight: 5, arbitrary: document }, { weight: 1, arbitrary: fc.constantFrom('', ' ', '\t') });
const ndjson = fc
	.tuple(fc.array(line, { maxLength: 12 }), fc.constantFrom('\n', '\r\n'), fc.boolean(), fc.boolean())
	.map(([lines, end, last, mark]) => (mark ? '\ufeff' : '') + lines.join(end) + (last && lines.length > 0 ? end : ''));

const entry = fc.oneof(
	{ weight: 3, arbitrary: document.map((text) => ({ ending: 'json', text })) },
	{ weight: 2, arbitrary: ndjson.map((text) => ({ ending: 'ndjson', text })) },
	{ weight: 1, arbitrary: good.map((text) => ({ ending: 'yaml', text })) },
	{ weight: 1, arbitrary: fc.constant({ ending: 'json', text: undefined }) },
);

export const batch: fc.Arbitrary<BatchFiles> = fc.array(entry, { minLength: 1, maxLength: 8 }).map((entries) => {
	const named = entries.map(({ ending, text }, index) => [`${String(index).padStart(2, '0')}.${ending}`, text] as const);
	return {
		paths: named.map(([name]) => name),
		// One that is named and not there.
		files: { 'other.txt': '', ...Object.fromEntries(named.flatMap(([name, text]) => (text === undefined ? [] : [[name, text]]))) },
	};
});

/** The bytes in pieces, cut where the numbers say. */
export function cut(bytes: Uint8Array, cuts: readonly number[]): Uint8Array[] {
	const places = [...new Set([0, ...cuts.map((each) => each % (bytes.length + 1)), bytes.length])].sort((a, b) => a - b);
	return places.slice(1).map((end, index) => bytes.slice(places[index] ?? 0, end));
}
