/** The findings of an application as a form: what was looked at, what is, what is required. */

import { binds } from '../../engine/verdict.js';
import type { Words } from '../../words/words.js';
import { acceptanceLines, findingOutcome } from '../baseline/accepted-lines.js';
import { actualText, type Comparison, comparisons, marginOf, requirementOf } from '../comparisons.js';
import type { Result, ResultFinding } from '../result.js';
import { isUnchecked } from '../severity.js';
import { barOf } from './bar.js';
import { html, isolated, link, type Markup } from './markup.js';
import { factTone, toneOf } from './tone.js';

/** What is seen of a comparison's answer beside its colour; the word stands beside it for whoever hears the page. */
const signs = { yes: '✓', no: '✗', unknown: '?' } as const;

/** In the order of the pack: those that count, then what a baseline accepts, notices and priorities. */
export function findingsTable(result: Result, words: Words, all: boolean): Markup {
	const { findings, asOf } = result;
	const { columns, notices, priorities, nothingChecked } = words.report;
	const counting = findings.filter(binds);
	const groups = [
		[words.html.counting, counting.filter(({ accepted }) => accepted === undefined)],
		[words.baseline.accepted, counting.filter(({ accepted }) => accepted !== undefined)],
		[notices, findings.filter(({ effect }) => effect === 'notice')],
		[priorities, findings.filter(({ effect }) => effect === 'priority')],
	] as const;
	const body = groups.flatMap(([head, group]) =>
		group.length === 0
			? []
			: [
					html`<tbody class="group"><tr><th colspan="5" scope="rowgroup">${head}</th></tr></tbody>\n`,
					...group.map((finding) => findingRows(finding, asOf, words, all)),
				],
	);
	const nothing = isUnchecked(result) ? html`<p class="unchecked caution">${nothingChecked}</p>` : undefined;
	if (body.length === 0) return html`${nothing}`;
	return html`${nothing}<table class="findings"><thead><tr><th scope="col">${columns.outcome}</th><th scope="col">${columns.rule}</th><th scope="col">${columns.actual}</th><th scope="col">${columns.required}</th><th scope="col">${columns.margin}</th></tr></thead>\n${body}</table>`;
}

function findingRows(finding: ResultFinding, asOf: string, words: Words, all: boolean): Markup {
	const { outcome, favour, title, reason, rule, source } = finding;
	const told = outcome === 'pass' && favour !== undefined ? words.labelled(title, favour) : title;
	return html`<tbody><tr class="finding ${toneOf(finding)}"><td><span class="tag">${findingOutcome(finding, words)}</span></td><th colspan="4" scope="rowgroup">${told}</th></tr>
<tr class="why"><td></td><td colspan="4"><p>${reason}</p>${acceptanceLines(finding, words).map((text) => html`<p class="accepted">${text}</p>`)}<p class="cite"><code>${rule}</code> ${link(source.url, source.place)}</p></td></tr>
${comparisons(finding.facts, all).map((each) => factRow(each, finding, asOf, words))}</tbody>\n`;
}

function factRow({ first: fact, count }: Comparison, finding: ResultFinding, asOf: string, words: Words): Markup {
	const { holds, operator, entry } = fact;
	const tone = factTone(fact, finding);
	const sign = html`<td class="${tone}"><span aria-hidden="true">${signs[holds]}</span><span class="heard">${words.html.holds[holds]}</span></td>`;
	const name = entry === undefined || count > 1 ? html`${fact.label}` : html`${isolated(entry)} <span>${fact.label}</span>`;
	const label = html`<th scope="row">${name}</th>`;
	if (operator === 'noEntries') {
		return html`<tr class="fact">${sign}${label}<td class="is" colspan="3">${words.report.noEntries}</td></tr>\n`;
	}
	const is = count > 1 ? html`${words.report.alike(count, holds)}` : html`${isolated(actualText(fact, words))}${barOf(fact, tone)}`;
	const margin = count > 1 ? undefined : marginOf(fact, asOf, words);
	return html`<tr class="fact">${sign}${label}<td class="is">${is}</td><td class="must">${requirementOf(fact, words)}</td><td class="by">${margin}</td></tr>\n`;
}
