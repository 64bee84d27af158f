import { stemmer as english } from '@orama/stemmers/english';
import { stemmer as finnish } from '@orama/stemmers/finnish';
import { stemmer as swedish } from '@orama/stemmers/swedish';
import type { PlanLanguage } from '../plan.ts';

/**
 * What a word is found by: the same for all its inflections, as far as a rule can tell, and nothing that anybody reads. Both what is written in a
 * plan and what is asked are brought to it, so it may be rough, if only it is rough on both sides alike.
 */
export function keyOf(word: string, language: PlanLanguage): string {
  return keys[language](word);
}

/** The words of a text, in small letters: letters and figures, without apostrophes; a hyphen parts two words. */
export function wordsOf(text: string): string[] {
  return [...text.matchAll(word)].map(([found]) => plain(found));
}

/** A word of a text as it stands there; `plain` makes of it what `keyOf` takes. */
export const word = /[\p{L}\p{N}]+(?:['’][\p{L}\p{N}]+)*/gu;
export const plain = (found: string) => found.normalize('NFC').toLowerCase().replace(/['’]/g, '');

/** Finnish nouns whose stem loses its k (tuki: tuen), which no rule of letters can bring back; and the few short ones that are as common as they are odd. */
const oddFinnish: readonly (readonly [RegExp, string])[] = [
  [/^tue(n|t|ssa|sta|lla|lta|lle|ksi|tta)?$/, 'tuki'],
  [/^tue(taan|mme|tte|vat|ttava.*)$/, 'tukea'],
  [/^tauo(n|t|ssa|sta|lla|lta|lle|ksi|illa|ista|issa)$/, 'tauko'],
  [/^teo(n|t|ssa|sta|lla|lta|lle|ksi|illa|ista|issa)$/, 'teko'],
  [/^aja(n|t|ssa|sta|lla|lta|lle|ksi)$/, 'aika'],
  [/^iä(n|t|ssä|stä|llä|ltä|lle|ksi)$/, 'ikä'],
  [/^koo(n|ssa|sta|lla|lta|lle)$/, 'koko'],
  [/^(ruoa|ruua)(n|t|ssa|sta|lla|lta|lle|ksi)$/, 'ruoka'],
  [/^(vede|vete|vette|vesi)(n|nä|tä|tt?ä|ssä|stä|llä|ksi|en|iä|en)?$/, 'vesi'],
  [/^(käde|käte|kätt?)(n|nä|ä|et|ssä|stä|llä|ltä|lle|en|ksi)$/, 'käsi'],
  [/^(uude|uute|uutt?)(n|na|a|et|ssa|sta|lla|lta|lle|en|ksi)$/, 'uusi'],
  [/^(laste|lasta|lapse|lapsi).*$/, 'lapsi'],
  [/^(yhde|yhte|yhtä)(n|nä|ä|ssä|stä|llä|ltä|lle|en|ksi)?$/, 'yksi'],
  [/^(mieh).*$/, 'mies']
];

/** Two strengths of the same consonants (riita: riidan, ryhtyä: ryhdyn) as one of them. Rough: it is a key. */
const gradation: readonly (readonly [RegExp, string])[] = [
  [/uvu/g, 'uku'],
  [/yvy/g, 'yky'],
  [/([bcdfghjklmnpqrstvwxz])\1/g, '$1'],
  [/n[gkt]/g, 'n'],
  [/mp/g, 'm'],
  [/lt|lk|lj/g, 'l'],
  [/rt|rk|rj/g, 'r'],
  [/hk/g, 'h'],
  [/(?<=.)d/g, 't'],
  [/(?<=.)v/g, 'p']
];

/**
 * Endings that make a word of another one, of which a stem keeps different remains in different cases (yksinäisyys: yksinäisyyden, yksinäinen:
 * yksinäisen), and how much must be left of the word.
 */
const derived: readonly (readonly [RegExp, number])[] = [
  [/(?:aa|ee|ii|oo|uu|yy|ää|öö)m(?:in|is)?$/, 3],
  [/[aeiouyäö]m(?:in|is)?$/, 4],
  [/(?:uu|yy)(?:s|t|d|ks)$/, 3],
  [/[uyoö](?:s|ks|kst|st)$/, 4],
  [/i(?:n|s|st)$/, 3]
];

function finnishKey(asked: string): string {
  const known = oddFinnish.find(([form]) => form.test(asked))?.[1] ?? asked;
  let stem = finnish(known);
  for (const [ending, left] of derived) {
    const shorter = stem.replace(ending, '');
    if (shorter.length >= left) stem = shorter;
  }
  stem = gradation.reduce((key, [from, to]) => key.replace(from, to), stem);
  const bare = stem.replace(/[aeiouyäö]+j?$/, '');
  return /[aeiouyäö]./.test(bare) ? bare : stem;
}

/** The forms that Snowball's Swedish leaves: the definite ones after a vowel, l and r (känslan, regeln, spelet), and what loses its e (regel: regler). */
function swedishKey(asked: string): string {
  let stem = swedish(oddSwedish[asked] ?? asked);
  if (stem.length >= 6) stem = stem.replace(/and(?:e|en|es|ena|enas)$/, '');
  if (stem.length >= 5) stem = stem.replace(/et$|(?<=[aolr])n$/, '');
  return stem
    .replace(/(?<=.{3})[aeiouyåäö]$/, '')
    .replace(/([bdfghjklmnprstv])\1$/, '$1')
    .replace(/(?<=..)e([lrn])$/, '$1');
}

/** What English bends without a rule, as far as it is said of a group. */
const oddEnglish: Readonly<Record<string, string>> = {
  slept: 'sleep',
  felt: 'feel',
  children: 'child',
  men: 'man',
  women: 'woman',
  people: 'person',
  spoke: 'speak',
  spoken: 'speak',
  told: 'tell',
  said: 'say',
  thought: 'think',
  taught: 'teach'
};

const oddSwedish: Readonly<Record<string, string>> = {
  sover: 'sova',
  sov: 'sova',
  böcker: 'bok',
  händer: 'hand',
  män: 'man',
  städer: 'stad'
};

const keys: Readonly<Record<PlanLanguage, (word: string) => string>> = {
  fi: finnishKey,
  sv: swedishKey,
  en: (asked) => english(oddEnglish[asked] ?? asked).replace(/v$/, 'f')
};
