/** Runs the real program in a process of its own. */

import { spawn } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { onTestFinished } from 'vitest';

export const root = fileURLToPath(new URL('../..', import.meta.url));
export const program = join(root, 'bin', 'kouan.js');

export interface Finished {
	readonly status: number | null;
	readonly signal: NodeJS.Signals | null;
	readonly stdout: string;
	readonly stderr: string;
}

interface RunOptions {
	readonly input?: string | Uint8Array;
	/** Laid over an environment that says nothing of language, colour and width. */
	readonly env?: Readonly<Record<string, string>>;
	readonly cwd?: string;
}

export function kouan(args: readonly string[], { input, env, cwd = root }: RunOptions = {}): Promise<Finished> {
	const child = spawn(process.execPath, [program, ...args], { cwd, env: { ...quietEnv(), ...env } });
	child.stdin.on('error', () => {});
	child.stdin.end(input ?? '');
	return finished(child);
}

/** The environment of the tests without what the program looks at: English. */
export function quietEnv(): Record<string, string> {
	const kept = Object.entries(process.env).filter(
		([name]) => !/^(?:NO_COLOR|FORCE_COLOR|COLORTERM|COLUMNS|KOUAN_.*|LC_.*|LANG|LANGUAGE|NODE_OPTIONS|VITEST.*)$/.test(name),
	);
	return { ...(Object.fromEntries(kept) as Record<string, string>), LC_ALL: 'C' };
}

export function finished(child: ReturnType<typeof spawn>): Promise<Finished> {
	const stdout: Buffer[] = [];
	const stderr: Buffer[] = [];
	child.stdout?.on('data', (chunk: Buffer) => stdout.push(chunk));
	child.stderr?.on('data', (chunk: Buffer) => stderr.push(chunk));
	return new Promise((resolve, reject) => {
		child.on('error', reject);
		child.on('close', (status, signal) => {
			resolve({ status, signal, stdout: Buffer.concat(stdout).toString(), stderr: Buffer.concat(stderr).toString() });
		});
	});
}

/**
 * Resolves once a run hears of signals by itself, and had time to wait for its input. Linux tells which signals a process catches: of
 * SIGHUP, the first, Node by itself does not hear.
 */
export async function listening(child: ReturnType<typeof spawn>): Promise<void> {
	const status = `/proc/${child.pid}/status`;
	const pause = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));
	if (!existsSync(status)) return void (await pause(600));
	while (child.exitCode === null && !/^SigCgt:.*[13579bdf]$/m.test(readFileSync(status, 'utf8'))) await pause(10);
	await pause(300);
}

/** An empty folder that is gone after the test. */
export function emptyFolder(): string {
	const folder = mkdtempSync(join(tmpdir(), 'kouan-'));
	onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
	return folder;
}

/** A text as it is whatever the width it was wrapped to. */
export function unwrapped(text: string): string {
	return text.replace(/\s+/g, '');
}
