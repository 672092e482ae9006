import { expect, it } from 'vitest';
import { nearest } from '../../src/base/suggest.js';

const names = ['region', 'routes', 'routeCounts', 'nearbyOpenAirPorts', 'jointUse', 'fixed', 'direct', 'domestic', 'hub'];

it.each([
	['regoin', 'region'],
	['Region', 'region'],
	['route', 'routes'],
	['route_counts', 'routeCounts'],
	['joint-use', 'jointUse'],
	['nearbyAirPorts', 'nearbyOpenAirPorts'],
	['fixd', 'fixed'],
	['hubs', 'hub'],
])('%s was meant as %s', (written, expected) => {
	expect(nearest(written, names)).toBe(expected);
});

it.each(['', 'x', 'population', '机场', 'zzzzzz'])('nothing is near %j', (written) => {
	expect(nearest(written, names)).toBeUndefined();
});

it('a text that is longer than any name is near to none', () => {
	const long = 'a'.repeat(1_000_000);
	expect(nearest(`${long}x`, [`${long}y`])).toBeUndefined();
	expect(nearest('ax', [`a${long}`])).toBeUndefined();
});

it('of names equally near takes the first', () => {
	expect(nearest('pass', ['past', 'pasta', 'mass'])).toBe('past');
});

it.each([
	['indirect', ['direct', 'domestic']],
	['unlisted', ['listed']],
	['excluded', ['included']],
	['notFixed', ['fixed']],
	['evaluationNotCompleted', ['evaluationCompleted']],
	['rejectedOn', ['acceptedOn', 'approvedOn']],
	['date', ['water', 'id']],
	['time', ['name']],
	['JP', ['KP', 'IN']],
	['KR', ['KG', 'KP']],
	['CN', ['IN']],
	['non-coastal', ['coastal']],
	['plan14Items', ['plan13Items']],
])('%s means none of %j', (written, names) => {
	expect(nearest(written, names)).toBeUndefined();
});

it.each([
	['vnm', 'VN'],
	['kp', 'KP'],
	['entrys', 'entries'],
	['tpye', 'type'],
	['evalutionCompleted', 'evaluationCompleted'],
])('%s was meant as %s', (written, expected) => {
	expect(nearest(written, ['VN', 'KP', 'entries', 'type', 'evaluationCompleted'])).toBe(expected);
});
