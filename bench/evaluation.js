/**
 * Measures evaluation alone, in a process of its own: first all contestants answer and are compared, then they run in interleaved rounds.
 * Prints JSON: microseconds an application by contestant, of complete applications and of mixed ones.
 */

import { parseArgs } from 'node:util';
import { compiled } from './build.js';
import { disagreements, findContestants } from './contestants.js';
import { interleaved, median, secondsSince } from './rounds.js';

const { values } = parseArgs({ options: { rounds: { type: 'string', default: '9' }, count: { type: 'string', default: '2000' } } });
/** Of those compared, how many are timed: no more than caches hold, as in a stream, where an application is judged just after it was read. */
const timed = 300;
const [rounds, count] = [Number(values.rounds), Number(values.count)];
/** How long a contestant is watched in each round, in seconds. */
const watched = 0.15;

const { applicationText } = await import(await compiled('bench/generator/application.ts'));
const { ruleIds } = await import(await compiled('bench/handwritten.ts'));
const textsOf = (complete) => Array.from({ length: count }, (_, index) => applicationText(index, { seed: 1, complete }));
const texts = { complete: textsOf(true), mixed: textsOf(false) };
const applications = { complete: texts.complete.map((text) => JSON.parse(text)), mixed: texts.mixed.map((text) => JSON.parse(text)) };

const contestants = await findContestants();
const differences = await disagreements(contestants, applications, ruleIds);
const measurements = [];
if (differences.length === 0) {
	const parse = { key: 'parse', name: 'JSON.parse of the same application', needsComplete: false, judge: (text) => JSON.parse(text) };
	for (const set of ['complete', 'mixed']) {
		const running = [parse, ...contestants].filter((each) => set === 'complete' || !each.needsComplete);
		const measured = await interleaved(rounds, running, (each) =>
			microseconds(each, (each === parse ? texts : applications)[set].slice(0, timed)),
		);
		for (const [{ key, name }, times] of measured) measurements.push({ key, name, set, microseconds: median(times) });
	}
}
process.stdout.write(JSON.stringify({ count, timed, rounds, differences, measurements }));

/** Microseconds an application: goes round the applications until the time is over. */
async function microseconds({ judge }, given) {
	// The clock is looked at once a block, for what is measured may take a microsecond.
	const block = 50;
	const first = judge(given[0]);
	const asynchronous = first instanceof Promise;
	await first;
	const start = process.hrtime.bigint();
	let [done, seconds] = [0, 0];
	while (seconds < watched) {
		for (let end = done + block; done < end; done += 1) {
			const judged = judge(given[done % given.length]);
			if (asynchronous) await judged;
		}
		seconds = secondsSince(start);
	}
	return (seconds / done) * 1e6;
}
