/** Codes of everything that can be wrong with a rule pack, and what each sentence may name. */

import type { FactKind } from '../domain/fields.js';
import type { ValueKind } from '../domain/issues.js';

/** What an id or a name belongs to. */
export type Named = 'rule' | 'check' | 'unique' | 'case' | 'parameter' | 'definition' | 'reading' | 'source' | 'unchecked' | 'file';

/** What a parameter holds. */
export type ParameterKind = 'number' | 'date' | 'years';

/** What a definition makes. */
export type DefinitionKind = 'condition' | 'quantity';

/** What a relation (`atLeast`, `oneOf`, …) can stand beside; a `value` is a choice, code or text. */
export type SubjectKind = 'boolean' | 'value' | 'choices' | 'number' | 'date';

export interface PackIssues {
	// Files
	'rules.no-files': Readonly<Record<never, never>>;
	/** Several files, and none of them is `pack.yaml`. */
	'rules.no-header': { readonly expected: string };
	'rules.several-headers': { readonly first: string };
	/** Listed in `files`, and not there. */
	'rules.file-absent': { readonly name: string };
	/** There, and not listed in `files`. */
	'rules.file-not-listed': { readonly name: string };

	// Structure
	'rules.wrong-type': { readonly expected: ValueKind; readonly actual: ValueKind };
	'rules.unknown-key': { readonly key: string; readonly allowed: readonly string[] };
	'rules.missing-key': { readonly key: string };
	/** An operand that can be left out, and that has nothing after its colon. */
	'rules.empty-key': { readonly key: string };
	'rules.missing-text': { readonly language: string };
	'rules.blank-text': Readonly<Record<never, never>>;
	'rules.missing-source': Readonly<Record<never, never>>;
	'rules.unknown-value': { readonly written: string; readonly allowed: readonly string[] };
	'rules.empty-list': Readonly<Record<never, never>>;
	'rules.no-rules': Readonly<Record<never, never>>;
	'rules.no-cases': Readonly<Record<never, never>>;
	/** `form` is the form that names of this kind have. */
	'rules.bad-name': { readonly written: string; readonly form: string };
	'rules.bad-version': { readonly written: string };
	'rules.bad-url': { readonly written: string };
	'rules.bad-date': { readonly written: string };
	'rules.bad-pointer': { readonly written: string };
	'rules.dates-reversed': { readonly from: string; readonly to: string };
	'rules.too-few-choices': { readonly reading: string };
	/** Neither a number, nor a date, nor a list of years. */
	'rules.parameter-value': Readonly<Record<never, never>>;
	/** A threshold that nothing of an application is below. */
	'rules.negative-mark': { readonly parameter: string; readonly value: number };
	'rules.unit-required': { readonly parameter: string };
	/** Dates and lists of years have no unit. */
	'rules.unit-not-for': { readonly parameter: string; readonly kind: ParameterKind };
	/** The name is taken, at the place that `file` and `line` tell. */
	'rules.duplicate-id': { readonly kind: Named; readonly id: string; readonly firstFile: string; readonly firstLine: number };

	// Names
	'rules.unknown-fact': { readonly written: string };
	/** The fact lies in the entries of a list, which must be walked first. */
	'rules.fact-in-list': { readonly written: string; readonly list: string };
	'rules.unknown-parameter': { readonly written: string };
	'rules.unknown-definition': { readonly written: string };
	/** `readings`: those that the pack has, where they are taken from outside it. */
	'rules.unknown-reading': { readonly written: string; readonly readings?: readonly string[] };
	/** `choices`: the same of those that the reading has. */
	'rules.unknown-choice': { readonly written: string; readonly reading: string; readonly choices?: readonly string[] };
	'rules.unknown-source': { readonly written: string };
	/** A choice of the reading for which nothing is said. */
	'rules.missing-choice': { readonly reading: string; readonly choice: string };
	'rules.unused': { readonly kind: Named; readonly name: string };
	/** `by`: a section of the application, or a list entry further out, that has the name. */
	'rules.shadowed-entry': { readonly name: string; readonly by: 'section' | 'entry' };

	// Operators
	'rules.unknown-operator': { readonly written: string };
	/** A relation without anything it could hold of. */
	'rules.no-operator': { readonly operators: readonly string[] };
	/** Two keys that exclude each other in one condition. */
	'rules.several-operators': { readonly first: string; readonly second: string };
	/** A subject of this kind says nothing alone. */
	'rules.missing-relation': { readonly kind: SubjectKind; readonly allowed: readonly string[] };
	'rules.relation-not-for': { readonly relation: string; readonly kind: SubjectKind; readonly allowed: readonly string[] };
	/** A condition where a quantity is wanted. */
	'rules.not-a-quantity': { readonly operator: string };
	/** A parameter is what a fact is held against, not the other way round. */
	'rules.parameter-as-subject': Readonly<Record<never, never>>;
	'rules.wrong-kind': {
		readonly fact: string;
		readonly kind: FactKind;
		readonly operator: string;
		readonly expected: readonly FactKind[];
	};
	/** Facts of one kind that have no value in common. */
	'rules.never-equal': { readonly left: string; readonly right: string };
	/** Two facts that are compared and do not hold the same kind of value. */
	'rules.kinds-differ': { readonly left: string; readonly leftKind: FactKind; readonly right: string; readonly rightKind: FactKind };
	'rules.unit-mismatch': { readonly unit: string; readonly expected: string };
	'rules.unknown-literal': { readonly written: string; readonly fact: string; readonly choices: readonly string[] };
	/** Not a GB/T 2260 code of the mainland. */
	'rules.unknown-code': { readonly written: string; readonly fact: string };
	/** A code of a level that the fact never has. */
	'rules.code-level': { readonly written: string; readonly name: string; readonly fact: string };
	/** Something is held against itself. */
	'rules.same-sides': Readonly<Record<never, never>>;
	/** A threshold that has no name. */
	'rules.bare-number': { readonly written: string };
	'rules.bare-date': { readonly written: string };
	'rules.parameter-kind': { readonly parameter: string; readonly kind: ParameterKind; readonly expected: ParameterKind };
	/** A parameter that counts years is no whole number, or is not above zero. */
	'rules.parameter-not-whole': { readonly parameter: string; readonly value: number };
	'rules.definition-kind': { readonly definition: string; readonly kind: DefinitionKind; readonly expected: DefinitionKind };
	/** The definition speaks of a list entry that is not at hand. */
	'rules.definition-scope': { readonly definition: string; readonly entry: string; readonly list: string };
	'rules.definition-cycle': { readonly names: readonly string[] };
	/** A condition that goes deeper, its definitions written out and its members counted, than can be judged. */
	'rules.condition-too-large': { readonly limit: number };
	'rules.definition-too-large': { readonly definition: string };
	/** The list has no `year` in its entries. */
	'rules.not-yearly': { readonly list: string };
	/** The fact is not one of the list's entry. */
	'rules.not-of-entry': { readonly fact: string; readonly entry: string };

	// Rules, their texts and cases
	'rules.stray-brace': { readonly written: string };
	'rules.unknown-placeholder': { readonly written: string };
	/** A placeholder for a quantity that the condition does not measure. */
	'rules.placeholder-not-measured': { readonly written: string };
	'rules.favour-missing': Readonly<Record<never, never>>;
	'rules.favour-not-for': { readonly effects: readonly string[] };
	'rules.restricted-as-not-for': { readonly effects: readonly string[] };
	'rules.unknown-without-missing': Readonly<Record<never, never>>;
	'rules.settled-with-missing': { readonly expect: string };
}
