import {
  isElsewhere,
  isGivenName,
  isPlace,
  isThing,
  lookFor,
  nameIn,
  type Known,
  type Language,
  type Look,
  type Roster
} from './lexicon.ts';
import { isCalledSo, isFamily, isPlayed, isSaidToBeCalled } from './callings.ts';
import { isPerson, isQuoted } from './clues.ts';
import { isBesideThing, isReached, isSpokenOf, isTrade, isWithin } from './strangers.ts';
import { emails, handles, phones } from './ways-to-reach.ts';
import { identityCodes, type Span } from './identity-code.ts';
import { initials } from './initials.ts';
import { withNeighbours } from './lists.ts';
import { isNobodys } from './nobody.ts';
import { wordsIn, type Word } from './words.ts';

export const pointedOutKinds = ['name', 'identity_code', 'phone', 'email', 'handle'] as const;
export type PointedOutKind = (typeof pointedOutKinds)[number];

/** Something in a text that looks like a way to know a person. `start` and `end` count UTF-16 units; `end` is the first that no longer belongs. */
type PointedOut = { readonly kind: PointedOutKind; readonly start: number; readonly end: number; readonly text: string };

/**
 * What in a text looks like a person's name, personal identity code, telephone number, e-mail address or handle; in order, none over another. `language` is the
 * text's own as far as it is known; `roster` the full names of those whom the text is likely to speak of (a group's members and the staff). Takes time that grows
 * with the length of the text alone, and never throws.
 */
export function pointOut(text: string, { language, roster }: { readonly language: Language; readonly roster: Roster }): PointedOut[] {
  const found: Found[] = [
    ...as('identity_code', identityCodes(text)),
    ...as('email', emails(text)),
    ...as('phone', phones(text)),
    ...as('handle', handles(text)),
    ...as('name', namesIn(text, lookFor(roster, languageOf(text, language))))
  ];
  return apart(found).map(({ kind, from, to }) => ({ kind, start: from, end: to, text: text.slice(from, to) }));
}

type Found = Span & { readonly kind: PointedOutKind };
const as = (kind: PointedOutKind, spans: readonly Span[]): Found[] => spans.map((span) => ({ ...span, kind }));

/** In order; where two lie over one another the one that was found first in the list of kinds stays, and grows to hold an initial beside a name. */
function apart(found: readonly Found[]): Found[] {
  const rank = new Map(found.map((one, index) => [one, index]));
  const sorted = [...found].sort((a, b) => a.from - b.from || b.to - a.to);
  const kept: Found[] = [];
  for (const one of sorted) {
    const last = kept.at(-1);
    if (!last || one.from >= last.to) kept.push(one);
    else if (one.kind === 'name' && last.kind === 'name') kept[kept.length - 1] = { ...last, to: Math.max(last.to, one.to) };
    else if ((rank.get(one) ?? 0) < (rank.get(last) ?? 0)) kept[kept.length - 1] = one;
  }
  return kept;
}

const finnish =
  /(?<!\p{L})(?:ja|on|ei|että|oli|ovat|joka|kanssa|ryhmä|ryhmän|sovittiin|hän|mutta|kun|jos|niin|myös|opiskelija)(?!\p{L})/giu;
const swedish = /(?<!\p{L})(?:och|att|är|inte|som|på|med|för|jag|det|den|till|av|vi|hen|hon|har|gruppen|när|om)(?!\p{L})/giu;

/** A Swedish text written in the Finnish page is read as Swedish, and the other way round, when its small words say so clearly. */
function languageOf(text: string, told: Language): Language {
  const [fi, sv] = [text.match(finnish)?.length ?? 0, text.match(swedish)?.length ?? 0];
  if (told !== 'sv' && sv > 1 && sv > 3 * fi) return 'sv';
  return told !== 'fi' && fi > 1 && fi > 3 * sv ? 'fi' : told;
}

/** Words that are names, those that stand side by side as one. */
function namesIn(text: string, look: Look): Span[] {
  const words = wordsIn(text);
  const named = withNeighbours(
    words,
    words.map((_, index) => isName(words, index, look)),
    look
  );
  const spans: { from: number; to: number }[] = [];
  words.forEach((word, index) => {
    if (!named[index]) return;
    const last = spans.at(-1);
    const beside = index > 0 && named[index - 1] && /^ (?:(?:von|af|de|el|bin) )?$/.test(word.before);
    if (last && beside) last.to = word.to;
    else spans.push({ from: word.from, to: word.to });
  });
  return [...spans, ...initials(text, (said) => wordsIn(said).some((word) => nameIn(word, look) !== undefined))];
}

function isName(words: readonly Word[], index: number, look: Look): boolean {
  const word = words[index];
  if (!word || word.digits) return false;
  const name = nameIn(word, look);
  if (!word.capital || word.shouted)
    return (name !== undefined && inSmall(words, index, name, look)) || (!word.shouted && isSaidToBeCalled(words, index));
  if (word.tail === 'small') return name !== undefined && !name.alsoWord && word.ofRole;
  if (isNobodys(words, index, name, look)) return false;
  if (name) return asKnown(words, index, name, look);
  return !isThing(word) && !isPlace(word) && !isTitle(words, index) && !isOfStreet(words, index) && isSpokenOf(words, index, look);
}

