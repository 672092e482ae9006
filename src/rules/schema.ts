/** The shape of a pack's files; what conditions, effects and values of parameters say is checked by itself. */

import { z } from 'zod';
import { isDate } from '../base/date.js';
import { units } from '../base/unit.js';
import { outcomes } from './model.js';

/** Faults of a text that has the wrong form; each is the code of its issue. */
export type FormFault =
	| 'rules.blank-text'
	| 'rules.bad-name'
	| 'rules.bad-version'
	| 'rules.bad-url'
	| 'rules.bad-date'
	| 'rules.bad-pointer';

/** How names look, as messages show it. */
export const nameForms = { name: 'kebab-case', id: 'dotted.kebab-case', entry: 'camelCase' } as const;

const kebab = /^[a-z][a-z0-9]*(-[a-z0-9]+)*$/;
const dotted = /^[a-z][a-z0-9]*(-[a-z0-9]+)*(\.[a-z][a-z0-9]*(-[a-z0-9]+)*)*$/;
export const entryName = /^[a-z][A-Za-z0-9]*$/;
const semver = /^(0|[1-9]\d*)\.(0|[1-9]\d*)\.(0|[1-9]\d*)(-[0-9A-Za-z.-]+)?(\+[0-9A-Za-z.-]+)?$/;

function textThat(fault: FormFault, holds: (text: string) => boolean, form?: string): z.ZodString {
	return z.string().refine(holds, { params: { fault, form } });
}

const visible = textThat('rules.blank-text', (text) => /\S/.test(text));
const name = textThat('rules.bad-name', (text) => kebab.test(text), nameForms.name);
const id = textThat('rules.bad-name', (text) => dotted.test(text), nameForms.id);
const date = textThat('rules.bad-date', isDate);
const url = textThat('rules.bad-url', (text) => URL.canParse(text) && /^https?:$/.test(new URL(text).protocol));
const pointer = textThat('rules.bad-pointer', (text) => /^(\/([^~/]|~[01])*)+$/.test(text));

/** A value that is looked at elsewhere, and must be there. */
const present = z.unknown().refine((value) => value !== undefined && value !== null);
const bilingual = z.strictObject({ zh: visible, en: visible });
const citation = z.strictObject({ id: z.string(), place: bilingual });
const list = <T extends z.ZodType>(entry: T): z.ZodArray<T> => z.array(entry).min(1);

const source = z.strictObject({ title: bilingual, issuer: bilingual, date, url });
const convention = z.strictObject({ term: visible, text: bilingual, source: citation });
const clause = z.strictObject({ id: name, text: bilingual, source: citation });
const reading = z.strictObject({ title: bilingual, default: z.string(), choices: z.record(name, bilingual), source: citation });
const parameter = z.strictObject({ title: bilingual, value: present, unit: z.enum(units).optional(), source: citation });
const definition = z.strictObject({
	each: z.string().optional(),
	in: z.string().optional(),
	title: bilingual.optional(),
	condition: z.unknown().optional(),
	quantity: z.unknown().optional(),
});
const testCase = z.strictObject({
	name: visible,
	given: z.unknown().optional(),
	asOf: date.optional(),
	readings: z.record(z.string(), z.string()).optional(),
	expect: z.enum(outcomes),
	missing: z.array(pointer).optional(),
});
const reasons = z.strictObject({ pass: bilingual, fail: bilingual, unknown: bilingual });
const clausal = { id, appliesTo: z.unknown().optional(), condition: present, source: citation, cases: list(testCase) };
const rule = z.strictObject({
	...clausal,
	title: bilingual,
	effect: present,
	reasons,
	favour: bilingual.optional(),
	restrictedAs: bilingual.optional(),
});
const check = z.strictObject({ ...clausal, message: bilingual });
const unique = z.strictObject({
	id,
	title: bilingual,
	appliesTo: z.unknown().optional(),
	key: list(z.string()),
	source: citation.optional(),
});

/** What every file of a pack may hold. */
const part = {
	sources: z.record(name, source).optional(),
	conventions: list(convention).optional(),
	readings: z.record(name, reading).optional(),
	parameters: z.record(name, parameter).optional(),
	definitions: z.record(name, definition).optional(),
	unchecked: list(clause).optional(),
	appliesTo: z.unknown().optional(),
	caseBase: z.unknown().optional(),
	rules: list(rule).optional(),
	checks: list(check).optional(),
	unique: list(unique).optional(),
};

export const partSchema = z.strictObject(part);

/** The file that says what the pack is. */
export const headerSchema = z.strictObject({
	id: name,
	version: textThat('rules.bad-version', (text) => semver.test(text)),
	title: bilingual,
	basis: bilingual,
	inForce: z.strictObject({ from: date, to: date }),
	files: list(z.string()).optional(),
	...part,
});

export type HeaderData = z.infer<typeof headerSchema>;
export type PartData = z.infer<typeof partSchema>;
export type RuleData = z.infer<typeof rule>;
export type CheckData = z.infer<typeof check>;
export type UniqueData = z.infer<typeof unique>;
export type CaseData = z.infer<typeof testCase>;
