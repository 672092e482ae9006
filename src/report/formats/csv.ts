/** CSV as RFC 4180 has it: one line an application, in fixed columns of codes, for spreadsheets and scripts. */

import { harmless } from '../../base/harmless.js';
import { choicesText } from '../choices-text.js';
import { othersText } from '../closing-lines.js';
import type { MakeFormat } from '../format.js';
import { issueLine } from '../issue-line.js';
import type { Origin } from '../origin.js';
import { isError } from '../report.js';
import type { AcceptedFinding, Result, Warning } from '../result.js';
import { severityOf } from '../severity.js';

const columns = [
	...['source', 'line', 'id', 'name', 'type', 'province', 'prefecture', 'asOf', 'rules', 'rulesVersion', 'choices', 'verdict', 'pass'],
	...['failed', 'unknown', 'missing', 'priorities', 'notices', 'warnings', 'error', 'message', 'accepted'],
];

const lineEnd = '\r\n';

const make: MakeFormat = ({ words, bom = false }) => ({
	begin: () => (bom ? '\ufeff' : '') + columns.join(',') + lineEnd,
	result: (result) => {
		if (!isError(result)) return resultLine(result);
		const { code, message, issues } = result.error;
		const text = words.pair(message, issues.map((issue) => issueLine(issue, words)).join(' | '));
		return `${origin(result)}${','.repeat(columns.length - 4)}${code},${cell(text)},${lineEnd}`;
	},
	*conflict({ code, message, parties }) {
		for (const [index, party] of parties.entries()) {
			const text = words.pair(message, othersText(parties, index, words));
			yield `${origin(party)},${cell(party.id)}${','.repeat(columns.length - 5)}${code},${cell(text)},${lineEnd}`;
		}
	},
	end: () => '',
});

export const csv: MakeFormat = Object.assign(make, { detail: 'codes' } as const);

/** What is made by joining codes needs no quotes. */
function resultLine(result: Result): string {
	const { application, rules, choices, asOf, verdict, pass, missing, priorities, notices, warnings, accepted } = result;
	let [failed, unknown] = ['', ''];
	for (const finding of result.findings) {
		const severity = severityOf(finding);
		if (severity === 'error' || severity === 'warning') failed += failed === '' ? finding.rule : ` ${finding.rule}`;
		else if (severity === 'open') unknown += unknown === '' ? finding.rule : ` ${finding.rule}`;
	}
	return (
		`${origin(result)},${cell(application.id)},${cell(application.name)},${application.type},${application.province},` +
		`${application.prefecture ?? ''},${asOf},${cell(rules.id)},${cell(rules.version)},${cell(choicesText(choices))},${verdict},${pass ?? ''},` +
		`${cell(failed)},${cell(unknown)},${spaced(missing)},${cell(spaced(priorities))},${cell(spaced(notices))},` +
		`${cell(spaced(warnings, codeOf))},,,${cell(spaced(accepted, ruleOf))}${lineEnd}`
	);
}

/** Lists are set apart by spaces, which no code and no pointer holds. Most are empty. */
function spaced<T>(list: readonly T[] | undefined, text: (entry: T) => string = String): string {
	return list === undefined || list.length === 0 ? '' : list.map(text).join(' ');
}

const codeOf = ({ code }: Warning) => code;
const ruleOf = ({ rule }: AcceptedFinding) => rule;

function origin({ source, line }: Origin): string {
	return `${cell(source)},${line ?? ''}`;
}

/** Most texts: nothing in them has a meaning of its own. */
const plain = /^[0-9A-Za-z/\u4e00-\u9fff][0-9A-Za-z\u4e00-\u9fff /._=-]*$/;

/** What a spreadsheet may take for the start of a formula; after a semicolon, too, which parts cells where decimals have a comma. */
const formula = /(^|;)(\s*)(?=[=+\-@\uff1d\uff0b\uff0d\uff20].)/gu;

/** A text that starts a formula gets an apostrophe before it; line breaks become spaces, control characters U+FFFD. */
function cell(text: string): string {
	if (text === '' || plain.test(text)) return text;
	const safe = harmless(text).replace(formula, "$1'$2");
	return /[",;]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
