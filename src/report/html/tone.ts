/** How hard an answer is on an application: one tone, which the page gives a colour. */

import type { Verdict } from '../../engine/decision.js';
import type { Fact, ResultFinding } from '../result.js';
import { severityOf } from '../severity.js';

export const tones = ['good', 'bad', 'caution', 'open', 'fault', 'quiet'] as const;

export type Tone = (typeof tones)[number];

export const verdictTones: { readonly [V in Verdict | 'error']: Tone } = {
	eligible: 'good',
	ineligible: 'bad',
	restricted: 'caution',
	undetermined: 'open',
	error: 'fault',
};

/** What a baseline accepts is quiet, whatever came out. */
export function toneOf(finding: Pick<ResultFinding, 'effect' | 'outcome' | 'accepted'>): Tone {
	const severity = severityOf(finding);
	if (severity !== undefined)
		return ({ error: 'bad', warning: 'caution', note: 'caution', open: 'open', accepted: 'quiet' } as const)[severity];
	if (finding.outcome === 'unknown') return 'open';
	return finding.outcome === 'pass' && finding.effect !== 'notice' ? 'good' : 'quiet';
}

/** What does not hold harms nothing where the finding came out well all the same. */
export function factTone({ holds }: Fact, finding: ResultFinding): Tone {
	if (holds === 'yes') return 'good';
	if (holds === 'unknown') return 'open';
	return finding.outcome === 'fail' ? toneOf(finding) : 'quiet';
}
