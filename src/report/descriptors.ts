/** What the rules of packs are, apart from any application. */

import type { Pack } from '../rules/model.js';
import type { Words } from '../words/words.js';

export interface RuleDescriptor {
	/** Of the pack that it belongs to. */
	readonly pack: string;
	readonly rule: string;
	readonly title: string;
	/** Where in which document it stands. */
	readonly place: string;
	readonly url: string;
}

export function ruleDescriptors(packs: readonly Pack[], { language }: Pick<Words, 'language'>): readonly RuleDescriptor[] {
	return packs.flatMap((pack) =>
		pack.rules.map(({ id, title, source }) => ({
			pack: pack.id,
			rule: id,
			title: title[language],
			place: source.place[language],
			url: pack.sources[source.id]?.url ?? '',
		})),
	);
}
