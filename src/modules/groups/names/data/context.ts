/**
 * What stands around a word when it is a person: what only a person does or has, and who a person is called. A word that is a name and a thing
 * ("Toivo", "Lumi", "Saga") is taken for a person where one of these stands beside it. In Finnish and Swedish, whole forms, in small letters.
 */

/** What somebody did or does, right after the name; weather, hope and joy do none of it. */
export const speechVerbs = `
sanoi sanoo sanoikin kertoi totesi toteaa mainitsi selitti kuvaili halusi haluaa haluaisi lupasi lupaa lupautui ehdotti ehdottaa pyysi pyytää kysyi kysyy kyseli väitti valitti huomautti itki itkee nauroi nauraa huusi huutaa huuteli haukkui kiusasi nimitteli löi potki tönäisi uhkasi uhkaili riiteli suuttui hermostui raivostui uskalsi rohkaistui puhui puheli jutteli kieltäytyi suostui myönsi tunnusti valehteli hymyili halasi pahoitteli tykkää tykkäsi viihtyy ikävöi myöhästyi lintsasi sopivat riitelivät
sade säger berättade berättar lovade lovar föreslog föreslår frågade frågar undrade påstod klagade grät gråter skrattade skrattar skrek ropade hotade slog retade mobbade bråkade vågade vågar vägrade vägrar erkände ljög kramade skämtade
`;

/** "Tuli itkien", "lähti kotiin", "jäi juttelemaan": where somebody comes and goes. */
export const movingVerbs = `
tuli tulee tulikin lähti lähtee jäi jää palasi palaa meni menee pääsi pääsee siirtyi siirtyy
`;
export const whereTo = `
kesken kesken-kaiken aikaisemmin myöhässä itkien mukaan paikalle tunnille tunnilta kouluun koulusta kotiin juttelemaan keskustelemaan puhumaan yksin ulkopuolelle syrjään ulos luokseni luokse luokkaan luokasta lääkäriin puheille puheilleni kanssani kertomaan vastaanotolle harjoitteluun töihin istumaan
rauhassa kiinni hakemaan käymään etuajassa ryhmään ryhmästä luokalle joukkoon sairaalaan hoitoon leirille kurssille kurssilta toiseen asuntolaan vahtimestarin ovelle
`;

/** After a partitive: what is done to somebody. */
export const doneTo = `
kiusataan kiusattiin haukuttiin haukutaan pyydettiin pyydetään tuettiin tuetaan kiitettiin kiitetään autettiin autetaan syytettiin syytetään painostettiin painostetaan nimiteltiin nimitellään lyötiin tönittiin uhkailtiin uhkaillaan pilkattiin pilkataan kuvattiin jännittää jännitti pelottaa pelotti
ahdistaa ahdisti itketti väsyttää väsytti harmittaa harmitti suututti kehuttiin kehutaan kannustettiin kannustetaan kuultiin kuullaan kaivataan ikävöidään syrjitään syrjittiin koskee
`;

