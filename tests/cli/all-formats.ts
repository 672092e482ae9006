/** Runs that tell in every format at once, and what two of them tell differently. */

import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { formatNames } from './batches.js';
import { type Ran, run, type World } from './memory-world.js';

export type Told = Ran & { readonly reports: Readonly<Record<string, string>> };

export async function told(command: 'check' | 'merge', argv: readonly string[], world: World): Promise<Told> {
	const folder = mkdtempSync(join(tmpdir(), 'kouan-'));
	try {
		const ran = await run([command, ...argv, ...formatNames.map((name) => `--format=${name}=${join(folder, name)}`)], world);
		const reports = formatNames.map((name) => [name, readFileSync(join(folder, name), 'utf8')]);
		return { ...ran, reports: Object.fromEntries(reports) };
	} finally {
		rmSync(folder, { recursive: true });
	}
}

/** What two runs tell differently: of each the first line that is another. */
export function differing(one: Told, other: Told): readonly string[] {
	const texts = ({ reports, ...rest }: Told) => Object.entries({ ...rest, ...reports });
	const others = Object.fromEntries(texts(other));
	return texts(one).flatMap(([name, text]) => {
		if (text === others[name]) return [];
		const [lines, otherLines] = [String(text).split('\n'), String(others[name]).split('\n')];
		const at = lines.findIndex((line, index) => line !== otherLines[index]);
		return [`${name}: ${lines[at]} <> ${otherLines[at]}`.slice(0, 400)];
	});
}
