/** The report for people: the verdict first, then what it rests on. */

import { Chalk } from 'chalk';
import { divisionName } from '../../domain/divisions.js';
import { binds } from '../../engine/verdict.js';
import { baselineLines } from '../baseline/accepted-lines.js';
import { rulesOf } from '../basis.js';
import { citedDocuments } from '../documents.js';
import type { MakeFormat } from '../format.js';
import { isLapse } from '../lapse.js';
import { missingBeside } from '../missing.js';
import { batchLines } from '../pretty/batch.js';
import { errorBlock } from '../pretty/error.js';
import { missingLines } from '../pretty/missing.js';
import { type Page, paragraph, section, verdictColors } from '../pretty/page.js';
import { acceptedReasons, beside, reasons, rulesTable } from '../pretty/rules.js';
import { isError, type RulesInfo, type RunInfo } from '../report.js';
import type { Result } from '../result.js';
import { isUnchecked } from '../severity.js';

/** Below this a table can no longer be read; a narrower terminal breaks the lines itself. */
const minWidth = 40;

/** Above this lines grow too long for the eye. */
const maxWidth = 120;

const make: MakeFormat = ({ words, width, color, all }) => {
	const page: Page = { words, width: Math.max(minWidth, Math.min(maxWidth, width)), paint: new Chalk({ level: color }), all };
	const rule = page.paint.dim('-'.repeat(page.width));
	return {
		begin: () => '',
		separator: `\n${rule}\n\n`,
		result: (result, run) => {
			const block = isError(result) ? errorBlock(result, page) : resultBlock(result, run, page);
			return `${block.join('\n')}\n`;
		},
		end: (closing, run) => {
			const { summary, interrupted, shard, baseline } = closing;
			const told = baselineLines(baseline, words).flatMap((text) => paragraph(page, text, { hang: 2 }));
			const counts = summary.total === 1 && !interrupted && shard === undefined ? [] : paragraph(page, words.report.counts(summary));
			const batch = batchLines(closing, run, page);
			if (batch.length + counts.length + told.length === 0) return '';
			return `${['', rule, ...batch, '', ...counts, ...told].join('\n')}\n`;
		},
	};
};

export const pretty: MakeFormat = Object.assign(make, { digests: false } as const);

function resultBlock(result: Result, run: RunInfo, page: Page): readonly string[] {
	const { report } = page.words;
	const counting = result.findings.filter((finding) => binds(finding) || finding.outcome === 'not-applicable');
	const rules = rulesOf(result, run);
	return [
		...head(result, page),
		'',
		...(isUnchecked(result) ? paragraph(page, report.nothingChecked) : []),
		...(counting.length === 0 ? [] : rulesTable(counting, result.asOf, page)),
		...section(
			page,
			report.reasons,
			reasons(
				counting.filter(({ accepted }) => accepted === undefined),
				page,
			),
		),
		...section(page, page.words.baseline.accepted, acceptedReasons(counting, page)),
		...section(page, report.missing, missingLines(result, page)),
		...section(page, report.notices, beside(result, 'notice', page)),
		...section(page, report.priorities, beside(result, 'priority', page)),
		...section(page, report.alsoMissing, missingLines(missingBeside(result), page)),
		...section(page, report.warnings, warnings(result, page)),
		...section(page, report.basis, basis(result, rules, page)),
	];
}

/** The verdict, what stands beside it, and what was evaluated. */
function head(result: Result, page: Page): readonly string[] {
	const { words, paint } = page;
	const { application, verdict, verdictText, choiceTexts = {}, asOf, source, line } = result;
	const { report } = words;
	const place = divisionName(application.prefecture ?? application.province);
	const lapses = result.warnings.filter(isLapse);
	const accepted = result.accepted === undefined ? [] : [words.baseline.acceptedCount(result.accepted.length)];
	const noticed = result.findings.filter((finding) => result.notices.includes(finding.rule));
	return [
		...paragraph(page, verdictText, { paint: (text) => paint.bold[verdictColors[verdict]](text) }),
		...lapses.flatMap(({ message }) => paragraph(page, message, { hang: 2, paint: paint.yellow })),
		...accepted.flatMap((text) => paragraph(page, text, { paint: paint.yellow })),
		...Object.values(choiceTexts).flatMap((text) =>
			paragraph(page, words.pair(report.otherReadings, text), { hang: 2, paint: paint.yellow }),
		),
		...noticed.flatMap(({ title }) => paragraph(page, words.pair(report.notices, title), { hang: 2, paint: paint.yellow })),
		'',
		...paragraph(page, `${application.name}  ${words.choices['port.type'][application.type]}  ${place}`, { paint: paint.bold }),
		...paragraph(page, `${words.facts.id} ${application.id}  ${report.asOf} ${words.date(asOf)}`),
		...paragraph(page, `${report.file} ${line === undefined ? source : words.pair(source, report.line(line))}`, { paint: paint.dim }),
	];
}

/** Those that do not stand beside the verdict. */
function warnings(result: Result, page: Page): readonly string[] {
	const others = result.warnings.filter((warning) => !isLapse(warning));
	return others.flatMap(({ message, pointer }) => [
		...paragraph(page, message, { indent: 2, hang: 2 }),
		...(pointer === undefined ? [] : paragraph(page, pointer, { indent: 4, paint: page.paint.dim })),
	]);
}

/** Which documents the findings rest on and where in them, and what the answer is worth. */
function basis(result: Result, rules: RulesInfo | undefined, page: Page): readonly string[] {
	const { words, paint } = page;
	const documents = citedDocuments(result).flatMap(({ id, url, places }) => {
		const source = rules?.sources[id];
		const title = source === undefined ? id : words.document(source.title, source.issuer, source.date);
		return [
			...paragraph(page, title, { indent: 2, hang: 2 }),
			...places.flatMap((place) => paragraph(page, place, { indent: 4, hang: 2 })),
			...paragraph(page, url, { indent: 4, paint: paint.dim }),
		];
	});
	const pack = `${words.report.pack} ${result.rules.id} ${result.rules.version}`;
	return [
		...documents,
		...paragraph(page, rules === undefined ? pack : words.pair(pack, rules.title), { indent: 2, hang: 2 }),
		...(rules === undefined ? [] : paragraph(page, rules.basis, { indent: 2 })),
	];
}
