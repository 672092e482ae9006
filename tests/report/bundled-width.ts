/** Has cli-table3 measure as it does in the bundles (scripts/packages.js): by its own measure it would cut texts that were fitted before. */

import { createRequire, Module } from 'node:module';
import { displayWidth } from '../../src/base/width.js';

/** To be called before cli-table3 is loaded, which the formats do when they are first asked for. */
export function measureTablesAsBundled(): void {
	const require = createRequire(import.meta.url);
	const path = createRequire(require.resolve('cli-table3')).resolve('string-width');
	require.cache[path] = Object.assign(new Module(path), { exports: displayWidth, loaded: true });
}
