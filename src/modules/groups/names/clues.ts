import {
  doneTo,
  doneVerbs,
  kindsOfThing,
  movingVerbs,
  negatedVerbs,
  personNouns,
  personStates,
  personVerbs,
  roles,
  speechVerbs,
  whereTo
} from './data/context.ts';
import { subjects } from './data/subjects.ts';
import { isKin, isSaidToBeCalled } from './callings.ts';
import { isElsewhere, isPlace, isThing, nameIn, type Known, type Look } from './lexicon.ts';
import { joins, wordSet, type Word } from './words.ts';

const speech = wordSet(speechVerbs);
const does = wordSet(speechVerbs, personVerbs, 'kertoo');
const [negated, done, states, nouns, role, kind, subject] = [
  wordSet(negatedVerbs),
  wordSet(doneVerbs),
  wordSet(personStates),
  wordSet(personNouns),
  wordSet(roles),
  wordSet(kindsOfThing),
  wordSet(subjects)
];
const [moves, where, suffers] = [wordSet(movingVerbs), wordSet(whereTo), wordSet(doneTo)];
const between = wordSet(
  'myös taas heti sitten vihdoin vain itse aina usein ensin lopulta rohkeasti kuitenkin puolestaan siis jo vielä nyt jälleen edelleen kyllä varmaan också redan alltid själv sedan igen ändå bara då nu fortfarande aldrig'
);
export const and = wordSet('ja sekä tai och eller samt and &');
const be = wordSet('on oli ovat olivat är var blev is was');
const no = wordSet('ei eikä eivät');
const have = wordSet('har hade has had');
const passive = /(?:ttiin|taan|tään|daan|dään|stiin|ltiin|ntiin|rtiin|ttu|tty|stu|sty|ltu|lty|ntu|nty)$/;
const fromOrTo = wordSet('sopii sopi kuuluu jäi jää tulee puuttuu puuttui onnistui onnistuu sujui unohtui kysyin soitin on ei oli');
/** After a genitive, of somebody who does it or should: "Auran kannattaa jutella". */
const must = wordSet('kannattaa kannattaisi täytyy täytyisi tarvitsee tarvitsisi tarvinnut käskettiin annettiin');
/** "Salosta on huoli", "Salosta ollaan huolissaan", "huoli Salosta". */
const worries = (words: readonly Word[], index: number) =>
  words.slice(index + 1, index + 4).some(({ small }) => worry.test(small)) || worry.test(words[index - 1]?.small ?? '');
const worry = /^huol(?:i|ta|issa|issaan|issani|estu\p{L}*)$/u;
/** Before a name: kysyn Wilmalta, sovin Wilman kanssa. */
const asked = wordSet(
  'kysyn kysyin kysyimme soitan soitin soitimme sovin puhun puhuin juttelen juttelin kerroin kerron pyydän pyysin kuulin kuulimme annoin annan annoimme vein tapasin tapaan'
);
/** Endings of time and weather that are no person's: aamulla, sateella, lumella. */
const times = wordSet(
  'aamulla aamulle aamulta illalla illalle illalta päivällä päivälle sateella tuulella lumella ilolla rauhalla helteellä talvella kesällä kaarnalla kukalla usvalla'
);
/** Words that are no thing, so that "is" after them speaks of a person: "Anna on poissa", not "Anna tauko"; "Hans är", not "hans bok". */
const noThing = wordSet('anna salli johan elin ellen hans per bo tom ville klara tage sina penna isa lev');

