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
pakkanen tiainen varpunen leivonen ukkonen lilja kari maila raivo kauno leija suoma ilman linkin
aarnio aatto aava alanko alanne alho aro aron elo erin halme haukka hellin hietikko hirvi hongisto honka hovi huhta hukka hurme huttu hyyppä härmä
ilves jadessa jalava joki jylhä järvi kanerva kankare kanto karppi kaski kataja katajisto kela kemppi kero keskinen kesti keto kiiski kilpi kiuru kivi
koho koivikko koivu kokki kolari kontio kopra korpi korte korva koskelo kuha kuikka kukko kunnari kunnas kupari kurikka kuula kuutti kähärä kärki
laari laiho lampi latva laukka lehmus lehti lehtiö leiviskä leivo lempinen leppä liimatta linna lintunen lohi lukkari lumia lumme luoto lähde majava
majuri manner mansikka mantere maya metso moisio muikku murto mylläri männikkö männistö mänty naskali niska niva nummi nuotio närhi oinas oja oksa
olin onnela orava orvokki pajari palmu palo paukku peippo pesu petäjä peura piispa pohjalainen pollari porkka posti pudas puisto puro puska
pyy pätsi raappana raivio rannikko rasi rastas raunio repo riipinen rokka ruoho rämä saaristo saarni saksa salin sarin saukko selin seppä siira sointu
somero sorsa sorvari soukka suomalainen suomi suutari suvanto syrjä särkkä säteri taipale talja tammi tammisto tanner tenho terävä tikka tilli toimi
tukiainen tuomi turkki tuuri tölli törmä uitto usko vaara valkama valli valo valta vasara vehmas venäläinen viita virolainen visa vuolle vuoristo
väistö väre ylinen
`;
export const swedishWords = `
falk blixt ljung gren modig
Make Saga Björn Sten Stig Love Dag Maj Bo Per Tage Ville Liv Sanna Mina Lev Tom Hans Mark Penna Rea Rim Rita Roman Sina Unna Inga Inger Klara Lotten
Rut Bror Bella Linn Lena Svea Vera Dan Siv Kim Ann Jul Ester Gunnar Isa Lida Nick Sund Holm Malm Ström Berg Lund Öst Foss Forss Finne Lilja Viola Rosa Lina Kaj Vilja Vide Ask Ros Storm Örn Ärla Gull Frid
storm frost axel hajar manar slava rike nalle mimosa aura arla vilde ramla jama frans
adel alias allén alm alper ammar ana andre andres april aren art arton asp ave back bas ben bister bita björk blanka blom
blomster bojan borg britt bäck dana diar dina don dona dua edda eden ek elda eldar elen ena ene era etta fager firas
flink flora fors frank fred frimodig frisk from furu fält färm german glad granit grön hagar hakan hassel
hast heta hetta hjort hult hurtig hägg ila inge isberg israel jon jude juli kalla karen karmen karolin kela kemi kille klinga knut
kock korte kosmos kraft kris kristen kvick kvist kåre lada lavin lax le lilla lind linden linne lova lunden lustig lyra
lång lönn makar marin milda myller myra mys mård neri nia oja orre palm
petar pigg ram rama rand randa rask rastas reda ren rida rimma ringa rinna river runa rönn salar samer sand
sena sid silke silver simula sira siren sjöman skog sky soja sona sova spets stark still stolt strand
sultan susa svart svensk svärd säteri tabell tala tam tapper tia tilja trygg udd urban valborg van veka viking vilda
violetta visa öster
`;
/** Services, feasts, places and English words. */
export const wordsAnywhere = `
Laku Ninja Nova Wilma Siri Alexa Lucia Elisa Gloria Virgin Iris Milan Maxim Grace Blessing Precious Divine Patience Innocent Joy Angel Princess Baraka
Neema Rose Will Jordan Chai Mei Wei Linda Salla Kaarina Simo Soini Tammela Inari Sofi
`;
/** English words that a Finnish or Swedish name with an ending looks like (this: Thi): in an English text they are no name. */
export const englishWords = `
the then are tue come came work sign saints name chosen southern from back line lines into wall walls edit edits green strand strands winter hang ate visa alias lax eve eves patience young old good best long short small strong wise rich poor wood woods stone hill hills field fields lake north south west east king knight bell ball bird fox wolf fish rice gold silver black white brown gray grey
this thus class else make makes mark marks help helps change changes hand hands will wills may june april august art bill bills pat sue drew rob frank dawn summer autumn guy max ray rich skip
miles chase chance hunter dean page pages sky tell tells has his its was yes us as is does goes less miss pass kiss boss cross loss mess guess dress address business process
even said mean then than ten man men can pan son sun one gone done none on an in if of or so to do no go be he me we my by at it
hope joy faith grace rose star stars sport sports team teams room rooms plan plans start starts need needs talk talks turn turns list lists side sides role roles rule rules
`;
/** Names that only a capital tells from the word, which few write at the head of a sentence: henna, otto, sven, karl. */
export const wordsInSmall = {
  fi: `
ahti alba alli diana emmi esteri evin hakanen helli hely henna hilkka iiris ilmi impi inka ivana jana jonne kaarin karina karri kirsi konstantin kosti lana lari liina liisi lila lilja lotta maila maja marina martta
miina mimmi nanna nata neuvonen nurminen miettinen otso otto pälvi sahra sara sari sirkka siru tapani tilde tina touko tuulia tähtinen toivonen tuominen vanja viola
`,
  sv: `
alvar anas ansa aria arian arta avin bilan enar enes firat hulda jack jarl jasmin julle kajan karl ladan lila meja mila murad murat nita sade titta valde veke
`
};
