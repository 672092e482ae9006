/** What a GitHub runner does with the action: inputs with their defaults, expressions in `env`, the files for outputs and summary. */

import { spawnSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import { emptyFolder, quietEnv, root } from '../cli/run.js';

interface Step {
	readonly name: string;
	readonly id?: string;
	readonly shell: string;
	readonly env?: Readonly<Record<string, string>>;
	readonly run: string;
}

interface Action {
	readonly inputs: Readonly<Record<string, { readonly description: string; readonly default?: string; readonly required?: true }>>;
	readonly outputs: Readonly<Record<string, { readonly value: string }>>;
	readonly runs: { readonly using: string; readonly steps: readonly Step[] };
}

export const action = parse(readFileSync(join(root, 'action.yml'), 'utf8')) as Action;
export const expression = /\$\{\{\s*(.*?)\s*\}\}/g;

/** Runs the steps in a workspace, up to the first that fails. */
export function runAction(workspace: string, inputs: Readonly<Record<string, string>>) {
	const given = Object.fromEntries(Object.entries(action.inputs).map(([name, input]) => [name, inputs[name] ?? input.default ?? '']));
	const temporary = emptyFolder();
	const outputs = join(temporary, 'output');
	const summary = join(temporary, 'summary');
	for (const file of [outputs, summary]) writeFileSync(file, '');
	let log = '';
	let status: number | null = 0;
	for (const { env = {}, run } of action.runs.steps) {
		const filled = Object.entries(env).map(([name, value]) => [
			name,
			value.replace(expression, (_, inner: string) => given[inner.replace(/^inputs\./, '')] ?? `no ${inner}`),
		]);
		const script = join(temporary, 'step.sh');
		writeFileSync(script, run);
		const child = spawnSync('bash', ['--noprofile', '--norc', '-eo', 'pipefail', script], {
			cwd: workspace,
			encoding: 'utf8',
			env: {
				...quietEnv(),
				...Object.fromEntries(filled),
				GITHUB_ACTION_PATH: root,
				GITHUB_WORKSPACE: workspace,
				GITHUB_OUTPUT: outputs,
				GITHUB_STEP_SUMMARY: summary,
			},
		});
		log += child.stdout + child.stderr;
		status = child.status;
		if (status !== 0) break;
	}
	return { status, log, outputs: outputsOf(readFileSync(outputs, 'utf8')), summary: readFileSync(summary, 'utf8') };
}

/** `name=value` and `name<<MARK … MARK`, as the runner reads them. */
function outputsOf(text: string): Readonly<Record<string, string>> {
	const found = [...text.matchAll(/^(\w+)(?:=(.*)|<<(.*)\n([\s\S]*?)^\3)$/gm)];
	return Object.fromEntries(found.map(([, name, line, , lines]) => [name, line ?? lines ?? '']));
}
