/** What every peer must answer, and what its users would give it: the functions that its own language lacks. */

/** @typedef {import('../handwritten.js').Judgement} Judgement */
/** @typedef {import('../../src/domain/schema.js').Application} Application */
/**
 * @typedef {object} Contestant
 * @property {string} name
 * @property {(application: Application) => Judgement | Promise<Judgement>} judge of complete applications only: a peer has no third truth value
 */

/** Every rule with its effect and the type of port that it applies to; in the order of outcomes. */
export const rules = [
	{ id: 'general.unexecuted-plan-items', effect: 'restriction', type: undefined },
	{ id: 'air.ports-to-exit', effect: 'restriction', type: 'air' },
	{ id: 'air.overdue-acceptance', effect: 'restriction', type: 'air' },
	{ id: 'air.traffic-below-standard', effect: 'restriction', type: 'air' },
	{ id: 'air.distance', effect: 'requirement', type: 'air' },
	{ id: 'air.routes', effect: 'requirement', type: 'air' },
	{ id: 'air.passengers', effect: 'requirement', type: 'air' },
	{ id: 'air.listed-project-evaluation', effect: 'notice', type: 'air' },
	{ id: 'air.non-hub-or-joint-use', effect: 'notice', type: 'air' },
	{ id: 'border.agreement', effect: 'requirement', type: 'border' },
	{ id: 'border.consensus', effect: 'requirement', type: 'border' },
	{ id: 'border.priority-local-benefit', effect: 'priority', type: 'border' },
	{ id: 'border.priority-major-project', effect: 'priority', type: 'border' },
	{ id: 'border.priority-zone', effect: 'priority', type: 'border' },
	{ id: 'border.first-port', effect: 'priority', type: 'border' },
	{ id: 'water.one-city-one-port', effect: 'restriction', type: 'water' },
];

/** The rules of one type of port, those of every type included. */
export const rulesOf = (/** @type {string} */ type) => rules.filter((rule) => rule.type === undefined || rule.type === type);

/**
 * From the rules that hold to outcomes and verdict.
 * @param {string} type of the port
 * @param {(id: string) => boolean} holds asked only of the rules that apply
 * @returns {Judgement}
 */
export function judgement(type, holds) {
	let [ineligible, restricted] = [false, false];
	const outcomes = rules.map((rule) => {
		if (rule.type !== undefined && rule.type !== type) return 'not-applicable';
		if (holds(rule.id)) return 'pass';
		if (rule.effect === 'requirement') ineligible = true;
		if (rule.effect === 'restriction') restricted = true;
		return 'fail';
	});
	return { verdict: ineligible ? 'ineligible' : restricted ? 'restricted' : 'eligible', outcomes };
}

/** The anniversary of a date; of 29 February the 28th, where the year has none. */
export function plusYears(/** @type {string} */ date, /** @type {number} */ years) {
	const year = Number(date.slice(0, 4)) + years;
	const leap = year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);
	return `${year}${date.endsWith('-02-29') && !leap ? '-02-28' : date.slice(4)}`;
}

export const yearOf = (/** @type {string} */ date) => Number(date.slice(0, 4));

/**
 * How many destinations have a fixed direct route, a domestic one where that is asked.
 * @param {Application['airport']} airport
 * @param {boolean} onlyDomestic
 */
export function fixedDirectRoutes(airport, onlyDomestic) {
	if (!airport?.routes) return airport?.routeCounts?.[onlyDomestic ? 'fixedDirectDomestic' : 'fixedDirect'] ?? 0;
	const names = new Set();
	for (const { to, fixed, direct, domestic } of airport.routes) {
		if (fixed && direct && (domestic || !onlyDomestic)) names.add(to.normalize('NFKC').trim().toLowerCase());
	}
	return names.size;
}
