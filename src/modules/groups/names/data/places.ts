/**
 * Places with a capital that are no person, in the languages a professional writes in: municipalities, parts of cities, regions, countries, cities of the world.
 * Those that are a surname or a given name too stand here as well: then what is around them decides.
 */
export const places = `
Turun Turussa Turusta Turkuun Turkua Turulla
Nystad Vichtis Vederlax Kumo Euraåminne Luvia Ulvsby Sastmola Ilmola Storå Bötom Alavo Etseri Vindala Sordavala Lundo Letala Nousis Masko Virmo Salo-Halikko Halikko Pyhätunturi Vammala Kangasalla Sampola Toijala Vilppula Mänttä-Vilppula Nokian Lempäälän Lammi Hauho Rymättylä Piikkiö Karjalohja Nummi-Pusula Sammatti Pusula Pornaisten Klaukkala Rajamäki Röykkä Hyrylä Kellokoski Jokela Nikinmäki Pakila Paloheinä Maunula Kannelmäki Malminkartano Haaga Huopalahti Meilahti Munkkiniemi Munkkivuori Ruskeasuo Laakso Käpylä Kumpula Toukola Viikki Latokartano Pihlajisto Puistola Suutarila Siltamäki Tapulikaupunki Jakomäki Roihuvuori Tammisalo Laajasalo Jollas Puotila Rastila Meri-Rastila Aurinkolahti Ruoholahti Jätkäsaari Eira Ullanlinna Kaivopuisto Kaartinkaupunki Katajanokka Hermanni Alppila Vuosaarelta Karakallio Kilo Mankkaa Laaksolahti Viherlaakso Järvenperä Suvela Tuomarila Saunalahti Nöykkiö Westend Mankans Köklax Sökö Olars Noux Kyrkträsk Hiekkaharju Jokiniemi Rekola Asola Päiväkumpu Pakkala Kartanonkoski Veromies Länsimäki Kaivoksela Vantaankoski Pähkinärinne Hämevaara Rajakylä Meri-Toppila Myllyoja Kaukovainio Kastelli Petosen Petonen Männistö Saarijärven Kuokkala Tikkakoski Laukaan Lauritsala Sammonlahti Karhula Kuusankoski Anjala Anjalankoski Inkeroinen Myllykoski Nastola Gerby Bennäs Solf Replot Söderkulla Nickby Box Östersundom Veikkola Masaby Jorvas Kantvik Billnäs Tenala Lappvik Hangon Dalsbruk Taalintehdas Kirjala Korppoo Nauvo Houtskari
Akaa Alajärvi Alavieska Alavus Asikkala Askola Aura Brändö Eckerö Enonkoski Enontekiö Espoo Eura Eurajoki Evijärvi Finström Forssa Föglö Geta
Haapajärvi Haapavesi Hailuoto Halsua Hamina Hammarland Hankasalmi Hanko Harjavalta Hartola Hattula Hausjärvi
Heinola Heinävesi Helsinki Hirvensalmi Hollola Huittinen Humppila Hyrynsalmi Hyvinkää Hämeenkyrö Hämeenlinna Ii Iisalmi Iitti Ikaalinen Ilmajoki
Ilomantsi Imatra Inari Ingå Inkoo Isojoki Isokyrö Jakobstad Janakkala Joensuu Jokioinen Jomala Joroinen Joutsa Juuka Juupajoki
Juva Jyväskylä Jämijärvi Jämsä Järvenpää Kaarina Kaavi Kajaani Kalajoki Kangasala Kangasniemi Kankaanpää Kannonkoski Kannus Karijoki Karkkila Karstula
Karvia Kaskinen Kauhajoki Kauhava Kauniainen Kaustinen Keitele Kemi Kemijärvi Keminmaa Kemiönsaari Kempele Kerava Keuruu
Kihniö Kinnula Kirkkonummi Kitee Kittilä Kiuruvesi Kivijärvi Kokemäki Kokkola Kolari Konnevesi Kontiolahti Korsnäs Koski Kotka Kouvola
Kristiinankaupunki Kruunupyy Kuhmo Kuhmoinen Kumlinge Kuopio Kuortane Kurikka Kustavi Kuusamo Kyyjärvi Kärkölä Kärsämäki Kökar Lahti
Laihia Laitila Lapinjärvi Lapinlahti Lappajärvi Lappeenranta Lapua Laukaa Lemi Lemland Lempäälä Leppävirta Lestijärvi Lieksa Lieto Liminka Liperi
Lohja Loimaa Loppi Loviisa Luhanka Lumijoki Lumparland Luoto Luumäki Maalahti Maarianhamina Marttila Masku Merijärvi Merikarvia
Miehikkälä Mikkeli Muhos Multia Muonio Mustasaari Muurame Mynämäki Myrskylä Mäntsälä Mänttä Mäntyharju Naantali Nakkila Nivala Nokia Nousiainen Nurmes
Nurmijärvi Närpiö Orimattila Oripää Orivesi Oulainen Oulu Outokumpu Padasjoki Paimio Paltamo Parainen Parikkala Parkano
Pedersöre Pelkosenniemi Pello Perho Pertunmaa Petäjävesi Pieksämäki Pielavesi Pietarsaari Pihtipudas Pirkkala Polvijärvi Pomarkku Pori Pornainen
Porvoo Posio Pudasjärvi Pukkila Punkalaidun Puolanka Puumala Pyhtää Pyhäjoki Pyhäjärvi Pyhäntä Pyhäranta Pälkäne Pöytyä Raahe
Raasepori Raisio Rantasalmi Ranua Rauma Rautalampi Rautavaara Rautjärvi Reisjärvi Riihimäki Ristijärvi Rovaniemi Ruokolahti Ruovesi Rusko Rääkkylä
Saarijärvi Salla Salo Saltvik Sastamala Sauvo Savitaipale Savonlinna Savukoski Seinäjoki Sievi Siikainen Siikajoki Siikalatva
Siilinjärvi Simo Sipoo Siuntio Sodankylä Soini Somero Sonkajärvi Sotkamo Sottunga Sulkava Sund Suomussalmi Suonenjoki Sysmä Säkylä Taipalsaari
Taivalkoski Taivassalo Tammela Tampere Tervo Tervola Teuva Tohmajärvi Toholampi Toivakka Tornio Turku Tuusniemi Tuusula Tyrnävä Ulvila
Urjala Utajärvi Utsjoki Uurainen Uusikaarlepyy Uusikaupunki Vaala Vaasa Valkeakoski Vantaa Varkaus Vehmaa Vesanto Vesilahti Veteli Vieremä Vihti
Viitasaari Vimpeli Virolahti Virrat Vårdö Vöyri Ylitornio Ylivieska Ylöjärvi Ypäjä Ähtäri Äänekoski
Helsingfors Esbo Vanda Grankulla Åbo Tammerfors Uleåborg Vasa Björneborg Villmanstrand Tavastehus Lahtis Borgå Lovisa Ekenäs Raseborg Karis Hangö Lojo
Sibbo Kyrkslätt Sjundeå Kervo Träskända Tusby Hyvinge S:t Nykarleby Karleby Kristinestad
Närpes Malax Korsholm Vörå Kronoby Larsmo Kaskö Pargas Nagu Korpo Houtskär Kimito Kimitoön Mariehamn Åland Nådendal Raumo Reso Lappo Lappland
Nyland Österbotten Egentliga Birkaland Satakunda Tavastland Savolax Karelen Österbottens Mellersta Norra Södra Östra Västra Lappträsk
Mörskom Liljendal Strömfors Pyttis Fredrikshamn Torneå Brahestad Kajana Nyslott Idensalmi Jakobstads Sveaborg Borgnäs Pojo Bromarv Fagervik
Snappertuna Dragsfjärd Hitis Utö Jurmo Oravais Maxmo Petalax Bergö Terjärv Esse Purmo Munsala Jeppo
Uusimaa Häme Kanta-Häme Päijät-Häme Pirkanmaa Satakunta Savo Pohjois-Savo Etelä-Savo Karjala Pohjois-Karjala Etelä-Karjala Kymenlaakso Keski-Suomi
Pohjanmaa Etelä-Pohjanmaa Keski-Pohjanmaa Pohjois-Pohjanmaa Kainuu Lappi Ahvenanmaa Varsinais-Suomi Länsi-Uusimaa Itä-Uusimaa Keski-Uusimaa Itä-Suomi
Länsi-Suomi Pohjois-Suomi Etelä-Suomi Lounais-Suomi
Pasila Kallio Sörnäinen Vallila Kalasatama Itäkeskus Vuosaari Malmi Pihlajamäki Kontula Mellunmäki Myllypuro Herttoniemi Lauttasaari Töölö Kamppi
Kruununhaka Punavuori Hakaniemi Arabia Arabianranta Oulunkylä Pukinmäki Tapanila Tapiola Otaniemi Leppävaara Matinkylä Espoonlahti Kivenlahti Soukka
Kauklahti Olari Niittykumpu Haukilahti
Tikkurila Myyrmäki Martinlaakso Korso Koivukylä Hakunila Kivistö Aviapolis Hervanta Kaleva Tesoma Lielahti Kissanmaa Linnainmaa Nekala Pispala Amuri
Hatanpää Varissuo Runosmäki Kupittaa Raunistula Nummi Kaukajärvi Linnanmaa Tuira Kaakkuri Toppila Haukipudas Kiiminki Oulunsalo Palokka
Vaajakoski Keljo Kortepohja
Böle Hagnäs Berghäll Sörnäs Nordsjö Hertonäs Drumsö Tölö Kampen Malm Åggelby Hagalund Alberga Mattby Esboviken Dickursby Myrbacka Mårtensdal Björkby
Hagasund Brunnsparken Sandviken Fiskehamnen Centrum Munksnäs Haga Kottby
Levi Ylläs Ruka Tahko Vuokatti Saariselkä Pyhä Luosto Himos Messilä Serena Linnanmäki Särkänniemi Korkeasaari Suomenlinna Nuuksio Koli Heureka
Borgbacken Högholmen Tykkimäki Powerpark Seitseminen Repovesi Pallas Kilpisjärvi Saimaa Päijänne Näsijärvi Aurajoki Vantaanjoki Kymijoki
Vanajavesi Itämeri Pohjanlahti Suomenlahti Östersjön Finska Bottniska
Suomi Finland Ruotsi Sverige Norja Norge Tanska Danmark Islanti Island Viro Estland Latvia Lettland Liettua Litauen Venäjä Ryssland Ukraina Puola
Polen Saksa Tyskland Ranska Frankrike Espanja Spanien Italia Italien Portugali Portugal Britannia Englanti England Irlanti Irland Skotlanti Skottland
Alankomaat Hollanti Nederländerna Holland Belgia Belgien
Sveitsi Schweiz Itävalta Österrike Tšekki Tjeckien Slovakia Slovakien Unkari Ungern Romania Rumänien Bulgaria Bulgarien Kreikka Grekland Turkki
Turkiet Kypros Cypern Malta Kroatia Kroatien Serbia Serbien Bosnia Bosnien Kosovo Albania Albanien Moldova Georgia Georgien Armenia Valko-Venäjä
Belarus
Syyria Syrien Irak Iran Israel Palestiina Palestina Gaza Libanon Jordania Jordanien Jemen Saudi-Arabia Saudiarabien Afganistan Afghanistan Pakistan
Intia Indien Nepal Bangladesh Sri Lanka Thaimaa Thailand Vietnam Kiina Kina Japani Japan Korea Etelä-Korea Filippiinit Filippinerna Myanmar Malesia
Malaysia Indonesia Australia Australien Kanada
Somalia Etiopia Etiopien Eritrea Sudan Kenia Kenya Uganda Tansania Tanzania Kongo Nigeria Ghana Marokko Tunisia Tunisien Algeria Algeriet Egypti
Egypten Gambia Senegal Ruanda Rwanda Kamerun Angola Etelä-Afrikka Sydafrika Yhdysvallat Amerikka Amerika USA Meksiko Mexiko Brasilia Brasilien
Argentiina Argentina Kolumbia Colombia Venezuela Chile Peru Kuuba Kuba
Eurooppa Europa Aasia Asien Afrikka Afrika Pohjoismaat Norden Skandinavia Baltia Kurdistan Lähi-itä Mellanöstern Balkan Kanaria Teneriffa Kreeta
Mallorca Rhodos
Tukholma Stockholm Göteborg Malmö Uumaja Umeå Haaparanta Haparanda Luulaja Luleå Uppsala Oslo Kööpenhamina Köpenhamn Reykjavik Tallinna Tallinn Tartto
Riika Riga Vilna Vilnius Pietari Moskova Moskva Kiova Kiev Kyjiv Harkova Charkiv Odessa Lviv Mariupol Berliini Berlin Hampuri Hamburg Lontoo London
Pariisi Paris Rooma Rom Madrid Barcelona Lissabon Bryssel
Varsova Warszawa Praha Prag Wien Budapest Ateena Aten Istanbul Ankara Damaskos Damaskus Bagdad Teheran Kabul Mogadishu Hargeisa Addis Abeba Nairobi
Dubai Tokio Tokyo Soul Peking Pekin Bangkok Hanoi Delhi New York Washington Los Angeles Chicago Pärnu Narva Viipuri Viborg Petroskoi Murmansk Kiiruna
Kiruna Tromssa Tromsø
Yhdysvaltoihin Yhdysvalloista Yhdysvaltain Filippiineille Filippiineiltä Alankomaihin Alankomaista Pohjoismaiden Pohjoismaihin Karjaa Pohja
Porvoon Sköldvik Perniö Ähtävä Kemiö Varkauden Imatran Turenki Riihimäen Hyvinkään Koria Haukivuori Vuoksenniska Simpele Särkisalmi
Nurmeksen Kiihtelysvaara Tuupovaara Pulsa Siika-Kämä Ivalo Nuorgam Hetta Karesuvanto Äkäslompolo Tornionlaakso Jääli Ritaharju Hiukkavaara
Puolivälinkangas Koskikeskus Rantaperkiö Multisilta Vuores Tohloppi Finlayson Pyynikki Kalevankangas Puijo Puijonlaakso Nättinummi Pernon Ruissalo
Hirvensalo Skanssi Uittamo Portsa Luolavuori Lauste Länsikeskus Kerttuli Huhtasuo Lutakko Säynätsalo Ristinummi Vöyrinkaupunki Vaskiluoto Sundom
Vikinga Klemetsö Kvevlax Karperö Fiskars Svartå Skuru Hangöudd Tvärminne Kallbäck Sibbesborg Tolkis Kullo Valkom Pernå Kuggom Abborfors
Jorv Sockenbacka Gamlas Degerö Rastböle Kasåker Rödskog Björkboda Västanfjärd Iniö Rimito Sagu Pikis Sankt Karins Vårdberga Littois Kastelholm
Bomarsund Åboland Åbolands Nylands Österbottnisk Kust-Österbotten Svenskbygden Svenskbygderna Pörtom Övermark Yttermark Tjöck Lappfjärd Dagsmark
Härkmeri Petsmo Komossa Socklot Pensar Lepplax Sandsund Bosund Furuholmen Nedervetil Vetil Rödsö Kalvia Tensta Södertälje Västerås Örebro Linköping
Norrköping Jönköping Helsingborg Gävle Sundsvall Skellefteå Piteå Gotland Öland Skåne Småland Norrland Dalarna Värmland Jylland Själland Bergen
Trondheim Stavanger Svalbard Grönland Grönlanti Färöarna Färsaaret Akureyri Ösel Viljandi Haapsalu Kuressaare Gdansk Krakova Krakow Rostock Lyypekki
Lübeck Hannover Köln München Frankfurt Zürich Geneve Genève Milano Venetsia Venedig Napoli Firenze Valencia Malaga Nizza Lyon Marseille Manchester
Liverpool Edinburgh Dublin Glasgow Cardiff Aleppo Homs Idlib Beirut Jerusalem Mosul Basra Erbil Sulaimaniya Kirkuk Diyarbakir Izmir Antalya Alanya
Herat Kandahar Mazar Isfahan Mashhad Shiraz Tabriz Islamabad Karachi Lahore Kathmandu Mumbai Dhaka Colombo Phuket Saigon Shanghai Hongkong Osaka Kioto
Sydney Melbourne Toronto Vancouver Montreal Boston Miami Texas Kalifornia Kalifornien Florida Havaiji Hawaii Alaska Lagos Accra Addis-Abeba Asmara
Khartum Juba Kigali Kinshasa Kismayo Bosaso Garowe Puntland Somaliland Djibouti Kairo Tunis Rabat Casablanca Kapkaupunki Dnipro Zaporižžja Zaporizjzja
Herson Cherson Poltava Sumy Tšernihiv Vinnytsja Donetsk Luhansk Krim Krimin Minsk Viipurin Vologda Kazan Siperia Sibirien Kaukasus Tšetšenia
`;
