/** Files that a run reads and writes: which of them are one, whatever they are called. */

import { type BigIntStats, fstatSync, statSync } from 'node:fs';
import { resolve } from 'node:path';
import type { Lead } from '../leads.js';
import { StopError, usageIssue } from '../stop.js';
import { canBeNamed, destinationOf } from './destination.js';

export interface Place {
	/** As the user named it. */
	readonly file: string;
	/** Absolute, as it is named and as it is without symbolic links. */
	readonly paths: readonly [named: string, real: string];
	/** The number of the open stream that it is another name of. */
	readonly stream: number | undefined;
}

export async function placeOf(file: string, cwd: string): Promise<Place> {
	const named = resolve(cwd, file);
	if (!canBeNamed(named)) throw new StopError([usageIssue('output.bad-name', { path: file })]);
	const { path, stream } = await destinationOf(named);
	return { file, paths: [named, path], stream };
}

/** Whether two names are of one file, which need not be there yet. */
export function isSamePlace({ paths: [, one] }: Place, { paths: [, other] }: Place): boolean {
	return one === other || fileKeys(one).some((key) => fileKeys(other).includes(key));
}

/** The first place that is the same file as an input. */
export function inputAmong(places: readonly Place[], leads: readonly Lead[]): Place | undefined {
	const present = new Map(places.flatMap((place) => fileKeys(place.paths[1]).map((key) => [key, place])));
	// Only what is there already can be an input.
	if (present.size === 0) return undefined;
	for (const lead of leads) {
		if (!('input' in lead) || lead.input.kind !== 'file') continue;
		const [place] = fileKeys(lead.input.path).flatMap((key) => present.get(key) ?? []);
		if (place !== undefined) return place;
	}
	return undefined;
}

/** Whether what is written to standard output ends up in a file that is to be replaced. */
export function isOutputOf({ paths: [, path], stream }: Place): boolean {
	if (stream !== undefined) return false;
	const open = streamKeys(1);
	return fileKeys(path).some((key) => open.includes(key));
}

/** The first input that is the file which standard output goes to: read on, it would never end. */
export function inputOnOutput(leads: readonly Lead[]): string | undefined {
	const open = streamKeys(1);
	if (open.length === 0) return undefined;
	const isOpen = (key: string) => open.includes(key);
	for (const lead of leads) {
		if (!('input' in lead)) continue;
		const { input } = lead;
		if ((input.kind === 'file' ? fileKeys(input.path) : streamKeys(0)).some(isOpen)) return input.source;
	}
	return undefined;
}

/** What a file is known by, whatever its name; nothing where there is none, or it is no regular file. */
function fileKeys(path: string): readonly string[] {
	return keysOf(() => statSync(path, { bigint: true }), path);
}

function streamKeys(fd: 0 | 1): readonly string[] {
	return keysOf(() => fstatSync(fd, { bigint: true }));
}

function keysOf(look: () => BigIntStats, path?: string): readonly string[] {
	try {
		const found = look();
		if (!found.isFile()) return [];
		// What Windows tells of all files where a file system gives them no numbers: they are not one.
		if (found.ino === 0n || found.ino === -1n) return path === undefined ? [] : [path.toLowerCase()];
		return [`${found.dev}:${found.ino}`];
	} catch {
		// What cannot be looked at is told by whoever opens it.
		return [];
	}
}
