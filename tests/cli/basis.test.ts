/** A report states what the answers of those packs are worth that gave one, and of no other. */

import { describe, expect, it, vi } from 'vitest';
import { fixture } from '../report/samples.js';
import { run } from './memory-world.js';

vi.mock('../../src/cli/builtin.js', async () => (await import('./memory-world.js')).builtinModule);

const basis = { later: 'an answer given at a press briefing', earlier: 'as a local port office published them' };
const files = {
	'a.json': fixture('full/air-eligible'),
	'b.json': fixture('full/border-eligible'),
	'old.json': fixture('full/air-ineligible').replace(/"submittedOn": *"[^"]*"/, '"submittedOn": "2018-06-30"'),
	'cut.json': '{',
};
const formats = ['table', 'markdown', 'github', 'tap', 'sarif', 'html'] as const;

/** Which of the two sentences a report has. */
async function told(format: string, ...args: readonly string[]): Promise<readonly string[]> {
	const { stdout } = await run(['check', ...args, '--lang', 'en', '--format', format], { files });
	const text = stdout.replace(/\s+/g, ' ');
	return Object.entries(basis).flatMap(([name, sentence]) => (text.includes(sentence) ? [name] : []));
}

describe.each(formats)('%s', (format) => {
	it('tells of the one pack that every application came under, even where none is told', async () => {
		expect(await told(format, 'a.json', 'b.json')).toEqual(['later']);
		expect(await told(format, 'a.json', 'b.json', '--quiet')).toEqual(['later']);
		expect(await told(format, 'a.json', 'b.json', '--jobs', '2')).toEqual(['later']);
	});

	it('tells of both where both gave a result', async () => {
		expect(await told(format, 'a.json', 'old.json')).toEqual(['later', 'earlier']);
	});

	it('tells of none where nothing was evaluated', async () => {
		expect(await told(format, 'cut.json', 'none.json')).toEqual([]);
	});

	it('and so does a merge', async () => {
		const shards = await Promise.all(
			['1/2', '2/2'].map(async (part) => (await run(['check', 'a.json', 'b.json', '--shard', part, '--format', 'json'], { files })).stdout),
		);
		const merged = { files: { '1.json': shards[0] ?? '', '2.json': shards[1] ?? '' } };
		for (const more of [[], ['--quiet']]) {
			const { stdout } = await run(['merge', '1.json', '2.json', '--format', format, ...more], merged);
			expect(stdout.replace(/\s+/g, ' ')).toContain(basis.later);
			expect(stdout.replace(/\s+/g, ' ')).not.toContain(basis.earlier);
		}
	});
});
