import {
  doneTo,
  doneVerbs,
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
import { isKin, isPlayed, isSaidToBeCalled } from './callings.ts';
import { isElsewhere, isPlace, isThing, nameIn, type Known, type Look } from './lexicon.ts';
import { joins, wordSet, type Word } from './words.ts';

const speech = wordSet(speechVerbs);
export const does = wordSet(speechVerbs, personVerbs, 'kertoo');
const [negated, done, states, nouns, role, subject] = [
  wordSet(negatedVerbs),
  wordSet(doneVerbs),
  wordSet(personStates),
  wordSet(personNouns),
  wordSet(roles),
  wordSet(subjects)
];
const [moves, where, suffers] = [wordSet(movingVerbs), wordSet(whereTo), wordSet(doneTo)];
const between = wordSet(
  'myös taas heti sitten vihdoin vain itse aina usein ensin lopulta rohkeasti kuitenkin puolestaan siis jo vielä nyt jälleen edelleen kyllä varmaan också redan alltid själv sedan igen ändå bara då nu fortfarande aldrig'
);
export const and = wordSet('ja sekä tai och eller samt and &');
/** What begins another clause, in which what a person is or does is somebody else's. */
const clause = wordSet('eikä mutta koska että jos kun jonka joka eller men att om när som medan eftersom och ja');
const be = wordSet('on oli ovat olivat är var blev is was');
const no = wordSet('ei eikä eivät');
const have = wordSet('har hade has had');
export const passive = /(?:ttiin|taan|tään|daan|dään|stiin|ltiin|ntiin|rtiin|ttu|tty|stu|sty|ltu|lty|ntu|nty)$/;
const fromOrTo = wordSet(
  'tiedoksi viesti viestiä kiitos aika vastaus p puh sopii sopi kuuluu jäi jää tulee puuttuu puuttui onnistui onnistuu sujui unohtui kysyin soitin on ei oli'
);
/** After a genitive, of somebody who does it or should: "Auran kannattaa jutella". */
const must = wordSet('kannattaa kannattaisi täytyy täytyisi tarvitsee tarvitsisi tarvinnut käskettiin annettiin');
/** "Salosta on huoli", "Salosta ollaan huolissaan", "huoli Salosta". */
const worries = (words: readonly Word[], index: number) =>
  words.slice(index + 1, index + 4).some(({ small }) => worry.test(small)) || worry.test(words[index - 1]?.small ?? '');
const worry = /^huol(?:i|ta|issa|issaan|issani|estu\p{L}*)$/u;
/** Before a name: kysyn Wilmalta, sovin Wilman kanssa. */
const asked = wordSet(
  'soita soittakaa kysy kerro ilmoita ilmoitan ilmoitetaan muistuta mainitse varaan vastaan kysyn kysyin kysyimme soitan soitin soitimme sovin puhun puhuin juttelen juttelin kerroin kerron pyydän pyysin kuulin kuulimme annoin annan annoimme vein tapasin tapaan'
);
/** Endings of time and weather that are no person's: aamulla, sateella, lumella. */
const times = wordSet(
  'aamulla aamulle aamulta illalla illalle illalta päivällä päivälle sateella tuulella lumella ilolla rauhalla helteellä talvella kesällä kaarnalla kukalla usvalla'
);
/** Words that are no thing, so that "is" after them speaks of a person: "Anna on poissa", not "Anna tauko"; "Hans är", not "hans bok". */
const noThing = wordSet('tuva lova anna salli johan elin ellen hans per bo tom ville klara tage sina penna isa lev');

/** Whether what stands around a word that is a name and something else says that somebody is spoken of. */
export function isPerson(words: readonly Word[], index: number, { name, ending }: Known, look: Look): boolean {
  const [before, word, next] = [words[index - 1], words[index], words[index + 1]];
  if (!word) return false;
  if (before && joins(word) && role.has(before.small) && word.capital) return true;
  if (besideName(words, index, look) || besidePronoun(words, index)) return true;
  if (before && joins(word) && asked.has(before.small) && /^(?:n|l(?:le|t[aä])|st[aä])/.test(ending)) return true;
  if (isSaidToBeCalled(words, index)) return true;
  const plain = ending.replace(/(?:kin|kaan|kään|han|hän)$/, '');
  if (plain === '') return (ending !== '' && name.endsWith('nen')) || isDoing(words, index, name, look);
  if (plain === 'n' || /^(?::|’|')?s$/.test(plain))
    return (weather.has(name) ? isKin(next) : has(words, index)) || Boolean(next && joins(next) && must.has(next.small));
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
  if (look.language === 'fi' && word?.first && seldom.has(name) && next && joins(next) && finnishFinite.test(next.small)) return true;
  const isIdea = nobodyDoes.has(name) && infinitives.test(next?.small ?? '');
  const isWeather = look.language === 'fi' && weather.has(name) && be.has(next?.small ?? '') && moods.test(words[index + 2]?.small ?? '');
  if (isIdea || isWeather || idiom.test(`${name} ${next?.small ?? ''}`)) return false;
  if (
    acts(words, index) ||
    hasTheirs(words, index, look) ||
    (next && joins(next) && noThing.has(name) && (be.has(next.small) || moves.has(next.small)))
  )
    return true;
  if (look.language !== 'sv') return false;
  if (
    word?.first &&
    next &&
    joins(next) &&
    next.small === 'från' &&
    !isPlace(word) &&
    words.slice(index + 2, index + 6).some(({ small }) => does.has(small))
  )
    return true;
  if (lovisa.has(name) && next && joins(next) && have.has(next.small)) return true;
  if (word?.first && countable.has(name) && next && joins(next) && finite.test(next.small)) return true;
  return (
    !word?.first && joins(word) && does.has(before?.small ?? '') && next?.small !== 'för' && word !== undefined && !isPlayed(words, index)
  );
}
/** Words that seldom begin a sentence as words, so that a verb after them speaks of a person. */
const seldom = wordSet(
  'lova tuva hertta heini kielo vuokko pinja eine hilla varpu kaisla oiva aimo urho terho taisto vieno lempi sulo uljas uuno kuisma malva minttu ilona elin ellen jade kirsikka ninja aarre aatos alva aava hely pyry selja vanamo kaino orvokki viola lilja salli anna jalo armas manu poju vesa ahti jannu johan kuutti tenho heimo'
);
const finnishFinite =
  /^(?:on|ei|oli|sai|saa|teki|tekee|tuli|meni|jäi|näki|kävi|pääsi|pääsee|vei|vie|lähti|voi|vaati|alkoi|nousi|lensi|kulki|hylkäsi|käytti|sattui)$|.{2}(?:asi|äsi|usi|ysi|isi|esi|aisi|tti|oitti|aa|ää|ee|uu|yy|oi|öi|ui|yi|nnusti)$/;
/** "Taito pyytää apua": what can be done, not who does it. */
const nobodyDoes = wordSet('taito into toivo unelma halu lupa tarmo rohkeus voima onni ilo lahja');
const infinitives = /(?:yytää|uttaa|yttää|ottaa|ittää|ertoa|uoda|aada|uhua|ittaa|ettää|oitaa|uistaa|etää|ilata|etta)$/;
const weather = wordSet('aamu ilta päivä syksy talvi suvi sade tuuli meri myrsky tuisku ruska helle viima rauha sumu ilma');
const moods = /^(?:levoton|rauhaton|hilja|iloinen|surullinen|onnellinen|vihainen|väsynyt|raska)/;
const idiom =
  /^(?:rauha palasi|rauha palautui|onni oli|toivo heräsi|toivo on se|ilo on|ilo oli|onni on|rauha on tärkeä|voitto tuli|vappu tulee|vappu oli|juli var|dag för|liv och|stig åt|stig in|stig upp|stig fram)$/;
/** Towns whose names are common given names. */
const lovisa = wordSet('lovisa salla kaarina simo sofia eira helena georgia milan paris aurora karis');
/** What in Swedish doesn't begin a sentence without an article, but as a name does. */
const countable = wordSet(
  'saga sten stig dag penna bror holm sund berg lund örn ask viola lilja ros rosa ville tage love bo per siv lo liv klara svea linn tindra ylva embla svante ture sixten tor frej storm hedda ek falk finn frank björk bäck borg blom brink fors gren hägg kvist lind lång lönn palm rask sand sköld skog strand udd viking stark stolt ljung mark make rut vera stina'
);
const finite =
  /^(?:\p{L}{2,}(?:ade|dde|tte|lde|nde|rde|kte|pte)|gav|tog|höll|fick|kom|gick|stod|låg|satt|bad|drog|såg|sov|åt|drack|skrev|blev|ville|vill|ska|skulle|kan|kunde|måste|bör|har|hade|vet|visste|vann|sprang|for|föll|sköt|bröt|ljög|grät|log|teg|steg|sjöng|hann|hinner|la|lade|sa|ber|ser|tar|slog|sade|sover|gör|gjorde|är|var)$/u;

/** In Finnish what somebody does to what is theirs, or to themselves: "osasi hommansa", "soitti äidilleen"; in Swedish "höll sig lugn". */
function hasTheirs(words: readonly Word[], index: number, look: Look): boolean {
  const rest = words.slice(index + 1, index + 6);
  const end = rest.findIndex((word) => !joins(word) || clause.has(word.small));
  const later = end < 0 ? rest : rest.slice(0, end);
  return later.slice(1).some(({ small }) => (look.language === 'fi' ? theirs.test(small) : /^(?:sig|sin|sitt|sina)$/.test(small)));
}
const theirs = /(?:[aeiouyäö]ns[aä]|(?:lle|lta|lla|sta|ssa|ltä|llä|stä|ssä)(?:an|än|en)|itsensä|itseään|mukanaan)$/u;

/** "Minttu ja minä", "hon och Saga". */
function besidePronoun(words: readonly Word[], index: number): boolean {
  const [next, after, before, earlier] = [words[index + 1], words[index + 2], words[index - 1], words[index - 2]];
  return Boolean(
    (next && after && joins(next) && and.has(next.small) && pronouns.has(after.small)) ||
    (before && earlier && words[index]?.capital && and.has(before.small) && pronouns.has(earlier.small))
  );
}
const pronouns = wordSet('minä hän sinä mä minun hänen minua häntä minulle hänelle jag hon han hen henne honom mig');

const isSameCase = (word: Word | undefined, other: Word) => /n$/.test(word?.small ?? '') === /n$/.test(other.small);

/** A name or a strange word with a capital right beside it, or on the other side of an "and". */
function besideName(words: readonly Word[], index: number, look: Look): boolean {
  const word = words[index];
  const [next, after, before, earlier] = [words[index + 1], words[index + 2], words[index - 1], words[index - 2]];
  const named = (other: Word | undefined) =>
    other !== undefined &&
    other.capital &&
    (!other.shouted || word?.shouted === true) &&
    other.tail !== 'small' &&
    !isElsewhere(other) &&
    (!subject.has(other.small) || nameIn(other, look) !== undefined) &&
    (!other.first || nameIn(other, look)?.alsoWord === false);
  if (next && joins(next) && named(next) && (nameIn(next, look) ?? !/ss[aä]$/.test(next.small))) return true;
  if (next && and.has(next.small) && after && joins(after) && named(after)) return true;
  if (
    next?.before === ', ' &&
    named(next) &&
    nameIn(next, look)?.given &&
    (after?.before === ', ' || and.has(after?.small ?? '')) &&
    isSameCase(word, next)
  )
    return true;
  if (before && joins(word) && named(before) && nameIn(before, look)) return true;
  return Boolean(before && and.has(before.small) && named(earlier) && earlier && nameIn(earlier, look));
}

/** What a service has done too: "Wilma har varit nere". */
const ofServices = /^(?:varit|fått|slutat|börjat|gått|kommit|lett|hjälpt|saknats|ändrat|bytt)$/;
const far = /^(?:långt|kaukana)$/;
/** What follows is something that a person does: "halusi", "ei uskalla", "on huolissaan", "jäi juttelemaan", "har inte sovit". */
export function acts(words: readonly Word[], index: number): boolean {
  const at = index + (between.has(words[index + 1]?.small ?? '') && joins(words[index + 1]) ? 2 : 1);
  const next = words[at];
  if (!next || !joins(next) || (next.capital && !next.shouted)) return false;
  if (does.has(next.small)) return true;
  const rest = words.slice(at + 1, at + 5);
  const end = rest.findIndex((word) => !joins(word) || clause.has(word.small));
  const later = (end < 0 ? rest : rest.slice(0, end)).map(({ small }) => small);
  if (no.has(next.small)) return later.slice(0, 2).some((said) => negated.has(said));
  if (be.has(next.small)) return later.some((said, place) => states.has(said) && !far.test(later[place - 1] ?? ''));
  if (moves.has(next.small)) return later.slice(0, 3).some((said) => where.has(said));
  if (!have.has(next.small)) return false;
  const isService = words[index] !== undefined && isThing(words[index]);
  return later.some((said) => (done.has(said) || states.has(said)) && !(isService && ofServices.test(said)));
}

/** What follows is something that a person has; what a service has too says nothing beside its name ("Wilman viestit"). */
function has(words: readonly Word[], index: number): boolean {
  const word = words[index];
  const isService = word !== undefined && isThing(word) && !/^silja/.test(word.small);
  if (word !== undefined && isPlace(word)) return isKin(words[index + 1]) || (isKin(words[index + 2]) && joins(words[index + 1]));
  return words
    .slice(index + 1, index + 3)
    .some(
      (other, place) =>
        nouns.has(other.small) && joins(other) && (place === 0 || joins(words[index + 1])) && !(isService && ofService.test(other.small))
    );
}
const ofService =
  /^(?:viesti|meddelande|tunnu|profiili|tili|konto|numer|video|kuva|bild|kysymy|fråg|poissaolo|frånvaro|läsnäolo|palautu|ryhmä|grupp|ohjaus)/;
