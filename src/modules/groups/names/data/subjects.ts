/**
 * Words that begin a sentence and do what only people do, yet name nobody: "Opiskelija sanoi", "Moni halusi", "Gruppen vill". A capital word before such a verb that is not
 * here is taken for a name. Also words with a capital in the middle of a sentence that are no name.
 */
export const subjects = `
pakkanen ukkonen varpunen leivonen ampiainen mehiläinen hepokatti nukke rotta hattu lintu harakka orava
stressi kiire ilkeys yhteishenki suru viha pelko häpeä rakkaus ystävyys luottamus rohkeus sitkeys kateus ero tuki lepo nauru itku raja rajat turva unelmat voimavarat vahvuus vahvuudet arki kiltteys reiluus rehellisyys avoimuus huumori ylpeys syyllisyys kaipaus kiukku raivo ärtymys inho hämmennys helpotus innostus ihastus riita sovinto sopu vapaus vastuu totuus arvot hyvinvointi uni ravinto liikunta some päihteet raha terveys itsetunto ulkonäkö seksuaalisuus identiteetti tulevaisuus menneisyys juuret siivet nyt ennen alku loppu keskikohta lohtu suojaus
rum hus glädje sorg ilska vrede rädsla skam skuld kärlek vänskap tillit mod kraft sömn minnen känslor känsla själ hjärta svek närhet distans stöd tröst vila vardag skratt gråt tystnad ensamhet ångest oro stress avund svartsjuka sanning lögn frihet ansvar gränser respekt humor nyfikenhet tacksamhet självkänsla sexualitet identitet framtid framtiden mat rörelse skärmtid alkohol bråk försoning förlåtelse trygghet gemenskap samarbete lugn ro uthållighet ärlighet empati grupptryck utanförskap längtan stolthet äckel förvåning glöd omtanke rättvisa öppenhet skola hem ungdom ungdomar jämlikhet delaktighet motion pengar hälsa relationer rötter vingar
hit dit sen strax kanske dessutom ute inne hemma slutligen plötsligt äntligen genast snart redan åter även därefter därför samtidigt fler flest mången somliga niistäkin folk personal
sininen punainen vihreä keltainen violetti oranssi musta valkoinen siniset punaiset vihreät keltaiset sinisen punaisen vihreän keltaisen röda blå blåa gula gröna vita svarta lila orange bruna
laite laitteesi laitteemme nimi nimesi namn inbjudan kutsuttu kutsuja ylläpitäjä käyttäjä lähettäjä vastaanottaja ilman linkki linkin lopulta viimeisenä ensimmäisenä
minä sinä hän he me te se ne tämä tuo nämä nuo joku jokin moni monet kaikki osa suurin puolet kukaan kuka kukin jokainen toinen toiset muut muu yksi
kaksi kolme neljä viisi kuusi seitsemän kahdeksan yhdeksän kymmenen molemmat kumpikin kumpikaan harva harvat useat usea useampi ensimmäinen viimeinen
eräs pari enemmistö vähemmistö
opiskelija opiskelijat oppilas oppilaat nuori nuoret tyttö tytöt poika pojat nainen mies lapsi lapset ihminen ihmiset aikuinen aikuiset opettaja
opettajat lehtori rehtori kuraattori kuraattorit psykologi psykologit terveydenhoitaja ohjaaja ohjaajat ryhmänohjaaja opo tutor tutorit tutori lääkäri
hoitaja huoltaja huoltajat vanhempi vanhemmat äiti isä sisko veli serkku perhe
ryhmä ryhmäläinen ryhmäläiset luokka porukka joukko tiimi henkilökunta henkilöstö väki kaveri kaverit kaveriporukka ystävä ystävät jäsen jäsenet
osallistuja osallistujat läsnäolijat paikallaolijat vieras vieraat vierailija esiintyjä puhuja johtaja esimies koordinaattori työntekijä työnantaja
työpaikka koulu oppilaitos kampus yhdistys järjestö kunta kaupunki poliisi seurakunta pappi nuorisotyö nuorisotyöntekijä hanke
vetäjä kirjuri puheenjohtaja sihteeri avustaja tulkki valmentaja kouluttaja asiantuntija luennoitsija kokki keittiö siivooja vahtimestari tekijä
lähihoitaja lähihoitajat datanomi datanomit kokit merkonomi rakentaja rakentajat hiljaisin hiljaisimmat äänekkäin nuorin vanhin uusi uudet vanha
vanhat sama samat kolmannes neljännes enemmän vähemmän yli alle noin lähes melkein vain ainakin
lopuksi aluksi lisäksi sitten silti kuitenkin tänään huomenna eilen nyt jo ei eikä en emme eivät että jos kun koska vaikka ettei myös mutta ja tai
sekä niin näin tässä siinä siellä täällä sieltä missä mikä mitä miksi miten milloin mihin kenen keneltä kenelle yhdessä yksin toisaalta joskus usein
aina välillä ensin ensi viime seuraava seuraavaksi seuraavalla edellinen edellä
maanantai tiistai keskiviikko torstai perjantai lauantai sunnuntai maanantaina tiistaina keskiviikkona torstaina perjantaina tammikuu helmikuu
maaliskuu huhtikuu toukokuu kesäkuu heinäkuu elokuu syyskuu lokakuu marraskuu joulukuu syksy talvi kevät kesä aamu ilta päivä viikko teema aihe
tehtävä kysely palaute keskustelu tunti tauko tuokio tapaaminen kokous kysymys vastaus
hyvä huono parempi paras pahin vaikea helppo iso pieni suuri lyhyt pitkä tärkeä tärkein uusin hiljainen rauhallinen kiva mukava ikävä vahva heikko
valmis kesken auki kiinni asia asiat vastaaja vastaajat kyselijä soittaja kertoja kuuntelija kiusaaja kiusattu
jag du han hon hen vi ni de dem det den detta denna dessa alla många några någon ingen var varje hälften flera flertalet ett två tre fyra fem sex sju
åtta nio tio båda andra annan första sista resten majoriteten
eleven eleverna elev elever studeranden studerande studerandena studerandes läraren lärare lärarna kuratorn kurator psykologen psykolog rektor rektorn
hälsovårdaren handledaren handledare grupphandledaren tutorn tutorerna klassen gruppen gruppens gänget teamet personalen föräldrarna vårdnadshavaren
mamma pappa syster bror familjen kompisen kompisarna vännen vännerna flickan flickorna pojken pojkarna killen killarna tjejen tjejerna ungdomen
ungdomarna
deltagaren deltagarna gästen ledaren chefen arbetsgivaren arbetsplatsen skolan föreningen kommunen staden polisen prästen tolken tränaren köket
vaktmästaren barnet barnen mannen kvinnan människan ordföranden sekreteraren experten föreläsaren närvårdaren närvårdarna kockarna ungdomsarbetaren
koordinatorn
men och eller att om när då nu sedan idag igår imorgon här där hur vad vem varför vilken vilka inte aldrig alltid ofta ibland först sist nästa förra
på i av till från med utan efter före under över mellan för enligt hos vid genom som så också bara ändå dock tyvärr tillsammans måndag tisdag
onsdag torsdag fredag lördag söndag
the a an this that these those she they we you it everybody everyone somebody someone nobody students student teacher teachers group half most many
some all
tunnit kurssi kurssit materiaali ohje ohjeet lista viesti puhelin puhelimet sali salissa luokassa ryhmässä ryhmän ryhmälle ryhmältä luokan koko kerran
kerta kerralla kertaa herra rouva neiti
`;

/** Trades, and animals of tales, that are surnames too: at the head of a sentence they do what people do ("Kokki on huolissaan") and are nobody's names. */
export const trades = `
kokki seppä suutari räätäli nikkari maalari leipuri mylläri sorvari kalastaja paimen renki isäntä emäntä vouti tuomari pappi lukkari piispa kersantti kapteeni majuri sotilas kuski vartija kauppias kuningas prinssi ritari keisari velho keiju peikko kettu jänis susi karhu ilves leijona kissa pöllö varis korppi siili
kock smed snickare målare skräddare skomakare bagare bonde präst fiskare jägare kung prins riddare domare soldat skeppare murare räv varg uggla kråka
`;
