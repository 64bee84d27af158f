import { chance, pick, pickWeighted, type Random } from './random.ts';

// Given and family names that are common in Finland, put together by chance: nobody is meant.

type Language = 'fi' | 'fi-x-selko' | 'sv' | 'en';

interface NameList {
  readonly given: readonly string[];
  readonly family: readonly string[];
  /** Languages that such a person may have chosen for the service, by weight. */
  readonly languages: readonly (readonly [Language, number])[];
}

const words = (text: string) => text.trim().split(/\s+/);

const finnish: NameList = {
  given: words(`
    Aada Aapo Aatu Aino Akseli Aleksi Alisa Anni Antti Arttu Eemeli Eerika Eetu Eevi Elias Elina Ella Emilia Emma Enni Essi Eveliina Hanna
    Heini Helmi Henri Hilla Iida Iina Iiris Ilona Inka Jami Janika Jenna Jere Jesse Jimi Joel Joona Juho Julia Jutta Kaisa Kalle Karoliina
    Katri Kia Kiira Konsta Krista Lassi Lauri Lenni Lotta Luka Maija Matias Meeri Mette Miika Milja Milla Minttu Mira Miro Neea Niilo
    Niklas Noora Nuutti Oona Oskari Otso Otto Paavo Patrik Peetu Petra Pihla Pinja Rasmus Riina Ronja Roosa Saana Saku Samu Sanni Santeri
    Senja Siiri Silja Sofia Sonja Susanna Taavi Tatu Teemu Tiia Tinka Topi Tuomas Ukko Valtteri Veera Veeti Venla Verneri Vilma Väinö`),
  family: words(`
    Aaltonen Ahola Ahonen Alanen Anttila Autio Eerola Eskelinen Haapala Haapanen Hakala Halonen Harjula Hartikainen Hautala Heikkinen
    Hiltunen Hirvonen Holopainen Huttunen Hyvönen Hämäläinen Ikonen Immonen Jokela Juntunen Järvelä Kallio Kangas Kantola Karjalainen
    Karppinen Kauppila Kemppainen Keränen Ketola Kettunen Kivelä Kivistö Koivula Kokkonen Korhola Korpela Koskela Kukkonen Kuusisto
    Kärkkäinen Laakso Laatikainen Lahtinen Laitila Lappalainen Lehtola Leinonen Leppänen Luoma Luukkonen Makkonen Manninen Mattila
    Miettinen Moilanen Mustonen Mäenpää Mäkelä Niemelä Nieminen Niskanen Nousiainen Oinonen Ojala Oksanen Paananen Pakarinen Parviainen
    Peltola Pelkonen Pirinen Pitkänen Pulkkinen Puustinen Rantala Rautio Rissanen Ruotsalainen Räisänen Saarela Saarinen Salmela Savolainen
    Seppälä Sillanpää Sorsa Suominen Tanskanen Tervo Tiihonen Toivanen Tuominen Turunen Uusitalo Vainio Valkonen Vesterinen Viljanen Väisänen
    Yli-Hukkala Ylitalo Ylönen Åkerman Ärväs Öhman`),
  languages: [
    ['fi', 96],
    ['fi-x-selko', 4]
  ]
};

const swedish: NameList = {
  given: words(`
    Alexandra Anton Axel Benjamin Cecilia Edvin Ellen Emil Fanny Filip Frida Hugo Ida Isabella Jonatan Josefin Kevin Linnéa Ludvig Måns
    Nellie Oliver Saga Sebastian Tilda Tove Viktor Wilma Åsa Östen`),
  family: words(`
    Ahlskog Backman Björklund Borg Dahlberg Ek Enlund Finne Forsblom Granholm Grönlund Holmqvist Häggblom Högnäs Klingenberg Lindqvist
    Ljungqvist Mattsson Nygård Nylund Rosenlöf Sandvik Sjöberg Sundström Söderholm Wikström Åberg Österholm`),
  languages: [
    ['sv', 80],
    ['fi', 20]
  ]
};