/** What else somebody did or does, right after the name. */
export const personVerbs = `
fyllde fyller hittade hittar använde använder bakade bakar målade målar byggde bygger bar bär städade städar tvättade tvättar klädde körde kör cyklade cyklar sprang springer simmade åkte åker reste reser vann vinner förlorade förlorar bytte avbröt missade missar ramlade skadade spydde svimmade viskade viskar nickade log ler suckade stirrade skällde skäller svor svär muttrade surade surar lugnade höjde räckte pekade vinkade stönade rodnade skakade darrade svettades ångrade önskade önskar hoppades hoppas längtade längtar dejtar dejtade gifte förlovade lånar köpte köper betalade betalar beställde tjänar ansökte ansöker anmälde anmäler bekräftade nekade nekar tvekade påminde påminner misstänker misstänkte litar litade tvivlar
betonade motiverade instruerade lärde lär undervisar undervisade råder rådde uppmuntrade uppmuntrar peppade ledde ordnade ordnar planerade planerar samlade samlar delar antecknade dansade dansar filmade filmar fotade uppträdde uppträder streamar spottade snusar snusade knuffade knuffar sparkade sparkar nöp hånade hånar härmar imiterar glömmer hann hinner väntade väntar vikarierar vikarierade gömde gömmer skar skär magrade bestämde bestämmer valde väljer släckte vek blundade vilade vilar jobbar jobbade arbetar arbetade diskar diskade lagar lagade tappade tappar hämtade hämtar lämnar ritar sydde syr stickar virkar sminkar
hejade hejar räddade räddar skyddar ljuger stjäl hatade älskade avskyr gillar gillade uppskattar tål tålde orkade avstod avstår sade brukar brukade kallade kallar tittade tittar stannade stannar
täytti leipoi leipoo kokkasi kokkaa maalasi maalaa rakensi rakentaa korjasi korjaa siivoaa lakaisi pesi pesee puki pukee riisui ajoi ajaa pyöräili pyöräilee hiihti hiihtää luisteli ui uinut treenasi harrasti valmistui valmistuu muutti vaihtoi vaihtaa perui peruu sairasteli oksensi pyörtyi kaatui loukkasi katkaisi satutti viilteli viiltelee itkeskeli huokaisi kuiskasi kuiskaa vinkkasi viittoi viittasi viittaa vilkutti nyökkäsi virnisti tuijotti
kikatti nauratti kuittaili vittuili sönkötti mutisi örisi kiukutteli mököttää mökötti murjotti leppyi rauhoittui innostui piristyi ahdistuu ahdistui masentui väsähti uupui säikähti pelästyi järkyttyi yllättyi ilahtui hämmentyi nolostui punastui hikoili tärisi vapisi herkistyi kyllästyi ikävöi rakastui erosi seurustelee seurusteli kihlautui riiteli sopivat oleskelee asuu majailee yöpyi
lainaa palauttaa ostaa maksaa tilasi tilaa säästää tienaa ansaitsi velkaantui pyyteli anoi haki hakeutui ilmoittautui ilmoittautuu ilmoitti ilmoittaa vahvisti kuittasi kieltää kielsi torjui torjuu epäröi empi jahkaili viivytteli unohtaa muistutti muistuttaa kysäisi tiedusteli uteli arvaili arveli epäilee epäili uskoo uskoi luottaa luotti kuvailee korosti painotti perusteli ihmettelee naurahti tokaisi lausahti tiuskaisi komensi käski ohjeisti opasti opastaa opettaa opetti neuvoi neuvoo lohdutti lohduttaa kannusti kannustaa tsemppasi kehuu palkittiin häviää luotsasi juonsi piti pitää järjestää järjesti suunnittelee suunnitteli keräsi jakoi jakaa kirjasi kirjaa luonnosteli askarteli virkkaa neuloo räppää soittelee tanssi tanssii näytteli esiintyi esiintyy kuvaa striimasi striimaa pelaili kiroilee sylki tupakoi imppaa juopotteli dokasi käyttäytyi käyttäytyy töni potkii läpsi läimäytti tönäisee kiristi kiristää kiusaili pilkkasi pilkkaa matki matkii syrjii jätti jättää hylkäsi raportoi paljasti tunnustaa salaili salaa ehti ehtii viipyi odotti jonotti paikkaa sijaistaa sijaisti tuuraa tuurasi kelaa laihtui lihoi
sanoi sanoo sanoikin kertoi totesi toteaa mainitsi mainitsee selitti selittää kuvaili halusi haluaa haluaisi halusikin lupasi lupaa lupautui
ehdotti ehdottaa pyysi pyytää kysyi kysyy kyseli vastasi väitti väittää valitti valittaa huomautti
itki itkee nauroi nauraa naureskeli huusi huutaa huuteli kiljui kirosi haukkui haukkuu kiusasi kiusaa kiusaisi nimitteli löi lyö potki tönäisi tönii
uhkasi uhkailee uhkaili riitelee suuttui suuttuu hermostui raivostui pillastui pelkäsi pelkää jännitti jännittää häpesi häpeää
uskalsi uskaltaa uskaltautui rohkaistui osallistui osallistuu esitteli esitti esittäytyi puhui puhuu puheli juttelee jutteli keskusteli höpötti
vaikeni kuunteli kuuntelee katsoi katselee kirjoitti kirjoittaa piirsi luki lukee lauloi soitti soittaa viestitti viestittelee lähetti
lähettää postasi
osaa osasi ymmärsi ymmärtää muistaa muisti unohti tietää tiesi luulee luuli ajattelee ajatteli miettii mietti pohti pohtii päätti päättää aikoo aikoi
yrittää yritti toivoo toivoi rukoili tykkää tykkäsi viihtyy viihtyi suree suri kaipaa kaipasi rakastaa vihaa inhoaa kadehtii
jaksoi jaksaa väsyi nukahti nukkui nukkuu valvoi valvoo heräsi söi syö juo joi polttaa poltti käyttää käytti vapettaa pelaa pelasi treenaa
harrastaa matkustaa muuttaa asui opiskelee opiskeli kävi käy hakee istui istuu seisoi käveli juoksi ryntäsi karkasi poistui
myöhästyi lintsasi lintsaa
hymyili hymyilee halasi auttoi auttaa tuki tukee kehui kiitti kiittää pahoitteli suostui suostuu kieltäytyi kieltäytyy hyväksyi ihmetteli arvosteli
puolusti syytti syyttää valehteli myönsi tunnusti sovitteli sopi tarvitsee tarvitsi ansaitsee tuntee tunsi kokee koki kärsii kärsi sairastui sairastaa
käänsi kääntää tulkkasi vetää vetäisee ohjasi ohjaa valmisteli pitäisi saisi hoitaa hoiti siivosi tiskasi palautti lainasi varasti rikkoi heitti
heittää otti ottaa toi antoi myi osti maksoi poisti julkaisi kuvasi kutsui kutsuu haastoi valitsi valitsee keksi oivalsi oppi harjoitteli kirjautui
liittyi
säger sa berättade berättar ville vill lovade lovar föreslog föreslår bad ber frågade frågar svarade svarar undrade undrar påstod påstår klagade
grät gråter skrattade skrattar skrek skriker ropade hotade hotar slog slår retade retar mobbar mobbade bråkade bråkar vågade vågar vägrade vägrar
orkar
tyckte tycker kände känner trodde tror visste vet minns mindes glömde tänkte tänker funderade oroar oroade skäms ångrar behöver behövde saknar saknade
sörjer sörjde älskar hatar trivs trivdes mår mådde sov sover somnade vaknade åt äter dricker drack röker rökte spelar spelade tränar bor bodde
flyttade studerar studerade
kom kommer gick går satt sitter stod lämnade försvann smet skolkade skolkar skrev skriver ritade läste läser sjöng ringde ringer skickade skickar
postade publicerade lyssnade talade talar pratade pratar tystnade presenterade översatte tolkade tolkar leder hjälpte hjälper stödde tackade tackar
berömde kramade lånade stal
byter fick får ska skulle kunde måste tog tar gav deltog deltar delade försvarade anklagade erkände ljög accepterade gissade skrämde
skämtade tröstade
said says told asked asks wanted wants promised cried cries laughed shouted thinks thought felt feels needs refused suggested
`;

