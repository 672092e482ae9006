import { Writable } from 'node:stream';
import { describe, expect, test } from 'vitest';
import { applicationText } from '../../bench/generator/application.js';
import { writeApplications } from '../../bench/generator/write.js';
import { judgeByHand, type Outcome, ruleIds } from '../../bench/handwritten.js';
import { checkApplication } from '../../src/domain/check.js';
import type { Application } from '../../src/domain/schema.js';

const texts = (count: number, complete = false, seed = 1) =>
	Array.from({ length: count }, (_, index) => applicationText(index, { seed, complete }));
const parsed = (count: number, complete = false) => texts(count, complete).map((text) => JSON.parse(text) as Application);

describe('generated applications', () => {
	test('are the same for the same seed and others for another', () => {
		expect(texts(50)).toEqual(texts(50));
		expect(applicationText(7, { seed: 1 })).not.toBe(applicationText(7, { seed: 2 }));
	});

	test.each([true, false])('are valid (complete: %s)', (complete) => {
		const issues = parsed(300, complete).flatMap((application) => {
			const checked = checkApplication(application);
			return checked.ok ? [] : checked.issues.map(({ code, pointer }) => ({ id: application.id, code, pointer }));
		});
		expect(issues).toEqual([]);
	});

	test('have ids and names of their own', () => {
		const applications = parsed(2000);
		expect(new Set(applications.map(({ id }) => id)).size).toBe(2000);
		expect(new Set(applications.map(({ port }) => port.name)).size).toBe(2000);
	});

	test('are mostly of two to four kibibytes, a little more than three on the average', () => {
		const sizes = texts(1000).map((text) => Buffer.byteLength(text));
		const mean = sizes.reduce((sum, size) => sum + size, 0) / sizes.length;
		expect(mean).toBeGreaterThan(3000);
		expect(mean).toBeLessThan(4096);
	});

	test('reach every verdict, and every outcome of every rule', () => {
		const judgements = parsed(6000).map(judgeByHand);
		expect(new Set(judgements.map(({ verdict }) => verdict))).toEqual(new Set(['eligible', 'ineligible', 'restricted', 'undetermined']));
		const every: readonly Outcome[] = ['fail', 'not-applicable', 'pass', 'unknown'];
		for (const [index, rule] of ruleIds.entries()) {
			const reached = [...new Set(judgements.map(({ outcomes }) => outcomes[index]))].sort();
			expect(reached, rule).toEqual(rule.startsWith('general.') ? every.filter((outcome) => outcome !== 'not-applicable') : every);
		}
	});

	test('leave nothing unknown where they are to be complete', () => {
		expect(parsed(2000, true).filter((application) => judgeByHand(application).outcomes.includes('unknown'))).toEqual([]);
	});
});

describe('the stream of applications', () => {
	test('holds them one a line, from the index on that was asked for', async () => {
		expect(await written({ count: 3, from: 5, seed: 1 })).toBe(`${texts(8).slice(5).join('\n')}\n`);
	});

	test('waits for a slow reader', async () => {
		const lines = (await written({ count: 700, seed: 1 })).trimEnd().split('\n');
		expect(lines).toEqual(texts(700));
	});
});

async function written(options: Parameters<typeof writeApplications>[1]): Promise<string> {
	const blocks: Buffer[] = [];
	const slow = new Writable({
		highWaterMark: 1,
		write(block: Buffer, _encoding, done) {
			blocks.push(Buffer.from(block));
			setTimeout(done, 1);
		},
	});
	await writeApplications(slow, options);
	return Buffer.concat(blocks).toString('utf8');
}
