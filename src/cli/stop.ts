/** What ends a command before its work is done, without being a fault of the program. */

import { type Issue, issue } from '../base/issue.js';
import type { CliIssues } from '../words/cli.js';

/** Ends the command with exit status 2 after the issues are told. */
export class StopError extends Error {
	override readonly name = 'StopError';
	readonly issues: readonly Issue[];
	/** The command whose help tells more, as it is typed. */
	readonly help: string | undefined;

	constructor(issues: readonly Issue[], help?: string) {
		super(issues.map((each) => each.code).join(', '));
		this.issues = issues;
		this.help = help;
	}
}

export const usageIssue = issue<CliIssues>();
