/** What decides on colour, in its order: flags, NO_COLOR, FORCE_COLOR, the terminal. */

import { expect, it } from 'vitest';
import { colorLevel } from '../../src/cli/color.js';

const terminal = { isTTY: true };
const pipe = { isTTY: false };

it.each([
	[undefined, {}, pipe, 0],
	[undefined, { TERM: 'xterm' }, terminal, 1],
	[undefined, { TERM: 'xterm-256color' }, terminal, 2],
	[undefined, { TERM: 'xterm-256color', COLORTERM: 'truecolor' }, terminal, 3],
	[undefined, { TERM: 'dumb' }, terminal, 0],
	[undefined, { NO_COLOR: '1' }, terminal, 0],
	[undefined, { NO_COLOR: '' }, terminal, 1],
	[undefined, { FORCE_COLOR: '' }, pipe, 1],
	[undefined, { FORCE_COLOR: '2' }, pipe, 2],
	[undefined, { FORCE_COLOR: '0' }, terminal, 0],
	[undefined, { FORCE_COLOR: 'false' }, terminal, 0],
	[undefined, { FORCE_COLOR: 'true', TERM: 'dumb' }, pipe, 1],
	[undefined, { FORCE_COLOR: '3', NO_COLOR: '1' }, terminal, 0],
	[true, { NO_COLOR: '1', TERM: 'dumb' }, pipe, 1],
	[false, { FORCE_COLOR: '3' }, terminal, 0],
] as const)('%s %j %j → %i', (flag, env, channel, level) => {
	expect(colorLevel(flag, env, channel)).toBe(level);
});
