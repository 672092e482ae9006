/** The rules of the stylesheet that hold everywhere, and those of a narrow screen. */

import { kinds } from './row.js';
import { tones } from './tone.js';

const sans = `"PingFang SC","Hiragino Sans GB","Microsoft YaHei","Noto Sans CJK SC","Source Han Sans SC","Noto Sans SC",system-ui,sans-serif`;
const serif = `"Songti SC","STSong","Noto Serif CJK SC","Source Han Serif SC","Noto Serif SC",SimSun,Georgia,serif`;
const mono = `ui-monospace,"SF Mono","Cascadia Mono",Consolas,"Liberation Mono","DejaVu Sans Mono","Noto Sans Mono CJK SC",monospace`;

/** The list narrowed to one verdict, by the switch that is on; what is said of it; and the count that shows that it is on. */
const narrowing = ['all', ...kinds]
	.map((kind) => {
		const [on, count] = [`#only-${kind}:checked~`, `#summary [for=only-${kind}]`];
		const narrowed = kind === 'all' ? '' : `${on}main #list>li:not(.${kind}){display:none}${on}#summary .only.${kind}{display:block}`;
		return `${narrowed}${on}${count}{background:color-mix(in srgb,var(--c) var(--tint),var(--paper));box-shadow:inset 0 0 0 1px var(--c);border-color:var(--c)}${on}${count} span{font-weight:700}#only-${kind}:focus-visible~${count}{outline:2px solid var(--link);outline-offset:2px}`;
	})
	.join('\n');

/**
 * Rows are blocks, not list items: a browser counts these through, and takes seconds to narrow a list of thousands.
 * @param labels what stands before a number where it has no column, as CSS strings.
 */
