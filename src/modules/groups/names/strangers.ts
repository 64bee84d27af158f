import { speechVerbs } from './data/context.ts';
import { subjects, trades } from './data/subjects.ts';
import { isCalledSo, isFamily, isKin, isKind, isPersons, isPlayed, isSaidToBeCalled, isToldToBeName } from './callings.ts';
import { acts, and, does, passive } from './clues.ts';
import { isElsewhere, isThing, nameIn, type Look } from './lexicon.ts';
import { joins, wordSet, type Word } from './words.ts';

const [speech, subject] = [wordSet(speechVerbs), wordSet(subjects)];
const trade = wordSet(trades);
/** A trade or an animal at the head of a sentence, without a name beside it. */
export const isTrade = (words: readonly Word[], index: number, look: Look) =>
  trade.has(words[index]?.small ?? '') && !besideKnown(words, index, look);

/** Whether a strange word with a capital is somebody: in the middle of a sentence unless something else explains it, at the head of one only with what a person alone does. */
export function isSpokenOf(words: readonly Word[], index: number, look: Look): boolean {
  const word = words[index];
  if (
    !word ||
    word.numberAfter ||
    subject.has(word.small) ||
    (word.first && trade.has(word.small)) ||
    word.text.length < 2 ||
    /\p{Ll}\p{Lu}|^\p{Lu}{2,}:/u.test(word.text)
  )
    return false;
  if (isPlayed(words, index) && joins(word) && words[index - 1]?.capital) return false;
  if (
    isLongCompound(word, look) ||
    nobodysEnd.test(word.small) ||
    company.test(word.small) ||
    (look.language === 'fi' && plural.test(word.small))
  )
    return false;
  if (surnameLike.test(word.small) && !(look.language === 'sv' ? definite : ordinaryEnd).test(word.small)) return true;
  if (look.language === 'sv' && /^\p{L}{6,}(?:[^s]en|et|erna|arna|orna|are|ning|tion|skap|het|else|ande|ende|itet)s?$/u.test(word.small))
    return false;
  if (look.language === 'fi' && abstract.test(word.small)) return false;
  if (isSaidToBeCalled(words, index) || isToldToBeName(words, index)) return true;
  return word.first ? atTheHead(words, index, look) : !isExplained(words, index, look);
}

/** Hyvinvointi, Turvallisempi, Turvallinen. */
const abstract =
  /\p{L}{3}(?:mpi|mman|mpaa|mpia|lli(?:nen|sen|sta|set)|mi(?:nen|sen|sta|sesta)|uus|yys|[tm]us|[tm]ys|keys|[eiu]l[uy]|uude(?:n|sta)|yyde(?:n|stä)|uutta|yyttä|[oe]i(?:nti|nnin|ntia|nnista))$/u;

/** Ryhmärenki, Voimavarapuu: a long Finnish word that doesn't end as long surnames do. */
const isLongCompound = ({ small, tail }: Word, look: Look) =>
  look.language === 'fi' &&
  tail === 'none' &&
  small.length > (/(?:lle|l[lt][aä]|st[aä]|n)$/.test(small) ? 12 : 9) &&
  !foreign.test(small) &&
  !longSurname.test(small);
const longSurname =
  /(?:nen|[aeiouyäö]s[et]?[nal]\p{L}{0,4}|mäki|mäe\p{L}+|niem\p{L}+|kosk\p{L}+|aho\p{L}*|lahti|lahde\p{L}+|järv\p{L}+|ranta\p{L}*|ranna\p{L}+|salo\p{L}*|maa\p{L}*|kangas|kankaa\p{L}+|talo\p{L}*|saar\p{L}+|l[aä](?:n|ll\p{L}+|lt\p{L}+|a|ä|st\p{L}+)?|oja\p{L}*|harju\p{L}*|perä\p{L}*|korpi|korve\p{L}+|v[aá]ra\p{L}*|sson\p{L}*|berg\p{L}*|ström\p{L}*|qvist\p{L}*|v(?:a|in|ille|alle)|nko\p{L}*)$/u;

