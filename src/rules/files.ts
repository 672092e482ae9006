/** The files of a pack: which of them says what the pack is, and the order of the others. */

import type { Issue } from '../base/issue.js';
import { nearest } from '../base/suggest.js';
import type { TextDocument } from '../read/document.js';
import { isJsonName } from '../read/format.js';
import { parseJson } from '../read/json.js';
import { parseYaml } from '../read/yaml.js';
import type { IssueLog } from './log.js';
import type { PackText } from './model.js';
import { tellDuplicates } from './names.js';
import { child, elements, type Located, type PackFile, whole } from './place.js';

export interface ArrangedFiles {
	/** The header first, then as it lists them. */
	readonly files: readonly PackFile[];
	/** The names of all files, those that could not be read too, in the same order. */
	readonly order: readonly string[];
	/** Why files could not be read. */
	readonly unread: readonly Issue[];
	/** Some file of the pack is not there or could not be read: nothing can be said of names. */
	readonly incomplete: boolean;
}

interface Named {
	readonly name: string;
}

interface Read extends Named {
	readonly document: TextDocument | undefined;
	readonly issues: readonly Issue[];
}

/** Reads the texts, JSON where the name says so and YAML otherwise, and puts them in the pack's order. */
export function arrange(texts: readonly PackText[], log: IssueLog): ArrangedFiles {
	const read = texts.map(readText);
	const header = headerOf(read);
	if (header?.document === undefined) {
		const files = read.flatMap((file, order) => (file.document === undefined ? [] : [{ name: file.name, order, document: file.document }]));
		const [first] = files;
		if (header === undefined && first !== undefined) log.add('rules.no-header', { expected: 'pack.yaml' }, whole(first));
		return { files: [], order: read.map(({ name }) => name), unread: read.flatMap((file) => file.issues), incomplete: true };
	}
	const folder = header.name.slice(0, header.name.lastIndexOf('/') + 1);
	const relative = ({ name }: Named) => (name.startsWith(folder) ? name.slice(folder.length) : name);
	const top: PackFile = { name: header.name, order: 0, document: header.document };
	const others = read.filter((file) => file !== header);
	const listed = elements(child(whole(top), 'files')).filter((entry) => typeof entry.value === 'string');
	checkListed(listed, others.map(relative), log);
	const place = (file: Read) => listed.findIndex((entry) => entry.value === relative(file));
	const ordered = others.filter((file) => place(file) >= 0).sort((a, b) => place(a) - place(b));
	const unlisted = others.filter((file) => place(file) < 0);
	const all = [header, ...ordered, ...unlisted];
	const files = all.flatMap(({ name, document }, order) => (document === undefined ? [] : [{ name, order, document }]));
	for (const file of files.filter(({ order }) => order > ordered.length)) {
		if (isSecond(file, header)) log.add('rules.several-headers', { first: header.name }, whole(file));
		else log.add('rules.file-not-listed', { name: relative(file) }, whole(file));
	}
	const names = others.map(relative);
	return {
		files: files.filter((file) => file.order <= ordered.length || !isSecond(file, header)),
		order: all.map(({ name }) => name),
		unread: all.flatMap((file) => file.issues),
		incomplete: files.length < all.length || listed.some((entry) => !names.includes(String(entry.value))),
	};
}

/** Whether a file that is not listed looks like a header beside the one that was taken. */
function isSecond(file: Named, header: Named): boolean {
	return headerName.test(file.name) && depthOf(file) === depthOf(header);
}

function readText({ name, text }: PackText): Read {
	const result = isJsonName(name) ? parseJson(text) : parseYaml(text);
	if (result.ok) return { name, document: result.document, issues: [] };
	return { name, document: undefined, issues: result.issues.map((each) => ({ ...each, file: name })) };
}

const headerName = /(^|\/)pack\.(yaml|yml|json)$/i;
const endings = ['.yaml', '.yml', '.json'] as const;

/** The only file, or the one that is named `pack`; of several the one that lies highest, and YAML before JSON. */
function headerOf(files: readonly Read[]): Read | undefined {
	const ending = ({ name }: Named) => endings.findIndex((each) => name.toLowerCase().endsWith(each));
	const [first] = files.filter(({ name }) => headerName.test(name)).sort((a, b) => depthOf(a) - depthOf(b) || ending(a) - ending(b));
	return first ?? (files.length === 1 ? files[0] : undefined);
}

function depthOf({ name }: Named): number {
	return name.split('/').length;
}

function checkListed(listed: readonly Located[], names: readonly string[], log: IssueLog): void {
	for (const entry of listed) {
		const name = String(entry.value);
		const free = names.filter((each) => !listed.some((other) => other.value === each));
		if (!names.includes(name)) log.add('rules.file-absent', { name }, entry, { suggestion: nearest(name, free) });
	}
	tellDuplicates(
		listed.map((node) => ({ kind: 'file', id: String(node.value), node, part: 'value' })),
		log,
	);
}
