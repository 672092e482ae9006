/** SARIF 2.1.0: one run, with a result for every finding that is not simply met, and for every issue of an input. */

import { harmless } from '../../base/harmless.js';
import type { Words } from '../../words/words.js';
import { toldFindings } from '../baseline/standing.js';
import { packsUsed } from '../basis.js';
import { conflictLine } from '../closing-lines.js';
import { type Conflict, conflictWeight, duplicateId } from '../conflicts/conflicts.js';
import type { ErrorResult } from '../error-result.js';
import { factLines } from '../fact-line.js';
import { fingerprint, partyFingerprints } from '../fingerprint.js';
import type { FormatOptions, MakeFormat } from '../format.js';
import { issueMessage } from '../issue-line.js';
import { type Origin, repositoryPath } from '../origin.js';
import { decidingPointer } from '../placed.js';
import { type AnyResult, type Closing, isError, type RunInfo } from '../report.js';
import type { Acceptance, Result, ResultFinding } from '../result.js';
import { ownSeverity } from '../severity.js';
import { verdictLines } from '../why.js';

const schema = 'https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json';
const separator = ',\n';

const make = ({ words, all }: FormatOptions): ReturnType<MakeFormat> => ({
	separator,
	begin: (run) => `{"version":"2.1.0","$schema":"${schema}","runs":[{\n${members(runMembers(run, words))},\n"results":[\n`,
	result: (result) =>
		(isError(result) ? errorResults(result, words) : findingResults(result, words, all))
			.map((each) => JSON.stringify(each))
			.join(separator),
	conflict: (conflict) => [JSON.stringify(conflictResult(conflict, words))],
	end: (closing, run) => {
		const { summary, conflicts, interrupted } = closing;
		const executionSuccessful = summary.errors + conflictWeight(conflicts).errors === 0 && !interrupted;
		const told = interrupted ? { toolExecutionNotifications: [{ level: 'error', message: { text: words.batch.interrupted } }] } : {};
		const invocations = [{ executionSuccessful, ...told }];
		return `\n],\n${members({ invocations, properties: runProperties(closing, run) })}\n}]}\n`;
	},
});

export const sarif: MakeFormat = Object.assign(make, { needsPlaces: true } as const);

function runMembers({ tool, descriptors = [] }: RunInfo, { tag }: Words) {
	const listed = descriptors.map(({ pack, rule, title, place, url }) => ({
		id: `${pack}/${rule}`,
		shortDescription: { text: title },
		help: { text: place },
		...(url === '' ? {} : { helpUri: url }),
	}));
	return {
		tool: { driver: { name: tool.name, version: tool.version, ...(listed.length === 0 ? {} : { rules: listed }) } },
		language: tag,
		columnKind: 'utf16CodeUnits',
	};
}

/** What the results rest on, and of which part of a batch they are. */
function runProperties(closing: Closing, run: RunInfo) {
	const { shard } = closing;
	const rules = packsUsed(closing, run).map(({ id, version, digest, readings, basis }) => ({ id, version, digest, readings, basis }));
	return { rules, ...(shard === undefined ? {} : { shard: { index: shard.index, count: shard.count } }) };
}

/** The members of an object without its braces. */
function members(object: Readonly<Record<string, unknown>>): string {
	return Object.entries(object)
		.map(([key, value]) => `${JSON.stringify(key)}:${JSON.stringify(value)}`)
		.join(',\n');
}

