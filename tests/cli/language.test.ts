import { describe, expect, it } from 'vitest';
import { findLanguage, languageMeant } from '../../src/cli/language.js';

describe('languageMeant', () => {
	it.each([
		['cn', 'zh'],
		['CN', 'zh'],
		['中文', 'zh'],
		['chinese', 'zh'],
		['zh-CN', 'zh'],
		['zh_CN', 'zh'],
		['zh_CN.UTF-8', 'zh'],
		['zh-Hans', 'zh'],
		['简体中文', 'zh'],
		['汉语', 'zh'],
		['english', 'en'],
		['English', 'en'],
		['英文', 'en'],
		['英语', 'en'],
		['en_US', 'en'],
		['zhh', 'zh'],
		['fr', undefined],
		['日语', undefined],
	])('%s: %s', (written, suggestion) => {
		expect(languageMeant(written)).toEqual(suggestion === undefined ? {} : { suggestion });
	});
});

it('the variable is told with what was meant', () => {
	const { issues } = findLanguage([], { KOUAN_LANG: '中文' }, () => 'en');
	expect(issues).toMatchObject([{ code: 'usage.unknown-value', suggestion: 'zh' }]);
});
