/** What time has gone by. */

/** Whole milliseconds of a clock that never goes back. `performance` would load all that Node measures with. */
export function milliseconds(): number {
	return Number(process.hrtime.bigint() / 1_000_000n);
}
