/** The pages and the text of a PDF as Chromium writes it: objects in the open, text as the glyphs of fonts that name their characters. */

import { inflateSync } from 'node:zlib';

/** A font may have one glyph for a character and the radical that looks like it, and then names the radical. */
const radicals: Readonly<Record<string, string>> = Object.fromEntries(
	'⺟母⺠民⻁虎⻄西⻅见⻆角⻉贝⻋车⻓长⻔门⻘青⻚页⻛风⻜飞⻝食⻢马⻤鬼⻥鱼⻦鸟⻩黄⻬齐⻮齿⻰龙⻳龟'
		.match(/../gu)
		?.map((pair) => [pair[0], pair[1]]) ?? [],
);

/** The text of each page in the order in which it is drawn, without white space and in the form NFKC. */
export function pdfPages(pdf: Buffer): readonly string[] {
	const objects = objectsOf(pdf.toString('latin1'));
	const pages = [...objects.values()].filter(({ dictionary }) => /\/Type\s*\/Page\b/.test(dictionary));
	const fonts = new Map<string, ReadonlyMap<string, string>>();
	for (const { dictionary } of objects.values()) {
		for (const [, list = ''] of dictionary.matchAll(/\/Font\s*<<([^>]*)>>/g)) {
			for (const [, name = '', id = ''] of list.matchAll(/\/(F\d+) (\d+) 0 R/g)) {
				const unicode = /\/ToUnicode (\d+) 0 R/.exec(objects.get(id)?.dictionary ?? '')?.[1] ?? '';
				fonts.set(name, charactersOf(objects.get(unicode)?.stream ?? ''));
			}
		}
	}
	return pages.map(({ dictionary }) => {
		const contents = /\/Contents (\d+) 0 R/.exec(dictionary)?.[1] ?? '';
		return textOf(objects.get(contents)?.stream ?? '', fonts);
	});
}

interface PdfObject {
	readonly dictionary: string;
	readonly stream: string;
}

function objectsOf(text: string): ReadonlyMap<string, PdfObject> {
	const objects = new Map<string, PdfObject>();
	for (const found of text.matchAll(/(?:^|\n)(\d+) 0 obj\r?\n/g)) {
		const start = found.index + found[0].length;
		const end = text.indexOf('endobj', start);
		const body = text.slice(start, end);
		const at = /stream\r?\n/.exec(body);
		if (at === null) {
			objects.set(found[1] ?? '', { dictionary: body, stream: '' });
			continue;
		}
		const dictionary = body.slice(0, at.index);
		const length = Number(/\/Length (\d+)/.exec(dictionary)?.[1] ?? 0);
		const from = start + at.index + at[0].length;
		const bytes = Buffer.from(text.slice(from, from + length), 'latin1');
		const stream = dictionary.includes('/FlateDecode') ? inflateSync(bytes) : bytes;
		objects.set(found[1] ?? '', { dictionary, stream: stream.toString('latin1') });
	}
	return objects;
}

/** What a font's glyphs stand for, by their codes in hexadecimal: these have one byte in some fonts, two in others. */
function charactersOf(map: string): ReadonlyMap<string, string> {
	const characters = new Map<string, string>();
	const text = (hex: string) => Buffer.from(hex, 'hex').swap16().toString('utf16le');
	for (const [, block = ''] of map.matchAll(/beginbfchar([\s\S]*?)endbfchar/g)) {
		for (const [, glyph = '', hex = ''] of block.matchAll(/<(\w+)>\s*<(\w+)>/g)) characters.set(glyph.toUpperCase(), text(hex));
	}
	for (const [, block = ''] of map.matchAll(/beginbfrange([\s\S]*?)endbfrange/g)) {
		for (const [, from = '', to = '', hex = ''] of block.matchAll(/<(\w+)>\s*<(\w+)>\s*<(\w+)>/g)) {
			const [first, last] = [Number.parseInt(from, 16), Number.parseInt(to, 16)];
			for (let glyph = first; glyph <= last; glyph += 1) {
				const code = glyph.toString(16).toUpperCase().padStart(from.length, '0');
				characters.set(code, String.fromCharCode(Number.parseInt(hex, 16) + glyph - first));
			}
		}
	}
	return characters;
}

function textOf(content: string, fonts: ReadonlyMap<string, ReadonlyMap<string, string>>): string {
	let text = '';
	let font: ReadonlyMap<string, string> | undefined;
	// What stands for several glyphs at once is told beside them; here each tells for itself.
	const drawn = content.replace(/\/ActualText\s*<[^>]*>/g, '');
	for (const [, name, hex = ''] of drawn.matchAll(/\/(F\d+) [\d.]+ Tf|<([0-9A-Fa-f]+)>/g)) {
		if (name !== undefined) font = fonts.get(name);
		const digits = [...(font?.keys() ?? [])][0]?.length ?? 4;
		for (const [glyph] of hex.matchAll(new RegExp(`.{${digits}}`, 'g'))) text += font?.get(glyph.toUpperCase()) ?? '';
	}
	return text
		.replace(/\s/g, '')
		.normalize('NFKC')
		.replace(/[\u2e80-\u2eff]/gu, (radical) => radicals[radical] ?? radical);
}
