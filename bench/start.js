/** Measures the shortest runs: how long a user waits for anything at all. */

import { fileURLToPath } from 'node:url';
import { ableOf, commands, run } from './processes.js';
import { interleaved, median } from './rounds.js';

const rounds = 25;
const one = fileURLToPath(new URL('../fixtures/full/air-eligible.json', import.meta.url));

/**
 * Milliseconds of wall time, medians.
 * @param {string} folder for what is printed
 */
export async function measureStart(folder) {
	const { able, skipped } = await ableOf(
		[
			{ key: 'node', name: '`node -e 0`', args: commands.node(), lines: 0 },
			{ key: 'version', name: '`kouan --version`', args: commands.kouan('--version'), lines: 1 },
			{ key: 'one', name: '`kouan check one.json`', args: commands.kouan('check', one), lines: 1 },
		],
		folder,
	);
	const measured = await interleaved(rounds, able, async ({ name, args, lines }) => {
		const { seconds, fault } = await run(args, { folder, lines });
		if (fault !== '') throw new Error(`${name} failed: ${fault}`);
		return seconds * 1000;
	});
	return { rounds, skipped, rows: [...measured].map(([{ key, name }, times]) => ({ key, name, milliseconds: median(times) })) };
}
