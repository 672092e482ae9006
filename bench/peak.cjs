/** Loaded before a program that is measured: at its end, writes the most memory that it ever held, in KiB, to file descriptor 3. */

const { readFileSync, writeSync } = require('node:fs');
const { isMainThread } = require('node:worker_threads');

function peak() {
	try {
		// On Linux the process's own figure also counts what its parent held when it started it; this one does not.
		return Number(/^VmHWM:\s+(\d+)/m.exec(readFileSync('/proc/self/status', 'utf8'))[1]);
	} catch {
		return process.resourceUsage().maxRSS;
	}
}

if (isMainThread) process.on('exit', () => writeSync(3, String(peak())));
