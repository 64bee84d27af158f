import { handleCues } from './data/context.ts';
import { things } from './data/things.ts';
import type { Span } from './identity-code.ts';

const email =
  /(?<![\p{L}\d])[\p{L}\d][\p{L}\d._%+-]{0,63}\s?(?:@|\(at\)|\[at\]|\(ät\)|\(a\))\s?[\p{L}\d-]{1,63}(?:\.[\p{L}\d-]{1,63})*\.\p{L}{2,24}(?![\p{L}\d])/giu;
const spelled = /(?<![\p{L}\d])[\p{L}\d._-]{2,64} (?:at|ät) [\p{L}\d-]{2,63} (?:piste|punkt|dot) \p{L}{2,4}(?![\p{L}\d])/giu;
/** Digits in groups, as a number that somebody answers is written in Finland: 0…, +358…, 00358…; a zero in brackets may stand in it. */
const phone =
  /(?<![\p{L}\d.,/-])(?:(?:\+\d{1,3}|00(?:358|4\d|3\d{1,2}|7))[ -]?(?:\(0\)[ -]?)?\d|\(?0[1-9]\d{0,2}\)?)(?:[ ./-]?\d){4,11}(?![\p{L}\d]|[.,]\d)/gu;
/** Lines that anybody may call: what is said of help is no way to know a person. */
const publicLine = /^(?:0800|0600|0700|0925250\d{3}|0203\d+|0206\d+|0295\d+|0294\d+|0100100)/;
/** Before a number that counts papers and things: "viite 1", "tilaus nro", "ref.". */
const counts =
  /(?<!\p{L})(?:viit(?:e|teen|teeksi|teellä|etieto)|viite(?:numero|nro)\p{L}*|\p{L}*laskun?|\p{L}*lasku(?:numero|nro)\p{L}*|tilaus|tilauksen|tilaus(?:numero|nro|tunnus)\p{L}*|(?:asia|diaari|asiakas|tuote|sarja|lähetys|jäsen|varaus|tosite)(?:numero|nro|tunnus)\p{L}*|varaus|lähetys|tilinumero|tili|iban|ref|referens\p{L}*|faktura\p{L}*|order\p{L}*|beställning\p{L}*|(?:kund|diarie|artikel|serie|konto|boknings|medlems)(?:nummer|nr)\p{L}*|bokning\p{L}*|konto)[\s.:]*(?:(?:nro|nr|no|numero|nummer|num|on|är)[\s.:]*)*(?:\d{1,4} )?$/iu;
