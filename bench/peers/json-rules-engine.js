/** json-rules-engine: conditions as JSON; numbers that are taken from lists are dynamic facts, as its documentation has it. */

import { Engine } from 'json-rules-engine';
import { fixedDirectRoutes, judgement, plusYears, rulesOf, yearOf } from './judgement.js';

const is = (fact, path, value) => ({ fact, path, operator: 'equal', value });
const isIn = (fact, path, value) => ({ fact, path, operator: 'in', value });
const none = (fact, params) => ({ fact, params, operator: 'equal', value: 0 });
const reaches = (fact, params, value) => ({ fact, params, operator: 'greaterThanInclusive', value });
const landside = isIn('airport', '$.region', ['inland', 'border']);
const coastal = is('airport', '$.region', 'coastal');
const standard = { years: 3, freightTonnes: 30_000, travellers: { coastal: 100_000, inland: 50_000, border: 50_000 } };

const conditions = {
	'general.unexecuted-plan-items': none('unexecutedPlanItems'),
	'air.ports-to-exit': none('airPortsToExit'),
	'air.overdue-acceptance': none('airPortsOverdue', { years: 3 }),
	'air.traffic-below-standard': none('airPortsBelowStandard', standard),
	'air.distance': none('openAirPortsTooNear', { distanceKm: 200, driveHours: 2 }),
	'air.routes': {
		any: [
			{ all: [landside, reaches('fixedDirectRoutes', { onlyDomestic: false }, 10)] },
			{ all: [coastal, reaches('fixedDirectRoutes', { onlyDomestic: true }, 20)] },
		],
	},
	'air.passengers': {
		any: [
			{ all: [landside, reaches('peakPassengers', undefined, 1_500_000)] },
			{ all: [coastal, reaches('peakPassengers', undefined, 3_000_000)] },
		],
	},
	'air.listed-project-evaluation': { any: [is('plan', '$.listed', false), is('plan', '$.evaluationCompleted', true)] },
	'air.non-hub-or-joint-use': { all: [isIn('airport', '$.hub', ['regional', 'international']), is('airport', '$.jointUse', false)] },
	'border.agreement': is('border', '$.agreement.included', true),
	'border.consensus': {
		all: [
			is('border', '$.consensus.opening', true),
			is('border', '$.consensus.domesticProcedures', true),
			is('border', '$.consensus.infrastructure', true),
		],
	},
	'border.priority-local-benefit': {
		all: [is('border', '$.priority.localDevelopment', true), is('border', '$.priority.borderStability', true)],
	},
	'border.priority-major-project': isIn('border', '$.priority.majorProject', ['belt-and-road', 'national-regional-strategy']),
	'border.priority-zone': {
		fact: 'border',
		path: '$.priority.serves',
		operator: 'someFact:in',
		value: ['pilot-zone', 'border-cooperation-zone', 'cross-border-cooperation-zone'],
	},
	'border.first-port': none('acceptedBorderPortsOfTheCounty'),
	'water.one-city-one-port': { any: [is('water', '$.mergesExisting', true), none('waterPortsOfTheCity')] },
};

/** Facts that are worked out from others; the engine remembers each for the length of a run. */
const dynamicFacts = {
	async unexecutedPlanItems(_, almanac) {
		const { plan13Items } = await almanac.factValue('province');
		return plan13Items.filter(({ filed, exemption, explanation }) => !(filed || exemption || explanation?.accepted)).length;
	},
	async airPortsToExit(_, almanac) {
		return (await airPorts(almanac)).filter((port) => port.exitRequired).length;
	},
	async airPortsOverdue({ years }, almanac) {
		const asOf = await almanac.factValue('submittedOn');
		const ports = await airPorts(almanac);
		return ports.filter(({ acceptedOn, approvedOn }) => {
			return !(acceptedOn && acceptedOn <= asOf) && approvedOn && plusYears(approvedOn, years) <= asOf;
		}).length;
	},
	async airPortsBelowStandard({ years, freightTonnes, travellers }, almanac) {
		const asOf = await almanac.factValue('submittedOn');
		const last = yearOf(asOf) - 1;
		const ports = await airPorts(almanac);
		return ports.filter((port) => {
			if (!port.acceptedOn || plusYears(port.acceptedOn, years) > asOf) return false;
			const figures = port.traffic?.find((each) => each.year === last) ?? port.traffic?.find((each) => each.year === last - 1);
			if (figures === undefined) return !port.meetsTrafficStandard;
			return figures.freightTonnes < freightTonnes && figures.travellers < travellers[port.region];
		}).length;
	},
	async openAirPortsTooNear({ distanceKm, driveHours }, almanac) {
		const { nearbyOpenAirPorts } = await almanac.factValue('airport');
		return nearbyOpenAirPorts.filter((port) => port.distanceKm < distanceKm && port.driveHours < driveHours).length;
	},
	async fixedDirectRoutes({ onlyDomestic }, almanac) {
		return fixedDirectRoutes(await almanac.factValue('airport'), onlyDomestic);
	},
	async peakPassengers(_, almanac) {
		const { passengers } = await almanac.factValue('airport');
		const year = yearOf(await almanac.factValue('submittedOn'));
		return Math.max(...passengers.filter((entry) => entry.year < year).map((entry) => entry.count));
	},
	async acceptedBorderPortsOfTheCounty(_, almanac) {
		const { county } = await almanac.factValue('port');
		const asOf = await almanac.factValue('submittedOn');
		const { ports } = await almanac.factValue('province');
		return ports.filter((port) => port.type === 'border' && port.acceptedOn && port.acceptedOn <= asOf && port.county === county).length;
	},
	async waterPortsOfTheCity(_, almanac) {
		const { province, prefecture } = await almanac.factValue('port');
		const municipality = ['110000', '120000', '310000', '500000'].includes(province);
		const asOf = await almanac.factValue('submittedOn');
		const { ports } = await almanac.factValue('province');
		return ports.filter(({ type, acceptedOn, approvedOn, ...port }) => {
			const exists = (acceptedOn && acceptedOn <= asOf) || (approvedOn && approvedOn <= asOf);
			return type === 'water' && exists && (municipality || port.prefecture === prefecture);
		}).length;
	},
};

async function airPorts(almanac) {
	const { ports } = await almanac.factValue('province');
	return ports.filter((port) => port.type === 'air');
}

/** One engine a type of port, so that no time goes into rules that do not apply. */
function engineOf(type) {
	const engine = new Engine([], { allowUndefinedFacts: true });
	for (const [id, calculate] of Object.entries(dynamicFacts)) engine.addFact(id, calculate);
	for (const { id } of rulesOf(type)) {
		const condition = conditions[id];
		engine.addRule({ name: id, conditions: 'fact' in condition ? { all: [condition] } : condition, event: { type: id } });
	}
	return engine;
}

/** @returns {import('./judgement.js').Contestant} */
export function contestant() {
	const engines = { air: engineOf('air'), border: engineOf('border'), water: engineOf('water') };
	return {
		name: 'json-rules-engine',
		async judge(application) {
			const { type } = application.port;
			const { events } = await engines[type].run(application);
			const held = new Set(events.map((event) => event.type));
			return judgement(type, (id) => held.has(id));
		},
	};
}
