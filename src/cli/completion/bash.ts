/** Completion for bash, 3.2 (macOS) or later; needs no other package. */

import { allNodes, type CompletionNode, type CompletionOption } from './tree.js';
import { word } from './word.js';

/** `title` is the comment that the script begins with. */
export function bashCompletion(root: CompletionNode, title: string): string {
	const nodes = allNodes(root);
	const options = valued(nodes);
	return `# ${title}

_${root.name}() {
	local word words glue at option='' rest='' piece strip before='' current names='' files='' i
	COMPREPLY=()

	# Bash takes \`a=b\` and \`a:b\` apart; here they are whole again.
	words=()
	glue=''
	for ((i = 0; i <= COMP_CWORD; i++)); do
		word=\${COMP_WORDS[i]}
		if [[ $i -eq $COMP_CWORD && -z $word && \${COMP_LINE:0:COMP_POINT} == *[[:space:]] ]]; then glue=''; fi
		if [[ $i -gt 0 && $word =~ ^[=:]+$ ]]; then
			words[\${#words[@]} - 1]+=$word
			glue=1
		elif [[ -n $glue ]]; then
			words[\${#words[@]} - 1]+=$word
			glue=''
		else
			words[\${#words[@]}]=$word
		fi
	done
	current=\${words[\${#words[@]} - 1]}
	# What is typed already of the word, but is not to be written again.
	piece=\${COMP_WORDS[COMP_CWORD]}
	if [[ $piece =~ ^[=:]+$ ]]; then piece=''; fi
	strip=\${current%"$piece"}

	# The command, and the option whose value comes next.
	at=${word(root.name)}
	for ((i = 1; i < \${#words[@]} - 1; i++)); do
		word=\${words[i]}
		if [[ -n $option ]]; then
			option=''
		elif [[ -n $rest ]]; then
			continue
		else
			case $word in
			--) rest=1 ;;
			${[...options.keys()].join(' | ')}) option=$word ;;
			-*) ;;
			*)
				case "$at $word" in
				${nodes
					.slice(1)
					.map(({ path }) => word(path))
					.join(' | ')}) at="$at $word" ;;
				esac
				;;
			esac
		fi
	done

	if [[ -z $option && -z $rest && $current == --*=* ]]; then
		option=\${current%%=*}
		current=\${current#*=}
		before=$option=
	fi
	if [[ -n $option ]]; then
		case $option in
${[...options].map(([long, value]) => `\t\t${long})${assignments(value)} ;;`).join('\n')}
		esac
	elif [[ -z $rest && $current == -* ]]; then
		case $at in
${nodes.map(({ path, options: own }) => `\t\t${word(path)}) names=${word(own.flatMap(flags).join(' '))} ;;`).join('\n')}
		esac
	else
		case $at in
${nodes.map((node) => `\t\t${word(node.path)})${argumentAssignments(node)} ;;`).join('\n')}
		esac
	fi

	# With a name, a file may follow: \`junit=report.xml\`.
	if [[ $files == after-name && $current == *=* ]]; then
		names=''
		files=any
	fi
	for word in $names; do
		if [[ $word == "$current"* ]]; then
			word=$before$word
			COMPREPLY[\${#COMPREPLY[@]}]=\${word#"$strip"}
		fi
	done
	if [[ $files == any ]]; then
		# Where nothing else fits, bash itself completes files, and quotes their names.
		if [[ \${#COMPREPLY[@]} -gt 0 ]]; then
			while IFS= read -r word; do
				word=$before$word
				COMPREPLY[\${#COMPREPLY[@]}]=\${word#"$strip"}
			done < <(compgen -f -- "$current")
			if type compopt >/dev/null 2>&1; then compopt -o filenames; fi
		fi
	elif type compopt >/dev/null 2>&1; then
		compopt +o default +o bashdefault
	fi
}

complete -o bashdefault -o default -F _${root.name} ${root.name}
`;
}

type Value = NonNullable<CompletionOption['value']>;

/** The options of all commands that take a value; one name means the same everywhere. */
function valued(nodes: readonly CompletionNode[]): ReadonlyMap<string, Value> {
	return new Map(
		nodes.flatMap(({ options }) =>
			options.flatMap(({ long, value }): readonly (readonly [string, Value])[] => (value ? [[long, value]] : [])),
		),
	);
}

function flags({ long, short }: CompletionOption): readonly string[] {
	return short === undefined ? [long] : [short, long];
}

function assignments({ names, files }: Pick<Value, 'names' | 'files'>): string {
	const parts = [names.length > 0 ? `names=${word(names.join(' '))}` : '', files === undefined ? '' : `files=${files}`];
	const set = parts.filter((part) => part !== '').join(' ');
	return set === '' ? '' : ` ${set}`;
}

function argumentAssignments({ commands, argument }: CompletionNode): string {
	if (commands.length > 0) return assignments({ names: commands.map(({ name }) => name) });
	return argument === undefined ? '' : assignments(argument);
}
