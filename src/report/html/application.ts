/** One application as a row of the list that opens to what its verdict rests on. */

import { divisionName } from '../../domain/divisions.js';
import type { Words } from '../../words/words.js';
import { rulesOf } from '../basis.js';
import { citedDocuments } from '../documents.js';
import { type Missing, missingBeside, missingByKnower } from '../missing.js';
import type { RunInfo } from '../report.js';
import type { Result } from '../result.js';
import { verdictLines, verdictWord, why } from '../why.js';
import { findingsTable } from './findings.js';
import { html, isolated, link, type Markup, terms } from './markup.js';
import { row } from './row.js';
import { verdictTones } from './tone.js';

export function applicationRow(result: Result, run: RunInfo, words: Words, all: boolean): Markup {
	const { application, verdict } = result;
	const { report } = words;
	const [statement = '', ...beside] = verdictLines(result, words);
	const type = words.choices['port.type'][application.type];
	const place = divisionName(application.prefecture ?? application.province);
	const panel = [
		html`<p class="statement ${verdictTones[verdict]}">${statement}</p>`,
		facts(result, run, words),
		findingsTable(result, words, all),
		missing(report.missing, result, words),
		missing(report.alsoMissing, missingBeside(result), words),
		warnings(result, words),
		basis(result, run, words),
	];
	return row(result, {
		kind: verdict,
		tag: verdictWord(result, words),
		port: { name: application.name, about: [isolated(application.id), html`${type}`, html`${place}`] },
		why: verdict === 'eligible' ? [] : [why(result, words)],
		beside,
		panel,
	});
}

/** What was evaluated, when, and by what. */
function facts(result: Result, run: RunInfo, words: Words): Markup {
	const { application, rules, asOf } = result;
	const title = rulesOf(result, run)?.title;
	const pack = `${rules.id} ${rules.version}`;
	return terms('about', [
		[words.report.asOf, words.date(asOf)],
		[words.report.pack, title === undefined ? pack : words.pair(pack, title)],
		[words.html.applicationDigest, html`<code>${application.digest}</code>`],
		[words.html.packDigest, html`<code>${rules.digest}</code>`],
	]);
}

/** What is missing under who would know it, each with its place in the application. */
function missing(head: string, facts: Missing, words: Words): Markup | undefined {
	const byKnower = [...missingByKnower(facts, words)];
	if (byKnower.length === 0) return undefined;
	const groups = byKnower.map(
		([knower, known]) =>
			html`<div><dt>${words.knowers[knower]}</dt>${known.map(({ text, places }) => html`<dd>${text} <code>${places}</code></dd>`)}</div>`,
	);
	return html`<section><h4>${head}</h4><dl class="missing">${groups}</dl></section>\n`;
}

function warnings({ warnings: all }: Result, words: Words): Markup | undefined {
	if (all.length === 0) return undefined;
	const items = all.map(
		({ message, pointer }) => html`<li>${message}${pointer === undefined ? undefined : html` <code>${pointer}</code>`}</li>`,
	);
	return html`<section><h4>${words.report.warnings}</h4><ul class="warnings">${items}</ul></section>\n`;
}

/** The documents that the findings name, and what the answer is worth. */
function basis(result: Result, run: RunInfo, words: Words): Markup {
	const rules = rulesOf(result, run);
	const documents = citedDocuments(result).map(({ id, url }) => {
		const source = rules?.sources[id];
		return html`<li>${link(url, source === undefined ? id : words.document(source.title, source.issuer, source.date))}</li>`;
	});
	const worth = rules === undefined ? undefined : html`<p>${rules.basis}</p>`;
	return html`<section class="basis"><h4>${words.report.basis}</h4><ul>${documents}</ul>${worth}</section>`;
}