/** A strange capital in the middle that is the name of a thing or a place: after "the film", after "in", in one with a place, before "ry". */
function isExplained(words: readonly Word[], index: number, look: Look): boolean {
  const [before, word, next] = [words[index - 1], words[index], words[index + 1]];
  if (!word) return true;
  const title = before?.capital && joins(before) && isKind(words[index - 2]);
  if (isCalledSo(words, index) || isPlayed(words, index) || isBesideThing(words, index, look)) return true;
  if (isReached(words, index, look) || isUsed(words, index)) return true;
  const others = neighbours(words.slice(0, index + 1), index);
  if (others.some((other) => other.capital && !other.first && !nameIn(other, look) && isExplained(words, words.indexOf(other), look)))
    return true;
  if (!acts(words, index) && words.some((one, at) => at < index && at > index - 8 && one.capital && isCalledSo(words, at))) return true;
  if (before && joins(word) && (title || inside.has(before.small) || (before.capital && isElsewhere(before) && !nameIn(before, look))))
    return true;
  if (next && joins(next) && !next.capital && [next, words[index + 2]].some((after) => after && joins(after) && campaign.test(after.small)))
    return true;
  if (next && joins(next) && (company.test(next.small) || (next.capital && (isThing(next) || subject.has(next.small))))) return true;
  return /ss[aä](?:kin|kaan|kään|an|än)?$/.test(word.small);
}

/** Strange words that end as services, bodies, feasts and works do, or as a Swedish plural does, are no person's name. */
const nobodysEnd = new RegExp(
  `^\\p{L}{3,}(?:${[
    '(?:linja|keskus|keskukse|neuvonta|neuvonna|poli|vastaanotto|vastaanoto|huolto|huollo|hoito|hoido|paja|tupa|tuva|luokka|luoka|palvelu|puhelin|puhelime|päivysty(?:s|kse)|sovellu(?:s|kse)|netti|neti|liitto|liito|järjestö|yhdisty(?:s|kse)|säätiö|messu|festivaali|festari|kisa|turnau(?:s|kse)|kampanja|hanke|hankkee|projekti|ohjelma|koulutu(?:s|kse)|kortti|korti|passi|pankki|panki|kauppa|kaupa|marketti|marketi|klubi|kerho|tiimi|sarja|peli|kirja|testi|kysely|vaalit|juhla|tanssiaise|konsertti|konserti|retki|leiri|kahvila|ravintola|hotelli|instituutti|virasto|laitos|laitokse|lautakunta|toimikunta|seurakunta)(?:t|n|a|ä|t[aä]|i[aä]|j[aä]|on|an|en|in|än|ss[aä]|st[aä]|ll[aä]|lt[aä]|lle|ksi|een|ien|jen|oon|iin|issa|ista|illa|ille)?',
    '(?:linjen|tjänsten|telefonen|jouren|appen|kampanjen|mässan|cupen|spelet|boken|tidningen|projektet|programmet|utbildningen|kortet|banken|butiken|klubben|laget|cirkeln|fonden|verket|styrelsen|nämnden|förbundet|föreningen|hallen|borgen|slottet|bion|salongen|planen|badet|stranden|hamnen|porten|centralen|byrån|testet|enkäten|festen|lägret|caféet|restaurangen|hotellet|arna|erna|orna|ningen|heten|tionen)s?'
  ].join('|')})$`,
  'u'
);
/** "Hyvän mielen viikko": what a week, a day or a campaign is called. */
const campaign = /^(?:viiko|viikko|päivä(?:än|nä|ä|lle|t|n)?$|kampanja|hanke|hankkee|projekti|veckan?$|dagen?$|kampanj)/;
/** In Finnish no name of one person ends so: Sudet, Pikkujoulut, Anonyymeistä. */
const plural =
  /(?:[aeiouyäö]t|(?:ei|oi|öi)(?:ssa|ssä|sta|stä|lla|llä|lta|ltä)|(?:vede|järve|joe|mäe|nieme|lahde|koske|saare|vuore|kallio)(?:lla|llä|lle|lta|ltä))$/u;

