/** How large an input may be. */

export const mebibyte = 2 ** 20;

/** Bytes of one document. */
export const documentLimit = 64 * mebibyte;

/** Bytes of one line of NDJSON, which as a whole has no limit. */
export const lineLimit = 16 * mebibyte;

/** Objects and lists inside one another. */
export const maxDepth = 100;

/** Words and signs of a YAML document. The parser takes some 400 bytes for each: this many are 10,000 routes thirty times over, and still fit in memory. */
export const maxTokens = 2_000_000;
