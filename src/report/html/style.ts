/** How the page looks: on a wide and a narrow screen, in daylight and in the dark, and on paper (A4). */

import type { Words } from '../../words/words.js';
import { dark, light, type Palette, tint } from './palette.js';
import { paperRules } from './style-paper.js';
import { screenRules } from './style-screen.js';

/** Without `<`: it stands between tags. */
export function stylesheet(words: Words): string {
	const { columns } = words.report;
	return `:root{color-scheme:light dark;${variables(light)}}
@media screen and (prefers-color-scheme:dark){:root{${variables(dark)}}}
${screenRules({ is: quoted(columns.actual), must: quoted(columns.required), by: quoted(columns.margin) })}
${paperRules(quoted(words.formats.title), words.html.page.map(quoted))}`;
}

function variables({ tones, ...plain }: Palette): string {
	const named = Object.entries({ ...plain, ...tones }).map(([name, value]) => `--${name}:${value}`);
	return [...named, `--tint:${tint}%`].join(';');
}

/** A text as CSS has it. */
function quoted(text: string): string {
	return `"${text.replace(/["\\<\n]/g, (found) => `\\${found.charCodeAt(0).toString(16)} `)}"`;
}
