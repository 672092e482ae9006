/** The program in a world of memory: its channels remember, its files are given, its threads are not real. */

import type { Io, Thread } from '../../src/cli/io.js';
import { main } from '../../src/cli/main.js';
import { builtIn } from '../packs/built-in.js';
import { type MemoryFiles, memoryFileSystem } from '../read/memory-files.js';
import { quietWorld } from './quiet-world.js';

const packs = ['cn-13fyp-review', 'cn-14fyp'].map(builtIn);

function builtin(id: string) {
	return structuredClone(packs.find((pack) => pack.id === id));
}

/** The built-in packs from their folders: stands in for the module that reads what the build made of them. */
export const builtinModule = {
	builtins: () => packs.map(({ id, inForce }) => ({ id, inForce })),
	builtinPack: builtin,
	builtinWithoutCases: builtin,
};

export interface Ran {
	readonly status: number;
	readonly stdout: string;
	readonly stderr: string;
}

/** Inputs lie in the working folder, under the names given. */
export interface World extends Partial<Omit<Io, 'files' | 'stdin'>> {
	readonly files?: Readonly<Record<string, string | Uint8Array | readonly Uint8Array[]>>;
	readonly stdin?: string | AsyncIterable<Uint8Array>;
}

export async function run(argv: readonly string[], world: World = {}): Promise<Ran> {
	const { io, texts } = ioOf(world);
	const status = await main(argv, io);
	return { status, ...texts };
}

export function ioOf({ files = {}, stdin = '', cwd = '/w', ...rest }: World): {
	readonly io: Io;
	readonly texts: Pick<Ran, 'stdout' | 'stderr'>;
} {
	const quiet = quietWorld(cwd);
	const memory: MemoryFiles = Object.fromEntries(
		Object.entries(files).map(([name, content]) => [`${cwd}/${name}`, typeof content === 'string' ? Buffer.from(content) : content]),
	);
	const io: Io = {
		...quiet.io,
		stdin: typeof stdin === 'string' ? chunked([Buffer.from(stdin)]) : stdin,
		...(Object.keys(files).length === 0 ? {} : { files: memoryFileSystem(memory) }),
		...rest,
	};
	return { io, texts: quiet.texts };
}

export async function* chunked(chunks: Iterable<Uint8Array>): AsyncGenerator<Uint8Array> {
	yield* chunks;
}

/** Called with what is to be sent, and what sends it: whoever holds it back decides on the order. */
export type Post = (deliver: () => void) => void;

/**
 * Threads that are none: what goes there and back is cloned or handed over as for real ones, and answers come when `post` has them come.
 * @param files what a thread can read.
 */
export function fakeThreads(files: Io['files'], post: Post): (data: unknown) => Thread {
	return (data) => {
		const listeners: ((message: unknown) => void)[] = [];
		const failed: ((error: Error) => void)[] = [];
		let ended = false;
		const answerer = import('../../src/cli/batch/answer.js').then(({ answererFor }) => answererFor(structuredClone(data) as never, files));
		return {
			post: (message, handedOver = []) => {
				const question = structuredClone(message, { transfer: [...handedOver] }) as never;
				const answer = answerer.then((ask) => ask(question)).then((told) => structuredClone(told));
				post(() => {
					answer.then(
						(told) => {
							if (!ended) for (const listen of listeners) listen(told);
						},
						(error) => {
							for (const listen of failed) listen(error);
						},
					);
				});
			},
			onMessage: (listen) => {
				listeners.push(listen);
			},
			onEnd: (listen) => {
				failed.push(listen);
			},
			end: () => {
				ended = true;
			},
		};
	};
}

/** Answers come in an order that a list of numbers decides; none is kept for ever. */
export function shuffled(draws: readonly number[]): Post {
	const held: (() => void)[] = [];
	let turn = 0;
	return (deliver) => {
		held.push(deliver);
		setImmediate(() => {
			const draw = draws[turn % Math.max(1, draws.length)] ?? 0;
			turn += 1;
			held.splice(draw % held.length, 1)[0]?.();
		});
	};
}
