/** What is known when all applications are told: the counts, by which the list is narrowed, what is wrong between them, and the rules. */

import type { Words } from '../../words/words.js';
import { baselineLines } from '../baseline/accepted-lines.js';
import { basisLines, packsUsed } from '../basis.js';
import { closingLines, partyText } from '../closing-lines.js';
import type { Conflict } from '../conflicts/conflicts.js';
import type { Closing, RulesInfo, RunInfo } from '../report.js';
import { html, link, type Markup, terms } from './markup.js';
import { anchorOf, kinds } from './row.js';
import { type Tone, verdictTones } from './tone.js';

/** Stands at the end of the file and at the top of the page. */
export function summarySection(closing: Closing, run: RunInfo, words: Words): Markup {
	const { summary, baseline, told: listed = summary.total } = closing;
	const { interrupted, shard, idleRules } = closingLines(closing, run, words);
	const h = words.html;
	const narrowed = kinds.map((kind) => html`<p class="only ${kind}">${h.only(words.formats.verdicts[kind])}</p>`);
	const notes = [
		...interrupted.map((text) => html`<p class="notice bad" role="alert">${text}</p>`),
		...shard.map((text) => html`<p class="notice">${text}</p>`),
		...(listed < summary.total ? [html`<p class="notice">${h.notListed(summary.total - listed)}</p>`] : []),
	];
	const worth = basisLines(closing, run).map((text) => html`<p class="worth">${text}</p>`);
	const told = [...idleRules, ...baselineLines(baseline, words)].map((text) => html`<p class="worth">${text}</p>`);
	return html`<section id="summary"><h2>${h.summary}</h2>${notes}
<p id="filter">${h.filter}</p><div class="counts">${counts(closing, words)}</div>
<p class="sum">${words.report.counts(summary)}</p>${worth}${told}
${narrowed}</section>\n`;
}

/** Each count is the label of a switch: the list then shows that verdict alone. No script has a part in it. */
function counts({ summary }: Closing, words: Words): readonly Markup[] {
	const count = (kind: string, tone: Tone, number: number, label: string) => {
		const told = html`<b>${number}</b> <span>${label}</span>`;
		return number === 0
			? html`<span class="count none">${told}</span>`
			: html`<label class="count ${tone}" for="only-${kind}">${told}</label>`;
	};
	const of = (kind: (typeof kinds)[number]) => summary[kind === 'error' ? 'errors' : kind];
	return [
		count('all', 'quiet', summary.total, words.html.all),
		...kinds.map((kind) => count(kind, verdictTones[kind], of(kind), words.formats.verdicts[kind])),
		...(summary.conflicts === 0
			? []
			: [html`<a class="count caution" href="#conflicts"><b>${summary.conflicts}</b> <span>${words.batch.conflicts}</span></a>`]),
	];
}

/** Each application is a link to its row; where some are not listed, which of them is not known, and none may lead nowhere. */
export function conflictsSection({ conflicts, summary, told = summary.total }: Closing, words: Words): Markup | undefined {
	if (conflicts.length === 0) return undefined;
	const items = conflicts.map(({ message, parties }: Conflict) => {
		const items = parties.map((party) => {
			const name = html`<bdi>${partyText(party, words)}</bdi>`;
			return html`<li>${told < summary.total ? name : html`<a href="#${anchorOf(party)}">${name}</a>`}</li>`;
		});
		return html`<li>${message}<ul>${items}</ul></li>\n`;
	});
	return html`<section id="conflicts"><h2>${words.batch.conflicts}</h2><ul class="conflicts">${items}</ul></section>\n`;
}

export function rulesSection(closing: Closing, run: RunInfo, words: Words): Markup {
	const packs = packsUsed(closing, run).map((pack) => packBlock(pack, words));
	const section = packs.length === 0 ? undefined : html`<section id="rules"><h2>${words.html.packs}</h2>${packs}</section>\n`;
	return html`${section}<footer>${words.html.madeBy(run.tool.name, run.tool.version)}</footer>\n`;
}

function packBlock({ id, version, digest, title, inForce, readings, sources }: RulesInfo, words: Words): Markup {
	const chosen = Object.entries(readings).map(
		([reading, choice], index) => html`${index === 0 ? '' : ' '}<code>${reading}=${choice}</code>`,
	);
	const documents = Object.values(sources).map(
		(source) =>
			html`<li>${words.document(source.title, source.issuer, source.date)}<br>${link(source.url, html`<bdi>${source.url}</bdi>`)}</li>`,
	);
	return html`<article><h3>${title}</h3>${terms('about', [
		[words.report.pack, `${id} ${version}`],
		[words.html.inForce, words.html.period(words.date(inForce.from), words.date(inForce.to))],
		[words.html.packDigest, html`<code>${digest}</code>`],
		[words.html.readings, chosen.length === 0 ? undefined : chosen],
	])}<ol>${documents}</ol></article>\n`;
}
