/** Results with the places of their values, for formats that point at lines. */

import type { Position } from '../base/source.js';
import { type AnyResult, isError } from './report.js';
import type { ResultFinding } from './result.js';

/**
 * The result with line and column of every fact, warning and finding; issues of an input that was not evaluated have theirs already.
 * A value of NDJSON stands in the line that its application has in the input.
 * @param locate where the value at a JSON Pointer stands, or the nearest part above one that is missing.
 */
export function placed(result: AnyResult, locate: (pointer: string) => Position | undefined): AnyResult {
	if (isError(result)) return result;
	const at = (pointer: string | undefined): { readonly line?: number; readonly column?: number } => {
		const position = pointer === undefined ? undefined : locate(pointer);
		return position === undefined ? {} : { line: result.line ?? position.line, column: position.column };
	};
	return {
		...result,
		findings: result.findings.map((finding) => ({
			...finding,
			...at(decidingPointer(finding)),
			facts: finding.facts.map((fact) => ({ ...fact, ...at(fact.pointer) })),
		})),
		warnings: result.warnings.map((warning) => ({ ...warning, ...at(warning.pointer) })),
	};
}

/** The result as it was before it was {@link placed}. */
export function unplaced(result: AnyResult): AnyResult {
	if (isError(result)) return result;
	const findings = result.findings.map((finding) => ({ ...withoutPlace(finding), facts: finding.facts.map(withoutPlace) }));
	return { ...result, findings, warnings: result.warnings.map(withoutPlace) };
}

function withoutPlace<T extends { readonly line?: number; readonly column?: number }>({ line: _, column: __, ...rest }: T) {
	return rest;
}

/** The first comparison that did not hold, or that is not known where the outcome is not; else the first fact that is missing. */
export function decidingPointer({ outcome, facts, missing }: ResultFinding): string | undefined {
	const wanted = ({ pass: 'yes', fail: 'no', unknown: 'unknown', 'not-applicable': undefined } as const)[outcome];
	return facts.find(({ holds }) => holds === wanted)?.pointer ?? missing[0] ?? facts[0]?.pointer;
}
