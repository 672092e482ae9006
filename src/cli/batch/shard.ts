/** A part of a batch: every so manieth place, so that parts are of one size and any of them can be checked by itself. */

/** The `index`th of `count` parts, both from 1. */
export interface Part {
	readonly index: number;
	readonly count: number;
}

/** `2/5`; `undefined` where it is not written so, or there is no such part. */
export function readPart(written: string): Part | undefined {
	const { index, count } = /^(?<index>[1-9]\d{0,5})\/(?<count>[1-9]\d{0,5})$/.exec(written)?.groups ?? {};
	const part = { index: Number(index), count: Number(count) };
	return part.index <= part.count ? part : undefined;
}

/** Whether a place in the batch, from 1, is of a part. */
export function isOfPart(position: number, part: Part | undefined): boolean {
	return part === undefined || (position - part.index) % part.count === 0;
}
