import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { pointOut } from './find-names.ts';

const roster = ['Mika Korhonen', 'Toivo Mäkelä', 'Saga Lindqvist', 'Anna-Maria Nieminen', 'Fatima Al-Hassan'];
const found = (text: string, language: 'fi' | 'sv' | 'en' = 'fi') =>
  pointOut(text, { language, roster }).map(({ kind, text: said }) => `${kind}: ${said}`);

const examples: readonly (readonly ['fi' | 'sv' | 'en', string, readonly string[]])[] = [
  ['fi', 'Sovittiin Mikan ja Anna-Marian kanssa uusi aika.', ['name: Mikan', 'name: Anna-Marian']],
  ['fi', 'Al-Hassanin siskokin on samassa koulussa.', ['name: Al-Hassanin']],
  ['fi', 'Nimittely kohdistui Lehtoseen ja Antin porukkaan.', ['name: Lehtoseen', 'name: Antin']],
  ['fi', 'Keskustelimme Armaan, Rasmuksen ja Pekan asiasta.', ['name: Armaan', 'name: Rasmuksen', 'name: Pekan']],
  ['sv', 'Jag ringer Sagas föräldrar i morgon.', ['name: Sagas']],
  ['en', 'Fatima’s mother called.', ['name: Fatima’s']],
  ['fi', 'mika lupasi lopettaa huutelun', ['name: mika']],
  ['fi', 'TOIVO EI JAKSA', ['name: TOIVO']],
  ['fi', 'J. Virtasen vanhemmat soittivat.', ['name: J. Virtasen']],
  ['fi', 'Sovittiin K:n kanssa.', ['name: K:n']],
  ['fi', 'Toivo sanoi, ettei jaksa.', ['name: Toivo']],
  ['fi', 'Toivo paremmasta kuului puheissa.', []],
  ['sv', 'Toivo byter grupp.', ['name: Toivo']],
  ['sv', 'Hans bok försvann.', []],
  ['fi', 'Tavattiin Hämeenkadulla, Teamsissa ja Wilmassa.', []],
  ['fi', 'Katsottiin elokuva Tuntematon sotilas Lahdessa.', []],
  ['fi', 'Sipsukka on uusi täällä, kuten Zaramo.', ['name: Zaramo']],
  ['fi', 'Tunnus 010105 A 934V jäi lapulle.', ['identity_code: 010105 A 934V']],
  ['fi', 'Vanha 131052-308T ja uusi 131052X308T.', ['identity_code: 131052-308T', 'identity_code: 131052X308T']],
  ['fi', 'Soita 040 555 0123 tai +358 (0)40 555 0162.', ['phone: 040 555 0123', 'phone: +358 (0)40 555 0162']],
  ['fi', 'Hätätilanteessa 112, kriisipuhelin 09 2525 0111 tai 116 123.', []],
  ['fi', 'Lasku 2026-000417, 14.1.2027 klo 9.15–10.45, Y-tunnus 1234567-8.', []],
  ['fi', 'Osoite on aino.l@example.fi tai aino(at)example.org.', ['email: aino.l@example.fi', 'email: aino(at)example.org']],
  ['sv', 'På Snapchat heter hen lillabjorn_06.', ['handle: lillabjorn_06']],
  ['fi', 'Vilma sanoi, ettei jaksa; MLL:n puhelin on auki.', ['name: Vilma']],
  ['fi', 'Wilman viestit luettiin Aleksis Kiven kadulla.', []],
  ['fi', 'Teemana oli Kohtaa minut -kampanja ja Hyvän mielen viikko.', []],
  ['fi', 'Onnella saadaan sama tila, Onnille annettiin toinen.', ['name: Onnille']],
  ['fi', 'Pelataan Fortniteä kohtaamispaikka Olkkarissa.', []],
  ['sv', 'Augusti var lugn och Ungdomarnas telefon hölls öppen.', []],
  ['fi', 'Turusen kahvilassa istuttiin, ja huone Aalto on varattu Turuselle.', ['name: Turuselle']],
  ['fi', 'Joukkue Ketut voitti, ja leikimme Kapteeni käskee.', []],
  ['sv', 'Lagen Tigrarna och Lejonen spelade, sade Emil.', ['name: Emil']],
  // Registered names, at the head and in small letters.
  ['fi', 'Kauhasen isä soitti, ja shahad tulkkasi.', ['name: Kauhasen', 'name: shahad']],
  ['sv', 'Rasha har flyttat, och linnéas pappa mejlade.', ['name: Rasha', 'name: linnéas']],
  ['sv', 'Denna dag är jeans tillåtna.', []],
  // Said to be called so, of a person and of a thing.
  ['fi', 'Poika nimeltä sirkopa tuli, ja kurssin nimi on Hyvä arki.', ['name: sirkopa']],
  ['sv', 'Klasskompisarna kallar honom "Pompeliko".', ['name: Pompeliko']],
  ['sv', 'Löv är hennes efternamn.', ['name: Löv']],
  ['sv', 'GEA-kursen Kommunikation avslutas.', []],
  // In a list, with a pronoun, before a given name.
  ['fi', 'Jusna, Masi ja Repe lähtivät.', ['name: Jusna', 'name: Masi', 'name: Repe']],
  ['fi', 'Minttu ja minä käymme läpi säännöt.', ['name: Minttu']],
  ['sv', 'pratade med jonna och ida-maria i dag', ['name: jonna', 'name: ida-maria']],
  // Towns and services that are names too.
  ['sv', 'Lovisa har två timmars bussresa från Lovisa.', ['name: Lovisa']],
  ['sv', 'Wilma har inte läst det i Wilma. Wilma har varit nere.', ['name: Wilma']],
  ['fi', 'Salosta on huoli, mutta Salossa ei.', ['name: Salosta']],
  ['fi', 'Sanoin, että Auran kannattaa jutella.', ['name: Auran']],
  // Words that are names.
  ['fi', 'Lumille annettu lupa. Rauha on huolissaan siskostaan.', ['name: Lumille', 'name: Rauha']],
  ['fi', 'Rauha palasi luokkaan. Taito pyytää apua on hukassa. Aamu oli levoton. Mäki oli liukas eikä siitä tullut mitään.', []],
  ['sv', 'Dag höll sig lugn, och Saga grät.', ['name: Dag', 'name: Saga']],
  ['sv', 'Frid och ro önskade sig de flesta.', []],
  // Where one goes, and what is played.
  ['fi', 'Mennään Pihlajaan, retki Sandelankiin.', []],
  ['sv', 'Vi cyklade till Sandudden och spelade Mario Kart.', []],
  ['fi', 'Käyttöön tulee Hyvinvointi ja Turvallisempi arki.', []],
  // Strange names by how they are written, and a family.
  ['fi', 'Qhadir ei uskalla puhua, Kuismin äiti soitti.', ['name: Qhadir', 'name: Kuismin']],
  ['sv', 'Ludde har bara Simon att vara med.', ['name: Ludde', 'name: Simon']],
  ['sv', 'avtalade me sannas mamma', ['name: sannas']],
  ['fi', 'Käytettiin Vahvuusvariksen kortteja.', []],
  ['en', 'The group came back from the field. Then Fatima spoke.', ['name: Fatima']],
  ['fi', 'Sovittu: J-P hakee avaimet.', ['name: J-P']],
  ['sv', 'M. Lillhannus vikarierar.', ['name: M. Lillhannus']],
  // Days, bodies, abbreviations, papers, what is used, where one moves.
  ['fi', 'Seuraava kerta on Antin päivänä, Antin päivä oli raskas.', ['name: Antin']],
  ['sv', 'Salen är bokad på Alexandras namnsdag.', []],
  ['fi', 'Elämä On Parasta Huumetta ry ja Brita Maria Renlundin säätiö kutsutaan, HOKSiin kirjataan.', []],
  ['fi', 'Lasku odottaa, viite 1 00482 17739, tilaus nro 050 4412 889; soita 050 4412 889.', ['phone: 050 4412 889']],
  ['fi', 'Nasran sisko muutti lokakuussa Tampereelle ja asuu Kaarnassa.', ['name: Nasran']],
  ['fi', 'Tehtiin Elämänpuu ja Sukupuu. Kokki on huolissaan. Kortit Suru, Pelko ja Häpeä.', []],
  ['sv', 'Vi provade Fyrkantsandning och Kroppsskanning i Gerby och Sunnanvik.', []],
  ['sv', 'Klassrum Lärkan är bokat, vi tar Svanen. Ord på tavlan: Respekt, Tillit, Humor.', []],
  // Lists in small letters, Sámi names, initials.
  ['sv', 'borta emil, saga och björn', ['name: emil', 'name: saga', 'name: björn']],
  ['sv', 'Máret bor på internatet. Tuva från frisörlinjen berättade.', ['name: Máret', 'name: Tuva']],
  ['fi', 'Nähdään T.M:n kanssa. Lampinenhan se keksi.', ['name: T.M:n', 'name: Lampinenhan']],
  ['fi', 'Hän esiintyy nimellä NikuPelaa_.', ['handle: NikuPelaa_']],
  ['fi', 'Instassa nimellä kaarnaq ja @eetuhoo.', ['handle: kaarnaq', 'handle: @eetuhoo']]
];