/** A name with a capital: what is no word besides is a name; what is one asks what stands around it, but not in the middle of a sentence. */
function asKnown(words: readonly Word[], index: number, name: Known, look: Look): boolean {
  const word = words[index];
  if (!word) return false;
  if (isOfStreet(words, index) || isTitle(words, index)) return false;
  if (!name.mine && (months.has(word.small) || isCalledSo(words, index, name.given && !name.alsoWord))) return false;
  if (!name.mine && isPlayed(words, index) && words[index + 1]?.before === ' ' && words[index + 1]?.capital === true) return false;
  if (
    !name.mine &&
    (name.alsoWord || !name.given) &&
    !word.first &&
    !/s(?:elle|elta|eltä)$/.test(word.small) &&
    isReached(words, index, look)
  )
    return false;
  if (!name.mine && word.first && isTrade(words, index, look)) return false;
  if (!name.mine && name.alsoWord && !word.first && isBesideThing(words, index, look)) return false;
  const next = words[index + 1];
  if (!name.mine && next?.before === ' ' && next.capital && isThing(next) && !nameIn(next, look)) return false;
  const elsewhere = isElsewhere(word);
  if (elsewhere && isWithin(words, index)) return false;
  if (!elsewhere && (!word.first || (!name.alsoWord && !name.ordinary))) return true;
  if (name.given && !name.alsoWord && /: $/.test(word.before) && words[index + 1]?.before !== ' ') return true;
  return isPerson(words, index, name, look);
}

/** "Aleksis Kiven kadun pysäkillä", "Turusen kahvilassa": a street, a square, a shop that is called after somebody. */
function isOfStreet(words: readonly Word[], index: number): boolean {
  const [word, next, after] = [words[index], words[index + 1], words[index + 2]];
  const joined = (word: Word | undefined) => word?.before === ' ';
  if (joined(next) && (street.test(next?.small ?? '') || (house.test(next?.small ?? '') && word?.small.endsWith('n')))) return true;
  if (joined(next) && next?.capital && isThing(next) && joined(after) && /^(?:päivä|viik|dag|veck)/.test(after?.small ?? '')) return true;
  return Boolean(joined(next) && next?.capital && joined(after) && (street.test(after?.small ?? '') || house.test(after?.small ?? '')));
}
/** "Harry Potter -visa", "Kohtaa minut -kampanja": what stands before a hyphen of its own is what something is called. */
function isTitle(words: readonly Word[], index: number): boolean {
  const later = words.slice(index + 1, index + 5);
  const end = later.findIndex(({ before }) => before !== ' ');
  return later[end]?.before === ' -';
}
/** Months whose names are a form of somebody's. */
const months = new Set(['januari', 'februari', 'mars', 'juli', 'augusti']);
const house =
  /^(?:tehdas|tehtaa|kahvila|ravintola|säätiö|rahasto|muistosäätiö|museo|kauppa|kaupa|kioski|leipomo|pizzeria|galleria|apteekki|apteeki|korjaamo|konditoria|asuntola|pakari|parturi|kampaamo|baari|kotileipomo|tiloi|toimipiste|klinik|kafé|café|bageri|pub|salong|kuvataide)\p{L}{0,5}$/u;
const street =
  /^(?:katu|kadu|kuja|aukio|tori|silta|silla|bulevardi)(?:n|a|t[aä]|lla|lta|lle|ll[aä]|an|on|in)?$|^(?:gatan?|torget|gränden|bron|esplanad(?:en)?)$/;

/** A name in small letters, or where everything is in capitals: those of the group and the common ones, and a name that is a word only beside what a person does. */
function inSmall(words: readonly Word[], index: number, name: Known, look: Look): boolean {
  const word = words[index];
  if (word?.tail === 'small' && hasGivenNames(word, look)) return true;
  if (!word || word.tail === 'small' || (word.shouted && word.text.length < 3)) return false;
  const doubtful =
    name.wordSomewhere ||
    name.alsoWord ||
    name.ordinary ||
    isThing(word) ||
    isPlace(word) ||
    word.text.length < 4 ||
    !/^(?:[nsaä]|l[lt][aäe]|t[aä])?$/.test(name.ending);
  if (!doubtful) return name.mine || name.given;
  if (name.ordinary && !word.shouted) return false;
  if (!name.mine && !word.shouted)
    return name.given && (isQuoted(words, index, look) || (/^[ns]$/.test(name.ending) && isFamily(words[index + 1])));
  return isPerson(words, index, name, look);
}

/** Ida-maria, matti-pekka: two given names with a hyphen. */
const hasGivenNames = (word: Word, look: Look) =>
  word.small.split(/[-‑]/).length === 2 && word.small.split(/[-‑]/).every((piece) => isGivenName(piece, look));
