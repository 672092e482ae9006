/** Applications each of which may be opened, and that are in conflict with each other; one of them hostile, and one that is not evaluated. */

import type { Application } from '../../../src/domain/schema.js';
import { fixture } from '../samples.js';

type Change = { readonly id: string; readonly port?: Partial<Application['port']> };

function changed(name: string, { id, port }: Change): string {
	const application = JSON.parse(fixture(name));
	return JSON.stringify({ ...application, id, port: { ...application.port, ...port } });
}

/** By kind of conflict: lines of NDJSON. */
export const conflicting = {
	'duplicate id': [changed('full/air-eligible', { id: 'HB-1' }), changed('full/border-eligible', { id: 'HB-1' })],
	'same port': [changed('full/air-eligible', { id: 'HB-1' }), changed('full/air-eligible', { id: 'HB-2' })],
	'same city': [
		changed('full/water-eligible', { id: 'HB-1', port: { name: '甲港' } }),
		changed('full/water-eligible', { id: 'HB-2', port: { name: '乙港' } }),
	],
} as const;

/** All of them in one batch. */
export const conflictBatch: readonly string[] = [
	changed('full/air-eligible', { id: 'HB-1' }),
	changed('full/border-eligible', { id: 'HB-1' }),
	changed('full/water-eligible', { id: 'SD-1', port: { name: '甲港' } }),
	'{"id": ',
	changed('full/water-eligible', { id: '=SD,"2"\u202e<b>%0A::error', port: { name: '乙港' } }),
	changed('full/air-eligible', { id: 'HB-3', port: { name: `${JSON.parse(fixture('full/air-eligible')).port.name} ` } }),
];
