/**
 * The forms of names in Finnish and Swedish. A name gives the stems that its endings are put on (Pekka, Peka-; Virtanen, Virtase-; Rasmus, Rasmukse-; Tähti, Tähte-, Tähde-), and a
 * word is a form of it when it is one of them with an ending that fits the stem.
 */

/** Strong cluster before the last vowel and its weak grade, for all names. */
const gradation: readonly (readonly [string, string])[] = [
  ['kk', 'k'],
  ['pp', 'p'],
  ['tt', 't'],
  ['nk', 'ng'],
  ['nt', 'nn'],
  ['mp', 'mm'],
  ['lt', 'll'],
  ['rt', 'rr'],
  ['ht', 'hd']
];
/** Names that are Finnish words keep the words' own forms: lumi, lumen; mäki, mäen; sade, sateen; armas, armaan; satu, sadun. */
const withE =
  /(?:lumi|niemi|koski|lahti|järvi|saari|mäki|joki|tähti|hanhi|helmi|suvi|salmi|tuuli|meri|pilvi|nurmi|vuori|kivi|lampi|onni|talvi|nummi|saarni|tammi|lehti|hirvi|kurki)$/;
const doubledE = /(?:tampere|sade|helle|laine|rinne|kide|säde|halme|vaade|terve)$/;
const doubledVowel = /(?:armas|kangas|uljas|oras|porras|hirvas|taivas|ratas|rouvas|kunnas)$/;
const softT = /(?:satu|outi|rauta|pato|kaato|setä|hauta|katu|mato)$/;
const lostK = /(?:mäki|joki|mäke|joke|aho|haka|reki|jaako|suku|harjuk)$/;

const vowels = 'aeiouyäöåé';
const clitic = '(?:kin|kaan|kään|ko|kö|han|hän|pa|pä)?';
/** Cases that go on every stem that ends in a vowel; what a case wants of its stem is in `fitting`. */
const finnishEnding = new RegExp(
  `^(|n|t|[aä]|t[aä]|tt[aä]|ss[aä]|st[aä]|ll[aä]|lt[aä]|lle|n[aä]|ksi|([aeiouyäö])n|h([aeiouyäö])n|seen|ten)${clitic}$`
);
const swedishEnding = /^(?:s|:s|’s|'s|’|')?$/;
const longestEnding = 9;

/** The stems of a name in small letters, itself first. */
function stemsOf(name: string): string[] {
  const stems = new Set([name]);
  const add = (stem: string) => {
    stems.add(stem);
    const weak = weakOf(stem);
    if (weak !== undefined) stems.add(weak);
  };
  if (name.endsWith('nen')) for (const end of ['se', 's', 'si']) stems.add(name.slice(0, -3) + end);
  else if (!vowels.includes(name.at(-1) ?? '')) for (const stem of stemsOfConsonant(name)) stems.add(stem);
  else add(name);
  if (withE.test(name)) add(`${name.slice(0, -1)}e`);
  if (doubledE.test(name)) stems.add(`${strongOf(name)}e`);
  return [...stems];
}

function stemsOfConsonant(name: string): string[] {
  if (!name.endsWith('s')) return [`${name}i`];
  const body = name.slice(0, -1);
  if (doubledVowel.test(name)) return [`${strongOf(body)}${body.slice(-1)}`];
  return [`${name}i`, `${body}kse`];
}

function weakOf(stem: string): string | undefined {
  const [body, end] = [stem.slice(0, -1), stem.slice(-1)];
  if (softT.test(stem)) return `${body.slice(0, -1)}d${end}`;
  if (lostK.test(stem)) return body.replace(/k$/, '') + end;
  const found = gradation.find(([strong]) => body.endsWith(strong));
  return found && body.slice(0, -found[0].length) + found[1] + end;
}

/** sade → satee, kangas → kankaa. */
function strongOf(stem: string): string {
  const [body, end] = [stem.slice(0, -1), stem.slice(-1)];
  const found = gradation.find(([, weak]) => weak.length > 1 && body.endsWith(weak));
  if (found) return body.slice(0, -found[1].length) + found[0] + end;
  return body.endsWith('d') ? `${body.slice(0, -1)}t${end}` : stem;
}

/** Names by their stems, so that a word is looked up once for each ending that it could have. */
export type Stems = ReadonlyMap<string, string>;

export function stemsByName(names: Iterable<string>): Stems {
  const found = new Map<string, string>();
  const all = [...names].map((name) => name.toLowerCase());
  for (const name of all) found.set(name, name);
  for (const name of all) for (const stem of stemsOf(name)) if (!found.has(stem)) found.set(stem, name);
  return found;
}

/** The name, in small letters, that `word` is a form of, with the ending it has. The longest stem wins. */
export function nameOf(word: string, stems: Stems, swedish: boolean): { readonly name: string; readonly ending: string } | undefined {
  const small = word.toLowerCase();
  for (let cut = 0; cut <= Math.min(longestEnding, small.length - 2); cut++) {
    const [stem, ending] = [small.slice(0, small.length - cut), small.slice(small.length - cut)];
    const name = stems.get(stem);
    if (name !== undefined && fits(stem, name, ending, swedish)) return { name, ending };
  }
  return undefined;
}

/** Whether what was found is the name itself or its Swedish genitive. */
export const isSwedishForm = (word: string, { name, ending }: { readonly name: string; readonly ending: string }): boolean =>
  swedishEnding.test(ending) && word === name + ending;

function fits(stem: string, name: string, ending: string, swedish: boolean): boolean {
  if (stem === name && swedishEnding.test(ending) && (swedish || ending !== 's')) return true;
  const [, inflected, doubled, after] = finnishEnding.exec(ending) ?? [];
  if (inflected === undefined || !harmonious(stem, ending)) return false;
  if (inflected === '') return stem === name;
  if (stem === name && name.endsWith('nen')) return false;
  return fitting(stem, inflected, doubled, after);
}

/** What each case wants before it: a consonant before -ta (Rasmusta), the same vowel before an illative (Mikkoon), two vowels before -seen (Armaaseen). */
function fitting(stem: string, inflected: string, doubled: string | undefined, after: string | undefined): boolean {
  const last = stem.at(-1) ?? '';
  const vowel = vowels.includes(last);
  const long = vowel && vowels.includes(stem.at(-2) ?? '');
  if (/^t[aä]$/.test(inflected)) return !vowel || long;
  if (inflected === 'ten') return last === 's';
  if (!vowel) return false;
  if (/^tt[aä]$/.test(inflected)) return last === 'e' && doubledE.test(stem);
  if (/^[aä]$/.test(inflected)) return !stem.endsWith('ee');
  if (inflected === 'seen') return long;
  if (after !== undefined) return long && after === last;
  return doubled === undefined || (doubled === last && !stem.endsWith(last + last));
}

/** The last vowel of a stem that is not e or i says whether a, o, u or ä, ö, y come after it. */
function harmonious(stem: string, ending: string): boolean {
  const last = /[aouäöy](?=[^aouäöy]*$)/.exec(stem)?.[0];
  if (last === undefined) return true;
  return 'aou'.includes(last) ? !/[äöy]/.test(ending) : !/[aou]/.test(ending);
}
