import { readFileSync } from 'node:fs';
import * as v from 'valibot';
import { expect, test } from 'vitest';
import { everyJob } from '../../../src/application.ts';
import { keeping } from './keeping.ts';

const languages = ['fi', 'sv', 'en', 'fi-x-selko'];
/** The lines of a notice in a language. */
function linesOf(folder: string, key: string, language: string): string[] {
  const texts = v.parse(v.record(v.string(), v.unknown()), JSON.parse(readFileSync(`${folder}/texts/${language}.json`, 'utf8')));
  return v.parse(v.string(), texts[key]).split('\n');
}
const noticeIn = (language: string) => linesOf('src/routes', 'routes_privacy_keep', language);
/** What everybody is told of their own, and after it what those are told who work with groups. */
const ownIn = (language: string) =>
  ['people_own_keep_lines', 'people_own_keep_lines_groups'].flatMap((key) => linesOf('src/modules/people', key, language));
/** Of all jobs those that remove something by a rule. */
const rules = everyJob.map(({ name }) => name).filter((name) => /^(cut|delete|end|forget|remove)-/.test(name));

test('every rule of retention has its lines in both notices, or a reason why it has none', () => {
  expect(Object.keys(keeping).toSorted()).toEqual(rules.toSorted());
  expect(rules.length).toBeGreaterThan(25);
});

test.each(languages)('in %s each notice tells as much as in the others, and each rule’s line says its period', (language) => {
  const [notice, own] = [noticeIn(language), ownIn(language)];
  expect([notice.length, own.length]).toEqual([noticeIn('fi').length, ownIn('fi').length]);
  const missing = Object.entries(keeping).flatMap(([name, kept]) => {
    if ('not' in kept) return [];
    const period = /\d+/.exec(name)?.[0] ?? '';
    const lines = [notice[kept.notice], ...(kept.own === null ? [] : [own[kept.own]])];
    return lines.flatMap((line) => (line !== undefined && new RegExp(`\\b${period}\\b`).test(line) ? [] : [`${name}: ${line}`]));
  });
  expect(missing).toEqual([]);
});

test('and no line is left that no rule keeps', () => {
  const told = Object.values(keeping).flatMap((kept) => ('not' in kept ? [] : [kept]));
  const untold = (lines: readonly string[], by: 'notice' | 'own') => lines.filter((_, at) => !told.some((kept) => kept[by] === at));
  expect(untold(noticeIn('en'), 'notice')).toEqual([]);
  // How long a session lasts stands among them.
  expect(untold(ownIn('en'), 'own').length).toBe(1);
});
