/** The colours of the page in its two schemes; a test holds every text to a contrast of 4.5 to 1. */

import type { Tone } from './tone.js';

export interface Palette {
	/** Behind the page, and behind what lies on it. */
	readonly ground: string;
	readonly paper: string;
	readonly ink: string;
	/** Of what is said by the way. */
	readonly soft: string;
	readonly line: string;
	readonly link: string;
	readonly tones: { readonly [T in Tone]: string };
}

/** How much of a tone is mixed into the paper behind a word in it, in parts of a hundred. */
export const tint = 8;

export const light: Palette = {
	ground: '#f5f4f0',
	paper: '#ffffff',
	ink: '#1b2026',
	soft: '#575e67',
	line: '#d8d5cc',
	link: '#1d4a7c',
	tones: { good: '#1a6840', bad: '#a81d1d', caution: '#7f5000', open: '#27598c', fault: '#7a2a67', quiet: '#575e67' },
};

export const dark: Palette = {
	ground: '#13161a',
	paper: '#1b1f24',
	ink: '#e8e5dd',
	soft: '#a6acb4',
	line: '#363c44',
	link: '#9cc2ee',
	tones: { good: '#7ecb9b', bad: '#f3968d', caution: '#e3b768', open: '#8fbdeb', fault: '#dea5d0', quiet: '#a6acb4' },
};
