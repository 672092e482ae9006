/** A row of the list, closed and open: what applications and inputs that were not evaluated have in common. */

import { createHash } from 'node:crypto';
import { type Verdict, verdicts } from '../../engine/decision.js';
import { type Origin, originText } from '../origin.js';
import { html, isolated, type Markup, type Part } from './markup.js';
import { verdictTones } from './tone.js';

/** What a row may be, in the order in which they are counted. */
export const kinds = [...verdicts, 'error'] as const;

interface Row {
	readonly kind: Verdict | 'error';
	/** The verdict in a word. */
	readonly tag: string;
	/** What the port is called, and what it is; absent: not known, and the file has to do. */
	readonly port?: { readonly name: string; readonly about: readonly Markup[] };
	readonly why: readonly string[];
	/** What of it must be seen beside the verdict. */
	readonly beside: readonly string[];
	/** Seen when it is open, and on paper. */
	readonly panel: Part;
}

export function row(origin: Origin, { kind, tag, port, why, beside, panel }: Row): Markup {
	const file = isolated(originText(origin));
	const who =
		port === undefined
			? html`<h3>${file}</h3>`
			: html`<h3>${isolated(port.name)}</h3><span class="about">${port.about.map((each, index) => (index === 0 ? each : html` · ${each}`))}</span><span class="file">${file}</span>`;
	const because = [...why.map((text) => html`<span>${text}</span>`), ...beside.map((text) => html`<span class="beside">${text}</span>`)];
	return html`<li class="${kind} ${verdictTones[kind]}" id="${anchorOf(origin)}"><details><summary><span class="tag">${tag}</span>${who}<span class="because">${because}</span></summary>
<div class="panel">${panel}</div></details></li>\n`;
}

/** The name of an entry within the page: made of where it was read from, and of nothing that a text could do harm with. */
export function anchorOf({ source, line }: Origin): string {
	return `a-${createHash('sha256')
		.update(JSON.stringify([source, line ?? null]))
		.digest('hex')
		.slice(0, 16)}`;
}
