/** Yes and no as people write them in a text. */

/** `true` or `false` as JSON writes it; `undefined` where it is not certain. */
export function booleanMeant(text: string): 'true' | 'false' | undefined {
	const word = text.normalize('NFKC').trim().toLowerCase();
	if (/^(?:true|yes|是)$/.test(word)) return 'true';
	return /^(?:false|no|否)$/.test(word) ? 'false' : undefined;
}