const at = /(?<![\p{L}\d._%+-])@[\p{L}\d_](?:[\p{L}\d_.-]*[\p{L}\d_])?/gu;
const discord = /(?<![\p{L}\d#])[\p{L}\d_.]{2,32}#\d{4}(?![\p{L}\d])/gu;
const joined =
  /(?<![\p{L}\d._@/-])(?:\p{Ll}[\p{Ll}\d]*_[\p{Ll}\d_.]*[\p{Ll}\d]|[\p{L}\d]+_[\p{L}\d_]*\d|[xX]{2}_?[\p{L}\d]+_?[xX]{2})(?![\p{L}\d_])/gu;
const numbered = /(?<![\p{L}\d._@/-])(?:\p{L}[\p{L}.]{2,}\d{1,4}[\p{Ll}]{0,6}|\p{Ll}+\.\p{Ll}[\p{Ll}\d]*_*)(?![\p{L}\d_-])/gu;

const file = /\.(?:docx?|xlsx?|pptx?|pdf|png|jpe?g|mp4|csv|txt|md|zip)$/i;

const platforms = new Set([
  'instagram',
  'insta',
  'snapchat',
  'snap',
  'snäppi',
  'snäp',
  'tiktok',
  'discord',
  'steam',
  'telegram',
  'twitch',
  'reddit',
  'jodel',
  'youtube',
  'whatsapp',
  'signal',
  'roblox',
  'facebook',
  'xbox',
  'fortnite',
  'minecraft',
  'playstation',
  'kick',
  'threads',
  'bereal',
  'messenger',
  'x',
  'psn',
  'ig'
]);
const cues = new Set(handleCues.trim().split(/\s+/));
const known = new Set(things.trim().toLowerCase().split(/\s+/));
const wordsOf = /[\p{L}\d][\p{L}\d_.]*[\p{L}\d_]|[\p{L}\d]/gu;
const between = new Set('on oli olisi är var hen han hon det som @ is was oma min vår sig sin nimi'.split(' '));
/** What a Finnish or Swedish verb, or a small word, ends with: a word that ends so is not taken for a handle by its place alone. */
const verbal =
  /(?:taan|tään|ttiin|tiin|daan|dään|nut|nyt|vat|vät|ui|yi|tti|ssi|oi|öi|ai|si|tu|ty|ssa|ssä|sta|stä|lla|llä|lle|lta|ltä|ade|ades|ar|er|te|des|des|ns|ks|een|aan|iin|oon|seen|ia|iä|lta|eet|eita|ina|inä|tta|ttä)$/u;
const small = new Set(
  'ja tai että joka jota jossa jonka kun jos niin ei vai sekä myös ovat olivat koska vaan och eller att som när om men inte har i på av till från för med vid hade gick finns skriver tar ja nej and or that which who hän se he ne me te tämä jotain joku kuka mikä mitä heti nyt taas enää aina vain vielä jo liian kaikki kaikilla moni nya ny våra alla den det de ett en'.split(
    ' '
  )
);

export const emails = (text: string): Span[] => [...all(text, email), ...all(text, spelled)];

export const phones = (text: string): Span[] =>
  all(text, phone).filter(({ from, to }) => {
    const digits = text
      .slice(from, to)
      .replace(/\(0\)/, '')
      .replace(/[^\d+]/g, '')
      .replace(/^(?:\+|00)358/, '0');
    return (
      digits.length >= 7 &&
      digits.length <= 15 &&
      !publicLine.test(digits) &&
      !isDate(text.slice(from, to)) &&
      !counts.test(text.slice(Math.max(0, from - 40), from))
    );
  });

/** Names that somebody has in an app: written as one (@, #, _), or said to be one where an app is spoken of. */
export function handles(text: string): Span[] {
  const written = [at, discord, joined].flatMap((pattern) => all(text, pattern));
  return [
    ...written.filter(({ from, to }) => !file.test(text.slice(from, to))),
    ...sentencesOf(text).flatMap((sentence) => told(text, sentence))
  ];
}

/** In a sentence that speaks of an app or says "by the name of": what has digits at its end, and what follows the cue. */
function told(text: string, { from, to }: Span): Span[] {
  const words = all(text.slice(from, to), wordsOf).map((span) => ({ from: span.from + from, to: span.to + from }));
  const said = words.map((span) => text.slice(span.from, span.to));
  const lower = said.map((word) => word.toLowerCase());
  const speaks = lower.some(
    (word) =>
      platforms.has(word) || [...platforms].some((name) => name.length > 3 && word.startsWith(name) && word.length <= name.length + 6)
  );
  const cue = lower.map((word) => cues.has(word));
  if (!speaks && !cue.includes(true)) return [];
  const digits = all(text.slice(from, to), numbered)
    .map((span) => ({ from: span.from + from, to: span.to + from }))
    .filter((span) => !/^\p{Lu}{2,}/u.test(text.slice(span.from, span.to)));
  if (!speaks)
    return [...digits, ...words.filter((_, index) => isMade(said[index] ?? ''))].filter((span) =>
      words.some((word, index) => word.from === span.from && (cue[index - 1] === true || cue[index - 2] === true))
    );
  const named = words.filter((_, index) => {
    const before = between.has(lower[index - 1] ?? '') ? (between.has(lower[index - 2] ?? '') ? index - 3 : index - 2) : index - 1;
    return cue[before] === true && isOdd(said[index] ?? '');
  });
  return [...digits, ...named];
}

/** NikuPelaa_, pro_eetu: nothing but a handle is written so. */
const isMade = (word: string) => /\p{Ll}\p{Lu}|_/u.test(word) && word.length > 3;

const isOdd = (word: string) =>
  word.length >= 4 &&
  /^[\p{L}\d._]+$/u.test(word) &&
  /\p{L}/u.test(word) &&
  !small.has(word.toLowerCase()) &&
  !verbal.test(word) &&
  !cues.has(word.toLowerCase()) &&
  !between.has(word) &&
  !known.has(word.toLowerCase());

const sentencesOf = (text: string): Span[] => all(text, /[^.!?\n]+(?:[.!?](?=\S)[^.!?\n]*)*/gu);
/** 1.2.2027, 01-02-2027, 2.3., 08.00-09.30, 08 00 – 09 30, rooms 0402-0405. */
const isDate = (written: string) =>
  /^\d{1,2}([./-])\d{1,2}\1(?:\d{2}|\d{4})$/.test(written) ||
  /^\d{1,2}[. ]\d{2} ?[-–] ?\d{1,2}[. ]\d{2}$/.test(written) ||
  /^0\d{3} ?[-–] ?0\d{3}$/.test(written) ||
  /^\d{2}\/\d{4} ?[-–] ?\d{2}\/\d{4}$/.test(written);
const all = (text: string, pattern: RegExp): Span[] =>
  [...text.matchAll(pattern)].map((match) => ({ from: match.index, to: match.index + match[0].length }));
