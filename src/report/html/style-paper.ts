/** The rules of the stylesheet for paper. */

import { light } from './palette.js';

/** @param title and page as CSS strings: the number of a page stands between `page[0]` and `page[1]`, how many there are before `page[2]`. */
export function paperRules(title: string, [before = '""', between = '""', after = '""']: readonly string[]): string {
	return `@page{size:A4;margin:18mm 16mm 18mm 18mm;@bottom-left{content:${title};font-size:8pt;color:${light.soft}}@bottom-right{content:${before} counter(page) ${between} counter(pages) ${after};font-size:8pt;color:${light.soft}}}
@media print{
html{font-size:10.5pt}
body{display:flex;min-height:0;background:none;font-size:1rem;line-height:1.55}
body>*{max-width:none;padding-inline:0}
header{padding-top:0}
header h1{font-size:20pt}
header a,#tools input,#tools button,summary::after,#filter,[name=only]{display:none!important}
summary,.heads{padding-inline:.75rem 0;gap:0 1rem;grid-template-columns:6.5rem minmax(0,9fr) minmax(0,10fr)}
.panel{padding-inline:.75rem 0}
.count{flex:1 1 0;padding:.3rem .5rem;print-color-adjust:exact}
#summary .count{box-shadow:none!important;background:none!important;border-color:var(--c,var(--line)) var(--line) var(--line)!important}
.counts{padding-inline-end:1px}
.count b{font-size:15pt}
#list{border:0;border-radius:0;border-top:1px solid var(--ink)}
#list>li{break-inside:auto;box-shadow:none;border-inline-start:3px solid var(--c)}
details::details-content{content-visibility:visible!important;block-size:auto!important;display:block}
summary,.statement,h2,h3,h4,.finding,.group,dt{break-after:avoid}
summary,.fact,.finding,.why,.about div,.issues>li,.missing>div,.basis li,#rules li,.count{break-inside:avoid}
.findings tbody{break-inside:avoid}
.findings{font-size:.9375rem}
.tag{font-size:.875rem;background:none}
p,li,dd{orphans:2;widows:2}
a{color:inherit;text-decoration:none}
pre{border:1px solid var(--line)}
}`;
}
