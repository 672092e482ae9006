/** Parameters: the named thresholds of a pack. */

import { firstYear, isDate, lastYear } from '../base/date.js';
import { type Unit, units } from '../base/unit.js';
import type { IssueLog } from './log.js';
import { child, type Located } from './place.js';

/** What a parameter holds; a broken unit is left out. */
export type ParameterValue =
	| { readonly kind: 'number'; readonly value: number; readonly unit: Unit | undefined }
	| { readonly kind: 'date'; readonly value: string }
	| { readonly kind: 'years'; readonly value: readonly number[] };

/** The value of a parameter as it stands in its file; `undefined` where it is none. */
export function parameterValue(node: Located): ParameterValue | undefined {
	const { value } = child(node, 'value');
	const unit = units.find((each) => each === child(node, 'unit').value);
	if (typeof value === 'number' && Number.isFinite(value)) return { kind: 'number', value, unit };
	if (typeof value === 'string' && isDate(value)) return { kind: 'date', value };
	return Array.isArray(value) && value.length > 0 && value.every(isYear) ? { kind: 'years', value } : undefined;
}

export function checkParameter(name: string, node: Located, log: IssueLog): void {
	const [value, unit] = [child(node, 'value'), child(node, 'unit')];
	// A value that is not there is told with the shape of the file.
	if (value.value === undefined || value.value === null) return;
	const parsed = parameterValue(node);
	if (parsed === undefined) log.add('rules.parameter-value', {}, value);
	else if (parsed.kind === 'number' && unit.value === undefined) log.add('rules.unit-required', { parameter: name }, node, { part: 'key' });
	else if (parsed.kind !== 'number' && unit.value !== undefined) {
		log.add('rules.unit-not-for', { parameter: name, kind: parsed.kind }, unit, { part: 'key' });
	} else if (parsed.kind === 'number' && parsed.value < 0 && parsed.unit !== 'degree') {
		// Nothing else that an application tells is below zero: what is held against such a mark always reaches it.
		log.add('rules.negative-mark', { parameter: name, value: parsed.value }, value);
	}
}

function isYear(value: unknown): boolean {
	return Number.isInteger(value) && Number(value) >= firstYear && Number(value) <= lastYear;
}