/** Whether what stands around a word that is a name and something else says that somebody is spoken of. */
export function isPerson(words: readonly Word[], index: number, { name, ending }: Known, look: Look): boolean {
  const [before, word, next] = [words[index - 1], words[index], words[index + 1]];
  if (!word) return false;
  if (before && joins(word) && role.has(before.small) && word.capital) return true;
  if (besideName(words, index, look)) return true;
  if (before && joins(word) && asked.has(before.small) && /^(?:n|l(?:le|t[aä])|st[aä])/.test(ending)) return true;
  if (isSaidToBeCalled(words, index)) return true;
  const plain = ending.replace(/(?:kin|kaan|kään|han|hän)$/, '');
  if (plain === '') return isDoing(words, index, name, look);
  if (plain === 'n' || /^(?::|’|')?s$/.test(plain)) return has(words, index) || Boolean(next && joins(next) && must.has(next.small));
  if (!next || !joins(next)) return false;
  if (/^st[aä]$/.test(plain)) return worries(words, index);
  // With "-lla" something is done by a thing: "onnella saadaan".
  const isGiven = /^l(?:le|t[aä])$/.test(plain) && passive.test(next.small);
  if (/^l(?:le|t[aä]|l[aä])$/.test(plain)) return !times.has(word.small) && (isGiven || fromOrTo.has(next.small));
  return /^t?[aä]$/.test(plain) && suffers.has(next.small);
}

/** "Berättade saga om ryktena": in Swedish, in small letters, right after who said it. */
export const isQuoted = (words: readonly Word[], index: number, look: Look): boolean =>
  look.language === 'sv' && joins(words[index]) && speech.has(words[index - 1]?.small ?? '') && tells.has(words[index + 1]?.small ?? '');
const tells = wordSet('om att hur varför när vad');

/** In its first form: before what a person does, or in Swedish after it ("berättade Saga om ryktena", but "berättade sagor för barnen"). */
function isDoing(words: readonly Word[], index: number, name: string, look: Look): boolean {
  const [before, word, next] = [words[index - 1], words[index], words[index + 1]];
  if (acts(words, index) || (next && joins(next) && noThing.has(name) && (be.has(next.small) || moves.has(next.small)))) return true;
  return look.language === 'sv' && !word?.first && joins(word) && does.has(before?.small ?? '') && next?.small !== 'för';
}

/** A name or a strange word with a capital right beside it, or on the other side of an "and". */
function besideName(words: readonly Word[], index: number, look: Look): boolean {
  const word = words[index];
  const [next, after, before, earlier] = [words[index + 1], words[index + 2], words[index - 1], words[index - 2]];
  const named = (other: Word | undefined) =>
    other !== undefined &&
    other.capital &&
    !other.shouted &&
    other.tail !== 'small' &&
    !isElsewhere(other) &&
    (!subject.has(other.small) || nameIn(other, look) !== undefined) &&
    (!other.first || nameIn(other, look)?.alsoWord === false);
  if (next && joins(next) && named(next) && (nameIn(next, look) ?? !/ss[aä]$/.test(next.small))) return true;
  if (next && and.has(next.small) && after && joins(after) && named(after)) return true;
  if (before && joins(word) && named(before) && nameIn(before, look)) return true;
  return Boolean(before && and.has(before.small) && named(earlier) && earlier && nameIn(earlier, look));
}

/** What follows is something that a person does: "halusi", "ei uskalla", "on huolissaan", "jäi juttelemaan", "har inte sovit". */
export function acts(words: readonly Word[], index: number): boolean {
  const at = index + (between.has(words[index + 1]?.small ?? '') && joins(words[index + 1]) ? 2 : 1);
  const next = words[at];
  if (!next || !joins(next) || (next.capital && !next.shouted)) return false;
  if (does.has(next.small)) return true;
  const later = words.slice(at + 1, at + 5).map(({ small }) => small);
  if (no.has(next.small)) return later.slice(0, 2).some((said) => negated.has(said));
  if (be.has(next.small)) return later.some((said) => states.has(said));
  if (moves.has(next.small)) return later.slice(0, 3).some((said) => where.has(said));
  return have.has(next.small) && later.some((said) => done.has(said) || states.has(said));
}

/** What follows is something that a person has; what a service has too says nothing beside its name ("Wilman viestit"). */
function has(words: readonly Word[], index: number): boolean {
  const word = words[index];
  const isService = word !== undefined && isThing(word);
  return words
    .slice(index + 1, index + 3)
    .some(
      (other, place) =>
        nouns.has(other.small) && joins(other) && (place === 0 || joins(words[index + 1])) && !(isService && ofService.test(other.small))
    );
}
const ofService =
  /^(?:viesti|meddelande|tunnu|profiili|tili|konto|numer|video|kuva|bild|kysymy|fråg|poissaolo|frånvaro|läsnäolo|palautu|ryhmä|grupp|ohjaus)/;