/** After "ei" or "eivät": what a person does not do (Ilo ei uskalla). */
export const negatedVerbs = `
uskalla uskaltanut jaksa jaksanut halua halunnut osaa osannut suostu suostunut puhu puhunut vastaa vastannut pidä pitänyt tykkää tykännyt viihdy viihtynyt ymmärrä ymmärtänyt nuku nukkunut syö syönyt luota luottanut muista muistanut tiedä tiennyt
tunne tuntenut saa saanut ehdi ehtinyt kehtaa kehdannut viitsi aio aikonut kuuntele kuunnellut osallistu osallistunut sano sanonut kerro kertonut pysty pystynyt pääse päässyt tule tullut lähde lähtenyt opiskele asu käy käynyt
`;

/** After "har" or "hade": what a person has done. */
export const doneVerbs = `
sovit sagt berättat varit fått bett velat lovat frågat vågat vägrat orkat tyckt känt gråtit skrattat skrikit hotat retat bråkat ätit druckit rökt flyttat kommit gått slutat börjat skrivit skickat pratat talat hjälpt bott mått trivts lämnat skolkat svarat lyssnat deltagit missat läst sett hört gjort tagit valt glömt somnat haft köpt lånat lagat ritat bakat spelat vunnit tränat studerat jobbat förstått försökt undvikit ljugit tröstat kramat klarat meddelat ringt mejlat anmält
`;

