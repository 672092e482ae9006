/** Completion for zsh: a function for each command, fit for the function path (as `_kouan`) and for `source`. */

import { allNodes, type CompletionNode, type CompletionOption } from './tree.js';
import { word } from './word.js';

/** `title` is the comment that the script begins with. */
export function zshCompletion(root: CompletionNode, title: string): string {
	const main = nameOf(root);
	return `#compdef ${root.name}
# ${title}

# A name, and perhaps a file after it: \`junit=report.xml\`.
${main}_name_and_file() {
	if compset -P '*='; then _files; else compadd -S ' ' -r '=' "$@"; fi
}

${main}_name_or_file() {
	compadd "$@"
	_files
}

${allNodes(root)
	.toReversed()
	.map((node) => functionOf(node, main))
	.join('\n\n')}

if [[ $funcstack[1] == ${main} ]]; then ${main} "$@"; else compdef ${main} ${root.name}; fi
`;
}

/** @param main the function of the program itself. */
function functionOf(node: CompletionNode, main: string): string {
	const name = nameOf(node);
	const options = node.options.flatMap((option) => optionSpecs(option, main));
	if (node.commands.length === 0) {
		const { argument } = node;
		const specs = argument === undefined ? options : [...options, word(`*:${plain(argument.label)}:${actionOf(argument, main)}`)];
		return `${name}() {\n\t_arguments -s -S : ${lines(specs)}\n}`;
	}
	return `${name}() {
	local curcontext="$curcontext" state line
	local -a commands
	typeset -A opt_args
	_arguments -s -S -C : ${lines([...options, word('1:command:->command'), word('*::argument:->argument')])}
	case $state in
	command)
		commands=(
${node.commands.map((each) => `\t\t\t${word(`${each.name}:${each.text}`)}`).join('\n')}
		)
		_describe command commands
		;;
	argument)
		case $words[1] in
${node.commands.map((each) => `\t\t${each.name}) ${nameOf(each)} ;;`).join('\n')}
		esac
		;;
	esac
}`;
}

/** The function of a command: `_kouan_check`. */
function nameOf({ path }: CompletionNode): string {
	return `_${path.replaceAll(/[^a-z]+/g, '_')}`;
}

/** May be given again, as far as the completion is concerned: kouan itself says where that is wrong. */
function optionSpecs({ long, short, text, value }: CompletionOption, main: string): readonly string[] {
	const about = `[${text.replaceAll(/[\\[\]]/g, '\\$&')}]`;
	const after = value === undefined ? about : `=${about}:${plain(value.label)}:${actionOf(value, main)}`;
	return [...(short === undefined ? [] : [word(`*${short}${about}`)]), word(`*${long}${after}`)];
}

function actionOf({ names, files }: NonNullable<CompletionOption['value']>, main: string): string {
	if (names.length === 0) return files === undefined ? ' ' : '_files';
	if (files === undefined) return `(${names.join(' ')})`;
	return `${main}_name_${files === 'any' ? 'or' : 'and'}_file ${names.join(' ')}`;
}

/** Without what has a meaning in a specification. */
function plain(text: string): string {
	return text.replaceAll(/[\\:[\](){}]/g, ' ');
}

function lines(specs: readonly string[]): string {
	return specs.map((spec) => `\\\n\t\t${spec}`).join(' ');
}
