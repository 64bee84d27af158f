/** Services, organisations, brands, feasts, works and people of public life that have a capital and are nobody of a group. */
export const things = `
Apua Hjälp Lomake Asetukset Oppaat Etusivu Wilma Teams Zoom Kahoot Discord Disco Instagram Insta TikTok Tiktok Snapchat Snap Snäppi Snäp WhatsApp Whatsapp Wappi YouTube Youtube Tube Netflix
Twitch Steam Telegram Signal Messenger Facebook Google Meet Moodle Canva Padlet Mentimeter Menti Forms OneNote Outlook Word Excel PowerPoint
Powerpoint Classroom
Spotify Pinterest Reddit Roblox Fortnite Minecraft Valorant Overwatch Sims Fifa Xbox Playstation PlayStation Nintendo Switch Jodel BeReal Tinder
Omakanta Kanta Apotti Opintopolku Itslearning Primus Studeo Duolingo ChatGPT Copilot Gemini Flinga Quizlet Answergarden Thinglink Office Windows
Android Apple iPhone Chromebook Bing Edge Chrome Skype
Kela Fpa Thl Valvira Traficom Poliisi Posti Migri Digi Yle Areena Hesari Aamulehti Hufvudstadsbladet Kauppalehti Helmet Vaski Piki Finna
Oodi Sello Iso Omena Kamppi Ohjaamo Navigatorn Nuorisotalo Byströmin Monari Sekasin Chillaa Zekki Yeesi Verso KiVa Kiva Ankkuri Nyyti Mieli
Setlementti Ehyt Peluuri Martat Marttaliitto Icehearts Walkers Aseman Lapset Pelastakaa
Punainen Risti Mannerheimin Lastensuojeluliitto Tukinet Naisten Linja Nollalinja Rikosuhripäivystys Miessakit Seta Sateenkaariperheet Väestöliitto Sexpo Hyvinvointialue Terapianavigaattori Mielenterveystalo Omaolo Päihdelinkki Nuortenlinkki Nuorten Netti Turvakoti Opiskelijakunta
Opiskelijajärjestö Finlands Svenska Röda Korset Rädda Barnen Folkhälsan Marthaförbundet Luckan
Ungdomsakademin Decibel Sveps Psykporten Studerandekåren Barnavårdsförening Unga Föreningen Förbundet Samfundet Institutionen Mannerheims
Barnskyddsförbund Suomen Svenskfinland Nordiska Rådet Eu Yk Unicef Unesco Erasmus Careeria Stadin Omnia Varia Keuda Gradia Tredu Osao Riveria Sasky
Winnova Axxell Prakticum Optima Luksia Hyria Taitaja WorldSkills Tuva Opva Telma Hojks
Ikea Lidl Prisma Citymarket Alepa Siwa Hesburger Hese McDonalds Mäkkäri Tokmanni Gigantti Verkkokauppa Vr Hsl Nysse Föli Foodora Wolt
Biltema Motonet Stockmann Stadium Intersport Kärkkäinen Puuilo Tesla Volvo Toyota Nokia Samsung Fazer Valio Marabou Pepsi Coca-Cola Cola
Oltermanni Juhla Mokka Ruohonjuuri Kotipizza Subway Burger King Espresso Robert's Coffee Picnic Starbucks
Jumala Gud Allah Jeesus Jesus Luoja Raamattu Bibeln Koraani Koranen Toora Joulupukki Tomten Juhannus Vappu Pääsiäinen Joulu Kekri Runeberg
Topelius Canth Snellman Kalevala Agricola Kivi Sibelius Mannerheim Nobel Muumi Muumit Mumin Muminpappa Muumipeikko Niiskuneiti Nuuskamuikkunen
Pikku Myy Pippi Långstrump Potter Batman Pokemon Pokémon Barbie Disney Marvel Lego
Korona Corona Covid Internet Lean Scrum Trello Genially Bluetooth Wifi Wi-Fi Uno Jenga Monopoly Twister Dixit Mölkky Trivial Pictionary Guds
Tuntematon Sotilas Okänd Soldat Täällä Pohjantähden Alla Seitsemän Veljestä Sinuhe Linna Ruusun Putous Maikkari Dna Telia Moi Tele
Nordea Aktia Säästöpankki Handelsbanken Osuuspankki Mobilepay MobilePay Siirto Klarna Paypal
Halloween Ramadan Eid Hanukka Diwali Penkkarit Wanhat Vanhojen Valborg Internationella Kansainvälinen Maailman Världens Dagen Oy Ab Ry Rf Ky Tmi Oyj
As Apteekki Arla Espa Esplanadi Rautatientori Narinkka Kauppatori Senaatintori Kansallismuseo Kiasma Ateneum Finlandia Musiikkitalo Kulttuuritalo
Tavastia Logomo Ruisrock Ilosaarirock Provinssi Weekend
Feissari Reels Stories Snapmap Threads Bluesky OnlyFans Onlyfans Omegle Vape Snus Elfbar Redbull Monster Battery Euroshopper Megis Counter-Strike
Cs Lol League Legends Gta Brawl Clash Royale Among Us Tetris Sudoku
`;
