import { isKind } from './callings.ts';
import { does } from './clues.ts';
import { isThing, nameIn, type Known, type Look } from './lexicon.ts';
import { joins, wordSet, type Word } from './words.ts';

/** What says that a word with a capital is nobody of a group, whether or not it is a name: a day, a body, an abbreviation, somebody of public life. */
export function isNobodys(words: readonly Word[], index: number, name: Known | undefined, look: Look): boolean {
  const [before, word] = [words[index - 1], words[index]];
  if (!word) return false;
  if (isNameDay(words, index, name) || isOfBody(words, index)) return true;
  if (name?.mine) return false;
  if (/^\p{Lu}{2,}\p{Ll}{1,5}$/u.test(word.text) && /^\p{Lu}{3}|[^s]$/u.test(word.text)) return true;
  if (
    before &&
    joins(word) &&
    before.capital &&
    !before.shouted &&
    (isShip(before, word, look) || (isThing(before) && isKind(words[index - 2])))
  )
    return true;
  if (before && joins(word) && (publicRoles.has(before.small) || (before.capital && publicRoles.has(words[index - 2]?.small ?? ''))))
    return true;
  if (words.slice(index + 1, index + 3).some((next) => joins(next) && concert.test(next.small))) return true;
  const next = words[index + 1];
  if (next && joins(next) && /^(?:tarkoit(?:taa|ti)|betyder|betydde|innebär)$/.test(next.small)) return true;
  return /ss[aä]$/.test(word.small) && name !== undefined && name.alsoWord;
}

/** "Antin päivänä", "Villen päivän jälkeen", "Eriks namnsdag"; but "Villen päivä oli raskas" is somebody's. */
function isNameDay(words: readonly Word[], index: number, name: Known | undefined): boolean {
  const [word, next, after] = [words[index], words[index + 1], words[index + 2]];
  if (!word || !next || !joins(next) || !/[ns]$/.test(word.small)) return false;
  if (/^(?:nimipäiv|namnsdag)/.test(next.small)) return true;
  if (name?.mine) return /^(?:päivänä|päivän)$/.test(next.small);
  if (/^(?:päivänä|päivän|päivää|päivään|päivästä|päivä|dag)$/.test(next.small))
    return !(after && joins(after) && hasBeen.test(after.small));
  return false;
}
const hasBeen = /^(?:on|oli|ei|meni|sujui|alkoi|var|är|blev|har|hade|kändes|tuntui|gick|kului|päättyi)$/;

/** "Elämä On Parasta Huumetta ry", "Brita Maria Renlundin säätiö", "Zeldas klinik": what comes before a word that ends the name of a body. */
function isOfBody(words: readonly Word[], index: number): boolean {
  for (let at = index + 1; at <= index + 5; at++) {
    const word = words[at];
    if (!word || !/^[ \u00a0]$|^ [–-] ?$/.test(word.before)) return false;
    if (body.test(word.small) || (word.small === 'r' && words[at + 1]?.small === 'f')) return true;
    if (!word.capital && (does.has(word.small) || !inBodies.test(word.small))) return false;
  }
  return false;
}
const body =
  /^(?:(?:ry|rf|oy|oyj|ab|ky|tmi|osk|kb|hb)(?::\p{Ll}+)?|\p{L}*(?:säätiö|yhdisty[sk]|järjestö|liitto|liito|klinik|stiftelse|förbund|förening|sällskap|rahasto|osuuskun)\p{L}{0,7}|seur(?:a|an|aan|alta|alle|assa)|fond(?:en|ens)?|scen)$/u;
const inBodies = /^(?:\p{L}+n|ja|och|i|för|på|talo|tuki|info|apu|tupa|med|utan|hälsa)$/u;

/** "Viking Gracella", "Silja Serenade", "Power Park": a second name after what is a thing in its first form. */
const isShip = (before: Word, word: Word, look: Look) =>
  !before.first &&
  isThing(before) &&
  nameIn(before, look) === undefined &&
  !/(?:[ao]n|[aä]|ns|lle|s)$/.test(before.small) &&
  !does.has(word.small);

/** Of whom everybody may speak. */
const publicRoles = wordSet(
  'presidentti presidentin presidentistä pääministeri pääministerin ministeri ministerin kansanedustaja kansanedustajan laulaja laulajan artisti artistin räppäri räppärin näyttelijä näyttelijän kirjailija kirjailijan runoilija runoilijan säveltäjä tubettaja tubettajan kuningas kuningatar prinsessa pyhä',
  'president presidenten presidentens statsminister statsministern minister ministern riksdagsledamot riksdagsledamoten sångaren sångerskan artisten rapparen skådespelaren författaren poeten kungen drottningen prinsessan youtubern sankt'
);
const concert = /^(?:konser(?:tti|ti|t)|keik(?:ka|an|alla|alle|asta)$|stadionkeik|elokuvi|romaani|romaner)/;