/** "Tigrarna och Lejonen": joined to what is no name. */
export function isBesideThing(words: readonly Word[], index: number, look: Look, further = true): boolean {
  return neighbours(words, index).some(
    (other) =>
      other.capital &&
      !nameIn(other, look) &&
      (nobodysEnd.test(other.small) ||
        isElsewhere(other) ||
        (look.language === 'fi' && (plural.test(other.small) || abstract.test(other.small))) ||
        (!other.first && subject.has(other.small)) ||
        (further && !other.first && isBesideThing(words, words.indexOf(other), look, false)))
  );
}
/** What stands on the other side of a comma or an "and". */
function neighbours(words: readonly Word[], index: number): Word[] {
  const [before, earlier, word, next, after] = [words[index - 1], words[index - 2], words[index], words[index + 1], words[index + 2]];
  return [
    word?.before === ', ' ? before : undefined,
    before && and.has(before.small) && joins(word) ? earlier : undefined,
    next?.before === ', ' ? next : undefined,
    next && and.has(next.small) && joins(next) && joins(after) ? after : undefined
  ].filter((one) => one !== undefined);
}
/** "Frånvaron i Wilma", but "arg på Wilma". */
export const isWithin = (words: readonly Word[], index: number) =>
  joins(words[index]) && inside.has(words[index - 1]?.small ?? '') && !towards.test(words[index - 2]?.small ?? '');
const towards =
  /^(?:arg|arga|kär|sur|sura|trött|trötta|förälskad|besviken|besvikna|litar|lita|väntar|väntade|tror|ropade|skrek|retar|retade|svartsjuk)$/;
/** "Tehtiin Elämänpuu", "använder Headspace": what one does or uses is an exercise or an app. */
const isUsed = (words: readonly Word[], index: number) =>
  joins(words[index]) &&
  [words[index - 1], words[index - 2]].some((before) => uses.test(before?.small ?? '') && !/[,.]/.test(words[index - 1]?.before ?? ''));
const uses =
  /^(?:teh(?:tiin|dään)|teimme|teemme|kokeil(?:tiin|laan|imme)|käyt(?:ettiin|etään|imme|ämme|tää|tävät)|lada(?:ttiin|taan)|asenn(?:ettiin|etaan)|testa(?:ttiin|taan|simme|de|des|r)|harjoitel(?:tiin|laan)|gjorde(?:s)?|gör|prova(?:de|des|r)|besök(?:te|er|tes|s)|använd(?:er|e|es|s)|ladda(?:de|r)|installera(?:de|r))$/;
const inside = wordSet('i på vid via in');
/** "Mennään Pihlajaan", "retki Nuuksioon", "cyklade till Sandudden": where one goes. */
export function isReached(words: readonly Word[], index: number, look: Look): boolean {
  const word = words[index];
  const [link, other] = [words[index - 1], words[index - 2]];
  if (link && other?.capital && and.has(link.small)) {
    if (joins(word) && (isReached(words, index - 2, look) || isWithin(words, index - 2))) return true;
  }
  const earlier = words.slice(Math.max(0, index - 5), index).map(({ small }) => small);
  if (look.language === 'fi')
    return (
      /(?:aan|ään|een|iin|oon|öön|uun|yyn|lle|lta|ltä|sta|stä|ll[aä])$/.test(word?.small ?? '') &&
      earlier.some((small) => travelling.test(small))
    );
  return (
    /^(?:till|från|mot)$/.test(earlier.at(-1) ?? '') &&
    (/(?:en|an|et)$/.test(word?.small ?? '') || earlier.some((small) => travels.test(small)))
  );
}
const travelling =
  /^(?:men(?:nään|emme|imme|tiin|essä)|läh(?:detään|demme|dimme|dettiin|tö)|matka\p{L}*|retk\p{L}*|\p{L}{2,}retk\p{L}*|vierail\p{L}*|tutustu\p{L}*|siirry\p{L}*|bussi|juna|linja|muut(?:etaan|amme|imme|ti|taa|taisi|tanut|taneet|tivat|tavat|tamaan|tamisesta|to|ettiin)|asu(?:u|vat|i|ivat|tt\p{L}*)|men(?:i|ee|evät|ivät|nyt|neet)|tul(?:ee|evat)|kulke\p{L}*|palas\p{L}*|kotoisin|saapu\p{L}*|kuljet\p{L}*|ost(?:etaan|ettiin|imme)|hae(?:taan|ttiin|imme)|haettiin|kesätöi\p{L}*|kesätyö\p{L}*|harjoittelupaik\p{L}*|työpaik\p{L}*|harjoittelu|harjoittelussa|työssäoppi\p{L}*|töi(?:ssä|tä|hin)|työskentel\p{L}*|ohjattiin|ohjataan|kokoont\p{L}*|löytyvät|järjest(?:etään|ettiin))$/u;
