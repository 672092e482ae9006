/** Reads TAP version 14 without subtests: the points with what their YAML blocks hold. */

import { parse } from 'yaml';

interface Point {
	readonly ok: boolean;
	readonly description: string;
	readonly directive: string | undefined;
	readonly block: Readonly<Record<string, unknown>>;
}

/** @throws where a line is none that TAP knows, or the plan or the numbers do not fit. */
export function readTap(text: string): readonly Point[] {
	const lines = text.split('\n');
	if (lines.shift() !== 'TAP version 14' || lines.pop() !== '') throw new Error('no TAP');
	const points: Point[] = [];
	let plan: number | undefined;
	for (let line = lines.shift(); line !== undefined; line = lines.shift()) {
		if (plan !== undefined) throw new Error(`after the plan: ${line}`);
		const [, planned] = /^1\.\.(\d+)(?: # SKIP)?$/.exec(line) ?? [];
		const point = /^(not )?ok (\d+) - ((?:[^\\#]|\\[\\#])*?)(?: # (SKIP|TODO) .*)?$/.exec(line);
		if (planned !== undefined) plan = Number(planned);
		else if (point !== null && Number(point[2]) === points.length + 1) {
			if (lines.shift() !== '  ---') throw new Error(`no block after ${line}`);
			const end = lines.indexOf('  ...');
			const block = parse(
				lines
					.splice(0, end + 1)
					.slice(0, -1)
					.join('\n'),
			) as Readonly<Record<string, unknown>>;
			points.push({ ok: point[1] === undefined, description: (point[3] ?? '').replace(/\\(.)/g, '$1'), directive: point[4], block });
		} else if (!/^#/.test(line)) throw new Error(`no TAP: ${line}`);
	}
	if (plan !== points.length) throw new Error(`planned ${plan}, found ${points.length}`);
	return points;
}
