/**
 * Builds what is published, wherever npm asks for it (`prepare`). pre-commit installs a repository with `npm install -g --install-links`,
 * which runs this without having installed anything (github.com/npm/cli/issues/8440): then what the build needs is installed first.
 */

import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('..', import.meta.url));

if (!['esbuild', 'typescript'].every((name) => existsSync(new URL(`../node_modules/${name}`, import.meta.url)))) {
	const npm = process.env.npm_execpath;
	if (npm === undefined) throw new Error('run `npm ci` first');
	const env = { ...process.env, npm_config_global: 'false', npm_config_location: 'project' };
	run([npm, 'ci', '--ignore-scripts', '--include=dev', '--no-audit', '--no-fund'], env);
}
run(['scripts/build.js'], process.env);

function run(args, env) {
	const { status } = spawnSync(process.execPath, args, { cwd: root, env, stdio: 'inherit' });
	if (status !== 0) process.exit(status ?? 1);
}
