/** What a pack says in one language, made ready once: a batch says the same few things of every application. */

import type { Outcome, Pack } from '../rules/model.js';
import { type Template, templateOf } from './template.js';
import { valueText } from './value.js';
import type { Words } from './words.js';

/** What one rule says. */
export interface RuleTexts {
	readonly title: string;
	/** Of a priority: what it leads to. */
	readonly favour: string | undefined;
	/** How the verdict reads where only rules with this text restrict. */
	readonly restrictedAs: string | undefined;
	readonly source: { readonly id: string; readonly place: string; readonly url: string };
	/** Its holes are the list entries that decided (`entries`), and quantities by their names. */
	readonly reasons: { readonly [O in Exclude<Outcome, 'not-applicable'>]: Template };
}

export interface PackTexts {
	readonly pack: Pack;
	readonly words: Words;
	/** By id. */
	readonly rules: ReadonlyMap<string, RuleTexts>;
	/** What the checks of the pack warn of, by their ids. */
	readonly warnings: ReadonlyMap<string, Template>;
	/** What a number is called that a definition of the pack makes; `undefined` where that has no title. */
	readonly measures: ReadonlyMap<string, string>;
	/** What a fact is called, by its path. */
	readonly labels: ReadonlyMap<string, string>;
}

const remembered = new WeakMap<Pack, Map<Words, PackTexts>>();

/** The texts of a pack, which must not change any more. */
export function packTexts(pack: Pack, words: Words): PackTexts {
	const languages = remembered.get(pack) ?? new Map<Words, PackTexts>();
	remembered.set(pack, languages);
	const known = languages.get(words);
	if (known !== undefined) return known;
	const made = textsOf(pack, words);
	languages.set(words, made);
	return made;
}

function textsOf(pack: Pack, words: Words): PackTexts {
	const { language } = words;
	const parameter = (name: string) => (name === 'entries' ? undefined : parameterText(name, pack, words));
	const rules = pack.rules.map(({ id, title, favour, restrictedAs, reasons, source }): [string, RuleTexts] => {
		const reason = (outcome: keyof RuleTexts['reasons']) => templateOf(reasons[outcome][language], parameter);
		const texts: RuleTexts = {
			title: title[language],
			favour: favour?.[language],
			restrictedAs: restrictedAs?.[language],
			source: { id: source.id, place: source.place[language], url: pack.sources[source.id]?.url ?? '' },
			reasons: { pass: reason('pass'), fail: reason('fail'), unknown: reason('unknown') },
		};
		return [id, texts];
	});
	// A check is about the entries that contradict themselves, and measures nothing.
	const inWarning = (name: string) => (name === 'entries' ? undefined : (parameter(name) ?? words.notKnown));
	const measures = Object.entries(pack.definitions).flatMap(([name, { title }]) => (title ? [[name, title[language]] as const] : []));
	return {
		pack,
		words,
		rules: new Map(rules),
		warnings: new Map(pack.checks.map(({ id, message }) => [id, templateOf(message[language], inWarning)])),
		measures: new Map(measures),
		labels: new Map(Object.entries(words.facts)),
	};
}

function parameterText(name: string, pack: Pack, words: Words): string | undefined {
	const parameter = Object.hasOwn(pack.parameters, name) ? pack.parameters[name] : undefined;
	return parameter && valueText(parameter.value, '', parameter.unit, words);
}
