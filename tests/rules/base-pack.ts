/** A small sound pack that every kind of fault is put into, and how the tests look at what the loader says. */

import type { Issue } from '../../src/base/issue.js';
import { loadPack } from '../../src/rules/load.js';
import type { Condition, Pack, PackText } from '../../src/rules/model.js';

export const basePack = `id: small
version: 1.2.3
title: { zh: 小规则, en: Small pack }
basis: { zh: 自查结果。, en: A self-check. }
inForce: { from: '2021-01-01', to: '2025-12-31' }
sources:
  notice:
    title: { zh: 通知, en: Notice }
    issuer: { zh: 口岸办, en: Port Office }
    date: '2021-01-01'
    url: https://example.org/notice
conventions:
  - term: 以上
    text: { zh: 含本数。, en: Includes the number itself. }
    source: { id: notice, place: { zh: 附则, en: annex } }
parameters:
  distance:
    title: { zh: 距离, en: Distance }
    value: 200
    unit: km
    source: { id: notice, place: { zh: 一, en: part 1 } }
  routes:
    title: { zh: 航线, en: Routes }
    value: 10
    unit: route
    source: { id: notice, place: { zh: 二, en: part 2 } }
  grace:
    title: { zh: 年限, en: Years }
    value: 3
    unit: year
    source: { id: notice, place: { zh: 三, en: part 3 } }
  opened:
    title: { zh: 起始日, en: First day }
    value: '2020-01-01'
    source: { id: notice, place: { zh: 四, en: part 4 } }
  skipped:
    title: { zh: 不计年份, en: Years left out }
    value: [2020, 2021]
    source: { id: notice, place: { zh: 五, en: part 5 } }
readings:
  scope:
    title: { zh: 范围, en: Scope }
    default: narrow
    choices:
      narrow: { zh: 从严, en: narrowly }
      wide: { zh: 从宽, en: widely }
    source: { id: notice, place: { zh: 六, en: part 6 } }
definitions:
  route-count:
    title: { zh: 航线数, en: Number of routes }
    quantity: { count: { each: route, in: airport.routes, distinctBy: route.to } }
  accepted:
    each: existing
    in: province.ports
    condition: { fact: existing.acceptedOn, onOrBefore: as-of }
unchecked:
  - id: good-reasons
    text: { zh: 理由是否充分。, en: Whether the reasons are good. }
    source: { id: notice, place: { zh: 七, en: part 7 } }
appliesTo: { fact: port.type, equals: air }
caseBase:
  schemaVersion: 1
  id: case
  submittedOn: '2024-06-30'
  port: { name: 示例, type: air, province: '420000' }
rules:
  - id: air.distance
    effect: requirement
    title: { zh: 距离, en: Distance }
    source: { id: notice, place: { zh: 一, en: part 1 } }
    condition:
      forEvery:
        each: near
        in: airport.nearbyOpenAirPorts
        holds: { fact: near.distanceKm, atLeast: { parameter: distance } }
    reasons:
      pass: { zh: '均达到{distance}。', en: 'All at {distance}.' }
      fail: { zh: '{entries}不足。', en: 'Too near: {entries}.' }
      unknown: { zh: 不明。, en: Not known. }
    cases:
      - name: at the mark
        given: { airport: { nearbyOpenAirPorts: [{ name: 甲, distanceKm: 200 }] } }
        expect: pass
      - name: nothing known
        expect: unknown
        missing: [/airport/nearbyOpenAirPorts]
  - id: air.routes
    effect: { byReading: scope, choices: { narrow: restriction, wide: notice } }
    title: { zh: 航线, en: Routes }
    source: { id: notice, place: { zh: 二, en: part 2 } }
    condition:
      all:
        - { definition: route-count, atLeast: { parameter: routes } }
        - not:
            atLeastOne: { each: existing, in: province.ports, where: { definition: accepted }, holds: { fact: existing.exitRequired } }
    reasons:
      pass: { zh: '现有{route-count}。', en: 'There are {route-count}.' }
      fail: { zh: 不足。, en: Too few. }
      unknown: { zh: 不明。, en: Not known. }
    restrictedAs: { zh: 须说明理由, en: reasons are needed }
    cases:
      - name: none at all
        given: { airport: { routes: [] } }
        readings: { scope: wide }
        asOf: '2024-07-01'
        expect: fail
  - id: air.first
    effect: priority
    title: { zh: 首个, en: First }
    source: { id: notice, place: { zh: 三, en: part 3 } }
    condition:
      latest:
        each: year
        in: airport.passengers
        last: { parameter: grace }
        except: { parameter: skipped }
        holds: { fact: plan.evaluationCompleted }
    reasons:
      pass: { zh: 是。, en: 'Yes.' }
      fail: { zh: 否。, en: 'No.' }
      unknown: { zh: 不明。, en: Not known. }
    favour: { zh: 优先, en: put first }
    cases:
      - name: nothing known
        expect: unknown
        missing: [/airport/passengers]
checks:
  - id: ports.too-early
    condition:
      forEvery: { each: existing, in: province.ports, holds: { fact: existing.approvedOn, onOrAfter: { parameter: opened } } }
    message: { zh: '{entries}早于{opened}。', en: '{entries} came before {opened}.' }
    source: { id: notice, place: { zh: 四, en: part 4 } }
    cases:
      - name: too early
        given: { province: { ports: [{ name: 乙, type: air, approvedOn: '2019-12-31' }] } }
        expect: fail
unique:
  - id: batch.same-name
    title: { zh: 同名, en: The same name }
    key: [port.name, port.province]
`;

/** The base pack with pieces of its text replaced. */
export function baseWith(...replacements: readonly (readonly [string, string])[]): string {
	let text = basePack;
	for (const [from, to] of replacements) {
		const parts = text.split(from);
		// A piece that is not there, or stands twice, would leave the fault out or put it in twice.
		if (parts.length !== 2) throw new Error(`${JSON.stringify(from)} stands ${parts.length - 1} times in the base pack`);
		text = parts.join(to);
	}
	return text;
}

/** The base pack with one more rule condition, which is what the tests of operators are about. */
export function packWithCondition(condition: string): string {
	return baseWith([
		'\nchecks:\n',
		`
  - id: air.tried
    effect: notice
    title: { zh: 试, en: Tried }
    source: { id: notice, place: { zh: 八, en: part 8 } }
    condition: ${condition}
    reasons: { pass: { zh: 是。, en: 'Yes.' }, fail: { zh: 否。, en: 'No.' }, unknown: { zh: 不明。, en: Not known. } }
    cases: [{ name: does not apply, given: { port: { type: water } }, expect: not-applicable }]
checks:
`,
	]);
}

/** The issues of a pack that does not load. */
export function issuesOf(...texts: readonly (string | PackText)[]): readonly Issue[] {
	const result = loadPack(texts.map((text) => (typeof text === 'string' ? { name: 'pack.yaml', text } : text)));
	return result.ok ? [] : result.issues;
}

/** A pack that loads. @throws where it does not. */
export function packOf(...texts: readonly (string | PackText)[]): Pack {
	const result = loadPack(texts.map((text) => (typeof text === 'string' ? { name: 'pack.yaml', text } : text)));
	if (result.ok) return result.pack;
	throw new Error(result.issues.map(({ line, code, args }) => `${line} ${code} ${JSON.stringify(args)}`).join('\n'));
}

/** The model of a condition, as the loader makes it. */
export function conditionOf(condition: string): Condition {
	const rule = packOf(packWithCondition(condition)).rules.find(({ id }) => id === 'air.tried');
	if (rule === undefined) throw new Error('the rule is lost');
	return rule.condition;
}
