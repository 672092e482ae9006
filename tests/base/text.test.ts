import { expect, it } from 'vitest';
import { foldName } from '../../src/base/text.js';

it.each([
	['tab', '\t'],
	['line feed', '\n'],
	['next line', '\x85'],
	['no-break space', '\xa0'],
	['line separator', '\u2028'],
	['ideographic space', '\u3000'],
	['byte order mark', '\ufeff'],
])('a name is the same with a %s at its ends', (_, space) => {
	expect(foldName(`${space}東京 Ａ${space}`)).toBe('東京 a');
});
