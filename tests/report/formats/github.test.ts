import { describe, expect, test } from 'vitest';
import { harmless } from '../../../src/base/harmless.js';
import { render } from '../../../src/report/render.js';
import { hostile, hostileReport } from './hostile.js';

interface Command {
	readonly name: string;
	readonly properties: Readonly<Record<string, string>>;
	readonly message: string;
}

const unescaped = (text: string) => text.replace(/%(25|0D|0A|3A|2C)/g, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16)));

/** As the runner reads a line of output. */
function readCommand(line: string): Command | undefined {
	const [, name, written = '', message = ''] = /^\s*::(\w[\w-]*)(?: (.*?))?::(.*)$/.exec(line) ?? [];
	if (name === undefined) {
		if (line.includes('##[')) throw new Error(`a command of the old kind: ${line}`);
		return undefined;
	}
	const pairs = written.split(',').map((pair) => [pair.slice(0, pair.indexOf('=')), unescaped(pair.slice(pair.indexOf('=') + 1))] as const);
	return { name, properties: Object.fromEntries(pairs), message: unescaped(message) };
}

describe('github', () => {
	test.each(hostile)('%j gives no command', async (name) => {
		const lines = (await render(hostileReport(name), 'github')).split('\n');
		const plain = (await render(hostileReport('plain'), 'github')).split('\n').map(readCommand);
		expect(lines.filter((line) => line !== harmless(line))).toEqual([]);
		const commands = lines.map(readCommand);
		expect(commands.map((command) => command?.name)).toEqual(plain.map((command) => command?.name));
		for (const [index, command] of commands.entries()) {
			expect(Object.keys(command?.properties ?? {})).toEqual(Object.keys(plain[index]?.properties ?? {}));
			if (command !== undefined) expect(command.properties.file).toBe(harmless(name));
		}
	});
});
