/** Services, organisations, brands, feasts, works and people of public life that have a capital and are nobody of a group. */
export const things = `
Lyseo Lyceet Lumo Lumon Kojamo Pikipruukki Lycée Irti Huumeista Ung Wasaline Tropiclandia Botnia Coronaria Mehiläinen Vappen Zombiewalk Skolspring Anka Mental Health Headspace Calm Tiimari Sinelli Sekaisin Fenix Mielenterveyspooli Yeesin Aivoliitto Autismiliitto Barnavårdsföreningen Sydkusten Resurscentret Föregångarna Kukunori Majakka Pesäpuu Naisasialiitto Lyömätön Varjo Takuusäätiö Marttojen Kriminaalihuollon
Väylä Kipinä Tsemppi Virta-hanke Vahvistamo Meilahden Oiva-sovellus Mieliappi Moodpath Daylio Forest Habitica Blooket Gimkit Socrative Lumi-ohjelma Friends-ohjelma Bublan Tukena Jobbis Jeppis Powerpark Linnanmäki Särkänniemi Heureka Tietomaa Korkeasaari Ähtärin Hukkapuro Sappeen Himos Ylläs Ruka Vuokatti Tahko Megaland Lekland Prisman Sokos Emotion Kicks Normalin Ohlson Jula Byggmax Starkki K-Rauta Mirri Fafas Pancho Rax Scandburger Chopsticks
Baltic Princess Serenade Symphony Cinderella Megastar Mystar Finlines Europalink
Nato Maslow Freud Piaget Hotel Island Club Cup Day Show Game Games Festival Academy Idol Kitchen House Bar Cafe Café Street World Boys Girls Band School College University Center Centre Park Award Live Radio News Music Night Fest Tour Challenge Livia Paradise
Aula Aulaan Aulan Kahvio Kahvila Ruokala Liikuntasali Juhlasali Auditorio Auditoriet Klubben Omahoito Mario Kart Karts Zelda Sonic Pikachu Spiderman Hulk Elsa-prinsessa Afrikan Afrikas Nuortenexit Exit Napapiirin Allas Sea Pool Uppåt Nuortenkeskus Studorg Kristelefonen Nollinjen Skolpsykologen Perheneuvola Familjerådgivningen Nuorisovastaanotto Nuorisopoli Nuorisopsykiatria Psykiatri Polikliniikka Skolhälsovården Opiskeluhuolto Opiskelijahuolto Elevvården Studerandevården Yhteisöllinen Etsivä Jobcenter Työpaja Byströmintalo Vamos Vamlas Valikko Valo-Valmennus Silta Sininauha Sininauhaliitto Kriisikeskukset Rikosuhripäivystyksen Ensi- Turvakotien Pelastusarmeija Diakonia Diakoniatyö
Kirkko Kyrkan Seurakuntatalo Viestintä Ammattiosaaja Skills Taitaja-kilpailu Abitti Sanoma-Pro Otava Kompassi Trappan Sveps Understödet Samarbetsförbundet Setan Trasek Hivpoint Ehkäisyneuvola Nuortenlinkin Digitreenit Finnair Viking Silja Line Eckerö Tallink Onnibus Matkahuolto Jokeri Metro Vuosi Uusivuosi Loppiainen Trettondagen Laskiainen Helatorstai Kristihimmelsfärd Helluntai Pingst Midsommar Allhelgona Pyhäinpäivä Svenska-dagen Runebergsdagen Kalevalan-päivä Minna-Canthin Vårdö-kortet
Samsungi Huawei Xiaomi Oneplus Macbook Ipad Airpodsit Adidas Nike Puma Zara Hm Shein Temu Zalando Vinted Tori Torifi Ebay Amazon Alko Ärrä Kioski Sinebrychoff Karjala-olut Lonkero Somersby Marlboro Velo Zyn Vuse Mocca Musti
Rinnalla Rinnallaan Rinnallan Rinnallaa Rinnallasta Europe Microsoft Entra Connect Enter Esc Kristi
Apua Hjälp Lomake Asetukset Oppaat Etusivu Wilma Teams Zoom Kahoot Discord Disco Instagram Insta TikTok Snapchat Snap Snäppi Snäp WhatsApp Wappi YouTube Tube Netflix
Twitch Steam Telegram Signal Messenger Facebook Google Meet Moodle Canva Padlet Mentimeter Menti Forms OneNote Outlook Word Excel PowerPoint
Classroom
Spotify Pinterest Reddit Roblox Fortnite Minecraft Valorant Overwatch Sims Fifa Xbox Playstation Nintendo Switch Jodel BeReal Tinder
Omakanta Kanta Apotti Opintopolku Itslearning Primus Studeo Duolingo ChatGPT Copilot Gemini Flinga Quizlet Answergarden Thinglink Office Windows
Android Apple iPhone Chromebook Bing Edge Chrome Skype
Kela Fpa Thl Valvira Traficom Poliisi Posti Migri Digi Yle Areena Hesari Aamulehti Hufvudstadsbladet Kauppalehti Helmet Vaski Piki Finna
Oodi Sello Iso Omena Kamppi Ohjaamo Navigatorn Nuorisotalo Byströmin Monari Sekasin Chillaa Zekki Yeesi Verso KiVa Ankkuri Nyyti Mieli
Setlementti Ehyt Peluuri Martat Marttaliitto Icehearts Walkers Aseman Lapset Pelastakaa
Punainen Risti Mannerheimin Lastensuojeluliitto Tukinet Naisten Linja Nollalinja Rikosuhripäivystys Miessakit Seta Sateenkaariperheet Väestöliitto Sexpo Hyvinvointialue Terapianavigaattori Mielenterveystalo Omaolo Päihdelinkki Nuortenlinkki Nuorten Netti Turvakoti Opiskelijakunta
Opiskelijajärjestö Finlands Svenska Röda Korset Rädda Barnen Folkhälsan Marthaförbundet Luckan
Ungdomsakademin Decibel Psykporten Studerandekåren Barnavårdsförening Unga Föreningen Förbundet Samfundet Institutionen Mannerheims
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
Nordea Aktia Säästöpankki Handelsbanken Osuuspankki Mobilepay Siirto Klarna Paypal
Halloween Ramadan Eid Hanukka Diwali Penkkarit Wanhat Vanhojen Valborg Internationella Kansainvälinen Maailman Världens Dagen Oy Ab Ry Rf Ky Tmi Oyj
As Apteekki Arla Espa Esplanadi Rautatientori Narinkka Kauppatori Senaatintori Kansallismuseo Kiasma Ateneum Finlandia Musiikkitalo Kulttuuritalo
Tavastia Logomo Ruisrock Ilosaarirock Provinssi Weekend
Feissari Reels Stories Snapmap Threads Bluesky OnlyFans Omegle Vape Snus Elfbar Redbull Monster Battery Euroshopper Megis Counter-Strike
Cs Lol League Legends Gta Brawl Clash Royale Among Us Tetris Sudoku
Päihdeneuvonta Netari Someturva Terapiat Syömishäiriöliitto Droglänken Loiste Vertaispuhelin Hätäkeskuslaitos Hätäkeskus Päivystys
Giftinformationscentralen Kriisipuhelin Helpline Chat Barn Kyrkans Finfami Lastensuojelun Lapsuus Hyvinvointialueet Keskusteluapua Finnish Swedish
English Russian Arabic Somali Ukrainian Monday Tuesday Wednesday Thursday Friday Saturday Sunday January February March April June July September
October November December Nuortenelämä Nuortentalo Nuortenpalvelu Sosped Sopimusvuori Klubitalo Kriisikeskus Tyttöjen Poikien Talo Pakka Valintatalo
Halpa-Halli Minimani Rusta Jysk Normal Flying Tiger Finnkino Elokuvissa Megazone Hoplop Superpark Rush Prometheus Punkaharju Partiolaiset Scouterna
Martha Folktinget Yrkesakademin Novia Arcada Laurea Metropolia Haaga-Helia Humak Diak Xamk Savonia Tamk Hanken Kaskö Ammattiopiston Yrkesinstitutet
Koulutuskuntayhtymä Medborgarinstitutet Nuorisoseura Hoitokoti Työterveys Terveystalo Pihlajalinna Digicampus Testipiste Opetushallitus
Utbildningsstyrelsen Karvi Työkkäri Kuntaliitto Kommunförbundet Soite Kymenhva Pirha Varha Vakehyva Luvn Keusote Pohde Siun Sote Kainuun Ohjaustoiminta
Kalevalan Agricolan Canthin Runebergin Snellmanin Lucian Nuutin Nuuttipukki Fastlagen Påsken Julen Valborgsmässoafton Självständighetsdagen
Itsenäisyyspäivä Vaalit Lasten Oikeuksien Kestävän Kehityksen Mielenterveyden Mielenterveysviikko Ehkäisevän Hyvinvointipäivä Ystävänpäivä
Ystävänpäivänä Alla-hjärtans Haloo Helsinki Hiutale Suvivirsi Maamme Vårt Land Porilaisten Fröken Svensk Bröderna Lejonhjärta Ronja-rövardotter Fänrik
Ståls Sägner Kansallisteatteri Oopperatalo Operan Arktikum Forum Sealife Vuosaaren Flamingo Jumbo Ratina Koskikeskus Skanssi Valkea Matkus Rewell Pubg
Steamdeck Xboxlive Vr-lasit Oculus Switchi Chess Geoguessr Kahootti Wordle Candy Crush Clubpenguin Habbo Yubo Lastpass Sway Onedrive
Sharepoint Drive Dokumentti Google-lomake Chromecast Airdrop Facetime Zoomi Slack Mural Jamboard Whiteboard Planner Padletti
Freeflow Sanako Mahara Itslearningin Sanoma Tekstiili Ritalin Concerta Panadol Burana Burn Celsius Nocco Monsteri Sprite Fanta Jaffa Oatly Pringles
Taffel Hartwall Twix Snickers Haribo Rainbow Kotimaista Xtra Reissumies Elovena Nalle-puuro Blackpink Nirvana Metallica Käärijä Eurovision Euroviisut
Frozen Inception Titanic Avatar Matrix Shrek Simpsonit Bamse Bamsen Naruto Anime Manga Onepiece Sherlock Euphoria Heartstopper Squid
Nightwatch Salkkarit Temptation Selviytyjät Solsidan Bolibompa Buu-klubben
Tuntemattoman Lucia Alias Aliasta Pride Nepsy
`;
