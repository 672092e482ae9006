/** What the name of a file promises that is written without a format having been asked for. */

import type { PromisedFormat } from '../../words/cli.js';
import type { ReportRequest } from './reports.js';

/** Endings of the files of a format, and of files that cannot be written but for which its own would do. */
const endings: { readonly [F in PromisedFormat]: readonly [own: readonly [string, ...string[]], others?: readonly string[]] } = {
	html: [
		['html', 'htm'],
		['doc', 'docx', 'odt', 'pdf', 'wps'],
	],
	csv: [['csv'], ['et', 'ods', 'xls', 'xlsx']],
	json: [['json']],
	ndjson: [['ndjson', 'jsonl']],
	markdown: [['md', 'markdown']],
	junit: [['xml']],
	sarif: [['sarif']],
	tap: [['tap']],
};

export interface BrokenPromise {
	readonly file: string;
	readonly format: PromisedFormat;
	/** What to type for that format. */
	readonly option: string;
}

/** The first plain text under a name that says otherwise. */
export function brokenPromise(reports: readonly ReportRequest[]): BrokenPromise | undefined {
	for (const { file, isUnasked } of reports) {
		const { stem, ending } = /^(?<stem>.*[^/\\])\.(?<ending>[a-z]+)$/is.exec(file ?? '')?.groups ?? {};
		if (file === undefined || !isUnasked || stem === undefined || ending === undefined) continue;
		for (const format of Object.keys(endings) as readonly PromisedFormat[]) {
			const [own, others = []] = endings[format];
			const isOwn = own.includes(ending.toLowerCase());
			if (!isOwn && !others.includes(ending.toLowerCase())) continue;
			return { file, format, option: `--format ${typed(`${format}=${isOwn ? file : `${stem}.${own[0]}`}`)}` };
		}
	}
	return undefined;
}

/** As a shell takes it for one word. */
function typed(word: string): string {
	return /[^\p{L}\p{M}\p{N}=_./:,@+-]/u.test(word) ? `"${word}"` : word;
}
