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
import { isPlace, isThing, nameIn, type Known, type Look } from './lexicon.ts';
import type { Word } from './words.ts';

const set = (...texts: string[]) => new Set(texts.join(' ').trim().toLowerCase().split(/\s+/));
const speech = set(speechVerbs);
const does = set(speechVerbs, personVerbs, 'kertoo');
const [negated, done, states, nouns, role, kind, subject] = [
  set(negatedVerbs),
  set(doneVerbs),
  set(personStates),
  set(personNouns),
  set(roles),
  set(kindsOfThing),
  set(subjects)
];
const [moves, where, suffers] = [set(movingVerbs), set(whereTo), set(doneTo)];
const between = set(
  'myös taas heti sitten vihdoin vain itse aina usein ensin lopulta rohkeasti kuitenkin puolestaan siis jo vielä nyt jälleen edelleen kyllä varmaan också redan alltid själv sedan igen ändå bara då nu fortfarande aldrig'
);
const and = set('ja sekä tai och eller samt and &');
const be = set('on oli ovat olivat är var blev is was');
const no = set('ei eikä eivät');
const have = set('har hade has had');
const passive = /(?:ttiin|taan|tään|daan|dään|stiin|ltiin|ntiin|rtiin)$/;
const fromOrTo = set('sopii sopi kuuluu jäi jää tulee puuttuu puuttui onnistui onnistuu sujui unohtui kysyin soitin on ei oli');
/** Before a name: kysyn Wilmalta, sovin Wilman kanssa. */
const asked = set(
  'kysyn kysyin kysyimme soitan soitin soitimme sovin puhun puhuin juttelen juttelin kerroin kerron pyydän pyysin kuulin kuulimme annoin annan annoimme vein tapasin tapaan'
);
/** Endings of time and weather that are no person's: aamulla, sateella, lumella. */
const times = set(
  'aamulla aamulle aamulta illalla illalle illalta päivällä päivälle sateella tuulella lumella ilolla rauhalla helteellä talvella kesällä kaarnalla kukalla usvalla'
);
/** Words that are no thing, so that "is" after them speaks of a person: "Anna on poissa", not "Anna tauko"; "Hans är", not "hans bok". */
const noThing = set('anna salli johan elin ellen hans per bo tom ville klara tage sina penna isa lev');

