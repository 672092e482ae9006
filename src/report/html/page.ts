/** The frame of the page: what it may load (nothing), how it looks, and where its parts stand. */

import { createHash } from 'node:crypto';
import type { Words } from '../../words/words.js';
import type { RunInfo } from '../report.js';
import { html, type Markup, type Part } from './markup.js';
import { kinds } from './row.js';
import { script } from './script.js';
import { stylesheet } from './style.js';

/**
 * What is on narrows the list. Their labels are the counts, at the end of the file; they themselves stand before the list, where a stylesheet
 * can see what they say without looking through the whole page.
 */
const switches = ['all', ...kinds].map(
	(kind, index) =>
		html`<input type="radio" name="only" id="only-${kind}" value="${kind}" aria-describedby="filter" autocomplete="off"${index === 0 ? html` checked` : undefined}>\n`,
);

/** Up to the list of applications, which it opens. */
export function pageStart({ tool, asOf }: RunInfo, words: Words): Markup {
	const { formats, report, html: h } = words;
	const style = stylesheet(words);
	const policy = `default-src 'none'; style-src '${digest(style)}'; script-src '${digest(script)}'; base-uri 'none'; form-action 'none'`;
	const { columns } = formats;
	return html`<!doctype html>
<html lang="${words.tag}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${policy}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<meta name="referrer" content="no-referrer">
<meta name="format-detection" content="telephone=no">
<meta name="generator" content="${tool.name} ${tool.version}">
<title>${formats.title}</title>
<style>${ours(style)}</style>
</head>
<body>
<header><h1>${formats.title}</h1>${asOf === undefined ? undefined : html`<p>${report.asOf} ${words.date(asOf)}</p>`}<a href="#summary">${h.toSummary}</a></header>
${switches}<div id="tools" hidden><input type="search" placeholder="${h.search}" aria-label="${h.search}" autocomplete="off" spellcheck="false"><output data-text="${h.found}"></output><button type="button" value="open">${h.openAll}</button><button type="button" value="close">${h.closeAll}</button></div>
<main><h2>${h.applications}</h2><div class="heads" aria-hidden="true"><span>${columns.verdict}</span><span>${columns.name}</span><span>${columns.why}</span></div>
<ul id="list">`;
}

/** What stands after the list, which it closes. */
export function pageEnd(parts: readonly Part[], words: Words): Markup {
	return html`</ul>
<p id="nothing">${words.html.nothingListed}</p></main>
${parts}<script>${ours(script)}</script>
</body>
</html>
`;
}

/** What stands in the source of this program, not in an input. */
function ours(text: string): Markup {
	return { markup: text };
}

/** How a content security policy names what it lets through. */
function digest(text: string): string {
	return `sha256-${createHash('sha256').update(text).digest('base64')}`;
}
