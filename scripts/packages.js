/** How packages get into the bundles, so that nothing of them is loaded before it is needed. */

import { readFile } from 'node:fs/promises';

/**
 * What most runs of the program do without. Each becomes a file of its own, which is read when it is first asked for; none of them
 * knows anything of kouan, so that nothing is there twice.
 */
export const apart = ['zod', 'yaml', 'jsonc-parser'];

/** In every bundle. */
export function leanPackages(root) {
	return replacing('lean-packages', root, [
		{
			// Its words in fifty languages: kouan has its own.
			path: /^\.\.\/locales\/index\.js$/,
			importer: /[\\/]zod[\\/]/,
			contents: 'export {};',
		},
		{
			// It makes ready for rare characters what takes as long as a third of Node's own start.
			path: /^string-width$/,
			importer: /[\\/]width\.ts$/,
			contents: "let width; export default (...args) => (width ??= require('string-width').default)(...args);",
		},
		{
			// Texts are fitted into a table before it gets them: measured otherwise there, some would be cut. And it takes no time.
			path: /^string-width$/,
			importer: /[\\/]cli-table3[\\/]/,
			contents: "module.exports = require('./src/base/width.ts').displayWidth;",
		},
		{
			// It finds out what a terminal can show, which kouan decides by itself and tells chalk.
			path: /^#supports-color$/,
			importer: /[\\/]chalk[\\/]/,
			contents: 'export default { stdout: false, stderr: false }; export const supportsColor = undefined, supportsColorStderr = undefined;',
		},
		{
			// Only commands that are programs of their own need it; it brings all of Node's network along.
			path: /^node:child_process$/,
			importer: /[\\/]commander[\\/]/,
			contents: 'module.exports = {};',
		},
	]);
}

/**
 * In every bundle, too. For each line that cli-table3 draws it measures the whole cell, to tell about it if it were debugged; and for each
 * cell it works out anew what its frame is made of, which is the same for all cells of a table.
 */
export const quietTables = {
	name: 'quiet-tables',
	setup(build) {
		build.onLoad({ filter: /[\\/]cli-table3[\\/]src[\\/]cell\.js$/ }, async ({ path }) => {
			let contents = await readFile(path, 'utf8');
			for (const [written, instead] of quieter) {
				if (!contents.includes(written)) throw new Error(`${path} is another than it was`);
				contents = contents.replace(written, instead);
			}
			return { contents };
		});
	},
};

const quieter = [
	['let content = utils.truncate(this.content, 10, this.truncate);', "const content = '';"],
	[
		`let chars = (this.chars = {});
    CHAR_NAMES.forEach(function (name) {
      setOption(optionsChars, tableChars, name, chars);
    });`,
		`const own = this.options.chars !== undefined;
    let chars = (this.chars = own ? {} : (tableOptions.kouanChars ?? {}));
    if (own || tableOptions.kouanChars === undefined) CHAR_NAMES.forEach(function (name) {
      setOption(optionsChars, tableChars, name, chars);
    });
    if (!own) tableOptions.kouanChars = chars;`,
	],
];

/** @returns {import('esbuild').Plugin} which refuses to work where a replacement is no longer asked for */
function replacing(name, root, replacements) {
	return {
		name,
		setup(build) {
			for (const [index, { path, importer, contents }] of replacements.entries()) {
				build.onResolve({ filter: path }, (args) =>
					args.namespace === name || !importer.test(args.importer) ? undefined : { path: String(index), namespace: name },
				);
				build.onLoad({ filter: new RegExp(`^${index}$`), namespace: name }, () => ({ contents, resolveDir: root }));
			}
		},
	};
}

/** In the bundle of the program: the packages that stand apart are asked for at run time. */
export const packagesApart = {
	name: 'packages-apart',
	setup(build) {
		const filter = new RegExp(`^(?:${apart.join('|')})$`);
		build.onResolve({ filter }, ({ path }) => ({ path: `./${path}.js`, external: true }));
	},
};
