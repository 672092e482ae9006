/** Readings as a user names them. */

import { describe, expect, it } from 'vitest';
import { checkChoices, choicesTaken, offDefault } from '../../src/rules/choices.js';
import { basePack, packOf } from './base-pack.js';

const pack = packOf(basePack);

describe('choices of readings', () => {
	it('that the pack has are no issue', () => {
		expect(checkChoices(pack, { scope: 'wide' })).toEqual([]);
		expect(checkChoices(pack, {})).toEqual([]);
	});

	it('are told where the reading does not exist', () => {
		expect(checkChoices(pack, { scpe: 'wide' })).toEqual([
			{ code: 'rules.unknown-reading', args: { written: 'scpe', readings: ['scope'] }, suggestion: 'scope' },
		]);
	});

	it('are told where the reading has no such choice', () => {
		expect(checkChoices(pack, { scope: 'wid' })).toEqual([
			{ code: 'rules.unknown-choice', args: { written: 'wid', reading: 'scope', choices: ['narrow', 'wide'] }, suggestion: 'wide' },
		]);
	});

	it.each(['constructor', '__proto__', 'toString'])('%s is neither a reading nor a choice', (name) => {
		const named = (id: string, choice: string) => checkChoices(pack, Object.fromEntries([[id, choice]])).map(({ code }) => code);
		expect(named(name, 'wide')).toEqual(['rules.unknown-reading']);
		expect(named('scope', name)).toEqual(['rules.unknown-choice']);
	});

	it('taken are at their default where none was given, whatever the reading is called', () => {
		const { scope } = pack.readings;
		expect(choicesTaken({ readings: { constructor: scope } } as Pick<typeof pack, 'readings'>, {})).toEqual({ constructor: 'narrow' });
		expect(choicesTaken(pack, { scope: 'wide' })).toEqual({ scope: 'wide' });
	});

	it('off their default are those that change something', () => {
		expect(offDefault(pack, { scope: 'wide' })).toEqual({ scope: 'wide' });
		expect(offDefault(pack, { scope: 'narrow' })).toEqual({});
	});

	it('off their default stand in the order of the pack', () => {
		const more = { ...pack, readings: { b: { ...pack.readings.scope }, a: { ...pack.readings.scope } } } as typeof pack;
		expect(Object.keys(offDefault(more, { a: 'wide', b: 'wide' }))).toEqual(['b', 'a']);
	});
});
