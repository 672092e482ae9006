/** Numbers as people write them in a text: full-width digits, 万 and 亿, thousands separators, a unit. */

/** Beyond this many digits a number may not be kept exactly. */
const mostDigits = 15;

const form = /^(?<sign>-?)(?<whole>\d{1,3}(?:,\d{3})+|\d+)(?:\.(?<decimals>\d+))?\s*(?<tens>[万亿]?)\s*(?<unit>.*)$/s;

/**
 * The number that a text means, as JSON writes it; `undefined` where it is not certain.
 * @param isUnit whether a word names the unit that the number is counted in anyway
 */
export function numberMeant(text: string, isUnit: (word: string) => boolean = () => false): string | undefined {
	if (text.length > 40) return undefined;
	const found = form.exec(text.normalize('NFKC').trim())?.groups;
	if (found === undefined) return undefined;
	const { sign = '', whole = '', decimals = '', tens = '', unit = '' } = found;
	if (unit !== '' && !isUnit(unit)) return undefined;
	// A zero before other digits may be that of a code.
	if (/^0\d/.test(whole)) return undefined;
	const places = tens === '万' ? 4 : tens === '亿' ? 8 : 0;
	const figures = decimals.replace(/0+$/, '').padEnd(places, '0');
	const integer = (whole.replaceAll(',', '') + figures.slice(0, places)).replace(/^0+(?=\d)/, '');
	const fraction = figures.slice(places);
	if (integer.length + fraction.length > mostDigits) return undefined;
	return sign + integer + (fraction === '' ? '' : `.${fraction}`);
}
