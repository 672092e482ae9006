/** Program text that reads facts, as `factOf` and `listOf` read them: `undefined` is not known, `null` is known not to be. */

import type { FactRef, ListRef } from '../../rules/model.js';
import type { Scope, Writer } from './writer.js';

const plainName = /^[A-Za-z][A-Za-z0-9]*$/;

/** Writes what reads a fact; gives the variable that then holds it. */
export function writeFact({ scope, steps }: FactRef, scopes: Scope, writer: Writer): string {
	const root = scopes[scope] as string;
	let fact = root;
	for (const [index, { key, nullable }] of steps.entries()) {
		const ifAbsent = steps.slice(index).some(({ closed }) => closed) ? 'null' : 'undefined';
		const ifNull = nullable ? 'null' : ifAbsent;
		const field = `${fact}${writeField(key, writer)}`;
		const value = ifAbsent === ifNull ? `${field} ?? ${ifAbsent}` : field;
		// Where there is no object, there is no field of it.
		fact = writer.read(root, index === 0 ? value : `${fact} === undefined || ${fact} === null ? ${fact} : ${value}`);
	}
	return fact;
}

/** Text behind an object: its field of that name. */
export function writeField(key: string, writer: Writer): string {
	return plainName.test(key) ? `.${key}` : `[${writer.value(key)}]`;
}

/** As {@link writeFact}; a list that is known not to be is empty. */
export function writeList(ref: ListRef, scopes: Scope, writer: Writer): string {
	const list = writeFact(ref, scopes, writer);
	return writer.read(scopes[ref.scope] as string, `${list} === null ? ${writer.value(noEntries)} : ${list}`);
}

const noEntries: readonly unknown[] = [];

/** What is done with an entry of a list: the variables that hold it and its index, and what can be named beside it. */
export type EntryBody = (entry: string, scopes: Scope, index: string) => void;

/** Writes a loop over the entries of a list that is given, which goes on while `condition` holds. */
export function writeLoop(list: string, scopes: Scope, writer: Writer, body: EntryBody, condition = ''): void {
	const [index, entry] = [writer.name('index'), writer.name('entry')];
	writer.write(`for (let ${index} = 0; ${index} < ${list}.length${condition}; ${index} += 1) {`);
	writer.write(`const ${entry} = ${list}[${index}];`);
	writer.open(entry);
	body(entry, [...scopes, entry], index);
	writer.write('}');
}
