/** Three-valued truth: strong Kleene logic. */

export type Truth = 'yes' | 'no' | 'unknown';

/** `no` wins, then `unknown`: one refusal settles an "and". */
export function and(a: Truth, b: Truth): Truth {
	if (a === 'no' || b === 'no') return 'no';
	return a === 'yes' && b === 'yes' ? 'yes' : 'unknown';
}

/** `yes` wins, then `unknown`: one consent settles an "or". */
export function or(a: Truth, b: Truth): Truth {
	if (a === 'yes' || b === 'yes') return 'yes';
	return a === 'no' && b === 'no' ? 'no' : 'unknown';
}

/** Swaps `yes` and `no`; what is unknown stays unknown. */
export function not(a: Truth): Truth {
	if (a === 'yes') return 'no';
	return a === 'no' ? 'yes' : 'unknown';
}

/** The truth of a statement that is known to hold or known not to hold. */
export function known(holds: boolean): Truth {
	return holds ? 'yes' : 'no';
}
