/** Markdown: tables, and pages of which parts are generated. */

/** What stands between `<!-- name -->` and `<!-- /name -->`, by name. */
export type Blocks = Readonly<Record<string, string>>;

export function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
	const line = (cells: readonly string[]) => `| ${cells.map((cell) => cell.replaceAll('|', '\\|')).join(' | ')} |`;
	return [line(head), line(head.map(() => '---')), ...rows.map(line)].join('\n');
}

/**
 * The text with its blocks filled.
 * @throws where a block has no place in the text.
 */
export function filled(text: string, blocks: Blocks): string {
	return Object.entries(blocks).reduce((page, [name, block]) => {
		const [open, close] = [`<!-- ${name} -->`, `<!-- /${name} -->`];
		const [start, end] = [page.indexOf(open), page.indexOf(close)];
		if (start < 0 || end < start) throw new Error(`the page has no place for ${open} … ${close}`);
		return `${page.slice(0, start)}${open}\n\n${block}\n\n${page.slice(end)}`;
	}, text);
}
