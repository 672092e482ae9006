/** What is wrong with a date: its form, the day, or that it stands for "not yet". */

import { dateMeant, firstYear, lastYear } from '../base/date.js';
import type { Path } from '../base/pointer.js';
import { factOf } from './facts.js';
import { withoutMark } from './meant.js';
import { excerpt, type Problem, problem } from './problem.js';

/** Of a text that is no date. */
export function dateProblem(value: string, path: Path): Problem {
	const written = excerpt(value);
	const field = String(path.at(-1));
	const nullable = factOf(path)?.nullable === true;
	if (value.trim() === '') return problem(nullable ? 'application.empty-value' : 'application.blank', { field }, path);
	if (nullable) {
		const said = saysNotYet(value.trim(), field);
		const suggestion = said === 'certainly' ? 'null' : undefined;
		if (said !== undefined) return problem('application.not-yet', { written, field }, path, { suggestion });
	}
	if (/^\d{4}-\d\d-\d\d$/.test(value)) {
		const year = Number(value.slice(0, 4));
		if (year >= firstYear && year <= lastYear) return problem('application.no-such-day', { written }, path);
		return problem('application.date-out-of-range', { written, first: firstYear, last: lastYear }, path);
	}
	return notADate(written, path, dateMeant(withoutMark(value)));
}

/** Of a number that stands for a date, such as 20240630. */
export function numberForDate(value: number, path: Path): Problem {
	const date = dateMeant(String(value));
	return notADate(String(value), path, date && `"${date}"`);
}

function notADate(written: string, path: Path, suggestion: string | undefined): Problem {
	const { nullable = false, required = false } = factOf(path) ?? {};
	const unknown = required ? 'required' : nullable ? 'null-or-left-out' : 'left-out';
	return problem('application.not-a-date', { written, field: String(path.at(-1)), unknown }, path, { suggestion });
}

/** Whether words say that what the date is of has not happened: only those that name it are certain. That no paper of it was found says nothing. */
function saysNotYet(words: string, of: string): 'certainly' | 'perhaps' | undefined {
	if (/^(?:null|尚未)$/i.test(words)) return 'certainly';
	if (/^(?:无|暂无|没有|none)$/i.test(words)) return 'perhaps';
	const what = of === 'acceptedOn' ? '(?:通过)?(?:国家)?验收(?:通过)?' : '(?:获|获得|经|得到)?(?:国务院)?(?:批准|批复|审批|核准|批)';
	return new RegExp(`^(?:目前|暂|尚|还|仍)*(?:未|没有?)${what}$`).test(words) ? 'certainly' : undefined;
}
