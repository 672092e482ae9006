/** The snippets of docs/ci.md do what the page says, as far as one machine can show it. */

import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { globSync } from 'tinyglobby';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { kouan, root } from '../cli/run.js';
import { has } from '../cli/shell.js';
import { action, runAction } from './runner.js';
import { bash, type Snippet, snippetsOf, type Workplace, workplace } from './snippets.js';

type Texts = Readonly<Record<string, string>>;

interface GithubStep {
	readonly uses?: string;
	readonly run?: string;
	readonly with?: Texts;
}

interface GithubJob {
	readonly strategy?: { readonly matrix: Readonly<Record<string, readonly unknown[]>> };
	readonly steps: readonly GithubStep[];
}

interface GitlabJob {
	readonly before_script: readonly string[];
	readonly script: readonly string[];
	readonly parallel?: number;
	readonly artifacts: { readonly paths?: readonly string[]; readonly reports?: Texts };
}

const { version } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as { readonly version: string };
/** Actions of others that the page uses; what they do is not run here. */
const others = /^(?:actions\/(?:checkout|setup-node|upload-artifact|download-artifact)|github\/codeql-action\/upload-sarif)@v\d$/;

const pages = ['ci.md', 'ci.zh-CN.md'] as const;
const yamlOf = (page: string) => snippetsOf(page).filter(({ language }) => language === 'yaml');

/** Runs the steps of a job that are kouan's, for each value of its matrix; the statuses. */
function runGithub(job: GithubJob, place: Workplace): readonly (number | null)[] {
	const [variable = '', values = [undefined]] = Object.entries(job.strategy?.matrix ?? {})[0] ?? [];
	return values.flatMap((value) => {
		const filled = (text: string) => text.replaceAll(`\${{ matrix.${variable} }}`, String(value));
		return job.steps.flatMap((step) => {
			expect(step.run).toBeUndefined();
			if (step.uses !== 'OWNER/kouan@COMMIT') {
				expect(step.uses).toMatch(others);
				return [];
			}
			const inputs = Object.fromEntries(Object.entries(step.with ?? {}).map(([name, text]) => [name, filled(text)]));
			expect(Object.keys(action.inputs)).toEqual(expect.arrayContaining(Object.keys(inputs)));
			const { status, outputs, summary } = runAction(place.folder, inputs);
			for (const file of outputs.reports?.split('\n').filter((each) => each !== '') ?? []) {
				expect(existsSync(join(place.folder, file)), file).toBe(true);
			}
			expect(summary.includes('FULL-AIR-2')).toBe(inputs.summary === 'true');
			return [status];
		});
	});
}

function runGitlab(job: GitlabJob, place: Workplace): readonly (number | null)[] {
	expect(job.before_script).toEqual([`npm install --global kouan@${version}`]);
	const total = job.parallel ?? 1;
	const statuses = Array.from({ length: total }, (_, i) => {
		const env = { CI_NODE_INDEX: String(i + 1), CI_NODE_TOTAL: String(total) };
		return bash(place, job.script.join('\n'), env).status;
	});
	const { paths = [], reports = {} } = job.artifacts;
	for (const each of [...paths, ...Object.values(reports)]) expect(globSync(each, { cwd: place.folder }), each).not.toEqual([]);
	return statuses;
}

describe.skipIf(!has('bash')).each(pages)('%s', (page) => {
	const snippets = snippetsOf(page);
	const ofKind = (kind: string) =>
		yamlOf(page)
			.map((snippet) => parse(snippet.text) as Readonly<Record<string, unknown>>)
			.filter((each) => (kind === 'gitlab' ? Object.values(each).some((job) => Object.hasOwn(Object(job), 'script')) : kind in each));

	it('has no snippet that is not run below', () => {
		expect(ofKind('jobs').length + ofKind('gitlab').length + ofKind('repos').length).toBe(yamlOf(page).length);
		expect(snippets.filter(({ language, exits }) => language !== 'yaml' && !(language === 'sh' && exits !== undefined))).toEqual([]);
		expect(snippets.length).toBeGreaterThan(5);
	});

	it.each(snippets.filter(({ language }) => language === 'sh'))(
		'the shell runs snippet $line, which exits $exits',
		({ text, exits }: Snippet) => {
			const place = workplace();
			const { status, stdout } = bash(place, text);
			expect(status).toBe(exits);
			expect(JSON.parse(readFileSync(join(place.folder, 'report.json'), 'utf8')).results.length).toBeGreaterThan(10);
			expect(stdout.trimEnd().split('\n').at(-1)).toMatch(/At least one does not|至少一件不符合/);
		},
	);

	it.each(ofKind('jobs').map((workflow) => workflow.jobs as Readonly<Record<string, GithubJob>>))('GitHub: %j', (jobs) => {
		const place = workplace();
		const statuses = Object.values(jobs).map((job) => runGithub(job, place));
		// The last job decides; those before it, if any, leave it to that.
		expect(statuses.at(-1)).toEqual([1]);
		for (const before of statuses.slice(0, -1)) expect(before).toEqual([0, 0, 0]);
	});

	it.each(ofKind('gitlab') as readonly Readonly<Record<string, GitlabJob>>[])('GitLab: %j', (jobs) => {
		const place = workplace();
		const statuses = Object.values(jobs).map((job) => runGitlab(job, place));
		expect(statuses.at(-1)).toEqual([1]);
		for (const before of statuses.slice(0, -1)) expect(before).toEqual([0, 0, 0]);
		const report = JSON.parse(readFileSync(join(place.folder, 'gl-code-quality-report.json'), 'utf8')) as readonly unknown[];
		expect(report.length).toBeGreaterThan(0);
	});

	it.each(ofKind('repos'))('pre-commit: %j', async ({ repos }) => {
		const [hook] = (repos as readonly { readonly hooks: readonly { id: string; files: string; args: string[] }[] }[]).flatMap(
			({ hooks }) => hooks,
		);
		expect(hook?.id).toBe('kouan');
		expect(new RegExp(hook?.files ?? '').test('submissions/a.yaml')).toBe(true);
		const { status } = await kouan(['check', ...(hook?.args ?? []), 'fixtures/full/water-undetermined.json']);
		expect(status).toBe(0);
	});
});

it('both pages have the same snippets, but for what is said in them', () => {
	const [en, zh] = pages.map((page) => snippetsOf(page).map(({ text }) => text.replace(/echo '.*'/g, 'echo')));
	expect(zh).toEqual(en);
});

it.each([...pages, 'scale.md', 'scale.zh-CN.md'])('%s links to files that are there', (page) => {
	const links = [...readFileSync(join(root, 'docs', page), 'utf8').matchAll(/\]\((?!https?:)([^)#]+)\)/g)].map(([, link = '']) => link);
	expect(links.length).toBeGreaterThan(0);
	expect(links.filter((link) => !existsSync(join(root, 'docs', link)))).toEqual([]);
});

it.each(pages)('%s names every input and output of the action', (page) => {
	const text = readFileSync(join(root, 'docs', page), 'utf8');
	for (const name of [...Object.keys(action.inputs), ...Object.keys(action.outputs)]) expect(text).toContain(`\`${name}\``);
});
