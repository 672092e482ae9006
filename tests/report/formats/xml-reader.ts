/** Reads XML 1.0 without a document type, and nothing that is not well-formed. */

export interface Element {
	readonly name: string;
	readonly attributes: Readonly<Record<string, string>>;
	readonly children: readonly Element[];
	readonly text: string;
}

const entities: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };

/** @throws where it is not well-formed. */
export function readXml(text: string): Element {
	if (/[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/u.test(text)) throw new Error('a character that XML has not');
	let at = 0;
	const take = (pattern: RegExp): RegExpExecArray | undefined => {
		const sticky = new RegExp(pattern.source, 'uy');
		sticky.lastIndex = at;
		const found = sticky.exec(text);
		if (found === null) return undefined;
		at = sticky.lastIndex;
		return found;
	};
	const fail = (what: string): never => {
		throw new Error(`${what} at ${at}: ${JSON.stringify(text.slice(at, at + 40))}`);
	};
	const decoded = (raw: string): string => {
		if (/&(?!(?:amp|lt|gt|quot|apos);)/.test(raw) || raw.includes(']]>')) fail('markup');
		return raw.replace(/&(\w+);/g, (_, name: string) => entities[name] ?? fail(name));
	};
	const element = (): Element => {
		const name = take(/<([A-Za-z]+)/)?.[1] ?? fail('no element');
		const attributes: Record<string, string> = {};
		for (let found = take(/\s+([A-Za-z]+)="([^"<]*)"/); found !== undefined; found = take(/\s+([A-Za-z]+)="([^"<]*)"/)) {
			const [, key = '', value = ''] = found;
			if (Object.hasOwn(attributes, key)) fail(`${key} twice`);
			attributes[key] = decoded(value);
		}
		if (take(/\/>/)) return { name, attributes, children: [], text: '' };
		take(/>/) ?? fail('open tag');
		const children: Element[] = [];
		let content = '';
		for (;;) {
			content += decoded(take(/[^<]*/)?.[0] ?? '');
			if (take(new RegExp(`</${name}>`))) return { name, attributes, children, text: content };
			children.push(element());
		}
	};
	take(/<\?xml version="1.0" encoding="UTF-8"\?>\n/) ?? fail('no declaration');
	const root = element();
	take(/\n/);
	if (at !== text.length) fail('after the end');
	return root;
}
