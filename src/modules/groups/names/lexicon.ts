import { givenNames, nicknames } from './data/given-names.ts';
import { ordinaryForms } from './data/ordinary-forms.ts';
import { places } from './data/places.ts';
import { unpacked } from './data/packed.ts';
import { registeredGivenNames } from './data/registered-given-names.ts';
import { registeredSurnames } from './data/registered-surnames.ts';
import { surnames } from './data/surnames.ts';
import { things } from './data/things.ts';
import { englishWords, finnishWords, swedishWords, wordsAnywhere, wordsInSmall } from './data/words-that-are-names.ts';
import { isSwedishForm, nameOf, stemsByName, type Stems } from './inflection.ts';
import type { Word } from './words.ts';

/** Full names ("Anna-Maria Nieminen") of those whom a text is likely to speak of. */
export type Roster = readonly string[];

export type Language = keyof typeof words;

/** What is looked up for a text: the names of its roster, and its language. */
export type Look = { readonly mine: Stems; readonly language: Language };

export type Known = {
  readonly name: string;
  readonly ending: string;
  /** Of the group or the staff. */
  readonly mine: boolean;
  /** A common given name or nickname. */
  readonly given: boolean;
  /** The name is an ordinary word too: Toivo, Lumi, Saga. */
  readonly alsoWord: boolean;
  /** It is one in either language. */
  readonly wordSomewhere: boolean;
  /** The form is an ordinary word, though the name is none. */
  readonly ordinary: boolean;
};

const listed = (text: string) => text.trim().split(/\s+/);
const small = (text: string) => new Set(listed(text.toLowerCase()));

const words = { fi: small(finnishWords + wordsAnywhere), sv: small(swedishWords + wordsAnywhere), en: small(wordsAnywhere) };
const ordinary = small(ordinaryForms);
const inSmallOnly = { fi: small(wordsInSmall.fi), sv: small(wordsInSmall.sv), en: small(wordsInSmall.sv) };
const english = small(englishWords);
const given = stemsByName([...unpacked(registeredGivenNames), ...listed(givenNames), ...listed(nicknames)]);
const family = stemsByName([...unpacked(registeredSurnames), ...listed(surnames)]);
const placesByStem = stemsByName(listed(places));
const thingsByStem = stemsByName(listed(things));

export const lookFor = (roster: Roster, language: Language): Look => ({ mine: stemsByName(roster.flatMap(partsOf)), language });

/** First parts of farms' names (Uusi-Kantola, Ala-Mäki): ordinary words when they stand alone. */
const partsOfFarms = small(
  'uusi vanha iso pikku vähä ala ylä yli keski etelä pohjois länsi itä rinta taka perä ali mylly kivi niemi järvi'
);

/** Each given name and surname, those with a hyphen whole and in their parts (a part of one or two letters is none: Al-Hassan). */
function partsOf(name: string): string[] {
  return name
    .split(/\s+/)
    .flatMap((part) => [
      part,
      ...part.split('-').filter((piece) => piece !== part && piece.length > 2 && !partsOfFarms.has(piece.toLowerCase()))
    ])
    .filter((part) => part.length > 1);
}

/** In Swedish a name has no other ending than -s: with Finnish ones too many words look like a form of one. */
const nameInSwedish = (piece: string, stems: Stems) => {
  const found = nameOf(piece, stems, true);
  return found && isSwedishForm(piece, found) ? found : undefined;
};
const nameInFinnish = (piece: string, stems: Stems) => nameOf(piece, stems, false);

/** The name that a word is a form of, if any: of the group or the staff first, then a given name, then a surname. */
export function nameIn(word: Word, look: Look): Known | undefined {
  const swedish = look.language !== 'fi';
  const ofLists = swedish ? nameInSwedish : nameInFinnish;
  if (look.language === 'en' && english.has(word.small)) return undefined;
  const isDouble =
    word.tail === 'name' && word.small.split(/[-‑]/).every((piece) => piece.length > 1 && ofLists(piece, given) !== undefined);
  const pieces = word.tail === 'none' ? [word.small] : [word.small, ...word.small.split(/[-‑]/).filter((piece) => piece.length > 2)];
  for (const piece of pieces) {
    const [mine, common, surname] = [nameOf(piece, look.mine, swedish), ofLists(piece, given), ofLists(piece, family)];
    const best = mine ?? common ?? surname;
    if (best)
      return {
        name: best.name,
        ending: best.ending,
        mine: mine !== undefined,
        given: common !== undefined,
        alsoWord: !isDouble && [mine, common, surname].some((one) => one !== undefined && words[look.language].has(one.name)),
        wordSomewhere: [mine, common, surname].some(
          (one) => one !== undefined && (words.fi.has(one.name) || words.sv.has(one.name) || inSmallOnly[look.language].has(one.name))
        ),
        ordinary: !isDouble && ordinary.has(piece)
      };
  }
  return undefined;
}

/** Streets, schools and houses by what they end with, and places that are listed. */
const placeEnd = new RegExp(
  `(?:(?:katu|kadu|tie|kuja|polku|polu|aukio|silta|silla|tori|koulu|lukio|opisto|instituutti|instituuti|talo|kirkko|kirko|puisto|sairaala|asema|kaupunki|kaupungi|stadion|halli|kylä|saari|saare|lampi|lamme|vaara)(?:n|a|ä|t[aä]|on|un|an|en|in|än|ss[aä]|st[aä]|ll[aä]|lt[aä]|lle)?` +
    `|keskus|keskukse(?:n|ssa|sta|en)|gatan|vägen|gränden|torget|skolan|gymnasiet|gymnasium|institutet|parken|kyrkan|sjukhuset|huset|hemmet|gården|centret|stationen|bron|päivä(?:n|nä)?|dagen|viikko|viiko(?:n|lla)|veckan|[lk][aä]i(?:nen|set|sia|siä|sten))$`
);

export const isPlace = (word: Word) => placeEnd.test(word.small) || nameOf(word.small, placesByStem, true) !== undefined;
/** Foreign names of things take either vowel: Fortnitea, Fortniteä. */
export const isThing = (word: Word) =>
  (nameOf(word.small.replace(/['’](?=n$|lla$|lle$|sta$)/, 'i'), thingsByStem, true) ??
    nameOf(word.small.replace(/ä(?=[^ä]*$)/, 'a'), thingsByStem, true)) !== undefined;

/** A place or a thing, unless its first form is a name as it stands: Simon is not Simo's. */
export function isElsewhere(word: Word): boolean {
  if (given.get(word.small) === word.small && !exact.has(word.small)) return false;
  return isThing(word) || isPlace(word);
}
const exact = small(`${places} ${things}`);

/** Whether a part of a word is a given name or a form of one, and no ordinary word. */
export function isGivenName(piece: string, look: Look): boolean {
  const found = look.language === 'fi' ? nameInFinnish(piece, given) : nameInSwedish(piece, given);
  return found !== undefined && piece.length > 2 && !words[look.language].has(found.name) && !ordinary.has(piece);
}
