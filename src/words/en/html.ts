/** Words of the page that a browser shows, in English. */

import type { HtmlWords } from '../html.js';
import { count } from './quantity.js';

export const html: HtmlWords = {
	toSummary: 'To the summary',
	summary: 'Summary',
	filter: 'Show by verdict',
	all: 'all',
	only: (verdict) => `Only listed: ${verdict}`,
	nothingListed: 'There is no such application.',
	notListed: (number) => `${count(number, 'more application')} checked and not listed here.`,
	search: 'Find a number, port or file',
	found: '{shown} of {total} listed',
	openAll: 'Open all',
	closeAll: 'Close all',
	applications: 'Applications',
	counting: 'Requirements and restrictions',
	holds: { yes: 'holds', no: 'does not hold', unknown: 'not known' },
	applicationDigest: 'Digest of the application',
	packDigest: 'Digest of the rules',
	inForce: 'In force',
	period: (from, to) => `${from} to ${to}`,
	readings: 'Readings',
	packs: 'Rules and sources',
	madeBy: (tool, version) => `Made by ${tool} ${version}`,
	page: ['Page ', ' of ', ''],
};
