/** Where the settings of a run were said, so that what is wrong with one of them is told there. */

import type { Issue } from '../../base/issue.js';
import { StopError } from '../stop.js';

/** A place in a file, or the name of a variable as `file`; nothing of what was typed. */
export type Origin = Pick<Issue, 'file' | 'line' | 'column' | 'frame'>;

/** Of the settings that turn out to be wrong only when they are put to use. */
export interface Origins {
	readonly rules: Origin | undefined;
	/** By the id of the reading. */
	readonly readings: ReadonlyMap<string, Origin>;
	readonly formats: Origin | undefined;
}

/** The reading in `ID=CHOICE`. */
export function readingIn(written: string): string {
	return written.split('=', 1)[0] ?? '';
}

/** @throws {StopError} as the work does, with each issue at the place of the setting that it is about. */
export async function toldAt<T>(origins: Origins, work: () => Promise<T>): Promise<T> {
	try {
		return await work();
	} catch (error) {
		if (!(error instanceof StopError)) throw error;
		throw new StopError(
			error.issues.map((each) => ({ ...originOf(each, origins), ...each })),
			error.help,
		);
	}
}

/** What has a file of its own stays there. */
function originOf({ code, args, file }: Issue, { rules, readings, formats }: Origins): Origin | undefined {
	if (file !== undefined) return undefined;
	switch (code) {
		case 'rules.unknown-pack':
		case 'rules.empty-folder':
			return rules;
		case 'rules.unknown-reading':
		case 'usage.not-a-reading':
			return readings.get(readingIn(String(args.written)));
		case 'rules.unknown-choice':
		case 'usage.reading-twice':
			return readings.get(String(args.reading));
		case 'usage.formats-without-file':
		case 'usage.no-file-for-format':
			return formats;
		default:
			return undefined;
	}
}