/** Adjectives and adverbs of a person after "is" or "was": on hiljaa, oli poissa, är ledsen. */
export const personStates = `
huolissaan poissa väsynyt väsyksissä ahdistunut surullinen iloinen vihainen peloissaan hiljaa hiljainen sairaana sairas kotona töissä yksin masentunut
loukkaantunut pettynyt onnellinen helpottunut ujo uupunut stressaantunut innoissaan mukana paikalla raskaana humalassa lomalla kiusattu syrjässä
itkuinen rauhaton levoton
nimi etunimi sukunimi kutsumanimi lempinimi förnamn efternamn smeknamn namn
kaksoset kaverit ystävät parhaat parhaita riidoissa väleissä sisarukset serkut veljekset siskokset kaksoisia yhdessä eronneet eniten samaa puhunut
kertonut sanonut halunnut jättänyt kokenut jaksanut nukkunut tullut lähtenyt palannut käynyt saanut puhumassa kertomassa itkemässä aloittanut
lopettanut muuttanut pyytänyt luvannut osallistunut vastannut
opiskelija oppilas tutor tutori puheenjohtaja kapteeni vastuussa tukioppilas ryhmässämme luokallamme allerginen raivoissaan ilmoittautunut sopinut päättänyt hakenut vaihtanut valmistunut täyttänyt kuulemma yhteydessä ujompi hukassa jaloillaan sairastunut loukannut suuttunut alaikäinen täysi-ikäinen
elev studerande ordförande lagkapten ansvarig allergisk myndig minderårig
sjukhus sjukhuset praktik ledig sjukledig ledsen trött orolig ängslig sjuk borta hemma tyst ensam arg rädd glad besviken lättad blyg nervös gravid deprimerad stressad utmattad mobbad utanför
kompisar vänner tvillingar syskon kusiner sjukskriven frånvarande närvarande lugn upprörd
`;

