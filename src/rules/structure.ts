/** Has a file of a pack the shape that it should have? What zod finds, in kouan's own codes and with places. */

import { z } from 'zod';
import { nearest } from '../base/suggest.js';
import type { ValueKind } from '../domain/issues.js';
import { schemaAt } from '../domain/schema-path.js';
import { quoted, valueKind } from '../domain/value-kind.js';
import type { IssueLog } from './log.js';
import { child, type Located } from './place.js';
import { type FormFault, nameForms } from './schema.js';

/** The file's content, or `undefined` where something is wrong with its shape: that is in the log then. */
export function checkStructure<T>(schema: z.ZodType<T>, file: Located, log: IssueLog): T | undefined {
	const result = schema.safeParse(file.value);
	if (result.success) return result.data;
	for (const found of result.error.issues) translate(found, file, schema, log);
	return undefined;
}

function translate(found: z.core.$ZodIssue, file: Located, schema: z.core.$ZodType, log: IssueLog): void {
	const path = found.path.map((step) => (typeof step === 'symbol' ? String(step) : step));
	const node = child(file, ...path);
	const here = schemaAt(schema, path);
	const key = path.at(-1);
	if (found.code === 'unrecognized_keys') {
		const allowed = here instanceof z.ZodObject ? Object.keys(here.shape) : [];
		for (const each of found.keys) {
			log.add('rules.unknown-key', { key: each, allowed }, child(node, each), { part: 'key', suggestion: nearest(each, allowed) });
		}
	} else if (found.code === 'invalid_key') {
		log.add('rules.bad-name', { written: String(key), form: nameForms.name }, node, { part: 'key' });
	} else if ((node.value === undefined || node.value === null) && typeof key === 'string') {
		missing(key, node, child(file, ...path.slice(0, -1)), log);
	} else if (found.code === 'too_small') {
		log.add(key === 'cases' ? 'rules.no-cases' : 'rules.empty-list', {}, node, { part: 'key' });
	} else if (found.code === 'custom') {
		misshapen(found.params?.fault as FormFault, String(found.params?.form), node, log);
	} else if (here instanceof z.ZodEnum && typeof node.value === 'string') {
		const allowed = here.options.map(String);
		log.add('rules.unknown-value', { written: node.value, allowed }, node, { suggestion: nearest(node.value, allowed) });
	} else {
		const expected = here === undefined ? 'string' : expectedKind(here);
		const isSound = here !== undefined && z.safeParse(here, String(node.value)).success;
		const meant = isSound ? quoted(expected, node.value) : undefined;
		log.add('rules.wrong-type', { expected, actual: valueKind(node.value) }, node, { suggestion: meant });
	}
}

/** A key that is not there, or that has nothing after its colon. */
export function missing(key: string, node: Located, parent: Located, log: IssueLog): undefined {
	const place = node.value === undefined ? parent : node;
	if (key === 'zh' || key === 'en') return log.add('rules.missing-text', { language: key }, place, { part: 'key' });
	if (key === 'source') return log.add('rules.missing-source', {}, place, { part: 'key' });
	if (key === 'cases') return log.add('rules.no-cases', {}, place, { part: 'key' });
	return log.add('rules.missing-key', { key }, place, { part: 'key' });
}

function misshapen(fault: FormFault, form: string, node: Located, log: IssueLog): void {
	const written = String(node.value);
	if (fault === 'rules.blank-text') log.add(fault, {}, node);
	else if (fault === 'rules.bad-name') log.add(fault, { written, form }, node);
	else log.add(fault, { written }, node);
}

function expectedKind(schema: z.core.$ZodType): ValueKind {
	if (schema instanceof z.ZodArray) return 'list';
	return schema instanceof z.ZodObject || schema instanceof z.ZodRecord ? 'object' : 'string';
}
