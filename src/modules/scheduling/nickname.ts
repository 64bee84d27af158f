/**
 * Words of Finnish nature that a nickname is made of: trees, flowers, berries, waters, weather, birds. None that could be said of a person
 * (nothing of size, darkness or death, no animal that serves as an insult), and none of the most common family names (Laine, Niemi and
 * their like), which would read as somebody's.
 */
export const NICKNAME_WORDS = [
  'Koivu',
  'Pilvi',
  'Haapa',
  'Pihlaja',
  'Kataja',
  'Leppä',
  'Vaahtera',
  'Jalava',
  'Raita',
  'Kielo',
  'Apila',
  'Saniainen',
  'Sammal',
  'Mustikka',
  'Puolukka',
  'Lakka',
  'Mesimarja',
  'Kaisla',
  'Lumme',
  'Neilikka',
  'Unikko',
  'Puro',
  'Lähde',
  'Poukama',
  'Luoto',
  'Tunturi',
  'Niitty',
  'Metsä',
  'Polku',
  'Tuuli',
  'Pouta',
  'Lumi',
  'Huurre',
  'Usva',
  'Rusko',
  'Sarastus',
  'Revontuli',
  'Sateenkaari',
  'Peippo',
  'Västäräkki',
  'Leivo',
  'Kuovi',
  'Joutsen',
  'Tiira',
  'Tuomi',
  'Voikukka',
  'Kissankello',
  'Metsätähti',
  'Päivänkakkara',
  'Auringonkukka',
  'Pajunkissa',
  'Karpalo',
  'Vadelma',
  'Tyrni',
  'Käpy',
  'Naava',
  'Lampi',
  'Putous',
  'Kuura',
  'Lumihiutale',
  'Kuutamo',
  'Merituuli',
  'Iltarusko',
  'Rantakivi'
] as const;

/** The numbers run from 2 to 99, without those that carry a meaning of their own among the young or to the eye of hatred. */
const NUMBERS = Array.from({ length: 98 }, (_, index) => index + 2).filter((number) => ![13, 14, 18, 28, 66, 69, 88].includes(number));

/**
 * Proposes a nickname such as “Koivu 4”: a word of nature and a number, about 5,800 of them. It is a name to be called by, not a secret,
 * and two people may have the same. `random` gives numbers from 0 (included) to 1; where nobody may foresee it, from a strong source.
 */
export function proposeNickname(random: () => number): string {
  const word = NICKNAME_WORDS[Math.floor(random() * NICKNAME_WORDS.length)];
  const number = NUMBERS[Math.floor(random() * NUMBERS.length)];
  if (word === undefined || number === undefined) throw new RangeError('a random number lies from 0 to below 1');
  return `${word} ${number}`;
}
