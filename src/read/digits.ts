/** Numbers with more digits than a double keeps: 1499999.99999999999 must not be read as 1,500,000. */

/** A number that may be too long; up to fifteen significant digits are always kept. */
const longNumber = /\d[\d.]{15}/;
const longNumbers = /\d[\d.]{15,}(?:[eE][-+]?\d+)?/g;

/** Whether a JSON text may hold a number that was rounded. Digits within its texts are looked at, too: they may be taken for one. */
export function mayHoldRounded(text: string): boolean {
	if (!hasLongRun(text)) return false;
	for (const [written] of text.matchAll(longNumbers)) if (isRounded(written, Number(written))) return true;
	return false;
}

/** Digits and points in a row that a long number has at least. */
const longRun = 16;

/** Whether so many digits and points stand in a row. Such a row reaches a place of every step of its length: the rest need not be looked at. */
function hasLongRun(text: string): boolean {
	for (let at = longRun - 1; at < text.length; at += longRun) {
		if (!isDigitOrPoint(text, at)) continue;
		let start = at;
		while (start > 0 && isDigitOrPoint(text, start - 1)) start -= 1;
		let end = at + 1;
		while (end < text.length && end - start < longRun && isDigitOrPoint(text, end)) end += 1;
		if (end - start >= longRun) return true;
	}
	return false;
}

function isDigitOrPoint(text: string, at: number): boolean {
	const unit = text.charCodeAt(at);
	return (unit >= 0x30 && unit <= 0x39) || unit === 0x2e;
}

/** What a writer of doubles needs at most to tell each from its neighbours. */
const digitsOfDouble = 17;

/** Whether a decimal number was rounded on the way to `value` so that it is no longer what was written. */
export function isRounded(written: string, value: number): boolean {
	if (!longNumber.test(written) || !Number.isFinite(value)) return false;
	const [asWritten, asRead] = [decimalOf(written), decimalOf(String(value))];
	if (asWritten.digits === asRead.digits && asWritten.exponent === asRead.exponent) return false;
	// A double written with all its digits is as good as its shortest form, unless that is a whole number and what was written is not.
	return asWritten.digits.length > digitsOfDouble || (Number.isInteger(value) && asWritten.exponent < 0);
}

/** Digits without zeros at either end, and the power of ten that they are multiplied by. */
function decimalOf(written: string): { readonly digits: string; readonly exponent: number } {
	const [, whole = '', fraction = '', power = '0'] = /^[-+]?(\d*)\.?(\d*)(?:e([-+]?\d+))?$/i.exec(written) ?? [];
	const all = (whole + fraction).replace(/^0+/, '');
	const digits = all.replace(/0+$/, '');
	return { digits, exponent: digits === '' ? 0 : Number(power) - fraction.length + all.length - digits.length };
}
