/**
 * Surnames that stand at the head of a sentence without a given name often enough; written down for this rule by its author. The rest are found by their endings
 * (`find-names.ts`) or because a strange word in the middle of a sentence has a capital.
 */
export const surnames = `
Korhonen Virtanen Mäkinen Nieminen Mäkelä Hämäläinen Laine Heikkinen Koskinen Järvinen Lehtonen Lehtinen Saarinen Salminen Niemi Heinonen Heikkilä
Kinnunen Salonen Turunen Salo Laitinen Rantanen Karjalainen
Tuominen Mattila Jokinen Savolainen Lahtinen Ahonen Ojala Leppänen Kallio Leinonen Väisänen Hiltunen Pitkänen Miettinen Manninen Aaltonen Koivisto
Hakala Anttila Laaksonen Lehto Hirvonen Räsänen Laakso Rantala
Toivonen Aalto Mustonen Niemelä Nurmi Moilanen Peltonen Seppälä Pulkkinen Saari Hänninen Kettunen Lappalainen Koskela Partanen Kemppainen Seppänen
Ahola Kauppinen Lahti Salmi Aho Huttunen Ikonen Suominen Halonen
Pesonen Kärkkäinen Peltola Mikkonen Koponen Niskanen Vainio Oksanen Heiskanen Mikkola Koski Honkanen Immonen Harju Määttä Nurminen Vuorinen Kokkonen
Rissanen Karppinen Mäki Laukkanen Parkkinen Hietala Eskelinen
Hyvönen Asikainen Rajala Lampinen Väänänen Kangas Ruotsalainen Suhonen Rautiainen Holopainen Tolonen Karhu Kokko Pietilä Uusitalo Kivelä Nevalainen
Lindroos Kuusisto Piirainen Silvennoinen Haapala Pirinen Alatalo
Tanskanen Juntunen Hokkanen Kainulainen Kekkonen Pelkonen Hakkarainen Kurki Eronen Paavola Virta Viitanen Rinne Kosonen Pasanen Lepistö Lipponen
Vesala Hautala Nykänen Martikainen Luoma Sirola Rauhala Pennanen Jaakkola
Torvinen Ranta Raatikainen Jääskeläinen Kivinen Nikula Puustinen Ylönen Tiainen Ojanen Happonen Toikka Kulmala Korpela Koivula Ketola Jussila Jaatinen
Haapanen Autio Airaksinen Inkinen Ahlqvist Varis Vuori Valtonen Turpeinen
Simola Sipilä Sarkkinen Saarela Rekola Pylkkänen Pohjola Perälä Palonen Ollila Mäntylä Malinen Luukkonen Liukkonen Lindeman Laaksola Kyllönen
Kuosmanen Kuronen Kortelainen Komulainen Kiviniemi Kilpeläinen Keränen Kaukonen Kananen
Johansson Nyman Lindholm Karlsson Andersson Eriksson Lindström Lindqvist Nyström Björklund Lindberg Blomqvist Söderholm Söderström Sundström
Fagerström Holm Holmberg Holmström Grönroos Grönlund Nordström Nordman Backman Bergman Bergström
Ekholm Ekström Engblom Enlund Finne Forsman Forsberg Forss Friman Granqvist Gustafsson Hellström Henriksson Häggblom Högström Jansson Johnson
Kronqvist Kullberg Lindfors Lindgren Lindell Lund Lundqvist Lundström Malm Mattsson Nylund Nyberg Nygård Nordlund
Öhman Österberg Österlund Öst Pettersson Renlund Rosenqvist Rönnqvist Sandberg Sandell Sandström Sjöberg Sjöblom Sjöholm Ström Strömberg Sundqvist
Sundberg Söderlund Söderman Wahlström Wallin Westerlund Wikström Wiklund Wikman Willman Åberg Åkerlund Åström
Ali Ahmed Hassan Hussein Mohamed Mohamud Warsame Abdi Farah Nur Osman Yusuf Ibrahim Al-Hassan Al-Jaziri Nguyen Tran Pham Huynh Hoang Phan Vu Dang Bui
Ngo Duong Ivanov Ivanova Smirnov Smirnova Petrov Petrova Kuznetsov Kuznetsova Popov Popova
Kovalenko Shevchenko Bondarenko Tkachenko Kravchenko Kovalchuk Melnyk Kowalski Kowalska Nowak Wiśniewski Tamm Saar Sepp Mägi Kask Kukk Rebane Kaya
Yilmaz Demir Çelik Şahin Özdemir Krasniqi Gashi Berisha Hoxha Morina Shala Singh Sharma Thapa Gurung Kumar Khan Begum
`;
