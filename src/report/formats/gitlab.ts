/** Code quality of GitLab: a JSON array with one entry a finding. */

import { harmless } from '../../base/harmless.js';
import type { Words } from '../../words/words.js';
import { acceptanceLines, findingOutcome } from '../baseline/accepted-lines.js';
import { toldFindings } from '../baseline/standing.js';
import { rulesOf } from '../basis.js';
import { othersText } from '../closing-lines.js';
import { duplicateId } from '../conflicts/conflicts.js';
import { fingerprint, partyFingerprints } from '../fingerprint.js';
import type { FormatOptions, MakeFormat } from '../format.js';
import { issueMessage } from '../issue-line.js';
import { repositoryPath } from '../origin.js';
import { type AnyResult, isError, type RunInfo } from '../report.js';
import type { Severity } from '../severity.js';
import { verdictLines } from '../why.js';

const severities = { error: 'major', warning: 'minor', open: 'info', note: 'info', accepted: 'info' } as const satisfies {
	readonly [S in Severity]: string;
};

interface Entry {
	readonly check: string;
	readonly severity: 'blocker' | 'major' | 'minor' | 'info';
	readonly text: string;
	/** Tells apart what one check found in one application. */
	readonly about: string | undefined;
	readonly line: number | undefined;
}

const separator = ',\n';

const make = ({ words }: FormatOptions): ReturnType<MakeFormat> => ({
	separator,
	begin: () => '[\n',
	result: (result, run) =>
		entriesOf(result, words)
			.map((entry) => written(entry, result, run))
			.join(separator),
	*conflict({ code, message, parties }) {
		// Of two entries with one fingerprint GitLab would show one.
		const fingerprints = partyFingerprints({ code, parties });
		for (const [index, party] of parties.entries()) {
			const others = othersText(parties, index, words);
			yield JSON.stringify({
				description: harmless(words.pair(words.labelled(message, party.id), others)),
				check_name: code,
				fingerprint: fingerprints[index],
				severity: code === duplicateId ? 'blocker' : 'minor',
				location: { path: harmless(repositoryPath(party)), lines: { begin: party.line ?? 1 } },
			});
		}
	},
	end: ({ told = 1, interrupted }) => (interrupted ? `${told === 0 ? '' : separator}${interruption(words)}\n]\n` : '\n]\n'),
});

export const gitlab: MakeFormat = Object.assign(make, { needsPlaces: true } as const);

/** That there is more than this report tells must stand in it. */
function interruption({ batch }: Words): string {
	const about = { check_name: 'interrupted', fingerprint: 'interrupted', severity: 'blocker' };
	return JSON.stringify({ description: batch.interrupted, ...about, location: { path: '.', lines: { begin: 1 } } });
}

function entriesOf(result: AnyResult, words: Words): readonly Entry[] {
	if (isError(result)) {
		return result.error.issues.map((issue) => {
			const text = words.pair(words.report.notEvaluated, issueMessage(issue, words));
			return { check: issue.code, severity: 'blocker', text, about: issue.pointer, line: issue.line };
		});
	}
	const { application, choices, choiceTexts = {}, verdictText, warnings } = result;
	const verdict = verdictLines(result, words).join(' · ');
	const about = words.labelled(application.name, application.id);
	const findings = toldFindings(result);
	return [
		...findings.map(([finding, severity]): Entry => {
			const { rule, outcome, title, reason, line } = finding;
			const text = [findingOutcome(finding, words), title, reason, ...acceptanceLines(finding, words), about, verdict].join(' · ');
			return { check: rule, severity: severities[severity], text, about: outcome, line };
		}),
		// Each finding says it with the verdict; where there is none, nothing else would.
		...(findings.length > 0 ? [] : Object.entries(choiceTexts)).map(([reading, choice]): Entry => {
			const text = words.pair(words.report.otherReadings, choice);
			return { check: reading, severity: 'info', text: [text, about, verdictText].join(' · '), about: choices[reading], line: undefined };
		}),
		...warnings.map(({ code, message, pointer, line }): Entry => {
			return { check: code, severity: 'info', text: `${message} · ${about}`, about: pointer, line };
		}),
	];
}

function written({ check, severity, text, about, line }: Entry, result: AnyResult, run: RunInfo): string {
	const basis = isError(result) ? undefined : rulesOf(result, run)?.basis;
	return JSON.stringify({
		description: harmless(text),
		check_name: check,
		fingerprint: fingerprint(result, check, about),
		severity,
		// A place is asked for; the first line stands for the file.
		location: { path: harmless(repositoryPath(result)), lines: { begin: line ?? result.line ?? 1 } },
		...(basis === undefined ? {} : { content: { body: basis } }),
	});
}
