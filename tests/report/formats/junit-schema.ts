/** The JUnit schema that Jenkins publishes for its reports, as far as kouan could go wrong by it: elements, their order, their attributes. */

import type { Element } from './xml-reader.js';

interface Shape {
	/** Children in their order; `?` at most once, `*` any number. */
	readonly children: readonly (readonly [name: string, many: '?' | '*'])[];
	readonly required: readonly string[];
	readonly optional: readonly string[];
	readonly text?: true;
}

const counts = ['failures', 'errors', 'disabled', 'time'];
const shapes: Readonly<Record<string, Shape>> = {
	testsuites: { children: [['testsuite', '*']], required: [], optional: ['name', 'tests', ...counts] },
	testsuite: {
		children: [
			['properties', '?'],
			['testcase', '*'],
			['system-out', '?'],
			['system-err', '?'],
		],
		required: ['name', 'tests'],
		optional: [...counts, 'skipped', 'timestamp', 'hostname', 'id', 'package'],
	},
	properties: { children: [['property', '*']], required: [], optional: [] },
	property: { children: [], required: ['name', 'value'], optional: [] },
	testcase: {
		children: [
			['skipped', '?'],
			['error', '*'],
			['failure', '*'],
			['system-out', '*'],
			['system-err', '*'],
		],
		required: ['name', 'classname'],
		optional: ['assertions', 'time', 'status'],
	},
	skipped: { children: [], required: [], optional: ['message'], text: true },
	error: { children: [], required: [], optional: ['type', 'message'], text: true },
	failure: { children: [], required: [], optional: ['type', 'message'], text: true },
};

/** Everything that the schema forbids. */
export function junitFaults(element: Element): readonly string[] {
	const { name, attributes, children, text } = element;
	const shape = shapes[name];
	if (shape === undefined) return [`no element ${name}`];
	const names = children.map((child) => child.name).join(' ');
	const order = new RegExp(`^${shape.children.map(([child, many]) => `(?:${child}(?: |$))${many}`).join('')}$`);
	const unnumbered = ['tests', 'failures', 'errors', 'skipped'].filter((key) => !/^\d*$/.test(attributes[key] ?? ''));
	return [
		...shape.required.filter((key) => !Object.hasOwn(attributes, key)).map((key) => `${name} without ${key}`),
		...Object.keys(attributes).flatMap((key) => (shape.required.includes(key) || shape.optional.includes(key) ? [] : [`${name} ${key}`])),
		...unnumbered.map((key) => `${name} ${key} is no number`),
		...(order.test(names) ? [] : [`${name} holds ${names}`]),
		...(shape.text || text.trim() === '' ? [] : [`${name} has a text`]),
		...children.flatMap(junitFaults),
	];
}
