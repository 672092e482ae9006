/** Whether nothing but the version is asked for: then nothing else need be loaded. */

/** @param argv the arguments, without those of Node. */
export function asksForVersion(argv: readonly string[]): boolean {
	return argv.length === 1 && (argv[0] === '--version' || argv[0] === '-V');
}