/** What somebody has, after a genitive: Toivon äiti, Onnin tilanne, Sagas föräldrar; and what is done with somebody (Ilonan kanssa). */
export const personNouns = `
olo oloa olon kotioloista ahdistus ahdistusta ahdistuksen masennus masennusta mieliala uni unet unirytmi syöminen syömistä kotitilanne kotitilannetta koti kotiin kotona tausta taustaa raskaus raskauden raskaudesta päihteet päihteiden päihteidenkäyttö opiskelu arvosanat hoito hoidon terapia lääkkeet muutto eroa riita riidan suhde parisuhde palaveri palaverin tavoitteet vastaus vastausta ääni nauru hymy tatuointi hiukset käsi käden jalka jalan luokka luokan luokalla luokassa pari parin ehdottamaa ehdottamana valitsema valitseman pitämä pitämän vetämä vetämän vetämänä rooli roolin roolissa puheeksi kehut kehuja kiitokset pelko pelot pelkoja jännitys jännitystä itsetunto itsetuntoa turvallisuus poissaollessa suostumus suostumusta tekemiset huumori hätä hädän kännykkä kännykän kännykästä kännykkää kello lompakko avaimet mielialasta
ångest oro depression hemsituation bakgrund graviditet studier vitsord vård terapi medicin medicinering flytt skilsmässa förhållande mål svar skratt gråt hand arm ben hår klass kärlek ledning ärende ärendet fall insats roll val tillåtelse tystnad humör humor önskemål önskan behov matlåda plånbok nycklar mobil sätt uppförande tal sång presentation uppgift fotografi tatuering rätt beslut ex partner man hustru fru dotter son barn storasyster lillasyster storebror lillebror farmor mormor farfar morfar morbror moster styvpappa styvmamma mammas pappas
isoisä isoäiti isosisko pikkusisko isoveli pikkuveli isäpuoli äitipuoli täti setä eno mies vaimo tytär poika exä kummi kämppis
kertoma kertoman kertomaa tekemä ehdottama ehdottaman kirjoittama piirtämä sanoma lähettämä lähettämän äiti äidin äidille äitiä äitinsä isä isän isälle isää vanhemmat vanhempien vanhemmille vanhempia huoltaja huoltajat huoltajan huoltajalle huoltajille
koira koiran koirasta kissa kissan hevonen hund katt häst tunneilla tunnilla tunnille
sisko siskon siskokin veli veljen veljensä perhe perheen perheessä kaveri kaverit kaverin kaverille kaverien ystävä ystävät ystävän poikaystävä
tyttöystävä serkku puoliso lapsi lapset mummo mummi vaari
kanssa luo luokse luona vieressä viereen puolesta mielestä mukaan seurassa perään kohdalla kaltainen tilanne tilannetta tilanteen tilanteesta
tilanteeseen asia asiat asiaa asiasta ehdotus ehdotuksen ehdotusta idea ajatus ajatusta mielipide kommentti kommentin kysymys kysymykseen puhe puheet
puheenvuoro tarina tarinan kertomus kokemus kokemusta sanat käytös käytöksen käytöstä
poissaolo poissaolot poissaoloja poissaoloista työvuoroilla oireet oireista diagnoosi lääkitys sairaus vointi vointia jaksaminen jaksamista itku raivo
suru kuolema kuolemasta kuolemaa muisto muistoksi onnettomuus syntymäpäivä synttärit nimi nimeä puhelin puhelinta puhelimen puhelinnumero numero
numeron sähköposti osoite tunnus tunnuksella profiili tili pyörä pyörän reppu laukku takki takin auto
harjoittelu työharjoittelu näyttö opinnot opintoja henkilökohtainen ohjaaja ohjaajan tulkki tulkin omaopettaja valmentaja pulpetti paikka ryhmä
tehtävä palautus vuoro läsnäolo vitsi vitsit läppä läpät reaktio katse kuva kuvat kuvia viesti viestit viestejä video
mamma pappa föräldrar föräldrarna syster bror familj kompis kompisar vän vänner situation förslag idé åsikt frånvaro handledare
handledares skämt gräl beteende telefon cykel väska jacka nummer adress konto bilder bild meddelande meddelanden fråga tankar död minne sjukdom mående
praktik vårdnadshavare lärare pojkvän flickvän kusin plats tur ord berättelse röst namn födelsedag grupp reaktion
mother father parents sister brother family friend friends question absence phone
`;

/** Who a person is: the word before a name (opettaja Salo, eleven Saga), in the forms that stand before one. */
export const roles = `
opettaja opettajan opettajalle lehtori rehtori apulaisrehtori kuraattori kuraattorin psykologi psykologin terveydenhoitaja terveydenhoitajan ohjaaja
ohjaajan ryhmänohjaaja ryhmänohjaajan opo opinto-ohjaaja vastuuopettaja vastuuohjaaja työpaikkaohjaaja nuorisotyöntekijä etsivä nuorisopappi pappi
lääkäri sairaanhoitaja hoitaja valmentaja
avustaja koulunkäynninohjaaja tutor tutori vertaistutor huoltaja huoltajan isä äiti isän äidin isälle äidille sisko veli serkku kaveri kaverin ystävä
ystävän tyttöystävä poikaystävä opiskelija opiskelijan opiskelijalle oppilas oppilaan nuori nuoren tyttö poika nainen mies luokkakaveri luokkatoveri
pomo esimies isäntä emäntä vahtimestari koordinaattori coach vieraileva tulkki tulkin
lektor lektorn timlärare timläraren speciallärare specialläraren läraren lärare rektor rektorn kurator kuratorn psykolog psykologen hälsovårdare hälsovårdaren handledare handledaren grupphandledare grupphandledaren
studiehandledare studiehandledaren ungdomsarbetare ungdomsarbetaren prästen läkaren skötaren tränaren assistenten tutorn vårdnadshavaren pappa mamma
brodern systern kompisen kompis vännen eleven elev studerande studeranden studenten killen tjejen pojken flickan
tolken vaktmästaren chefen arbetsplatshandledaren kusinen flickvännen pojkvännen herr fru herra rouva neiti teacher student
`;

