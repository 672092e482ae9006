/** The program: from the arguments of a command line to its exit status. */

import { version } from '../report/tool.js';
import type { Words } from '../words/words.js';
import { interruptedStatus } from './exit-status.js';
import { ClosedPipeError, type Io } from './io.js';
import { findLanguage, type LanguageChoice } from './language.js';
import { StopError } from './stop.js';
import { issueText, say } from './talk.js';

export { nodeIo } from './io.js';

const closedPipeStatus = 141;

/**
 * Runs one command. Resolves to the exit status and never rejects: what goes wrong is told on standard error.
 * @param argv the arguments, without those of Node.
 */
export async function main(argv: readonly string[], io: Io): Promise<number> {
	try {
		return await run(argv, io);
	} catch (error) {
		return io.signal.aborted ? interruptedStatus : await tell(error, argv, io);
	}
}

async function run(argv: readonly string[], io: Io): Promise<number> {
	// Nothing else need be loaded for it.
	if (argv.length === 1 && (argv[0] === '--version' || argv[0] === '-V')) return showVersion(io);
	const language = findLanguage(argv, io.env, io.locale);
	if (language.issues.length > 0) throw new StopError(language.issues);
	const words = await wordsIn(language);
	const { readCommandLine } = await import('./program.js');
	const request = readCommandLine(argv, words.cli);
	switch (request.kind) {
		case 'version':
			return showVersion(io);
		case 'help': {
			const { helpText } = await import('./help.js');
			const channel = request.asked ? io.stdout : io.stderr;
			await channel.write(helpText(request.command, words.cli, channel.columns ?? 80));
			return request.asked ? 0 : 2;
		}
		case 'merge': {
			const { merge } = await import('./merge.js');
			return merge(request, language, words, io);
		}
		case 'completion': {
			const { completion } = await import('./completion.js');
			return completion(request.shell, request.program, words, io);
		}
		case 'check': {
			const { check } = await import('./check.js');
			return check(request, language, words, io);
		}
	}
}

/** What went wrong, on standard error; never a stack trace, unless it is asked for. */
async function tell(error: unknown, argv: readonly string[], io: Io): Promise<number> {
	if (error instanceof ClosedPipeError) return closedPipeStatus;
	const words = await wordsIn(findLanguage(argv, io.env, io.locale));
	if (error instanceof StopError) {
		const help = error.help === undefined ? [] : [words.cli.seeHelp(error.help)];
		await say(io.stderr, [...error.issues.map((each) => issueText(each, words)), ...help].join('\n'));
		return 2;
	}
	const [message = ''] = String(error).split('\n');
	await say(io.stderr, issueText({ code: 'internal.error', args: { message } }, words));
	if (io.env.KOUAN_DEBUG && error instanceof Error) await say(io.stderr, error.stack ?? '');
	return 2;
}

async function wordsIn({ language }: LanguageChoice): Promise<Words> {
	const { wordsOf } = await import('../words/words-of.js');
	return wordsOf(language);
}

async function showVersion(io: Io): Promise<number> {
	await io.stdout.write(`${version}\n`);
	return 0;
}