export function screenRules(labels: { readonly is: string; readonly must: string; readonly by: string }): string {
	return `${tones.map((tone) => `.${tone}{--c:var(--${tone})}`).join('')}
*{box-sizing:border-box}
html{-webkit-text-size-adjust:100%;text-size-adjust:100%;scroll-behavior:smooth}
body{margin:0;min-height:100vh;display:flex;flex-direction:column;background:var(--ground);color:var(--ink);font:400 1rem/1.7 ${sans};font-variant-numeric:tabular-nums;overflow-wrap:anywhere;word-break:normal;line-break:strict;text-autospace:normal;text-spacing-trim:trim-start;hanging-punctuation:allow-end}
body>*{order:3;width:100%;max-width:72rem;margin-inline:auto;padding-inline:clamp(1rem,4vw,2.5rem)}
header{order:0}#summary{order:1}#tools,main{order:2}
h1,h2,h3,h4,p,ul,ol,dl,dd{margin:0;padding:0;border:0}
ul,ol{list-style:none}
h1,h2,.statement,.count b{font-family:${serif};font-weight:700}
p{text-wrap:pretty}
a{color:var(--link);text-decoration-thickness:1px;text-underline-offset:.2em}
code,pre,.file{font-family:${mono};font-size:.8125em;font-variant-ligatures:none}
code{color:var(--soft)}
:focus-visible{outline:2px solid var(--link);outline-offset:2px;border-radius:2px}
.heard,main>h2,#summary>h2{position:absolute;width:1px;height:1px;overflow:hidden;clip-path:inset(50%);white-space:nowrap}

header{padding-block:clamp(1.75rem,5vw,3.25rem) 0}
header h1{font-size:clamp(1.625rem,4vw,2.25rem);line-height:1.3;letter-spacing:.02em;text-wrap:balance;padding-bottom:.8rem;border-bottom:3px double var(--ink)}
header p{color:var(--soft);padding-top:.6rem}
header a{position:absolute;left:-99rem}
header a:focus{left:1rem;top:.5rem;background:var(--paper);padding:.25rem .75rem}

#summary{padding-block:1.25rem 1rem}
[name=only]{position:absolute;top:0;width:1px;opacity:0;pointer-events:none}
.counts{display:flex;flex-wrap:wrap;gap:.5rem}
#filter{color:var(--soft);font-size:.875rem;margin-bottom:.4rem}
.count{flex:1 1 7.5rem;position:relative;display:flex;flex-direction:column-reverse;padding:.55rem .85rem .45rem;background:var(--paper);border:1px solid var(--line);border-top:3px solid var(--c);border-radius:3px;color:var(--ink);text-decoration:none;cursor:pointer}
.count b{font-size:1.75rem;line-height:1.25;color:var(--c)}
.count span{font-size:.875rem;line-height:1.5}
.count.none{cursor:default;border-top-color:var(--line)}
.count.none *{color:var(--soft);font-weight:400}
.count:not(.none):hover{background:color-mix(in srgb,var(--c) var(--tint),var(--paper))}
.sum{margin-top:1rem;font-weight:600}
.worth{color:var(--soft);font-size:.9375rem;max-width:48em}
.notice{margin-bottom:.75rem;padding:.4rem .8rem;border-inline-start:4px solid var(--c,var(--ink));background:var(--paper);color:var(--c,inherit);font-weight:600}
.only{display:none;margin-top:.75rem;font-weight:600}
#tools:not([hidden]){display:flex;flex-wrap:wrap;gap:.5rem;align-items:center;margin-bottom:1.25rem}
#tools input,#tools button{font:inherit;font-size:.9375rem;color:inherit;background:var(--paper);border:1px solid var(--line);border-radius:3px;padding:.3rem .75rem}
#tools input{flex:1 1 12rem;min-width:0;max-width:24rem;margin-inline-end:auto}
#tools input::placeholder{color:var(--soft);opacity:1}
#tools button{cursor:pointer}
#tools button:hover{border-color:var(--ink)}
#tools output{color:var(--soft);font-size:.9375rem}
#tools output:empty{display:none}

.heads,summary{display:grid;grid-template-columns:8.5rem minmax(0,9fr) minmax(0,10fr) 1rem;gap:0 1.25rem;align-items:start;padding-inline:1.25rem}
.heads{color:var(--soft);font-size:.875rem;padding-block:.35rem}
#list{background:var(--paper);border:1px solid var(--line);border-radius:4px}
#list:empty{border:0}
#list>li{display:block;border-top:1px solid var(--line);box-shadow:inset 4px 0 var(--c)}
#list>li:first-child{border-top:0}
#list>li.off,#nothing{display:none}
#nothing{padding:2rem 0;text-align:center;color:var(--soft)}
#nothing.on{display:block}
summary{cursor:pointer;padding-block:.85rem;list-style:none;position:relative}
summary::-webkit-details-marker{display:none}
summary::after{content:"";width:.5rem;height:.5rem;margin:.55rem .25rem 0;border:solid var(--soft);border-width:0 1.5px 1.5px 0;rotate:45deg}
[open]>summary::after{rotate:225deg;margin-top:.8rem}
summary:hover{background:color-mix(in srgb,var(--c) var(--tint),transparent)}
summary:focus-visible{outline-offset:-2px}
.tag{display:inline-block;color:var(--c);background:color-mix(in srgb,var(--c) var(--tint),var(--paper));border:1px solid var(--c);border-radius:3px;padding:0 .55em;font-size:.875rem;line-height:1.65;font-weight:600;text-align:center}
summary .tag{margin-top:.1rem;justify-self:start}
h3{overflow-wrap:anywhere;font-size:1.0625rem;line-height:1.6;font-weight:600}
summary{grid-template-rows:auto auto 1fr}
summary>.tag{grid-area:1/1/span 3}
summary>h3{grid-area:1/2}
summary>.about{grid-area:2/2}
summary>.file{grid-area:3/2}
summary>.because{grid-area:1/3/span 3}
summary::after{grid-area:1/4}
.because span{display:block}
summary .about,summary .file{color:var(--soft);font-size:.875rem;line-height:1.6}
summary .file{font-size:.75rem}
.because{font-size:.9375rem;line-height:1.65}
.beside{color:var(--caution);font-weight:600}

.panel{padding:.25rem 1.25rem 1.75rem}
.statement{color:var(--c);font-size:1.375rem;line-height:1.5;padding-top:.75rem;border-top:1px solid var(--line)}
p.unchecked{color:var(--c);font-weight:600;margin-top:.75rem}
dl.about{display:grid;grid-template-columns:max-content minmax(0,1fr);gap:.15rem 1.25rem;margin-top:.75rem;font-size:.9375rem}
dl.about div{display:contents}
dt{color:var(--soft)}
dd{line-height:1.7}
h4{font-size:1rem;margin:1.5rem 0 .4rem;padding-bottom:.25rem;border-bottom:1px solid var(--line)}

.findings{border-collapse:collapse;width:100%;margin-top:1.25rem;font-size:.9375rem;line-height:1.6;border-bottom:1px solid var(--ink)}
.findings td,.findings th{text-align:start;vertical-align:top;font-weight:400;padding:.3rem .75rem .3rem 0}
.findings td:last-child,.findings th:last-child{padding-inline-end:0}
.findings thead th{color:var(--soft);font-size:.8125rem;border-block:1px solid var(--ink);white-space:nowrap}
.findings thead th:nth-child(1){width:6rem}
.findings thead th:nth-child(3){width:24%}
.findings thead th:nth-child(4){width:20%}
.findings thead th:nth-child(5){width:13%}
.group th{color:var(--soft);font-weight:600;padding-top:1rem}
.finding td,.finding th{border-top:1px solid var(--line);padding-top:.65rem}
.finding th{font-weight:600;font-size:1rem}
.why td{padding-top:0;padding-bottom:.5rem}
.accepted{color:var(--caution);font-weight:600}
.cite{color:var(--soft);font-size:.8125rem}
.cite a{color:inherit}
.fact>td:first-child{color:var(--c);text-align:end;font-weight:700;padding-inline-end:1rem}
.fact th span{color:var(--soft)}
.fact th bdi{margin-inline-end:.25em}
.fact:last-child>*{padding-bottom:.85rem}
.by{white-space:nowrap}
.bar{display:block;width:100%;height:.75rem;margin:.1rem 0 .2rem;overflow:visible;border-radius:1px}
.bar .zone{y:calc(100% - 2px);height:2px;fill:var(--good);opacity:.45}
.bar .may,.bar .is{y:.1875rem;height:.375rem;fill:var(--c)}
.bar .may{opacity:.35}
.bar .mark{y:0;height:100%;fill:var(--ink)}

.missing{display:grid;gap:.6rem;font-size:.9375rem}
.missing dt{font-size:.875rem}
.missing code{margin-inline-start:.5em}
.warnings,.basis ul,#rules ol,.conflicts,.conflicts ul,.issues{list-style:disc;padding-inline-start:1.2em}
li::marker{color:var(--soft)}
.basis,.warnings{font-size:.9375rem}
.basis p{color:var(--soft);margin-top:.5rem}
.issues{margin-top:.75rem;display:grid;gap:.9rem}
.issues strong{font-weight:600}
pre{margin:.35rem 0 0;padding:.5rem .75rem;background:var(--ground);border-radius:3px;white-space:pre-wrap;line-height:1.6}
mark{color:var(--fault);background:color-mix(in srgb,var(--fault) 12%,var(--ground));font-weight:700;border-bottom:2px solid var(--fault)}

#conflicts,#rules{padding-block:2rem 0}
body>section>h2{font-size:1.25rem;line-height:1.4;padding-bottom:.35rem;border-bottom:1px solid var(--ink);margin-bottom:.75rem}
.conflicts>li{margin-top:.5rem;font-weight:600}
.conflicts ul{font-weight:400}
#rules article{margin-top:1rem}
#rules ol{margin-top:.75rem;font-size:.9375rem}
#rules ol li{margin-top:.35rem}
footer{padding-block:2rem 2.5rem;color:var(--soft);font-size:.875rem}
${narrowing}
@supports selector(::details-content){#list>li:only-child>details:not([open])::details-content{content-visibility:visible;block-size:auto}}
@media (max-width:46rem){
#tools input{flex-basis:100%;max-width:none}
#tools button{flex:1}
.heads{display:none}
.heads,summary{grid-template-columns:minmax(0,1fr) 1rem;gap:.25rem .75rem}
summary{grid-template-rows:none}
summary>*{grid-area:auto/1!important}
summary::after{grid-area:1/2}
.panel,summary{padding-inline:1rem}
.findings,.findings tbody{display:block}
.findings thead{position:absolute;clip-path:inset(50%);width:1px;height:1px;overflow:hidden}
.findings tr{display:grid;grid-template-columns:auto minmax(0,1fr);gap:0 .6rem}
.findings td,.findings th,.finding th{border:0;padding:.1rem 0}
.finding{border-top:1px solid var(--line);padding-top:.6rem;align-items:baseline}
.group{border-top:1px solid var(--line)}
.group tr{padding:.75rem 0 .25rem}
.why td:first-child{display:none}
.why td{grid-column:1/-1}
.fact{padding-block:.35rem}
.fact>td:first-child{padding:0 0 0 .1rem;min-width:1em;text-align:start}
.fact>.is,.fact>.must,.fact>.by{grid-column:2}
.is::before,.must::before,.by:not(:empty)::before{color:var(--soft);margin-inline-end:.6em;font-size:.8125rem}
.is:not([colspan])::before{content:${labels.is}}
.must::before{content:${labels.must}}
.by:not(:empty)::before{content:${labels.by}}
.fact:last-child>*{padding-bottom:.1rem}
}`;
}
