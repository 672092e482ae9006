/** Small changes to what a compiled pack says: each of them must make some case fail, or the cases do not hold the pack in place. */

import type { Unit } from '../../src/base/unit.js';
import type { Condition, Pack, Quantity, Rule } from '../../src/rules/model.js';
import { answer, clausesOf } from './built-in.js';

interface Mutant {
	/** The rule, or the definition, that is changed, and how. */
	readonly name: string;
	/** The rules that are changed by it, as they read then. */
	readonly rules: readonly Rule[];
}

type Data = Readonly<Record<string, unknown>>;
type Node = Condition | Quantity;

/** What a node could say instead, by a name for the change. */
type Change = readonly [string, Data];

/** Every change of every condition and quantity of a pack; a definition is changed everywhere at once. */
export function mutantsOf(pack: Pack): readonly Mutant[] {
	const clauses = clausesOf(pack);
	const sites = new Map<string, readonly Change[]>();
	for (const { rule } of clauses) {
		walk(rule.condition, rule.id, (node, site) => {
			if (!sites.has(site)) sites.set(site, changesOf(node, node === rule.condition, pack));
			return undefined;
		});
	}
	return [...sites].flatMap(([site, changes]) =>
		changes.map(([change, changed]) => ({
			name: `${site}: ${change}`,
			rules: clauses.flatMap(({ rule }) => {
				let touched = false;
				const condition = walk(rule.condition, rule.id, (_, here) => {
					if (here !== site) return undefined;
					touched = true;
					return changed;
				}) as Condition;
				return touched ? [{ ...rule, condition }] : [];
			}),
		})),
	);
}

/** Walks all conditions and quantities, each with the site it belongs to, and replaces those for which `visit` returns something. */
function walk(data: unknown, site: string, visit: (node: Node, site: string) => Data | undefined): unknown {
	if (Array.isArray(data)) return data.map((each, index) => walk(each, `${site}/${index}`, visit));
	// A fact is the only object that has steps; it is no condition.
	if (typeof data !== 'object' || data === null || 'steps' in data) return data;
	if ('op' in data) {
		const replaced = visit(data as Node, site);
		if (replaced !== undefined) return replaced;
		if (data.op === 'named' && 'name' in data && 'of' in data) return { ...data, of: walk(data.of, `definition ${data.name}`, visit) };
	}
	return Object.fromEntries(Object.entries(data).map(([key, value]) => [key, walk(value, `${site}/${key}`, visit)]));
}

const yes: Data = { op: 'all', of: [] };
const no: Data = { op: 'any', of: [] };

function changesOf(node: Node, isWhole: boolean, pack: Pack): readonly Change[] {
	const own = ownChangesOf(node, pack);
	// That a whole rule says something is told by its passing and failing cases; a quantity or a date is neither yes nor no.
	if (isWhole || quantities.has(node.op) || node.op === 'named' || node.op === 'byReading' || node.op === 'firstGiven') return own;
	return [...own, ['always yes', yes], ['always no', no]];
}

const dates = ['asOf', 'dateFact', 'dateParameter'];
const quantities: ReadonlySet<string> = new Set(['fact', 'parameter', 'count', 'largest', 'largestOfYears', 'yearsBeforeAsOf', ...dates]);

const neighbours = { atLeast: 'moreThan', moreThan: 'atLeast', atMost: 'lessThan', lessThan: 'atMost', equals: 'atLeast' } as const;
const dateNeighbours = {
	onOrBefore: 'before',
	before: 'onOrBefore',
	onOrAfter: 'after',
	after: 'onOrAfter',
	sameDay: 'onOrAfter',
} as const;

/** Units that are measured and not counted: the cases come within a hundredth of the mark. */
const measured: ReadonlySet<string | undefined> = new Set<Unit>(['km', 'h', 't']);

function ownChangesOf(node: Node, { parameters }: Pack): readonly Change[] {
	switch (node.op) {
		case 'all':
		case 'any':
			return [...without(node, 'of'), [`${node.op} turned`, { ...node, op: node.op === 'all' ? 'any' : 'all' }]];
		case 'firstGiven':
			return [...without(node, 'of'), ['sources turned round', { ...node, of: [...node.of].reverse() }]];
		case 'not':
			return [['not left out', { ...node.of }]];
		case 'case':
			return [
				['only the case', { ...node.when }],
				['only what holds', { ...node.holds }],
			];
		case 'forEvery':
		case 'atLeastOne':
			return [['quantifier turned', { ...node, op: node.op === 'forEvery' ? 'atLeastOne' : 'forEvery' }], ...lacking(node, 'where')];
		case 'compare':
			return [['relation', { ...node, relation: neighbours[node.relation] }]];
		case 'compareDates':
			return [
				['relation', { ...node, relation: dateNeighbours[node.relation] }],
				...(node.left.op === 'dateFact' ? shifted(node.left, 'plusYears', 1).map(([name, left]): Change => [name, { ...node, left }]) : []),
			];
		case 'oneOf':
		case 'includesAny':
			return without(node, 'values');
		case 'latest':
			return [
				...shifted(node, 'last', 1),
				...without(node, 'except'),
				...[Math.min(...node.except) - 1, Math.max(...node.except) + 1]
					.filter(Number.isFinite)
					.map((year): Change => [`except ${year}, too`, { ...node, except: [...node.except, year] }]),
			];
		case 'count':
			return [...lacking(node, 'where'), ...lacking(node, 'distinctBy')];
		case 'largestOfYears':
			return [...shifted(node, 'window', 1), ...lacking(node, 'window')];
		case 'parameter':
			return [...shifted(node, 'value', 1), ...(measured.has(parameters[node.name]?.unit) ? shifted(node, 'value', 0.01) : [])];
		case 'byReading': {
			const choices = Object.entries<unknown>(node.choices);
			return choices.flatMap(([choice], index) => {
				const [other, value] = choices[(index + 1) % choices.length] ?? [];
				return [[`${choice} read as ${other}`, { ...node, choices: { ...node.choices, [choice]: value } }] as const];
			});
		}
		default:
			return [];
	}
}

/** Without one of several. */
function without(node: Node, key: string): readonly Change[] {
	const list = (node as unknown as Record<string, readonly unknown[]>)[key] ?? [];
	if (list.length < 2) return [];
	return list.map((_, index) => [`${key} without ${index}`, { ...node, [key]: list.filter((__, at) => at !== index) }]);
}

function lacking(node: object, key: string): readonly Change[] {
	if (!(key in node)) return [];
	return [[`without ${key}`, Object.fromEntries(Object.entries(node).filter(([each]) => each !== key))]];
}

function shifted(node: object, key: string, by: number): readonly Change[] {
	const value = (node as Record<string, unknown>)[key];
	if (typeof value !== 'number') return [];
	return [
		[`${key} ${value + by}`, { ...node, [key]: value + by }],
		[`${key} ${value - by}`, { ...node, [key]: value - by }],
	];
}

/** The changes that no case of the pack notices, by name. */
export function survivorsOf(pack: Pack): readonly string[] {
	return mutantsOf(pack).flatMap((mutant) => (isKilled(pack, mutant) ? [] : [mutant.name]));
}

function isKilled(pack: Pack, { rules }: Mutant): boolean {
	const checks = new Set(clausesOf(pack).flatMap(({ rule, isCheck }) => (isCheck ? [rule.id] : [])));
	return rules.some((rule) =>
		rule.cases.some((each) => {
			const { outcome, missing } = answer(pack, rule, each);
			return outcome !== each.outcome || (!checks.has(rule.id) && missing.join() !== each.missing.join());
		}),
	);
}
