/** A batch of which a baseline accepts some findings: all of one application, one of two of others, and a warning to its reader. */

import { type BaselineEntry, baselineLedger, makeAcceptor } from '../../../src/report/baseline/baseline.js';
import type { Report } from '../../../src/report/report.js';
import type { Language } from '../../../src/words/words.js';
import { reportOf, resultOfFixture, type SampleOptions } from '../samples.js';

const names = ['full/air-ineligible', 'full/air-restricted', 'full/air-undetermined', 'full/border-eligible'];
const today = '2026-06-30';
const acceptance = { reason: '复核后认可 <b>, see note "7"', until: '2026-12-31' };

export function acceptedIn(language: Language): Report {
	const options: SampleOptions = { language };
	const results = names.map((name) => resultOfFixture(name, options));
	const all = results.flatMap((result) => makeAcceptor({ entries: [], today, others: acceptance }).accept(result).added);
	const entries: readonly BaselineEntry[] = [
		...all.filter(({ rule }) => rule !== 'air.distance'),
		...all
			.filter(({ application, rule }) => application === 'FULL-AIR-2' && rule === 'air.distance')
			.map((entry) => ({ ...entry, until: '2026-01-31' })),
		...all
			.filter(({ application, rule }) => application === 'FULL-AIR-4' && rule === 'air.distance')
			.map((entry) => ({ ...entry, facts: { '/a': 1 } })),
	];
	const acceptor = makeAcceptor({ entries, today });
	const ledger = baselineLedger({ entries }, today, entries.length);
	const accepted = results.map((result) => acceptor.accept(result));
	for (const each of accepted) ledger.note(each);
	return {
		...reportOf(
			accepted.map(({ result }) => result),
			options,
		),
		baseline: ledger.closing(),
	};
}
