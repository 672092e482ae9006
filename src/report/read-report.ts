/** A JSON report read back: has it the shape that every format relies on? What else stands in it is kept as it is. */

import { z } from 'zod';
import { toPointer } from '../base/pointer.js';
import { units } from '../base/unit.js';
import { verdicts } from '../engine/decision.js';
import { effects, outcomes } from '../rules/model.js';
import { en } from '../words/en/words.js';
import { languages } from '../words/words.js';
import { contradictionIn } from './consistent.js';
import type { Closing, Report } from './report.js';

const text = z.string();
const place = z.int().min(1);
/** As many as can be asked for. */
const part = z.int().min(1).max(999_999);
const texts = z.array(text);
/** Most formats write these as they are. */
const code = text.regex(/^[0-9]{6}$/);
const day = text.regex(/^[0-9]{4}-[0-9]{2}-[0-9]{2}$/);
const pointers = z.array(text.regex(/^(?:\/[\w-]+)+$/));
const choices = z.record(text, text);
const digest = text.regex(/^sha256:[0-9a-f]{64}$/);
const verdict = z.enum(verdicts);
const count = z.int().min(0);
const language = z.enum(languages);
const optionalPlace = { line: place.optional(), column: place.optional() };
const missing = {
	missing: pointers,
	missingYears: z.record(text, z.array(z.int())).optional(),
	missingEntries: z.record(text, text).optional(),
};
const range = z.looseObject({ min: z.number().nullable(), max: z.number().nullable() });
const value = z.union([z.number(), text, z.boolean(), texts, z.array(z.number()), range]).nullable();

const acceptance = { reason: text, until: text };
const entry = z.looseObject({
	...acceptance,
	application: text,
	rules: text.optional(),
	readings: choices.optional(),
	rule: text,
	outcome: z.enum(['fail', 'unknown']),
	facts: z.record(text, z.unknown()),
});

const fact = z.looseObject({
	...optionalPlace,
	pointer: text,
	label: text,
	entry: text.optional(),
	actual: value,
	operator: z.enum(Object.keys(en.required)),
	required: value,
	requiredLabel: text.optional(),
	plusYears: z.number().optional(),
	unit: z.enum(units).optional(),
	margin: z.number().nullable(),
	holds: z.enum(['yes', 'no', 'unknown']),
});
const finding = z.looseObject({
	...optionalPlace,
	...missing,
	rule: text,
	effect: z.enum(effects),
	outcome: z.enum(outcomes),
	title: text,
	reason: text,
	favour: text.optional(),
	facts: z.array(fact),
	source: z.looseObject({ id: text, place: text, url: text }),
	accepted: z.looseObject(acceptance).optional(),
});
const origin = { source: text, line: place.optional(), position: place.optional() };
const result = z.looseObject({
	...origin,
	...missing,
	schemaVersion: z.literal(1),
	lang: language,
	application: z.looseObject({
		id: text.max(128),
		name: text,
		type: z.enum(Object.keys(en.choices['port.type'])),
		province: code,
		prefecture: code.optional(),
		digest,
	}),
	rules: z.looseObject({ id: text, version: text, digest }),
	choices,
	choiceTexts: choices.optional(),
	asOf: day,
	verdict,
	verdictText: text,
	pass: z.boolean().nullable(),
	notices: texts,
	findings: z.array(finding),
	priorities: texts,
	warnings: z.array(z.looseObject({ ...optionalPlace, code: text, message: text, pointer: text.optional() })),
	unique: z.array(texts.min(2)).optional(),
	accepted: z.array(z.looseObject({ ...acceptance, rule: text })).optional(),
});
const errorResult = z.looseObject({
	...origin,
	error: z.looseObject({
		code: z.enum(Object.keys(en.report.errors)),
		message: text,
		issues: z.array(
			z.looseObject({
				...optionalPlace,
				code: text,
				message: text,
				pointer: text.optional(),
				suggestion: text.optional(),
				frame: text.optional(),
			}),
		),
	}),
});
const source = z.looseObject({ title: text, issuer: text, date: text, url: text });

const report = z.looseObject({
	schemaVersion: z.literal(1),
	tool: z.looseObject({ name: z.literal('kouan'), version: text }),
	rules: z.array(
		z.looseObject({
			id: text,
			version: text,
			digest,
			readings: choices,
			title: text,
			basis: text,
			inForce: z.looseObject({ from: text, to: text }),
			sources: z.record(text, source),
			unique: z.record(text, text).optional(),
		}),
	),
	asOf: day.optional(),
	// Which of the two it should be is told by its own members: a union would only say that it is neither.
	results: z.array(z.looseObject({})),
	summary: z.looseObject({
		...Object.fromEntries(verdict.options.map((each) => [each, count])),
		total: count,
		errors: count,
		conflicts: count,
	}),
	idleRules: z.record(text, texts).optional(),
	baseline: z.looseObject({ today: text, accepted: count, expired: z.array(entry), unmatched: z.array(entry) }).optional(),
	interrupted: z.boolean().optional(),
	shard: z
		.looseObject({
			...{ index: part, count: part, total: count, input: digest, lang: language, baseline: digest.optional() },
			blank: z.array(z.tuple([place, place])).optional(),
			...{ all: z.literal(true).optional(), allowLapsed: z.literal(true).optional() },
		})
		.optional(),
	conflicts: z.array(z.looseObject({ code: text, message: text, parties: z.array(z.looseObject({ source: text, id: text })) })),
	descriptors: z.array(z.looseObject({ pack: text, rule: text, title: text, place: text, url: text })).optional(),
});

export type ReadReport =
	| { readonly ok: true; readonly report: Report & Closing }
	/** `version`: it is a report, of another version of the format. `pointer`: where it is no report. */
	| { readonly ok: false; readonly version: string }
	| { readonly ok: false; readonly pointer: string; readonly version?: never };

/** @param written the value of a JSON document. */
export function readReport(written: unknown): ReadReport {
	const version = versionOf(written);
	if (version !== undefined && version !== '1') return { ok: false, version };
	if (isDeep(written)) return { ok: false, pointer: '' };
	const read = report.safeParse(written);
	if (!read.success) return { ok: false, pointer: pointerOf(read.error) };
	for (const [index, each] of read.data.results.entries()) {
		const one = ('error' in each ? errorResult : result).safeParse(each);
		if (!one.success) return { ok: false, pointer: `/results/${index}${pointerOf(one.error)}` };
	}
	// Zod's types and ours say the same, up to members that may be absent.
	const found = written as Report & Closing;
	const pointer = contradictionIn(found);
	return pointer === undefined ? { ok: true, report: found } : { ok: false, pointer };
}

/** No report goes so deep; what does could not be written again. */
const deepest = 32;

function isDeep(value: unknown): boolean {
	let level = [value];
	for (let depth = 0; level.length > 0; depth += 1) {
		if (depth > deepest) return true;
		level = level.flatMap((each) => (typeof each === 'object' && each !== null ? Object.values(each) : []));
	}
	return false;
}

function versionOf(written: unknown): string | undefined {
	if (typeof written !== 'object' || written === null || !('schemaVersion' in written) || !('tool' in written)) return undefined;
	return String(written.schemaVersion);
}

function pointerOf({ issues: [issue] }: z.ZodError): string {
	return toPointer((issue?.path ?? []).map((step) => (typeof step === 'symbol' ? String(step) : step)));
}