/** Whether what stands around a word that is a name and something else says that somebody is spoken of. */
export function isPerson(words: readonly Word[], index: number, { name, ending }: Known, look: Look): boolean {
  const [before, word, next] = [words[index - 1], words[index], words[index + 1]];
  if (!word) return false;
  if (before && joins(word) && role.has(before.small) && word.capital) return true;
  if (besideName(words, index, look)) return true;
  if (before && joins(word) && asked.has(before.small) && /^(?:n|l(?:le|t[aä])|st[aä])/.test(ending)) return true;
  const plain = ending.replace(/(?:kin|kaan|kään|han|hän)$/, '');
  if (plain === '') return isDoing(words, index, name, look);
  if (plain === 'n' || /^(?::|’|')?s$/.test(plain)) return has(words, index);
  if (!next || !joins(next)) return false;
  // With "-lla" something is done by a thing: "onnella saadaan".
  const isGiven = /^l(?:le|t[aä])$/.test(plain) && passive.test(next.small);
  if (/^l(?:le|t[aä]|l[aä])$/.test(plain)) return !times.has(word.small) && (isGiven || fromOrTo.has(next.small));
  return /^t?[aä]$/.test(plain) && suffers.has(next.small);
}

/** "Berättade saga om ryktena": in Swedish, in small letters, right after who said it. */
export const isQuoted = (words: readonly Word[], index: number, look: Look): boolean =>
  look.language === 'sv' && joins(words[index]) && speech.has(words[index - 1]?.small ?? '') && tells.has(words[index + 1]?.small ?? '');
const tells = set('om att hur varför när vad');

/** In its first form: before what a person does, or in Swedish after it ("berättade Saga om ryktena", but "berättade sagor för barnen"). */
function isDoing(words: readonly Word[], index: number, name: string, look: Look): boolean {
  const [before, word, next] = [words[index - 1], words[index], words[index + 1]];
  if (acts(words, index) || (next && joins(next) && noThing.has(name) && (be.has(next.small) || moves.has(next.small)))) return true;
  return look.language === 'sv' && !word?.first && joins(word) && does.has(before?.small ?? '') && next?.small !== 'för';
}

/** Whether a strange word with a capital is somebody: in the middle of a sentence unless something else explains it, at the head of one only with what a person alone does. */
export function isSpokenOf(words: readonly Word[], index: number, look: Look): boolean {
  const word = words[index];
  if (!word || word.numberAfter || subject.has(word.small) || word.text.length < 2 || /\p{Ll}\p{Lu}|^\p{Lu}{2,}:/u.test(word.text))
    return false;
  if (nobodysEnd.test(word.small) || company.test(word.small) || (look.language === 'fi' && plural.test(word.small))) return false;
  if (surnameLike.test(word.small) && !(look.language === 'sv' ? definite : ordinaryEnd).test(word.small)) return true;
  return word.first ? atTheHead(words, index, look) : !isExplained(words, index, look);
}

/** A strange capital in the middle that is the name of a thing or a place: after "the film", after "in", in one with a place, before "ry". */
function isExplained(words: readonly Word[], index: number, look: Look): boolean {
  const [before, word, next] = [words[index - 1], words[index], words[index + 1]];
  if (!word) return true;
  const title = before?.capital && joins(before) && kind.has(words[index - 2]?.small ?? '');
  if (isCalledSo(words, index) || isPlayed(words, index) || isBesideThing(words, index, look)) return true;
  if (
    before &&
    joins(word) &&
    (title ||
      kind.has(before.small) ||
      kindEnd.test(before.small) ||
      inside.has(before.small) ||
      (before.capital && isElsewhere(before) && !nameIn(before, look)))
  )
    return true;
  if (next && joins(next) && !next.capital && [next, words[index + 2]].some((after) => after && joins(after) && campaign.test(after.small)))
    return true;
  if (next && joins(next) && (company.test(next.small) || (next.capital && isThing(next)))) return true;
  return /ss[aä](?:kin|kaan|kään|an|än)?$/.test(word.small);
}

/** Strange words that end as services, bodies, feasts and works do, or as a Swedish plural does, are no person's name. */
const nobodysEnd = new RegExp(
  `^\\p{L}{3,}(?:${[
    '(?:linja|palvelu|puhelin|puhelime|päivysty(?:s|kse)|sovellu(?:s|kse)|netti|neti|liitto|liito|järjestö|yhdisty(?:s|kse)|säätiö|messu|festivaali|festari|kisa|turnau(?:s|kse)|kampanja|hanke|hankkee|projekti|ohjelma|koulutu(?:s|kse)|kortti|korti|passi|pankki|panki|kauppa|kaupa|marketti|marketi|klubi|kerho|tiimi|sarja|peli|kirja|testi|kysely|vaalit|juhla|tanssiaise|konsertti|konserti|retki|leiri|kahvila|ravintola|hotelli|instituutti|virasto|laitos|laitokse|lautakunta|toimikunta|seurakunta)(?:t|n|a|ä|t[aä]|i[aä]|j[aä]|on|an|en|in|än|ss[aä]|st[aä]|ll[aä]|lt[aä]|lle|ksi|een|ien|jen|oon|iin|issa|ista|illa|ille)?',
    '(?:linjen|tjänsten|telefonen|jouren|appen|kampanjen|mässan|cupen|spelet|boken|tidningen|projektet|programmet|utbildningen|kortet|banken|butiken|klubben|laget|cirkeln|fonden|verket|styrelsen|nämnden|förbundet|föreningen|hallen|borgen|slottet|bion|salongen|planen|badet|stranden|hamnen|porten|centralen|byrån|testet|enkäten|festen|lägret|caféet|restaurangen|hotellet|arna|erna|orna|ningen|heten|tionen)s?'
  ].join('|')})$`,
  'u'
);
/** Kinds of thing, with more before them: kohtaamispaikka Olkkari. */
const kindEnd =
  /\p{L}(?:paikka|talo|tila|kahvila|keskus|hanke|sovellus|palvelu|ohjelma|sarja|peli|lehti|yhdistys|järjestö|koulu|oppilaitos|kauppa|ravintola|toiminta|piste|leiri|kilpailu|malli|menetelmä|chatti?)(?:n|ssa|ssä|sta|stä|lla|llä|lle)?$/u;
/** "Hyvän mielen viikko": what a week, a day or a campaign is called. */
const campaign = /^(?:viiko|viikko|päivä(?:än|nä|ä|lle|t|n)?$|kampanja|hanke|hankkee|projekti|veckan?$|dagen?$|kampanj)/;
/** In Finnish no name of one person ends so: Sudet, Pikkujoulut, Anonyymeistä. */
const plural =
  /(?:[aeiouyäö]t|(?:ei|oi|öi)(?:ssa|ssä|sta|stä|lla|llä|lta|ltä)|(?:vede|järve|joe|mäe|nieme|lahde|koske|saare|vuore|kallio)(?:lla|llä|lle|lta|ltä))$/u;

/** What somebody or something is called, said right before it: "huone Aalto", "teemana oli Hyvä kierre". */
export function isCalledSo(words: readonly Word[], index: number): boolean {
  const [before, earlier, word] = [words[index - 1], words[index - 2], words[index]];
  if (!before || !joins(word)) return false;
  if (kind.has(before.small) && !before.capital) return true;
  return Boolean(be.has(before.small) && earlier && joins(before) && kind.has(earlier.small));
}
/** What was played or seen: "pelattiin Kapteeni käskee". */
const isPlayed = (words: readonly Word[], index: number) =>
  words.slice(Math.max(0, index - 4), index).some(({ small }) => plays.test(small));
const plays =
  /^(?:pel(?:ataan|attiin|aamme|asimme)|leik(?:itään|ittiin|imme)|katso(?:taan|ttiin|imme)|kuunneltiin|kuunnellaan|kuuntelimme|lauloimme|laulettiin)$/;

/** "Tigrarna och Lejonen": joined to what is no name. */
function isBesideThing(words: readonly Word[], index: number, look: Look): boolean {
  const [link, other] = [words[index - 1], words[index - 2]];
  if (!link || !other?.capital || !and.has(link.small) || nameIn(other, look)) return false;
  return nobodysEnd.test(other.small) || (look.language === 'fi' && plural.test(other.small));
}
const inside = set('i på vid via in');
const company = /^(?:ry|oy|oyj|ab|rf|ky|tmi|säätiö|yhdistys|seura)(?::\p{Ll}+)?$/u;
const surnameLike =
  /(?:\p{L}{2}(?:onen|osen|oselle|oselta|osella|önen|ösen|öselle|öseltä|änen|äselle|äseltä|anen|aselle|aselta)|\p{L}{2}sson|ssons|qvist|qvists|kvist|ström|ströms|(?:ch|sh|ts|v|ar|er|or|ym|al)enko|(?:ch|sh|ts|v|ar|er|or|ym|al)enkon|skaja|skij)$/u;
const ordinaryEnd = /(?:hevonen|hevosen|varhanen|totinen|jaksonen)$/;
const definite = /(?:nen|sen)$/;
const nickname = /(?:tsu|ksu|ssu|kku|kke|ppe|tsa|ksa|ppa|nski|ttu|ska|sku|nde|bbe|gge|cke|ffe|su|is)$/;

function atTheHead(words: readonly Word[], index: number, look: Look): boolean {
  const [word, next] = [words[index], words[index + 1]];
  if (
    !word ||
    /(?:[tj]|us|ys|uus|yys|minen|lainen|läinen|ja|jä|erna|arna|st[aä]|ss[aä]|ll[aä]|ksi)$/.test(word.small) ||
    word.text.length < 3 ||
    word.tail === 'small'
  )
    return false;
  if (look.language === 'sv' && /(?:en|et|na)$/.test(word.small)) return false;
  if (next && joins(next) && speech.has(next.small)) return true;
  if (nickname.test(word.small) && word.text.length <= 8 && (acts(words, index) || isShortOf(word.small, look))) return true;
  return besideKnown(words, index, look);
}

/** Begins as a name of the roster does, and ends as a nickname: Venksu, Onska. */
const isShortOf = (small: string, look: Look) =>
  [...look.mine.values()].some((name) => name.length > 3 && small.startsWith(name.slice(0, 3)));

/** "Jusa ja Eetu": joined by "and" to a name that is known. */
function besideKnown(words: readonly Word[], index: number, look: Look): boolean {
  const [link, other] = [words[index + 1], words[index + 2]];
  return Boolean(link && other?.capital && and.has(link.small) && nameIn(other, look) && !isElsewhere(other));
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
function acts(words: readonly Word[], index: number): boolean {
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

const isElsewhere = (word: Word) => isThing(word) || isPlace(word);
/** Only a space stands between it and the word before. */
const joins = (word: Word | undefined) => word !== undefined && /^[ \u00a0]$/.test(word.before);
