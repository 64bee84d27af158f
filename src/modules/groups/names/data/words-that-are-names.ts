/**
 * Given names and surnames that are ordinary words: at the head of a sentence, or in small letters, they are a person only where what is around them says so. By the language in
 * which they are words: "Toivo" is none in Swedish, nor "Stig" in Finnish.
 */
export const finnishWords = `
Aamu Aarre Aatos Aimo Aina Ali Ansa Armas Arvo Aura Eine Elin Ellen Hana Hanan Heino Heini Helle Hellä Helmi Hertta Hilla Ilma Ilo Ilona Ilta Into Jade
Jalo Jannu Johan Kaarna Kai Kaino Kaisla Keiju Kelo Kide Kielo Kikka Kiva Kirsikka Kukka Kuura Lahja Laina Lempi Loimu Lumi Mainio Malva Manu Marja
Meri Minttu Muna Muusa Nalle Nuppu Oiva Ole Onni Otava Paju Pihlaja Pilvi Pinja Poju Pyry Toivo Päivä Päiviö Raita Rauha Ravi Ripa Ruska Ruusu Sade
Sampo Sana Satu Selja Silmu Sini Sisko Sisu Soran Sulho Sulo Suvi Säde Tähti Taika Taimi Taisto Taito Tarmo Taru Terho Tuike Tuisku Tuuli Tyyni Ukko
Uljas Unelma Urho Usva Utu Uuno Valio Valon Vanamo Vappu Varpu Veli Vesa Vian Vieno Vilja Voitto Vuokko Essu Rape Susi Lempo Kape Seppo Kuisma Salo
Lahti Koski Salmi Kallio Malmi Koivisto Nurmi Laakso Saari Niemi Mäki Aho Harju Vainio Virta Ranta Rinne Vuori Kangas Karhu Kurki Laine Aalto Lehto
Autio Varis Luoma Rajala Rantala Pohjola Kokko Saar Tamm Kask Kaya Khan Ojala Kivelä Kivinen Pitkänen Suominen Lampinen Ruotsalainen Karjalainen
Savolainen Hämäläinen Lappalainen Lemmikki Salli Anna
`;
export const swedishWords = `
Make Saga Björn Sten Stig Love Dag Maj Bo Per Tage Ville Liv Sanna Mina Lev Tom Hans Mark Penna Rea Rim Rita Roman Sina Unna Inga Inger Klara Lotten
Rut Bror Bella Linn Lena Svea Vera Dan Siv Kim Ann Jul Ester Gunnar Isa Lida Nick Sund Holm Malm Ström Berg Lund Öst Foss Forss Finne Lilja Viola Rosa Lina Kaj Vilja Vide Ask Ros Storm Örn Ärla Gull Frid
`;
/** Services, feasts, places and English words. */
export const wordsAnywhere = `
Laku Ninja Nova Wilma Siri Alexa Lucia Elisa Gloria Virgin Iris Milan Maxim Grace Blessing Precious Divine Patience Innocent Joy Angel Princess Baraka
Neema Rose Will Jordan Chai Mei Wei Linda Salla Kaarina Simo Soini Tammela Inari Sofi
`;
/** English words that a Finnish or Swedish name with an ending looks like (this: Thi): in an English text they are no name. */
export const englishWords = `
this thus class else make makes mark marks help helps change changes hand hands will wills may june april august art bill bills pat sue drew rob frank dawn summer autumn guy max ray rich skip
miles chase chance hunter dean page pages sky tell tells has his its was yes us as is does goes less miss pass kiss boss cross loss mess guess dress address business process
even said mean then than ten man men can pan son sun one gone done none on an in if of or so to do no go be he me we my by at it
hope joy faith grace rose star stars sport sports team teams room rooms plan plans start starts need needs talk talks turn turns list lists side sides role roles rule rules
`;
