import { kindsOfThing, personNouns, roles } from './data/context.ts';
import { subjects } from './data/subjects.ts';
import { joins, wordSet, type Word } from './words.ts';

/** What somebody or something is called, where the text itself says so: "kallas Pompe", "poika nimeltä jasperi", "huone Aalto". */

const [kind, role, noun, subject] = [wordSet(kindsOfThing), wordSet(roles), wordSet(personNouns), wordSet(subjects)];
const be = wordSet('on oli ovat är var');

/** Kinds of thing, with more before them: kohtaamispaikka Olkkari, GEA-kursen Kommunikation. */
const kindEnd =
  /\p{L}-?(?:opisto|instituutti|lukio|kahvio|kafe|paikka|talo|tila|kahvila|keskus|hanke|sovellus|palvelu|ohjelma|sarja|peli|lehti|yhdistys|järjestö|koulu|oppilaitos|kauppa|ravintola|toiminta|piste|leiri|kilpailu|malli|menetelmä|chatti?|kurssi|opinto|opintojakso|tutkinnonosa|osio|luokka|sali|kirja|elokuva|kortti|viikko|päivä|tapahtuma|teema|video|podcast|sarjakuva|asuntola|laiva|matka|paja|auditorio|harjoitus|klinikka)(?:n|a|ä|ssa|ssä|sta|stä|lla|llä|lle)?$|\p{L}-?(?:kursen|linjen|modulen|delen|avsnittet|skolan|rummet|salen|boken|filmen|serien|appen|gruppen|projektet|programmet|verkstaden|gården|kåren|festivalen|övningen|leken|spelet|kortet|dagen|veckan|kampanjen|tävlingen|häftet|materialet|podden|videon|temat|kurs|övning|film|bok|lek|spel|vecka|tema|huset|rum|sal|serie|kafé|café|klinik|korten|orden)$/u;

/** Whether a word is a kind of thing, whose own name may follow. */
export const isKind = (word: Word | undefined) => word !== undefined && (kind.has(word.small) || kindEnd.test(word.small));

/** What something is called, said right before it: "huone Aalto", "teemana oli Hyvä kierre"; with `onlyBeside` not the latter ("boken var Jonatan"), nor where it is ("luokassa Niko"). */
export function isCalledSo(words: readonly Word[], index: number, onlyBeside = false): boolean {
  const [before, earlier, word] = [words[index - 1], words[index - 2], words[index]];
  if (!before || !joins(word)) return false;
  if (onlyBeside && /(?:ss|st|ll|lt)[aä]$|lle$/.test(before.small) && !work.test(before.small)) return false;
  if (isLike.test(before.small) && isKind(earlier)) return true;
  return isKind(before) || Boolean(!onlyBeside && be.has(before.small) && earlier && joins(before) && isKind(earlier));
}

const isLike = /^(?:som|kuten|esim|esimerkiksi|typ)$/;
const work =
  /^(?:\p{L}*elokuva|\p{L}*leffa|\p{L}*kirja|romaani|\p{L}*sarja|\p{L}*peli|\p{L}*biisi|kappale|laulu|ohjelma|sovellu|näytelmä)(?:n|ss|st|lt|ll|kse)/u;

/** What was played or seen: "pelattiin Kapteeni käskee". */
export const isPlayed = (words: readonly Word[], index: number) =>
  words.slice(Math.max(0, index - 4), index).some(({ small }) => plays.test(small));
const plays =
  /^(?:pel(?:ataan|attiin|aamme|asimme|asivat)|leik(?:itään|ittiin|imme)|katso(?:taan|ttiin|imme)|kuunneltiin|kuunnellaan|kuuntelimme|lauloimme|laulettiin|lue(?:taan|ttiin)|spelade|spelar|tittade|såg|lyssnade|sjöng|läste|lästes|lekte)$/;

const calls =
  /^(?:kallar|kallas|kallade|kallades|kallad|kallat|heter|hette|hetat|nimeltä|nimeltään|niminen|kutsutaan|kutsuvat|kutsuu|kutsuttiin|kutsumme|nimi|nimeä|lempinimi|lempinimeltään|kutsumanimi|etunimi|sukunimi|namn|namnet|smeknamn|smeknamnet|förnamn|efternamn|öknamn|alias)$/;
const said = wordSet('honom henne hen sig häntä on oli är var som med till hänen hennes hans efter för på joka jota jonka myös också');
const persons = /^(?:hän|hänen|häntä|hänellä|han|hon|hen|hans|hennes|hens|honom|henne|joku|någon|en)$/;

/** "Kallar honom Pompe", "jonka nimi on Siiro", "poika nimeltä jasperi": said of somebody, and of no thing. Without a capital only after one who is spoken of right before. */
export function isSaidToBeCalled(words: readonly Word[], index: number): boolean {
  const word = words[index];
  if (!word || subject.has(word.small) || said.has(word.small) || calls.test(word.small)) return false;
  const earlier = words.slice(Math.max(0, index - 8), index);
  let at = earlier.length - 1;
  while (at >= 0 && said.has(earlier[at]?.small ?? '')) at--;
  const called = at >= 0 && earlier.length - 1 - at <= 2 && calls.test(earlier[at]?.small ?? '');
  if (!called || earlier.some((one) => isKind(one)) || /^[^ \u00a0"“”'’«»]/.test(word.before)) return false;
  if (word.capital) return true;
  const spoken = earlier.slice(0, at + 1).some(({ small }) => role.has(small) || persons.test(small));
  return spoken && /^(?:nimeltä|heter|hette|kallas|niminen)$/.test(earlier[at]?.small ?? '') && joins(word) && word.small.length > 2;
}

/** "Taivas on nimi, jolla ...", "Löv är hennes efternamn": what stands before is a name. */
export function isToldToBeName(words: readonly Word[], index: number): boolean {
  const next = words[index + 1];
  if (!next || !joins(next) || !be.has(next.small)) return false;
  return words.slice(index + 2, index + 5).some(({ small }) => /^(?:\p{L}*nimi|(?:för|efter|smek|ök)?namn)$/u.test(small));
}

/** "X:n äiti", "Xs mamma": a noun that only a person's name stands before. */
const kin =
  /^(?:äiti|äidi|äitin|isä|isän|vanhem|huoltaj|sisko|veli|velje|perhe|serk|kaver|ystäv|tyttöystäv|poikaystäv|äitipuol|isäpuol|mummo|pappa|mamma|föräld|syster|systr|bror|bröder|kompis|vän(?:ner|nen|$)|pojkvän|flickvän|kusin|familj|vårdnadshav|moster|morbror|faster|farbror|mormor|farmor|morfar|farfar|poissaolo|frånvaro|käytö|beteende|vointi|voinni|mående|mielestä|kanssa|luokse?$|luona|seurassa)/u;
export const isKin = (word: Word | undefined) => word !== undefined && joins(word) && kin.test(word.small);
export const isPersons = (word: Word | undefined) => word !== undefined && noun.has(word.small);

/** Somebody's own family, right after whose it is: "sannas mamma". */
export const isFamily = (word: Word | undefined) => word !== undefined && joins(word) && family.test(word.small);
const family =
  /^(?:äiti|äidi|äitin|isä$|isän|isäpuol|äitipuol|sisko|veli$|veljen|vanhem|huoltaj|perhe|mummo|mamma|pappa|föräld|syster|bror$|familj)/;