const travels =
  /^(?:re(?:sa|san|ser|ste)|\p{L}*resan?|utflykt(?:en)?|åk(?:er|te|a)|cykl(?:ade|ar|a)|promenera(?:de|r)?|gå(?:r|tt)?|gick|tåg(?:et)?|buss(?:en)?|far|for|flyttas|vandra(?:de|r)?|besök(?:et)?)$/u;
const company = /^(?:ry|oy|oyj|ab|rf|ky|tmi|säätiö|yhdistys|seura)(?::\p{Ll}+)?$/u;
const surnameLike =
  /(?:\p{L}{2}(?:onen|unen|usen|uselle|uselta|ynen|ysen|yselle|yseltä|osen|oselle|oselta|osella|önen|ösen|öselle|öseltä|änen|äselle|äseltä|anen|aselle|aselta)|\p{L}{2}sson|ssons|\p{L}{3}(?:berg|lund|holm|gren|björk|stedt|fors|sson|[qk]vist|ström)(?:s|in|ia|ille|ilta|illa)?|qvist|qvists|kvist|ström|ströms|(?:ch|sh|ts|v|ar|er|or|ym|al)enko|(?:ch|sh|ts|v|ar|er|or|ym|al)enkon|skaja|skij)$/u;
const ordinaryEnd = /(?:hevonen|hevosen|varhanen|totinen|jaksonen)$/;
const definite = /(?:nen|sen)$/;
/** Ludde, Pompe, Kattis; and what a Swedish sentence may begin with that ends so. */
const swedishNickname = /^\p{L}{1,5}(?:bb|dd|ff|gg|ck|nn|pp|ss|tt|ll|kk|mp|rr)(?:e|an|is|y)$/u;
const adverbs = wordSet(
  'inne uppe framme ytterre varannan hittills förresten gärdetan alle kille killen tjommis pojke sjätte åtte tredje bägge skalle grattis ville skulle flickan klockan olyckan stämman ställe stället samhälle pappan mamman hallan källan mappan lappan gubbe trappan tavlan intresse tillfälle näste minne'
);
const finite =
  /^(?:har|hade|är|var|kom|kommer|går|gick|får|fick|vill|ville|ska|skall|skulle|kan|kunde|måste|blev|blir|tog|tar|bor|bodde|sa|sade|säger|mår|mådde|\p{L}{2,}(?:ade|ar))$/u;
/** Written as no Finnish word is: Zhiwar, Rawad, Thabo, with or without an ending. */
const isForeign = ({ small }: Word) => !/k(?:in|aan|ään)$/.test(small) && foreign.test(small.replace(/i(?:lle|lt[aä]|n)$/, ''));
const foreign = /[cqwxzšžåçáàíóúčđŋŧñ]|[bdgkmpvjhf]$|^(?:dh|gh|kh|bh|th|sh|ng|nh|mb|hj|fj|dj)/;
const foreignInSwedish = /[wzqšžçáíóúčđŋŧñ]|^(?:dh|gh|kh|zh|ng|nh|mb|hj|ts)|\p{L}{3}(?:[aeiou]h|[iou])$/u;

/** Tepsun äiti, Jontun kanssa. */
const nicknameForm = /(?:[tkps]su|ssu|kku|ttu|sku|nsku|nde|bbe|gge|ffe|psa|tsa|ksa|ppa|ssi|sse|kke|ppe)n$/;
const nickname = /(?:tsu|ksu|ssu|kku|kke|ppe|tsa|ksa|ppa|nski|ttu|ska|sku|nde|bbe|gge|cke|ffe|su|is)$/;