const otherLists: readonly NameList[] = [
  {
    given: words('Ahmed Ali Aya Dalia Farah Hamza Hassan Huda Karim Layla Mariam Mustafa Nour Omar Rania Salma Samir Yasmin Yusuf Zainab'),
    family: words('Al-Hamdani Al-Saadi Aziz Darwish Fadel Haddad Hakim Jaber Kassem Mansour Nasser Rahal Salim Shahin Tawfiq Zidan'),
    languages: [
      ['fi', 35],
      ['fi-x-selko', 40],
      ['en', 25]
    ]
  },
  {
    given: words('Abdi Amina Ayaan Bilan Fadumo Hodan Ismail Khadija Liban Mahad Nasra Sahra Warsame Yahye Zakaria'),
    family: words('Abdullahi Aden Dirie Farah Hersi Hirsi Jama Mohamud Nuur Osman Warfa Yusuf'),
    languages: [
      ['fi', 60],
      ['fi-x-selko', 30],
      ['en', 10]
    ]
  },
  {
    given: words(
      'Alina Andrii Anastasiia Arina Danylo Dmytro Iryna Kateryna Maksym Maria Mykhailo Oleksandra Oleksii Polina Sofiia Taras Vira Yana'
    ),
    family: words(
      'Bondar Danylenko Hrytsenko Ivashchenko Kovalenko Lysenko Marchuk Melnyk Petrenko Romanenko Savchuk Tkachenko Zakharenko'
    ),
    languages: [
      ['fi', 30],
      ['fi-x-selko', 35],
      ['en', 35]
    ]
  },
  {
    given: words('Anh Bao Duc Huong Kim Lan Linh Mai Minh Nam Ploy Quang Suda Thanh Thuy Trang Tuan'),
    family: words('Bui Dang Do Hoang Huynh Le Ngo Nguyen Pham Phan Srisuk Thongchai Tran Vu'),
    languages: [
      ['fi', 60],
      ['fi-x-selko', 25],
      ['en', 15]
    ]
  },
  {
    given: words('Arash Azad Berfin Daryan Hêvî Jiyan Kamran Mahsa Nasrin Parisa Reza Rojin Shirin Zana'),
    family: words('Ahmadi Amedi Barzan Ebrahimi Hosseini Karimi Moradi Rahimi Rostami Shekari Tahiri Yıldız'),
    languages: [
      ['fi', 55],
      ['fi-x-selko', 30],
      ['en', 15]
    ]
  },
  {
    given: words('Aleksandr Darja Deniss Elizaveta Kristiina Marek Mihhail Natalia Ruslan Siim Triinu Veronika'),
    family: words('Kask Kuznetsova-Virta Lebedev Mägi Orlov Pärn Rebane Saar Sokolov Tamm Õunapuu'),
    languages: [
      ['fi', 75],
      ['fi-x-selko', 15],
      ['en', 10]
    ]
  }
];

export interface PersonName {
  readonly given: string;
  readonly family: string;
  readonly language: Language;
}

/** 60 characters with the space between: as long as a name gets on a page. */
export const longName: PersonName = { given: 'Maria-Magdalena Wilhelmiina Josefiina', family: 'Uusi-Kantola-Lindqvist', language: 'fi' };

/** Proposes people without end, no two by the same name. `foreign` is the share of those whose family came from elsewhere. */
export function namesFrom(random: Random, taken: Set<string>, foreign: number): () => PersonName {
  return () => {
    for (;;) {
      const list = chance(random, foreign) ? pick(random, otherLists) : chance(random, 0.13) ? swedish : finnish;
      const name = { given: pick(random, list.given), family: pick(random, list.family), language: pickWeighted(random, list.languages) };
      const whole = `${name.given} ${name.family}`;
      if (taken.has(whole)) continue;
      taken.add(whole);
      return name;
    }
  };
}

/** The part of an address before the @: lower-case Latin letters without accents, unlike all those that are taken. */
export function mailName({ given, family }: { given: string; family: string }, taken: Set<string>): string {
  const bare = (text: string) =>
    text
      .normalize('NFD')
      .replace(/\p{M}/gu, '')
      .toLowerCase()
      .replace(/ı/g, 'i')
      .replace(/[^a-z]+/g, '-')
      .replace(/^-|-$/g, '');
  const plain = `${bare(given)}.${bare(family)}`;
  let name = plain;
  for (let number = 2; taken.has(name); number++) name = `${plain}${number}`;
  taken.add(name);
  return name;
}