/** Kinds of thing whose own name follows: kirjasta Tuntematon sotilas, nuorisotalo Monari, boken Okänd soldat. */
export const kindsOfThing = `
ryhmä gruppen teamet dokumentären dokumentti dokumentin lägret satu satua sadun sagan tarina tarinan tarinassa auditorio auditorion auditoriot paja pajan pajassa sarjakuva sarjakuvan asuntola asuntolan sal serie kulturhuset auditoriet fågel fågeln kort korten orden ord lokal lokalen värden känslorna kortit sanat arvot rutan teemat säännöt reglerna elokuvana kirjana pelinä aiheena laululla otsikolla kappaleena biisinä runona sarjana paikkana tilana kirjan kirjasta näytelmän näytelmästä albumi tehtävä tehtävän tehtävänä väline sivusto sivuston sivustolla verkkosivu linja linjan café cafe cafeet kafé filmen romanen serien leken visan sången sidan sajten podden podcasten föreställningen klass
kirja kirjaa romaani romaanin runo runon elokuva elokuvan elokuvasta leffa leffan leffasta sarja sarjan sarjasta sarjaa peli pelin
pelissä peliä sovellus sovelluksen sovellusta sovelluksella palvelu palvelun palvelussa palvelusta ohjelma ohjelman ohjelmasta ohjelmaa hanke hankkeen
hankkeesta kurssi kurssin kurssilla kurssille nuorisotalo nuorisotalon nuorisotalolla kahvila kahvilan kahvilassa ravintola ravintolan
yritys yrityksen järjestö järjestön yhdistys yhdistyksen lehti lehden lehdestä biisi biisin kappale kappaleen laulu laulun bändi bändin artisti katu
talo talon sali salin salissa luokka luokassa luokan tila tilan tilassa huone huoneen kampus kampuksen kampuksella koulu koulun oppilaitos kauppa
kaupan firma firman hotelli asema aseman asemalla kylä kylän kaupunki kunta saari järvi puisto puiston museo teatteri teatterin työpaja työpajan
pajalla
leikki leikin harjoitus harjoituksen menetelmä menetelmän malli mallin kortti korttipakka podcast podcastin kanava kanavan kanavalla tapahtuma
tapahtuman festivaali messut kilpailu näytelmä musikaali seura seuran joukkue joukkueen pubi baari klubi keskus kauppakeskus kirjasto
liikuntahalli halli hallissa uimahalli laiva laivan video videon aihe aiheen otsikko teema teeman teemana
boken spelet appen tjänsten programmet projektet kursen ungdomsgården caféet restaurangen företaget organisationen föreningen tidningen
låten bandet salen rummet klassrummet huset campuset campus skolan butiken hotellet stationen byn staden kommunen ön sjön parken museet teatern
pjäsen musikalen verkstaden övningen metoden modellen kanalen evenemanget festivalen mässan tävlingen laget
kampanjen kampanj gruppövningen rum lagen
klubben centret köpcentret biblioteket hallen simhallen båten färjan temat rubriken dikten gatan ur film bok
`;

/** Words that lead to a handle: nimellä kaarnaq, heter hen lillabjorn_06. */
export const handleCues = `
tunnus tunnuksella tunnuksen nimellä nimimerkki nimimerkillä nimimerkin käyttäjä käyttäjänimi käyttäjätunnus käyttäjänimellä käyttäjän käyttäjältä
nick nickillä nikki nikillä tagi gamertag profiili profiilin profiilissa tili tilillä tililtä tilin nimeltä
användarnamn användarnamnet användaren användare alias kontot konto heter hen profilen signaturen namnet nicket under taggen
username handle account user nickname called
`;