function atTheHead(words: readonly Word[], index: number, look: Look): boolean {
  const [word, next] = [words[index], words[index + 1]];
  if (!word || word.text.length < 3 || word.tail === 'small') return false;
  if (besideKnown(words, index, look)) return true;
  if (nicknameForm.test(word.small) && word.text.length <= 10 && isKin(next)) return true;
  if (
    look.language === 'fi' &&
    isForeign(word) &&
    (acts(words, index) || isKin(next) || Boolean(next && joins(next) && passive.test(next.small)))
  )
    return true;
  if (look.language === 'sv' && acts(words, index) && /[áíóúčđŋŧ]/.test(word.small)) return true;
  if ((look.language === 'sv' ? swedishWord : finnishWord).test(word.small)) return false;
  if (isOfFamily(words, index, look)) return true;
  if (
    look.language === 'sv' &&
    swedishNickname.test(word.small) &&
    !adverbs.has(word.small) &&
    next &&
    joins(next) &&
    finite.test(next.small)
  )
    return true;
  if (next && joins(next) && speech.has(next.small)) return true;
  if (look.language === 'sv' && next && joins(next) && does.has(next.small) && foreignInSwedish.test(word.small)) return true;
  if (nickname.test(word.small) && word.text.length <= 8 && (acts(words, index) || isShortOf(word.small, look))) return true;
  return false;
}

/** What Finnish and Swedish words at the head of a sentence end with that are nobody's name. */
const finnishWord =
  /(?:[tj]|us|ys|uus|yys|minen|lainen|läinen|ja|jä|st[aä]|ss[aä]|ll[aä]|lt[aä]|lle|n[aä]|ten|mmin|sti|tt[aä]|ksi|een|iin|aan|ään)$/;
const swedishWord = /(?:en|et|[ao]t|na|[aeo]r|are|arna|erna|ing|het|tion|ande|ende|iker|else|ist|ism|dom|skap|lig|igt|iskt)$/;
/** "Kuismin äiti", "Wentus mamma": a strange word before somebody's family, unless it says whose in another way. */
function isOfFamily(words: readonly Word[], index: number, look: Look): boolean {
  const [word, next] = [words[index], words[index + 1]];
  if (look.language === 'sv' && next && joins(next) && isPersons(next) && /\p{L}{2}(?:in|[lkmpdgv])s$/u.test(word?.small ?? ''))
    return true;
  if (!word || !next || !joins(next) || !isFamily(next) || whose.test(word.small)) return false;
  return look.language === 'sv' ? /[^s]s$/.test(word.small) && !/(?:ens|ets|nas|ars|ers)$/.test(word.small) : /[^n]n$/.test(word.small);
}
const whose =
  /^(?:opiskelija|oppilaa|nuore|poja|tytö|lapse|kaveri|ystävä|häne|mone|jonku|erää|toise|yhde|kahde|ryhmäläise|osallistuja|uude|vanha|oma|kaikkie|monie|useimpie|joidenki|muutama|jokaise|luokkalaise|kiusaaja|kiusatu|alaikäise|aikuise|nuorte|opiskelijoide|lähihoitaja|merkonomi|datanomi|minu|sinu|meidä|heidä|kene|joide|niide|näide|tämä|se|tuo)n?$|^(?:allas|mångas|någons|deras|ens|hans|hennes|hens|vars|ungas|vuxnas|bådas|andras|elevs|studerandes|någras)$/u;

/** Begins as a name of the roster does, and ends as a nickname: Venksu, Onska. */
const isShortOf = (small: string, look: Look) =>
  [...look.mine.values()].some((name) => name.length > 3 && small.startsWith(name.slice(0, 3)));

/** "Jusa ja Eetu", "Jusa, Masi ja Repa": joined by "and" or a comma to a name that is known. */
function besideKnown(words: readonly Word[], index: number, look: Look): boolean {
  const [word, link, other] = [words[index], words[index + 1], words[index + 2]];
  if (!word || !link) return false;
  const isKnown = (one: Word | undefined) => {
    const name = one?.capital && !isElsewhere(one) ? nameIn(one, look) : undefined;
    return name !== undefined && (look.language === 'sv' || inCase.test(word.small) === inCase.test(one?.small ?? ''));
  };
  if (link.before === ', ')
    return link.tail === 'none' && isKnown(link) && nameIn(link, look)?.given === true && isListing(words, index + 1);
  return Boolean(other && and.has(link.small) && joins(link) && joins(other) && isKnown(other));
}
const inCase = /(?:n|lle|st[aä]|lt[aä]|ll[aä]|ss[aä]|ksi)$/;
/** Another comma or an "and" with a name comes after it. */
const isListing = (words: readonly Word[], index: number) =>
  Boolean(
    words[index + 1] &&
    ((words[index + 1]?.before === ', ' && words[index + 1]?.capital) ||
      (and.has(words[index + 1]?.small ?? '') && words[index + 2]?.capital))
  );
