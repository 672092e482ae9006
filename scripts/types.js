/** Makes the emitted type declarations stand alone: no package is needed to read them. */

import { readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join, posix, relative, sep } from 'node:path';

const header = '/** The application document, version 1. Made from the JSON Schema. */';

/**
 * Replaces the types that zod infers by plain ones with the fields' descriptions, leaves out what speaks of other packages, and
 * removes the files that the library's own types do not lead to. Whether nothing is amiss then, a test finds with a project that
 * uses the package.
 */
export async function writeTypes(root, folder) {
	const schema = JSON.parse(await readFile(join(root, 'schemas', 'application.schema.json'), 'utf8'));
	await writeFile(join(folder, 'domain', 'schema.d.ts'), applicationTypes(schema));
	const reached = await standAlone(folder, 'index.d.ts');
	const entries = await readdir(folder, { recursive: true, withFileTypes: true });
	for (const entry of entries.filter((each) => each.isFile())) {
		const path = join(entry.parentPath, entry.name);
		if (!reached.has(relative(folder, path).split(sep).join('/'))) await rm(path);
	}
}

export function applicationTypes(schema) {
	const { port } = schema.properties;
	return [
		header,
		`export interface Application ${typeOf(schema, 0)}`,
		`export type PortType = ${typeOf(port.properties.type, 0)};`,
		'',
	].join('\n\n');
}

function typeOf(schema, depth) {
	if (schema.const !== undefined) return JSON.stringify(schema.const);
	if (schema.enum !== undefined) return schema.enum.map((each) => JSON.stringify(each)).join(' | ');
	if (schema.anyOf !== undefined) return [...new Set(schema.anyOf.map((each) => typeOf(each, depth)))].join(' | ');
	if (Array.isArray(schema.type)) return schema.type.map((type) => typeOf({ ...schema, type }, depth)).join(' | ');
	switch (schema.type) {
		case 'string':
		case 'boolean':
		case 'null':
			return schema.type;
		case 'number':
		case 'integer':
			return 'number';
		case 'array':
			return `readonly ${bracketed(typeOf(schema.items, depth))}[]`;
		case 'object':
			return schema.properties === undefined
				? `{ readonly [key: string]: ${typeOf(schema.additionalProperties, depth)} }`
				: objectType(schema, depth);
		default:
			throw new Error(`no type for ${JSON.stringify(schema).slice(0, 200)}`);
	}
}

function objectType({ properties, required = [] }, depth) {
	const indent = '\t'.repeat(depth + 1);
	const fields = Object.entries(properties).map(([name, field]) => {
		const optional = !required.includes(name);
		const type = `${typeOf(field, depth + 1)}${optional ? ' | undefined' : ''}`;
		const about = field.description === undefined ? '' : `${indent}/** ${field.description.replaceAll('*/', '* /')} */\n`;
		return `${about}${indent}readonly ${/^[\w$]+$/.test(name) ? name : JSON.stringify(name)}${optional ? '?' : ''}: ${type};\n`;
	});
	return `{\n${fields.join('')}${'\t'.repeat(depth)}}`;
}

function bracketed(type) {
	return /[|]/.test(type) && !type.startsWith('{') ? `(${type})` : type;
}

/** Rewrites all files that one leads to; returns their names. */
async function standAlone(folder, entry) {
	const reached = new Set();
	const open = [entry];
	for (let file = open.pop(); file !== undefined; file = open.pop()) {
		if (reached.has(file)) continue;
		reached.add(file);
		const text = withoutPackages(await readFile(join(folder, file), 'utf8'));
		await writeFile(join(folder, file), text);
		for (const [, named] of text.matchAll(/(?:\bfrom|\bimport\(?)\s*'([^']+)'/g)) {
			open.push(posix.join(posix.dirname(file), named.replace(/\.js$/, '.d.ts')));
		}
	}
	return reached;
}

/** The declarations without those that use a name imported from a package. */
function withoutPackages(text) {
	const statements = text
		// A statement starts a line, and the comment before it belongs to it.
		.split(/^(?=\/\*\*|(?<!\*\/\n)(?:import|export|declare|interface|type)\b)/m)
		.map((statement) => ({ statement, code: statement.replace(/^\/\*\*[\s\S]*?\*\/\n/, '') }));
	const names = statements.flatMap(({ code }) => {
		const [, imported] = /^import (?:type )?\{([^}]*)\} from '[^.]/.exec(code) ?? [];
		return imported === undefined ? [] : imported.split(',').map((name) => name.replace(/^\s*type\s/, '').trim());
	});
	if (names.length === 0) return text;
	const pattern = new RegExp(`\\b(?:${names.join('|')})\\b`);
	const kept = statements.filter(({ code }) => !pattern.test(code)).map(({ statement }) => statement);
	return kept.join('');
}
