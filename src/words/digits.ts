/** Numbers as exact decimal digits, without rounding and without exponents. */

/** The decimal digits of a finite number, as they were written: 1e21 becomes `1000000000000000000000`, 1e-7 `0.0000001`. */
export function digitsOf(value: number): string {
	const [mantissa = '', exponent] = String(value).split('e');
	return exponent === undefined ? mantissa : shifted(mantissa, Number(exponent));
}

/** The digits with the point moved to the right by `places` (to the left where negative). */
export function shifted(digits: string, places: number): string {
	const sign = digits.startsWith('-') ? '-' : '';
	const [whole = '', fraction = ''] = digits.slice(sign.length).split('.');
	const all = whole + fraction;
	const point = whole.length + places;
	const left = point > 0 ? all.slice(0, point).padEnd(point, '0') : '0';
	const right = point > 0 ? all.slice(point) : '0'.repeat(-point) + all;
	const trimmed = right.replace(/0+$/, '');
	return sign + left.replace(/^0+(?=\d)/, '') + (trimmed === '' ? '' : `.${trimmed}`);
}

/** How many digits stand behind the point. */
export function decimals(digits: string): number {
	const point = digits.indexOf('.');
	return point < 0 ? 0 : digits.length - point - 1;
}

/** Thousands set apart by commas: `1,499,999.5`. */
export function grouped(digits: string): string {
	const [whole = '', fraction] = digits.split('.');
	const groups = whole.replace(/\B(?=(\d{3})+$)/g, ',');
	return fraction === undefined ? groups : `${groups}.${fraction}`;
}
