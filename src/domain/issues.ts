/** Codes of everything that can be wrong with, or odd in, an application, and what each sentence may name. */

import type { Unit } from '../base/unit.js';
import type { FactPath } from './facts.js';
import type { FieldKind } from './fields.js';

/** What a value is, as JSON knows it. */
export type ValueKind = 'null' | 'boolean' | 'number' | 'string' | 'list' | 'object';

type None = Readonly<Record<never, never>>;

/** Texts that the user wrote (`written`, `field`) are cut to an excerpt where they are long. */
export interface ApplicationIssues {
	/** The document is no object at all. */
	'application.not-an-object': { readonly actual: ValueKind };
	'application.schema-version': { readonly written: string; readonly supported: number };
	'application.unknown-field': { readonly field: string };
	/** `fact`: its path in the schema, be it one of a fact or not. `value`: the only one that the field takes. */
	'application.required': { readonly field: string; readonly fact: string; readonly value?: number };
	/** With a suggestion where it is certain what was meant. `unit`: what an expected number counts. */
	'application.wrong-type': { readonly expected: FieldKind; readonly actual: ValueKind; readonly unit?: Unit };
	/** A code that stands without quotation marks; the suggestion has them. */
	'application.bare-code': { readonly code: string };
	/** `fact`: its path in the schema. */
	'application.unknown-choice': { readonly written: string; readonly choices: readonly string[]; readonly fact: string };
	'application.out-of-range': { readonly written: number; readonly min: number; readonly max?: number };
	'application.not-whole': { readonly written: number; readonly unit?: Unit };
	'application.not-finite': None;
	/** Not written as a date is. `unknown`: what may be done where the day is not known. */
	'application.not-a-date': {
		readonly written: string;
		readonly field: string;
		readonly unknown: 'required' | 'left-out' | 'null-or-left-out';
	};
	/** Written as a date is. */
	'application.no-such-day': { readonly written: string };
	/** Years, both included. */
	'application.date-out-of-range': { readonly written: string; readonly first: number; readonly last: number };
	/** A word that may stand for `null`, where that has a meaning of its own; a suggestion where it does for certain. */
	'application.not-yet': { readonly written: string; readonly field: string };
	'application.not-an-iata-code': { readonly written: string };
	'application.blank': { readonly field: string };
	/** Lengths in code points. */
	'application.too-long': { readonly length: number; readonly max: number };
	'application.too-many-entries': { readonly length: number; readonly max: number };
	'application.null-entry': None;
	/** An empty text, or in YAML nothing after the colon, where `null` would have a meaning of its own. */
	'application.empty-value': { readonly field: string };
	'application.wrong-section': { readonly section: string; readonly type: string };
	'application.evidence-pointer': { readonly written: string };
	/** `first` is the pointer of the entry that has the year already. */
	'application.duplicate-year': { readonly year: number; readonly first: string };
	/** There are more issues than those listed. */
	'application.more-issues': { readonly listed: number };

	/** Not six digits; with a suggestion where a name or another form of the code leaves no doubt. */
	'division.malformed': { readonly written: string };
	'division.unknown': { readonly code: string };
	/** Hong Kong, Macao or Taiwan. */
	'division.not-mainland': { readonly code: string };
	'division.not-a-province': { readonly code: string; readonly name: string };
	'division.not-a-prefecture': { readonly code: string; readonly name: string };
	'division.not-a-county': { readonly code: string; readonly name: string };
	/** A unit `xx90xx` as a county: it takes the place of a prefecture. */
	'division.direct-unit': { readonly code: string; readonly name: string };
	'division.outside-province': { readonly code: string; readonly name: string; readonly province: string; readonly provinceName: string };
	'division.outside-prefecture': {
		readonly code: string;
		readonly name: string;
		readonly prefecture: string;
		readonly prefectureName: string;
	};
	/** The prefecture is a unit `xx90xx`, which has no counties. */
	'division.no-county': { readonly prefecture: string; readonly prefectureName: string };
	/** `port.county` without `port.prefecture`. */
	'division.needs-prefecture': { readonly code: string; readonly name: string; readonly prefecture: string };
	/** Of a name that others are told apart from: question marks, or U+FFFD, stand for characters that it had. */
	'application.lost-text': { readonly written: string };
	/** Warning, of a name that others are told apart from: two may look alike then, and are not. */
	'application.hidden-character': { readonly character: string };
	/** Warning. */
	'division.abolished': { readonly code: string; readonly name: string };

	/** Warning: the list decides. */
	'routes.count-mismatch': { readonly fact: FactPath; readonly declared: number; readonly listed: number };
	/** Warning: two spellings of what may be one city count as two. */
	'routes.alike': { readonly one: string; readonly other: string };
	/** Warning. */
	'ports.accepted-before-approved': { readonly port: string; readonly approvedOn: string; readonly acceptedOn: string };
	/** Warning: accepted, and at the same time not approved (`null`). */
	'ports.accepted-without-approval': { readonly port: string; readonly acceptedOn: string };
	/** Warning. `fact`: the path of the date in the schema, be it one of a fact or not. */
	'date.after-as-of': { readonly fact: string; readonly date: string; readonly asOf: string };
	/** Warning: the figures of a year count only once it is over. */
	'year.not-over': { readonly year: number; readonly asOf: string };
}
