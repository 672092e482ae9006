/** What is wrong with a pack is told whole, where it stands, and with what was probably meant. */

import { describe, expect, it } from 'vitest';
import type { Issue } from '../../src/base/issue.js';
import { issuesOf } from './base-pack.js';
import { nameFaults } from './faults-names.js';
import { operatorFaults } from './faults-operators.js';
import { structureFaults } from './faults-structure.js';
import { textFaults } from './faults-texts.js';

const told = ({ code, line = 0, column = 0, suggestion }: Issue) => ({
	code,
	line,
	column,
	...(suggestion !== undefined && { suggestion }),
});

describe.each([
	['structure', structureFaults],
	['names', nameFaults],
	['operators', operatorFaults],
	['texts and cases', textFaults],
] as const)('%s', (_, faults) => {
	it.each(faults)('$name', ({ text, issues }) => {
		expect(issuesOf(text).map(told)).toEqual(issues);
	});
});
