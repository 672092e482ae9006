/** HTML that cannot be broken by what stands in it: every text is escaped on its way in, and only markup stays markup. */

import { xml } from '../xml.js';

/** Made by {@link html} alone, so that a text is never taken for it. */
export interface Markup {
	readonly markup: string;
}

export type Part = string | number | Markup | undefined | readonly Part[];

/** A template: strings and numbers in it are escaped, lists put together, and what is `undefined` leaves nothing. */
export function html(literals: TemplateStringsArray, ...parts: readonly Part[]): Markup {
	let markup = literals[0] ?? '';
	for (const [index, part] of parts.entries()) markup += written(part) + (literals[index + 1] ?? '');
	return { markup };
}

function written(part: Part): string {
	if (part === undefined) return '';
	if (typeof part === 'string' || typeof part === 'number') return xml(String(part));
	return 'markup' in part ? part.markup : part.map(written).join('');
}

/** A text from an input within a line of ours: whatever its script, it does not turn the order of what stands around it. */
export function isolated(text: string): Markup {
	return html`<bdi>${text}</bdi>`;
}

/** A link that tells nobody where it was followed from; what is no address of the web stays text. */
export function link(url: string, text: Part): Markup {
	const safe = /^https?:\/\//i.test(url) && URL.canParse(url);
	return safe ? html`<a href="${url}" rel="noreferrer">${text}</a>` : html`${text}`;
}

/** A list of terms, each with what it is; pairs without a text are left out. */
export function terms(name: string, pairs: readonly (readonly [term: string, text: Part])[]): Markup {
	const told = pairs.filter(([, text]) => text !== undefined && text !== '');
	return html`<dl class="${name}">${told.map(([term, text]) => html`<div><dt>${term}</dt><dd>${text}</dd></div>`)}</dl>`;
}