for (const [language, text, expected] of examples)
  test(`“${text}” holds ${expected.length === 0 ? 'nobody' : expected.join(', ')}`, () => {
    expect(found(text, language)).toEqual(expected);
  });

test('a text in Swedish is read as one though the page is in Finnish', () => {
  expect(found('Hans bok försvann och det är inte bra för gruppen.')).toEqual([]);
  expect(found('Stig in, stod det på dörren som vi inte har sett.')).toEqual([]);
});

const pieces = fc.array(
  fc.oneof(
    fc.constantFrom(
      'Mika',
      'toivo',
      'SAGA',
      'Ilta',
      'ja',
      'och',
      'sanoi',
      'ei',
      'jaksa',
      '010105',
      'A',
      '934V',
      '+358',
      '040',
      '@',
      '_',
      '#1234',
      'J.',
      '\n',
      'tunnus',
      'Insta',
      'on'
    ),
    fc.string({ maxLength: 12, unit: 'grapheme' })
  ),
  { maxLength: 40 }
);
const texts = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 200 }),
  pieces.map((words) => words.join(' ')),
  pieces.map((words) => words.join(''))
);
const languages = fc.constantFrom('fi' as const, 'sv' as const, 'en' as const);

test('whatever is written, findings lie within the text, in order and apart, and say what stands there', () => {
  fc.assert(
    fc.property(texts, languages, fc.array(fc.string({ maxLength: 20 }), { maxLength: 4 }), (text, language, names) => {
      let end = 0;
      for (const finding of pointOut(text, { language, roster: [...roster, ...names] })) {
        expect(finding.start).toBeGreaterThanOrEqual(end);
        expect(finding.end).toBeGreaterThan(finding.start);
        expect(finding.end).toBeLessThanOrEqual(text.length);
        expect(finding.text).toBe(text.slice(finding.start, finding.end));
        end = finding.end;
      }
    })
  );
});

