/** From bytes to text: UTF-8, UTF-16 with a byte order mark, and GB18030, which older office software writes. */

import { isUtf8 } from 'node:buffer';
import { bufferOf } from '../base/buffer.js';
import type { Issue } from '../base/issue.js';
import { SourceText } from '../base/source.js';
import { issueAt, readIssue } from './issues.js';

export type Encoding = 'utf-8' | 'utf-16le' | 'utf-16be' | 'gb18030';

/** Control characters that no text has. */
const control = /[^\P{Cc}\t\n\r]/u;

export type DecodeResult =
	| { readonly ok: true; readonly text: string; readonly encoding: Encoding }
	| { readonly ok: false; readonly issues: readonly Issue[] };

/** The text of a document, without its byte order mark. What is no text, and what is empty or white space only, is an issue. */
export function decode(bytes: Uint8Array): DecodeResult {
	if (isOfficeFile(bytes)) return { ok: false, issues: [readIssue('input.office-file', {})] };
	const utf16 = utf16Of(bytes);
	const encoding = utf16 ?? 'utf-8';
	const text = utf16 === undefined ? utf8Text(bytes) : decodeAs(utf16, bytes);
	// In UTF-8 a zero byte is always the character, and bytes are searched faster than characters.
	if (text !== undefined && !(utf16 === undefined ? bytes.includes(0) : text.includes('\0'))) {
		return /\S/.test(text) ? { ok: true, text, encoding } : { ok: false, issues: [readIssue('input.empty', {})] };
	}
	if (text !== undefined || utf16 !== undefined) return noText();

	// UTF-8 with a damaged place could often be read as GB18030 too: as other characters altogether.
	const loose = new TextDecoder('utf-8').decode(bytes);
	if (isMostlyUtf8(loose)) {
		const start = loose.indexOf('\ufffd');
		return { ok: false, issues: [issueAt(new SourceText(loose), 'input.damaged-utf8', {}, { start, end: start + 1 })] };
	}
	const chinese = decodeAs('gb18030', bytes);
	return chinese !== undefined && looksLikeText(chinese) ? { ok: true, text: chinese, encoding: 'gb18030' } : noText();
}

/** By its first bytes: `PK` (docx, xlsx, wps), the older form of office documents (doc, xls), `%PDF`. No JSON and no YAML begins so. */
function isOfficeFile(bytes: Uint8Array): boolean {
	const head = officeHeads[bytes[0] ?? 0];
	return head?.every((byte, index) => bytes[index] === byte) === true;
}

const officeHeads: Readonly<Record<number, readonly number[]>> = {
	80: [0x50, 0x4b, 0x03, 0x04],
	208: [0xd0, 0xcf, 0x11, 0xe0],
	37: [0x25, 0x50, 0x44, 0x46],
};

/** By its byte order mark. */
export function utf16Of(bytes: Uint8Array): 'utf-16le' | 'utf-16be' | undefined {
	if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le';
	return bytes[0] === 0xfe && bytes[1] === 0xff ? 'utf-16be' : undefined;
}

/** How many bytes the byte order mark of UTF-8 takes; 0 where there is none. */
export function utf8MarkLength(bytes: Uint8Array): 0 | 3 {
	return bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf ? 3 : 0;
}

/** Nearly every input comes this way: checked and read by what Node has of its own for it. */
function utf8Text(bytes: Uint8Array): string | undefined {
	if (!isUtf8(bytes)) return undefined;
	return bufferOf(bytes).toString('utf8', utf8MarkLength(bytes));
}

function decodeAs(encoding: Encoding, bytes: Uint8Array): string | undefined {
	try {
		return new TextDecoder(encoding, { fatal: true }).decode(bytes);
	} catch {
		return undefined;
	}
}

/**
 * Whether more characters were read well than badly. Only those of three bytes and more count: in GB18030 text two bytes look
 * like a character of UTF-8 now and then, three seldom do.
 */
function isMostlyUtf8(loose: string): boolean {
	const bad = count(loose, /\ufffd/g);
	return count(loose, /[\u0800-\ufffc\u{10000}-\u{10ffff}]/gu) > bad && !control.test(loose);
}

/** Text has no control characters, and next to none that nobody has assigned: GB18030 gives nearly every pair of bytes a meaning. */
function looksLikeText(text: string): boolean {
	if (control.test(text)) return false;
	return count(text, /[\p{Co}\p{Cn}\ufffd]/gu) * 20 <= count(text, /\P{ASCII}/gu);
}

function count(text: string, pattern: RegExp): number {
	let found = 0;
	while (pattern.test(text)) found += 1;
	return found;
}

function noText(): DecodeResult {
	return { ok: false, issues: [readIssue('input.encoding', {})] };
}
