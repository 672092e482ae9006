/** The snippets of docs/scale.md do what the page says: with GNU parallel on this machine, and with hosts that are this machine. */

import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { root } from '../cli/run.js';
import { has } from '../cli/shell.js';
import { bash, snippetsOf, type Workplace, workplace } from './snippets.js';

const pages = ['scale.md', 'scale.zh-CN.md'] as const;
const [page] = pages;
/** What Spark would do with an RDD of lines: as `RDD.pipe` of PySpark does it, in two partitions, of which one may be empty. */
const spark = `
import shlex, subprocess, sys

class Rdd:
    def __init__(self, partitions): self.partitions = partitions
    def pipe(self, command):
        def through(lines):
            text = "".join(line.rstrip("\\n") + "\\n" for line in lines)
            done = subprocess.run(shlex.split(command), input=text.encode(), stdout=subprocess.PIPE)
            return done.stdout.decode().splitlines()
        return Rdd([through(lines) for lines in self.partitions])
    def filter(self, keep): return Rdd([[line for line in lines if keep(line)] for lines in self.partitions])
    def cache(self): return self
    def count(self): return sum(map(len, self.partitions))
    def saveAsTextFile(self, path): open(path, "w").writelines(line + "\\n" for lines in self.partitions for line in lines)

class Context:
    def textFile(self, path):
        lines = open(path, encoding="utf-8").read().splitlines()
        return Rdd([lines[:5], [], lines[5:]])

class Entry: sparkContext = Context()
spark = Entry()
`;

/** The verdicts that one process gives, in the order of the input. */
function verdictsOf(place: Workplace): readonly string[] {
	const { stdout } = place.run(['kouan', 'check', 'all.ndjson', '--format', 'json']);
	return (JSON.parse(stdout).results as readonly Result[]).map(verdictOf);
}

interface Result {
	readonly verdict?: string;
	readonly application?: { readonly id: string };
}

function verdictOf({ application, verdict = 'error' }: Result): string {
	return `${application?.id} ${verdict}`;
}

function linesOf(place: Workplace, name: string): readonly string[] {
	const lines = readFileSync(join(place.folder, name), 'utf8').trimEnd().split('\n');
	const results = lines.map((line) => JSON.parse(line) as Result & { readonly conflicts?: unknown });
	return results.filter(({ conflicts }) => conflicts === undefined).map(verdictOf);
}

const shell = snippetsOf(page).filter(({ language }) => language === 'sh');
const streams = shell.filter(({ text }) => text.includes('>results.ndjson'));
const shards = shell.filter(({ text }) => text.includes('kouan merge'));
const [count] = shell.filter(({ afterStream }) => afterStream);
const can = ({ needs }: { readonly needs: readonly string[] }) =>
	has('bash') && (!needs.includes('parallel') || has('parallel')) && (!needs.includes('hosts') || has('rsync'));
/** The stand-in for ssh, which parallel and rsync call by its name. */
const hosts = { PARALLEL_SSH: 'ssh', PARALLEL_HOME: '/nonexistent' };

describe('shards', () => {
	for (const { line, text, exits, ...snippet } of shards) {
		it.skipIf(!can(snippet))(`snippet ${line} ends as one process does, with the same rows`, () => {
			const place = workplace();
			const { status, stdout } = bash(place, text, hosts);
			const alone = place.run(['kouan', 'check', 'all.ndjson', '--format', 'table']);
			expect(status).toBe(exits);
			expect(alone.status).toBe(exits);
			expect(stdout).toBe(alone.stdout);
		});
	}

	it('a shard that is missing is refused', () => {
		const place = workplace();
		const { status } = bash(place, (shards[0]?.text ?? '').replace(/ shard-2\.json/, ''));
		expect(status).toBe(2);
	});
});

describe('streams', () => {
	for (const { line, text, exits, ...snippet } of streams) {
		it.skipIf(!can(snippet))(`snippet ${line} gives every verdict, in the order of the input`, () => {
			const place = workplace();
			// Several blocks, though the input is small.
			const { status, stderr } = bash(place, text.replace('--block 10M', '--block 4k'), hosts);
			expect(status).toBe(exits);
			// Not of parallel's own: a host that it cannot reach, a block that it cannot cut.
			expect(stderr).not.toMatch(/parallel:|ssh:|rsync|error/);
			expect(linesOf(place, 'results.ndjson')).toEqual(verdictsOf(place));
		});
	}

	const [first] = streams;

	it.skipIf(first === undefined || !can(first))('an invalid application fails its block alone, and is counted as an error', () => {
		const place = workplace();
		const lines = readFileSync(join(place.folder, 'all.ndjson'), 'utf8').split('\n');
		writeFileSync(join(place.folder, 'all.ndjson'), [...lines.slice(0, 3), '{"id":', ...lines.slice(3)].join('\n'));
		const { status } = bash(place, (first?.text ?? '').replace('--block 10M', '--block 4k'));
		expect(status).toBe(1);
		const counts = bash(place, count?.text ?? '');
		const counted = Object.fromEntries([...counts.stdout.matchAll(/(\d+) (\w+)/g)].map(([, number, verdict]) => [verdict, Number(number)]));
		const { stdout } = place.run(['kouan', 'check', 'all.ndjson', '--format', 'json']);
		const { eligible, ineligible, restricted, undetermined, errors } = JSON.parse(stdout).summary;
		expect(counted).toEqual({ eligible, ineligible, restricted, undetermined, error: errors });
	});
});

describe('Spark', () => {
	const [snippet] = snippetsOf(page).filter(({ language }) => language === 'python');

	it.skipIf(!has('python3'))('gets an answer for every line, from an empty partition too', () => {
		const place = workplace();
		const { status, stderr } = place.run(['python3', '-c', `${spark}\n${snippet?.text}`]);
		expect({ status, last: stderr.trimEnd().split('\n').at(-1) }).toMatchObject({ status: 0 });
		expect(linesOf(place, 'results')).toEqual(verdictsOf(place));
	});

	it.skipIf(!has('python3'))('tells where kouan is not there', () => {
		const place = workplace();
		const lost = (snippet?.text ?? '').replace('kouan check', 'true');
		const { status, stderr } = place.run(['python3', '-c', `${spark}\n${lost}`]);
		expect(status).toBe(1);
		expect(stderr).toContain('kouan did not answer');
	});
});

it('both pages have the same snippets, and every one is run above', () => {
	const [en, zh] = pages.map((each) => snippetsOf(each).map(({ text }) => text));
	expect(zh).toEqual(en);
	expect(shards.length + streams.length + 2).toBe(en?.length);
	expect(readFileSync(join(root, 'docs', page), 'utf8').match(/^```\w/gm)).toHaveLength(en?.length ?? 0);
});
