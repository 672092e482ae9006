/** Names that try to do harm, and reports in which every name, number and source of an application is one of them. */

import type { Report } from '../../../src/report/report.js';
import { reportOf, resultOf, withNames } from '../samples.js';

export const hostile = [
	'<script>alert(1)</script>',
	'</td></details><img src=x onerror=alert(1)>',
	']]><x/>&amp;&#0;<!-- -->',
	'\u202eelbigile\u202c \u2066x\u2069',
	'a\nb\r\nc\rd\u2028e\u2029f\tg\u0085h',
	'\u001b[2J\u001b[1;1Hpass\u001b]0;title\u0007',
	'\u009b31m\u0000\u0008\u007f',
	'long'.repeat(400),
	'长'.repeat(800),
	'"quoted" \'single\' ""',
	'a,b;c|d\\|e',
	'=HYPERLINK("http://x.example","y")',
	'+1+1',
	'-2+3',
	'@SUM(A1)',
	'\t=1+1',
	'x;=1+1',
	'\uff1d1+1',
	'`code` ``` **bold** _it_ ~~s~~ [l](javascript:alert(1)) ![i](http://x.example/i.png)',
	'@someone #1 https://x.example www.x.example $a$ # h',
	'::error file=a,line=1::x',
	'\n::set-output name=a::b',
	'x\r::stop-commands::y',
	'##[error]x',
	'100%0A::error::x %25 %',
	'ok 1 - x # SKIP # TODO \\# \\',
	'\n1..0\nBail out!',
	'\n  ...\nnot ok 2',
	'\ud800 lone \udc00',
	'\ufffe\uffff\u{1ffff}',
	'👨‍👩‍👧 e\u0301\u0301',
	'__proto__',
] as const;

/** A good application and an error, both with that name wherever a name can stand. */
export function hostileReport(name: string): Report {
	const language = 'en';
	const result = resultOf(name, withNames(name), { language });
	// That a name holds what is not shown is said without the name, and would only make these reports longer than others.
	const good =
		'error' in result ? result : { ...result, warnings: result.warnings.filter(({ code }) => code !== 'application.hidden-character') };
	const bad = resultOf(name, withNames(name).replace('"schemaVersion":1', JSON.stringify({ [name]: 1 }).slice(1, -1)), { language });
	return reportOf([good, bad], { language });
}
