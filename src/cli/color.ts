/** How much colour a channel gets: decided once, here, for the whole program. */

import type { Channel } from './output/channel.js';

/** As chalk counts: none, 16 colours, 256, all. */
export type ColorLevel = 0 | 1 | 2 | 3;

/**
 * `flag` is `--color` or `--no-color`, which win over `NO_COLOR`, that over `FORCE_COLOR`, and that over what the channel is.
 * A file is no terminal.
 */
export function colorLevel(
	flag: boolean | undefined,
	env: Readonly<Record<string, string | undefined>>,
	channel: Pick<Channel, 'isTTY'>,
): ColorLevel {
	if (flag === false) return 0;
	if (flag === true) return Math.max(1, depthOf(env)) as ColorLevel;
	if (env.NO_COLOR) return 0;
	const forced = env.FORCE_COLOR;
	if (forced !== undefined) {
		if (forced === '0' || forced === 'false') return 0;
		return forced === '1' || forced === '2' || forced === '3' ? (Number(forced) as ColorLevel) : (Math.max(1, depthOf(env)) as ColorLevel);
	}
	return channel.isTTY && env.TERM !== 'dumb' ? depthOf(env) : 0;
}

/** What the terminal says that it can show. */
function depthOf({ TERM = '', COLORTERM = '' }: Readonly<Record<string, string | undefined>>): ColorLevel {
	if (/^(truecolor|24bit)$/.test(COLORTERM)) return 3;
	return /-256(color)?$/.test(TERM) ? 2 : 1;
}
