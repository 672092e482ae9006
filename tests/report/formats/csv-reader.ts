/** Reads CSV as RFC 4180 has it, and nothing else. */

/** @throws where a quote stands out of place, or a line does not end in CRLF. */
export function readCsv(text: string): readonly (readonly string[])[] {
	const rows: string[][] = [];
	let row: string[] = [];
	let at = 0;
	while (at < text.length) {
		const [written = '', quoted, bare = ''] = /(?:"((?:[^"]|"")*)"|([^",\r\n]*))/y.exec(text.slice(at)) ?? [];
		row.push(quoted?.replaceAll('""', '"') ?? bare);
		at += written.length;
		if (text[at] === ',') at += 1;
		else if (text.startsWith('\r\n', at)) {
			at += 2;
			rows.push(row);
			row = [];
		} else throw new Error(`${JSON.stringify(text.slice(at, at + 20))} at ${at}`);
	}
	return rows;
}
