/** Who is measured at evaluation alone, on applications that are parsed already. */

import { compiled } from './build.js';

const root = new URL('..', import.meta.url);
const peerNames = ['json-rules-engine', 'zen-engine', 'json-logic-engine', 'cel'];

/**
 * @typedef {object} Measured
 * @property {string} key
 * @property {string} name for the table
 * @property {boolean} needsComplete it has no third truth value
 * @property {(application: object) => unknown} judge what is timed
 * @property {(judged: unknown) => import('./handwritten.js').Judgement} read what is compared, outside the time
 */

/**
 * The function by hand comes first.
 * @param {{ peers?: boolean }} [options] without peers, none of their packages is needed
 * @returns {Promise<Measured[]>}
 */
export async function findContestants({ peers = true } = {}) {
	const { judgeByHand } = await import(await compiled('bench/handwritten.ts'));
	const kouan = await import(await compiled('bench/kouan.ts'));
	const pack = kouan.loadRules(root);
	const asIs = (judged) => judged;
	const { judge } = await import(await compiled('src/engine/judge.ts'));
	const contestants = [
		{ key: 'hand', name: 'written by hand (TypeScript)', needsComplete: false, judge: judgeByHand, read: asIs },
		{
			key: 'judge',
			name: 'kouan, verdict and outcomes',
			needsComplete: false,
			judge: (each) => judge(pack, each),
			read: (each) => kouan.judgementOf(pack, each),
		},
		{
			key: 'findings',
			name: 'kouan, full findings',
			needsComplete: false,
			judge: (each) => kouan.evaluate(pack, each),
			read: (each) => kouan.judgementOf(pack, each),
		},
	];
	for (const peer of peers ? peerNames : []) {
		const { contestant } = await import(`./peers/${peer}.js`);
		const { name, judge } = contestant();
		contestants.push({ key: peer, name, needsComplete: true, judge, read: asIs });
	}
	return contestants;
}

/**
 * Where a contestant answers otherwise than the function by hand: a line for each of the first few, empty where all agree.
 * @param {readonly Measured[]} contestants
 * @param {{ complete: readonly object[], mixed: readonly object[] }} applications
 * @param {readonly string[]} ruleIds
 */
export async function disagreements([byHand, ...others], applications, ruleIds) {
	const found = [];
	for (const { name, needsComplete, judge, read } of others) {
		const differing = [];
		for (const application of needsComplete ? applications.complete : [...applications.complete, ...applications.mixed]) {
			const wanted = byHand.judge(application);
			const got = read(await judge(application));
			if (got.verdict !== wanted.verdict || got.outcomes.some((outcome, index) => outcome !== wanted.outcomes[index])) {
				differing.push(difference(application, wanted, got, ruleIds));
			}
		}
		if (differing.length > 0) found.push(`${name}: ${differing.length} differ, such as ${differing.slice(0, 3).join('; ')}`);
	}
	return found;
}

function difference(application, wanted, got, ruleIds) {
	const rules = ruleIds.flatMap((id, index) => {
		const [by, from] = [wanted.outcomes[index], got.outcomes[index]];
		return by === from ? [] : [`${id} ${from}, by hand ${by}`];
	});
	return `${application.id} (${[...rules, `${got.verdict}, by hand ${wanted.verdict}`].join(', ')})`;
}
