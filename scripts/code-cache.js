/**
 * Runs the built program as users do most, and keeps what V8 made of it for the next starts: `dist/cli/program-….cache`. Published, it
 * serves the version of Node that it was built with, on the same kind of machine; all others start without.
 */

import { writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const require = createRequire(import.meta.url);
const folder = fileURLToPath(new URL('../dist/cli', import.meta.url));
const application = fileURLToPath(new URL('../fixtures/full/air-eligible.json', import.meta.url));
const { cacheName, runScript, readScript, twice } = require(join(folder, 'load.js'));

const script = readScript(folder);
const { main, nodeIo } = runScript(script, folder, createRequire(join(folder, 'main.js'))).main();
const channel = { isTTY: false, columns: undefined, write: async () => {} };
const io = { ...nodeIo(), stdout: channel, stderr: channel, env: {}, cwd: folder };
for (const lang of ['zh', 'en']) {
	const status = await main(['check', application, '--lang', lang], io);
	if (status !== 0) throw new Error(`the program ended with ${status}`);
}
writeFileSync(join(folder, cacheName), twice(script.createCachedData()));
