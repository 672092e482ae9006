/** The library: load a rule pack, read an application, decide, and make a report of it. Typed; the same answer whatever was asked before. */

import { parseApplication as parseDocument } from './domain/parse.js';
import type { CheckResult } from './domain/result.js';
import { parseJson } from './read/json.js';
import { readDocument } from './read/read-document.js';
import { parseYaml } from './read/yaml.js';

export type { Issue, IssueArgs } from './base/issue.js';
export { type BuiltinInfo, builtinPack, builtins } from './cli/builtin.js';
export { checkApplication } from './domain/check.js';
export { checkConsistency } from './domain/consistency.js';
export type { CheckResult } from './domain/result.js';
export type { Application, PortType } from './domain/schema.js';
export type { JudgeOptions } from './engine/admit.js';
export type { Decision, Evidence, Finding, Missing, Operator, Range, Trace, Value, Verdict } from './engine/decision.js';
export { type EvaluateOptions, evaluate, RefusedError } from './engine/evaluate.js';
export { type Judgement, judge } from './engine/judge.js';
export { type ErrorIssue, type ErrorResult, errorResult } from './report/error-result.js';
export type { FormatName } from './report/formats.js';
export { type RenderOptions, render } from './report/render.js';
export { type AnyResult, buildReport, type Report, type RulesInfo, type Summary } from './report/report.js';
export { buildResult, type Fact, type Result, type ResultFinding, type ResultOptions, type Warning } from './report/result.js';
export { type LoadResult, loadPack } from './rules/load.js';
export type {
	Bilingual,
	Case,
	Check,
	Choices,
	Citation,
	Clause,
	Condition,
	Convention,
	Effect,
	Outcome,
	Pack,
	PackText,
	Parameter,
	Quantity,
	Reading,
	Rule,
	Source,
} from './rules/model.js';
export type { Language, Words } from './words/words.js';
export { wordsOf } from './words/words-of.js';

/**
 * Reads and checks one application.
 * @param input a text, or the bytes of a file: UTF-8, UTF-16 with a byte order mark, or GB18030.
 * @param options `format`: without it, a text that begins as an object or a list does is JSON, any other YAML.
 * @returns the application with warnings, or everything that is wrong with it; each issue has line and column. Never throws.
 */
export function parseApplication(input: string | Uint8Array, options: { readonly format?: 'json' | 'yaml' } = {}): CheckResult {
	const parse = (text: string) =>
		(options.format ?? (/^\s*[{[]/.test(text) ? 'json' : 'yaml')) === 'json' ? parseJson(text) : parseYaml(text);
	const result = typeof input === 'string' ? parse(input.replace(/^\ufeff/, '')) : readDocument(input, parse);
	return result.ok ? parseDocument(result.document) : result;
}
