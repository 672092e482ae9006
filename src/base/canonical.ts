/** Canonical JSON: one text for one value, however its keys were ordered. */

/**
 * JSON without white space, the keys of every object sorted by UTF-16 code units (as RFC 8785 does). The value is plain data: what
 * `JSON.parse` could have made, save that keys whose value is `undefined` are left out.
 */
export function canonicalJson(value: unknown): string {
	if (Array.isArray(value)) return `[${value.map(canonicalJson).join(',')}]`;
	if (typeof value !== 'object' || value === null) return JSON.stringify(value);
	const members = Object.entries(value)
		.filter(([, member]) => member !== undefined)
		.sort(([a], [b]) => (a < b ? -1 : 1))
		.map(([key, member]) => `${JSON.stringify(key)}:${canonicalJson(member)}`);
	return `{${members.join(',')}}`;
}
