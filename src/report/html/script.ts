/** What the page can do beyond reading and narrowing, where scripts may run: find, open and close all, open all before printing. */

/** Runs in the browser; nothing in it comes from an input. */
export const script = `'use strict';
{
	const rows = [...document.querySelectorAll('#list > li')];
	const tools = document.getElementById('tools');
	const find = tools.querySelector('input');
	const found = tools.querySelector('output');
	const nothing = document.getElementById('nothing');
	const texts = rows.map(() => undefined);
	const folded = (text) => text.normalize('NFKC').toLowerCase();
	const textOf = (row, index) => (texts[index] ??= folded(row.querySelector('summary').textContent));
	const narrow = () => {
		const only = document.querySelector('input[name=only]:checked').value;
		const words = folded(find.value).split(' ').filter((word) => word !== '');
		let shown = 0;
		for (const [index, row] of rows.entries()) {
			if (only !== 'all' && !row.classList.contains(only)) continue;
			const wanted = words.every((word) => textOf(row, index).includes(word));
			row.classList.toggle('off', !wanted);
			if (wanted) shown += 1;
		}
		found.textContent = words.length === 0 ? '' : found.dataset.text.replace('{shown}', shown).replace('{total}', rows.length);
		nothing.classList.toggle('on', shown === 0);
	};
	const all = document.querySelectorAll('#list > li > details');
	const openAll = (open) => {
		for (const each of all) each.open = open;
	};
	find.addEventListener('input', narrow);
	for (const each of document.querySelectorAll('input[name=only]')) each.addEventListener('change', narrow);
	for (const each of tools.querySelectorAll('button')) each.addEventListener('click', () => openAll(each.value === 'open'));
	const openNamed = () => {
		const named = document.getElementById(location.hash.slice(1))?.querySelector(':scope > details');
		if (named) named.open = true;
	};
	addEventListener('hashchange', openNamed);
	openNamed();
	let opened = [];
	addEventListener('beforeprint', () => {
		opened = [...all].filter((each) => !each.open);
		for (const each of opened) each.open = true;
	});
	addEventListener('afterprint', () => {
		for (const each of opened) each.open = false;
	});
	for (const each of document.querySelectorAll('input[name=only]')) each.disabled = each.labels.length === 0;
	if (rows.length === 1) openAll(true);
	tools.hidden = false;
}
`;