test('asked again, the answer is the same', () => {
  fc.assert(
    fc.property(texts, languages, (text, language) => {
      const once = pointOut(text, { language, roster });
      expect(pointOut(text, { language, roster })).toEqual(once);
    })
  );
});

test('a name of the roster in the middle of a sentence is found in each Finnish case', () => {
  const cases = ['Mika', 'Mikan', 'Mikaa', 'Mikassa', 'Mikasta', 'Mikaan', 'Mikalla', 'Mikalta', 'Mikalle', 'Mikana', 'Mikaksi', 'Mikakin'];
  for (const form of cases) expect(found(`Silloin ${form} mainittiin.`)).toEqual([`name: ${form}`]);
});

test('ten thousand characters take ten times as long as a thousand, whatever they are', () => {
  const lines = ['Mika sanoi että Toivo ei jaksa. ', 'a', '0', 'a_', '1 ', '@a.', 'Aa ', 'A. ', 'tunnus Insta ', '((', 'x-', '040-'];
  const time = (text: string) => {
    const start = performance.now();
    pointOut(text, { language: 'fi', roster });
    return performance.now() - start;
  };
  for (const line of lines) {
    time(line.repeat(50));
    expect(time(line.repeat(Math.ceil(10_000 / line.length)))).toBeLessThan(1500);
  }
});
