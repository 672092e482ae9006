/** The program: from the arguments of a command line to its exit status. */

import { version } from '../report/tool.js';
import { closedPipeStatus, interruptedStatus } from './exit-status.js';
import type { Io } from './io.js';
import { findLanguage, type LanguageChoice } from './language.js';
import { ClosedPipeError } from './output/channel.js';
import type { RawOptions } from './program.js';
import { type Config, openConfig } from './settings/config.js';
import { StopError } from './stop.js';
import { complaintText, say } from './talk.js';
import { asksForVersion } from './version.js';
import { wordsIn } from './words.js';

export { nodeIo } from './io.js';

/**
 * Runs one command. Resolves to the exit status and never rejects: what goes wrong is told on standard error.
 * @param argv the arguments, without those of Node.
 */
export async function main(argv: readonly string[], io: Io): Promise<number> {
	// What goes wrong before the configuration file is read is told as if there were none.
	let spoken = findLanguage(argv, io.env, io.locale);
	try {
		return await run(argv, io, (language) => {
			spoken = language;
		});
	} catch (error) {
		return io.signal.aborted ? interruptedStatus(io.signal) : await tell(error, spoken, io);
	}
}

/** @param speak is told the language as soon as it is known. */
async function run(argv: readonly string[], io: Io, speak: (language: LanguageChoice) => void): Promise<number> {
	if (asksForVersion(argv)) return showVersion(io);
	const config = await openConfig(argv, io);
	const language = findLanguage(argv, io.env, io.locale, config.settings.lang);
	speak(language);
	if (language.issues.length > 0) throw new StopError(language.issues);
	const words = await wordsIn(language.language);
	const { readCommandLine } = await import('./program.js');
	const request = readCommandLine(argv, words.cli);
	switch (request.kind) {
		case 'version':
			return showVersion(io);
		case 'help': {
			const { helpText } = await import('./help.js');
			const channel = request.asked ? io.stdout : io.stderr;
			const text = helpText(request.command, words.cli, channel.columns ?? 80);
			await (request.asked ? print(text, io) : channel.write(text));
			return request.asked ? 0 : 2;
		}
		case 'merge': {
			const { merge } = await import('./merge.js');
			return settled(request.options, config, io, (options) => merge({ ...request, options }, language, words, io));
		}
		case 'completion': {
			const { completionScript } = await import('./completion/completion.js');
			await print(completionScript(request.shell, request.program, words), io);
			return 0;
		}
		case 'check': {
			const { check } = await import('./check.js');
			return settled(request.options, config, io, (options) => check({ ...request, options }, language, words, io, config.path));
		}
	}
}

/**
 * Does the work with the options and what the environment and the configuration file say.
 * @throws {StopError} for everything that is wrong with these two.
 */
async function settled(typed: RawOptions, config: Config, { env }: Io, work: (options: RawOptions) => Promise<number>): Promise<number> {
	const [{ readEnvironment }, { settle }, { toldAt }] = await Promise.all([
		import('./settings/environment.js'),
		import('./settings/settings.js'),
		import('./settings/origins.js'),
	]);
	const environment = readEnvironment(env);
	const issues = [...config.issues, ...environment.issues];
	if (issues.length > 0) throw new StopError(issues);
	const { options, origins } = settle(typed, environment.settings, config.settings);
	return toldAt(origins, () => work(options));
}

/** What went wrong, on standard error; never a stack trace, unless it is asked for. */
async function tell(error: unknown, { language }: LanguageChoice, io: Io): Promise<number> {
	if (error instanceof ClosedPipeError) return closedPipeStatus;
	const words = await wordsIn(language);
	if (error instanceof StopError) {
		const help = error.help === undefined ? [] : [words.cli.seeHelp(error.help)];
		await say(io.stderr, [...error.issues.map((each) => complaintText(each, words)), ...help].join('\n'));
		return 2;
	}
	const [message = ''] = String(error).split('\n');
	await say(io.stderr, complaintText({ code: 'internal.error', args: { message } }, words));
	if (io.env.KOUAN_DEBUG && error instanceof Error) await say(io.stderr, error.stack ?? '');
	return 2;
}

async function showVersion(io: Io): Promise<number> {
	await print(`${version}\n`, io);
	return 0;
}

/** @throws {StopError} for what keeps standard output from being written. */
async function print(text: string, io: Io): Promise<void> {
	const { standardOutput } = await import('./output/output.js');
	await standardOutput(io).write(text);
}
