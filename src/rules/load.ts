/** Loads a rule pack: checks it whole, resolves every name, and gives the pack or everything that is wrong with it. */

import type { Issue } from '../base/issue.js';
import { nearest } from '../base/suggest.js';
import { valueKind } from '../domain/value-kind.js';
import { everything, type FileDefaults, readAppliesTo, readCheck, readRule, readUnique } from './clauses.js';
import { readDefinitions } from './definitions.js';
import { digestOf } from './digest.js';
import { arrange } from './files.js';
import { type IssueLog, issueLog } from './log.js';
import type { Check, Pack, PackText, Rule, Unique } from './model.js';
import { type Declared, declaredNames, lookUp } from './names.js';
import { checkParameter } from './parameters.js';
import { parser } from './parser.js';
import { child, elements, isMap, type Located, members, type PackFile, whole } from './place.js';
import { checkUnused, citations } from './references.js';
import { type HeaderData, headerSchema, type PartData, partSchema } from './schema.js';
import type { Definition, Scope } from './scope.js';
import { checkStructure } from './structure.js';

export type LoadResult = { readonly ok: true; readonly pack: Pack } | { readonly ok: false; readonly issues: readonly Issue[] };

/**
 * Loads a pack from the texts of its files: one file, or several with `pack.yaml` among them. Every issue has file, line, column
 * and frame; they stand in the order of the files. A pack with an issue is no pack.
 */
export function loadPack(texts: readonly PackText[]): LoadResult {
	if (texts.length === 0) return { ok: false, issues: [{ code: 'rules.no-files', args: {} }] };
	const log = issueLog();
	const { files, order, unread, incomplete } = arrange(texts, log);
	const [top, ...rest] = files;
	const header = top && checkStructure(headerSchema, whole(top), log);
	const parts = rest.map((file) => checkStructure(partSchema, whole(file), log));
	if (top === undefined || incomplete) {
		const place = ({ file = '' }: Issue) => order.indexOf(file);
		return { ok: false, issues: [...unread, ...log.sorted()].sort((a, b) => place(a) - place(b)) };
	}

	const declared = declaredNames(files, log);
	const { sound, scope } = readDefinitions(declared, log, parser);
	if (header !== undefined) checkPeriod(header, whole(top), log);
	checkNames(files, declared, log);
	const data: readonly (PartData | undefined)[] = [header, ...parts];
	const clauses = files.map((file, index) => readClauses(whole(file), data[index], scope));
	if (declared.rules.length === 0) log.add('rules.no-rules', {}, whole(top));
	checkUnused(files, declared, log);

	const issues = log.sorted();
	if (header === undefined || issues.length > 0) return { ok: false, issues };
	const digest = digestOf(files.map((file) => file.document.value));
	return { ok: true, pack: assemble(header, data, clauses, sound, digest) };
}

interface Clauses {
	readonly rules: readonly (Rule | undefined)[];
	readonly checks: readonly (Check | undefined)[];
	readonly unique: readonly (Unique | undefined)[];
}

function readClauses(file: Located, data: PartData | undefined, scope: Scope): Clauses {
	const defaults: FileDefaults = {
		appliesTo: readAppliesTo(file, everything, scope, parser),
		caseBase: child(file, 'caseBase'),
	};
	const { value } = defaults.caseBase;
	if (value !== undefined && !isMap(value)) {
		scope.log.add('rules.wrong-type', { expected: 'object', actual: valueKind(value) }, defaults.caseBase);
	}
	return {
		rules: elements(child(file, 'rules')).map((node, index) => readRule(node, data?.rules?.[index], defaults, scope, parser)),
		checks: elements(child(file, 'checks')).map((node, index) => readCheck(node, data?.checks?.[index], defaults, scope, parser)),
		unique: elements(child(file, 'unique')).map((node, index) => readUnique(node, data?.unique?.[index], defaults, scope, parser)),
	};
}

function checkPeriod({ inForce: { from, to } }: HeaderData, file: Located, log: IssueLog): void {
	if (from > to) log.add('rules.dates-reversed', { from, to }, child(file, 'inForce', 'to'));
}

/** Parameters, the choices of readings, and the sources that everything cites. */
function checkNames(files: readonly PackFile[], declared: Declared, log: IssueLog): void {
	for (const [name, node] of declared.parameters) checkParameter(name, node, log);
	for (const [reading, node] of declared.readings) {
		const choices = members(child(node, 'choices')).map(([choice]) => choice);
		const standard = child(node, 'default');
		if (isMap(child(node, 'choices').value) && choices.length < 2) {
			log.add('rules.too-few-choices', { reading }, child(node, 'choices'), { part: 'key' });
		}
		if (typeof standard.value === 'string' && !choices.includes(standard.value)) {
			const suggestion = nearest(standard.value, choices);
			log.add('rules.unknown-choice', { written: standard.value, reading }, standard, { suggestion });
		}
	}
	for (const citation of citations(files, declared)) {
		const id = child(citation, 'id');
		if (typeof id.value === 'string') lookUp(id, declared.sources, 'rules.unknown-source', log);
	}
}

/** A pack without any issue: every part of it has been read. */
function assemble(
	{ id, version, title, basis, inForce }: HeaderData,
	data: readonly (PartData | undefined)[],
	clauses: readonly Clauses[],
	definitions: ReadonlyMap<string, Definition>,
	digest: string,
): Pack {
	const parts = data.filter((part) => part !== undefined);
	return {
		id,
		version,
		title,
		basis,
		inForce,
		sources: Object.assign({}, ...parts.map((part) => part.sources)),
		conventions: parts.flatMap((part) => part.conventions ?? []),
		parameters: Object.assign({}, ...parts.map((part) => part.parameters)),
		readings: Object.assign({}, ...parts.map((part) => part.readings)),
		definitions: Object.assign(
			{},
			...parts
				.flatMap((part) => Object.entries(part.definitions ?? {}))
				.map(([name, { title }]) => {
					const definition = definitions.get(name);
					const unit = definition?.kind === 'quantity' ? definition.measure.unit : undefined;
					return { [name]: { ...(title && { title }), ...(unit && { unit }) } };
				}),
		),
		rules: clauses.flatMap((each) => each.rules).filter((rule) => rule !== undefined),
		checks: clauses.flatMap((each) => each.checks).filter((check) => check !== undefined),
		unique: clauses.flatMap((each) => each.unique).filter((key) => key !== undefined),
		unchecked: parts.flatMap((part) => part.unchecked ?? []),
		digest,
	};
}
