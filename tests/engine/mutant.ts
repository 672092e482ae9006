/** The engine with seeded faults: its source changed in memory, bundled and loaded beside the real one. */

import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { build, type Plugin } from 'esbuild';
import type { evaluate } from '../../src/engine/evaluate.js';
import type { judge } from '../../src/engine/judge.js';

/** One place of the source said otherwise. */
export interface Fault {
	/** Below `src/`. */
	readonly file: string;
	/** Stands exactly once in the file. */
	readonly says: string;
	readonly instead: string;
}

const src = join(import.meta.dirname, '../../src');

/** What the engine gives: both ways to ask it. */
export interface Engine {
	readonly evaluate: typeof evaluate;
	readonly judge: typeof judge;
}

/** Has code made for the outcomes of a pack at its first use. */
export const codeAtOnce: Fault = { file: 'engine/ready.ts', says: 'manyUses = 60;', instead: 'manyUses = 1;' };

/** @throws Error where the source no longer says what a fault would change: the fault has to be written anew. */
export async function mutant(...faults: readonly Fault[]): Promise<Engine> {
	const { outputFiles } = await build({
		stdin: { contents: "export * from './engine/evaluate.ts'; export * from './engine/judge.ts';", resolveDir: src },
		plugins: [seeding(faults)],
		bundle: true,
		write: false,
		format: 'esm',
		platform: 'node',
		target: 'node20',
		logLevel: 'silent',
	});
	const code = outputFiles[0]?.text ?? '';
	return await import(`data:text/javascript;base64,${Buffer.from(code).toString('base64')}`);
}

function seeding(faults: readonly Fault[]): Plugin {
	return {
		name: 'faults',
		setup(bundle) {
			if (faults.length === 0) return;
			const loaded = new Set<string>();
			const filter = new RegExp(faults.map(({ file }) => `/${file}$`).join('|'));
			bundle.onLoad({ filter }, ({ path }) => {
				loaded.add(path);
				const inFile = faults.filter(({ file }) => path === join(src, file));
				return { contents: inFile.reduce(seeded, readFileSync(path, 'utf8')), loader: 'ts' };
			});
			bundle.onEnd(() => {
				const { file } = faults.find((fault) => !loaded.has(join(src, fault.file))) ?? {};
				if (file !== undefined) throw new Error(`the engine does not load src/${file}: write the fault anew`);
			});
		},
	};
}

function seeded(text: string, { file, says, instead }: Fault): string {
	const parts = text.split(says);
	if (parts.length === 2) return parts.join(instead);
	throw new Error(`src/${file} says \`${says}\` ${parts.length - 1} times, not once: write the fault anew`);
}
