import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import * as v from 'valibot';
import type { Finding } from '../finding.ts';
import { placeholders, readFolders, readPatterns, wording, type Folder, type Text } from './catalogue.ts';
import { productFiles, quotedIn, studentFiles, usesIn, type Use } from './usage.ts';

const complete = ['fi', 'sv', 'en'];
const plain = 'fi-x-selko';
const reasonsFile = 'checks/plain-equal.json';

/** Words that a student's page never says of a person or a talk (product.md). */
const unkind = /asiakas|asiakka|potila|hoito|hoido|häiriö/i;

type Catalogue = ReadonlyMap<string, Text>;

/** Texts that are missing, left over, unequal or not plain. A fallback never counts as a translation. */
export function texts(tree: string): Finding[] {
  const folders = readFolders(tree);
  const merged = (language: string): Catalogue => new Map(folders.flatMap(({ languages }) => [...(languages.get(language) ?? [])]));
  const finnish = merged('fi');
  const plainFinnish = merged(plain);
  const files = productFiles(tree);
  const uses = usesIn(tree, files);
  const student = keysUsed(finnish, usesIn(tree, studentFiles(tree)), quotedIn(tree, studentFiles(tree)));
  return [
    ...folders.flatMap((folder) => wellFormed(folder, readPatterns(tree))),
    ...absent(uses, finnish),
    ...unused(folders, keysUsed(finnish, uses, quotedIn(tree, files))),
    ...notPlain(student, plainFinnish),
    ...equalToFinnish(tree, finnish, plainFinnish),
    ...unkindWords(student, finnish, plainFinnish)
  ];
}

function keysUsed(known: Catalogue, uses: readonly Use[], quoted: ReadonlySet<string>): Set<string> {
  const named = new Set(uses.map(({ key }) => key));
  const patterns = uses.flatMap(({ pattern }) => pattern ?? []);
  return new Set([...known.keys()].filter((key) => named.has(key) || quoted.has(key) || patterns.some((pattern) => pattern.test(key))));
}

/** One folder by itself: its languages, its keys' beginnings, its empty texts, its placeholders, and that the compiler reads it. */
function wellFormed({ path, languages }: Folder, patterns: readonly string[]): Finding[] {
  const findings: Finding[] = [];
  const say = (language: string, what: string) => findings.push({ path: `${path}/${language}.json`, what });
  if (!patterns.includes(`./${path}/{locale}.json`))
    findings.push({ path, what: `add "./${path}/{locale}.json" to project.inlang/settings.json` });
  const prefix = `${(path.split('/').at(-2) ?? '').replaceAll('-', '_')}_`;
  const keys = new Set([...languages.values()].flatMap((one) => [...one.keys()]));
  for (const language of [...complete, plain]) {
    const own = languages.get(language);
    if (!own) say(language, 'the file is absent');
    for (const key of keys) {
      if (complete.includes(language) && !own?.has(key)) say(language, `${key} is absent`);
      if (language === 'fi' && !key.startsWith(prefix)) say(language, `${key} should begin with ${prefix}`);
      const text = own?.get(key);
      if (text === undefined) continue;
      if (wording(text).trim() === '') say(language, `${key} is empty`);
      const leading = [...placeholders(languages.get('fi')?.get(key) ?? '')].sort().join(', ');
      const here = [...placeholders(text)].sort().join(', ');
      if (leading !== here) say(language, `${key} has the placeholders {${here}}, in Finnish {${leading}}`);
    }
  }
  for (const language of languages.keys())
    if (language !== plain && !complete.includes(language)) say(language, 'this is no language of the product');
  return findings;
}

function absent(uses: readonly Use[], finnish: Catalogue): Finding[] {
  return uses.flatMap(({ path, key }) => (key && !finnish.has(key) ? [{ path, what: `uses the text ${key}, which is nowhere` }] : []));
}

function unused(folders: readonly Folder[], used: ReadonlySet<string>): Finding[] {
  return folders.flatMap(({ path, languages }) => {
    const keys = new Set([...languages.values()].flatMap((own) => [...own.keys()]));
    return [...keys].filter((key) => !used.has(key)).map((key) => ({ path, what: `${key} is used nowhere` }));
  });
}

function notPlain(student: ReadonlySet<string>, plainFinnish: Catalogue): Finding[] {
  return [...student]
    .filter((key) => !plainFinnish.has(key))
    .map((key) => ({ path: `${plain}.json`, what: `${key} is on a student’s page and has no plain Finnish` }));
}

/** A plain text may equal the Finnish where the Finnish is plain already: each with its reason, and at most a third of all. */
function equalToFinnish(tree: string, finnish: Catalogue, plainFinnish: Catalogue): Finding[] {
  const path = join(tree, reasonsFile);
  const reasons = existsSync(path)
    ? v.parse(v.record(v.string(), v.pipe(v.string(), v.trim())), JSON.parse(readFileSync(path, 'utf8')))
    : {};
  const equal = [...plainFinnish].filter(([key, text]) => JSON.stringify(text) === JSON.stringify(finnish.get(key))).map(([key]) => key);
  const say = (what: string) => ({ path: reasonsFile, what });
  const most = Math.floor(plainFinnish.size / 3);
  return [
    ...equal.filter((key) => (reasons[key]?.length ?? 0) < 10).map((key) => say(`${key} is the same in plain Finnish and has no reason`)),
    ...Object.keys(reasons)
      .filter((key) => !equal.includes(key))
      .map((key) => say(`${key} is listed and is not the same any more`)),
    ...(equal.length > most
      ? [say(`${equal.length} of ${plainFinnish.size} plain texts are the same as the Finnish; the most is a third (${most})`)]
      : [])
  ];
}

function unkindWords(student: ReadonlySet<string>, ...catalogues: readonly Catalogue[]): Finding[] {
  return catalogues.flatMap((catalogue) =>
    [...student].flatMap((key) => {
      const word = unkind.exec(wording(catalogue.get(key) ?? ''))?.[0];
      return word ? [{ path: key, what: `says “${word}” on a student’s page` }] : [];
    })
  );
}
