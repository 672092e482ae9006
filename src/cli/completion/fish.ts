/** Completion for fish 3 or later. */

import { allNodes, type CompletionNode, type CompletionOption } from './tree.js';

/** `title` is the comment that the script begins with. */
export function fishCompletion(root: CompletionNode, title: string): string {
	const nodes = allNodes(root);
	const valued = new Set(nodes.flatMap(({ options }) => options.flatMap(({ long, value }) => (value === undefined ? [] : [long]))));
	return `# ${title}

# Whether the commands typed so far are these.
function __${root.name}_at
	set -l at ${word(root.name)}
	set -l skip no
	for word in (commandline -opc)[2..-1]
		if test $skip = yes
			set skip no
			continue
		end
		switch $word
			case --
				break
			case ${[...valued].map(word).join(' ')}
				set skip yes
			case '-*'
			case '*'
				contains -- "$at $word" ${nodes
					.slice(1)
					.map(({ path }) => word(path))
					.join(' ')}; and set at "$at $word"
		end
	end
	test $at = "$argv"
end

# After a name, a file: \`junit=report.xml\`.
function __${root.name}_names
	set -l value (string replace -r -- '^--[^=]*=' '' (commandline -ct))
	if string match -q -- '*=*' $value
		set -l name (string split -m 1 = -- $value)[1]
		for file in (__fish_complete_path (string replace -- "$name=" '' $value))
			echo "$name=$file"
		end
	else
		printf '%s\\n' $argv
	end
end

complete -c ${root.name} -e
complete -c ${root.name} -f
${nodes.flatMap((node) => linesOf(node, root.name)).join('\n')}
`;
}

function linesOf(node: CompletionNode, program: string): readonly string[] {
	const start = `complete -c ${program} -n ${word(`__${program}_at ${node.path}`)}`;
	const { argument } = node;
	const commands = node.commands.map(({ name, text }) => `${start} -a ${word(name)} -d ${word(text)}`);
	const names = argument === undefined || argument.names.length === 0 ? [] : [`${start} -a ${word(argument.names.join(' '))}`];
	const files = argument?.files === undefined ? [] : [`${start} -F`];
	return [...commands, ...node.options.map((option) => `${start} ${optionFlags(option, program)}`), ...names, ...files];
}

function optionFlags({ long, short, text, value }: CompletionOption, program: string): string {
	const flags = [...(short === undefined ? [] : [`-s ${short.slice(1)}`]), `-l ${long.slice(2)}`];
	return [...flags, ...(value === undefined ? [] : [valueFlags(value, program)]), `-d ${word(text)}`].join(' ');
}

function valueFlags({ names, files }: NonNullable<CompletionOption['value']>, program: string): string {
	const all = names.join(' ');
	if (files === 'after-name') return `-x -a ${word(`(__${program}_names ${all})`)}`;
	if (files === 'any') return `-r -F${all === '' ? '' : ` -a ${word(all)}`}`;
	return all === '' ? '-x' : `-x -a ${word(all)}`;
}

/** Single quotes in fish know two escapes. */
function word(text: string): string {
	return `'${text.replaceAll(/[\\']/g, '\\$&')}'`;
}