function findingResults(result: Result, words: Words, all: boolean): readonly unknown[] {
	const { application, rules, verdict, choices, warnings, findings } = result;
	const shown = all ? findings : toldFindings(result).map(([finding]) => finding);
	const about = words.labelled(application.name, application.id);
	const beside = verdictLines(result, words).join(' · ');
	return [
		...shown.map((finding) => {
			const { rule, outcome, effect, title, reason, missing } = finding;
			const told = factLines(finding, words);
			return {
				ruleId: `${rules.id}/${rule}`,
				...kindOf(finding),
				message: { text: harmless([title, reason, ...told, about, beside].join(' · ')) },
				locations: [location(result, decidingPointer(finding), finding)],
				...(finding.accepted === undefined ? {} : { suppressions: [suppression(finding.accepted, words)] }),
				partialFingerprints: { 'finding/v1': fingerprint(result, rule, outcome) },
				properties: { application: harmless(application.id), verdict, choices, effect, outcome, missing },
			};
		}),
		...warnings.map((warning) => ({
			ruleId: warning.code,
			kind: 'fail',
			level: 'note',
			message: { text: harmless(`${warning.message} · ${about}`) },
			locations: [location(result, warning.pointer, warning)],
			partialFingerprints: { 'finding/v1': fingerprint(result, warning.code, warning.pointer) },
		})),
	];
}

/** Outside the file, and by somebody: so the standard calls what a baseline accepts. */
function suppression({ reason, until }: Acceptance, words: Words) {
	return { kind: 'external', status: 'accepted', justification: harmless(words.baseline.acceptance(until, reason)) };
}

/** A level other than `none` is for what fails: so the standard has it. */
function kindOf(finding: ResultFinding): { readonly kind: string; readonly level: string } {
	const severity = ownSeverity(finding);
	if (severity === 'error' || severity === 'warning') return { kind: 'fail', level: severity };
	if (severity === 'note' || finding.effect === 'priority' || finding.effect === 'notice') return { kind: 'informational', level: 'none' };
	if (severity === 'open') return { kind: 'open', level: 'none' };
	return { kind: finding.outcome === 'pass' ? 'pass' : 'notApplicable', level: 'none' };
}

function errorResults(result: ErrorResult, words: Words): readonly unknown[] {
	return result.error.issues.map((issue) => ({
		ruleId: issue.code,
		kind: 'fail',
		level: 'error',
		message: { text: harmless(words.pair(words.report.notEvaluated, issueMessage(issue, words))) },
		locations: [location(result, issue.pointer, issue)],
		partialFingerprints: { 'finding/v1': fingerprint(result, issue.code, issue.pointer) },
	}));
}

function conflictResult(conflict: Conflict, words: Words) {
	const { code, parties } = conflict;
	const places = parties.map((party) => ({ ...placeOf(party, party), message: { text: harmless(party.id) } }));
	return {
		ruleId: code,
		kind: 'fail',
		level: code === duplicateId ? 'error' : 'warning',
		message: { text: harmless(conflictLine(conflict, words)) },
		locations: places.slice(0, 1),
		relatedLocations: places.slice(1),
		partialFingerprints: { 'finding/v1': partyFingerprints(conflict).join(' ') },
	};
}

function location(
	result: AnyResult,
	pointer: string | undefined,
	{ line = result.line, column }: { readonly line?: number | undefined; readonly column?: number | undefined },
) {
	const logical = pointer ? { logicalLocations: [{ fullyQualifiedName: harmless(pointer), kind: 'value' }] } : {};
	return { ...placeOf(result, { ...(line === undefined ? {} : { line }), ...(column === undefined ? {} : { column }) }), ...logical };
}

function placeOf(origin: Origin, { line, column }: { readonly line?: number | undefined; readonly column?: number | undefined }) {
	const region = line === undefined ? {} : { region: { startLine: line, ...(column === undefined ? {} : { startColumn: column }) } };
	return { physicalLocation: { artifactLocation: { uri: uriOf(repositoryPath(origin)) }, ...region } };
}

/** A path as a relative reference; the letter of a drive stays as it is, which makes it absolute. */
function uriOf(source: string): string {
	const path = harmless(source).split('/').map(encodeURIComponent).join('/');
	return /^[A-Za-z]%3A\//.test(path) ? `file:///${path.replace('%3A', ':')}` : path;
}
