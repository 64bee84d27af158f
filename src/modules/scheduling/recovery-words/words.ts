/**
 * 2,048 common Finnish words, in the language's order, that can be said aloud on the telephone. Data only; gathered by hand for this product.
 * No two are alike but for one letter, also when ä and ö are written as a and o. The place of a word is what it means: never reorder, replace or remove one
 * while bookings exist whose words were made with this list.
 */
const list = `
aalto aamu aamupala aamupuro aamutee aamuyö aari aarre aarrekas ahven aine airo aisti aitaus ajatus akryyli akvaario albumi alikulku alku alkupala
allas aloitus alpakka alusta amme ananas ankerias anoppi anorakki antenni antiikki anturi apaja apila apteekki arki arkku arktinen artisti arvaus
arvoitus arvokas asema asenne asennus asfaltti askel asteikko astia astiasto asukas asunto aura aurinko autio avain avara avaruus avoauto avotakka
avotuli avulias baletti balkoni ballaadi balsami bambu banaani bandana banjo basaari basilika basisti betoni biisoni bingo blini bonsai broileri
brokkoli brunssi budjetti buffetti cembalo chili curry daalia delfiini diplomi dollari domino draama dynamo dyyni ehdotus eilinen ekologia elokuu
elokuva eläin elämys elävä emäntä energia ensilumi eriste esikko esiliina esine esittely esitys eskari espresso etana etappi eteinen etelä etuovi
etupiha etusivu euro eväs evästys fagotti faksi fantasia farkut farmari fasaani fasadi fauna fenkoli festari fiksu filmi filosofi finaali flamingo
flyygeli foorumi fraasi fresko fuksia fysiikka gaala galleria gaselli gekko geologia gepardi gerbera geysir golf gondoli greippi grillaus grilli
haalari haapa haarukka haave haikara haitari hakku hakusana halko halla hallitus haltia hamsteri hanhi hansikas hanska harakka harava harju harmaa
harppu hattara hattu hauki haukka haukkari havainto havu havupuu hedelmä hehku hehtaari heinikko heinä heinäkuu helle hellesää helmi helmikuu helppo
hely henkari herkku herne herukka hetki hetkinen hevonen hidas hieho hiekka hietikko hiihto hiihtäjä hiljaa hillitty hillo hilpeä himmeli hinaaja
hippo hirssi hirvas hirvi historia hiutale hohtava hohto hoitaa honka hopea hopeinen horsma housut hovi hoviväki huhtikuu huilu huippu huiske huivi
huivipää humina huntu huoltaja huoltamo huone huopa hupaisa hupi huppari hurahdus hurmaava huuhkaja huurre huvila huvimaja hygienia hylje hylly
hyllykkö hymy hyppy hyppyri hyrrä hyrräys hytti hyttynen hyvyys hyvä hyväily hyöty häikäisy hämärä häntä härkä häät hökkeli hölkkä höyhen höylä
höyläys höyry idea idylli idänsini ihana ihastus ihme iiris ikkuna ilma ilmasto iloinen iltapala iltasatu iltatee iltayö ilves imelä imuri into isku
isoisä isoäiti istuin istutus itikka itäinen itätuuli jakkara jalava jalkine jalokivi jasmiini jauhaja jauho jengi jenkka jogurtti johdin johtaja joki
jono jooga joukko joulukuu jousi joustava joutilas joutsen juhannus juhla juhlava juliste julkinen jumppa juna junarata juoksu juolukka juoma juoni
juttu juurakko juureva juuri juusto juustola jykevä jylhä jyrinä jyrkkä jyske jähmeä jäinen jäkälä jälki jänis jännitys järkäle järvi jäsen jäte
jätski jäykkä jäähalli jääkarhu jääkausi jääkukka jäälyhty jäämeri jäätelö jäätie jäätyvä kaakao kaakeli kaakkuri kaappi kaareva kaarna kahvi kahvila
kaihdin kaiku kaisla kaiutin kaivo kaivuri kajakki kajastus kajuutta kakadu kakkonen kaksikko kaksoset kaktus kallio kaluste kameli kamera kamiina
kammari kampa kampela kana kanava kanerva kangas kaniini kannatus kannel kannu kanootti kansio kantaja kantele kapea kappale kapteeni karaoke karhea
karhu karikko karitsa karkaus karpalo kartano kartta karttula kasetti kastanja kastike kasvaja kasvimaa kasvis kasvisto kasvu katiska katos katsomo
kattaus kattila katto katu katuvalo kauko kaulin kauluri kaulus kaunis kaunokki kauppa kauppias kaupunki kaviaari kavio kehrä kehto kehys keidas keila
keilailu keinu keisari keitto keksi kelkka kellari kellokas kelluke kelta kengät kenkä kenno kerho kertoja keräily kesanto keskiyö keskus kesti kesä
kesäaamu kesäilta kesäkuu kesäloma kesäpuku kesäsade kesäyö ketju ketterä keveys kevyt kevyttie keväinen kevätsää kevättyö kide kiehkura kielo kierre
kierros kiertue kiharat kihlaus kiikari kiiltävä kiiski kiitos kilpailu kilpi kiltti kimalle kimono kinos kinuski kipinä kippari kipsi kirahvi kiri
kirja kirjailu kirjain kirjasto kirjava kirjuri kirkas kirnu kirpeä kirppis kirppu kirsikka kissa kitara kitkerä kiuas kiuru kiviaita kivikko kivinen
kivipiha klubi koala kodikas kohde kohina koira koivu kokoelma kokous kolibri kolikko kollaasi kolmas kolmio kolo komea komedia komeetta komero
kompassi konsti konvehti koodi kookos koppelo koralli korento koriste koristus korjaamo korkea korkkari korkki korppi korsi kortteli kortti korva
koskelo kosketus kosmos kostea koti kotikatu kotilo kotimaa kotipiha kotityö kotka koukku koulu koulutus kraateri kroketti krokus kronikka kruunu
kudelma kuha kuikka kuiskaus kuiva kukkaro kukkiva kukko kukkula kulho kuljetus kulkija kulku kulkuri kullero kulma kulmikas kultasuu kumarrus kummeli
kumpare kumppani kuningas kunnas kunnia kunto kuohkea kuoppa kuoro kupari kuppi kurki kurkku kurpitsa kurssi kutoja kutsu kuukausi kuulas kuulija
kuuluisa kuunari kuura kuusama kuusi kuusikko kuutamo kuutio kuutonen kuutti kuuvalo kuvitus kvartsi kyky kylki kylpylä kylvö kylä kyläily kylätie
kymmenen kymppi kynnys kynttilä kypärä kytkin kyyhky kyyti käki kämmen käpy kärpänen kärry käsiala käsine käsityö kävely käyrä käyttäjä käytävä
käännös käärö köynnös laaja laakso laatikko laavu laguuni lahjakas lahna laidun lainaus laituri lakana lakritsi lammikko lamppu lanka lankku lanttu
lapanen lapio lapsi lapsuus lasagne lastaus lastu latina lato latte lattia latva lauantai lauhkea laukkaus laulaja laulu lauma lautanen lautta
lavastus lavuaari lehdistö lehdokki lehmus lehti lehtipuu leija leijona leikki leikkisä leipomo leipuri leiri leirintä leivonta leivos lelu lemmikki
lempeys lempeä lempi lennokki lentäjä lepakko lepo leppoisa lettu leuka leveä levy levätä liesi lievä liikenne liikunta liikuva liina liite liittymä
liivit linja linssi lintu lintunen lipas lipasto lipeä lippis lippu lista lisäke litra litteä liukas liuku liukuri lohi loikka loimu loiske loistava
loisto lokakuu lokero lokki loma lorina loru lossi lounas lounge luikku luistelu luistin lukija lukio lukusali lumi lumikide lumikko lumisade lumityö
lumme lumoava lumous luode luokka luonne luonto luotsi luova luovuus lupaus lupiini lupsakka lusikka luumu luuta lyhty lyhyt lyriikka lähde lähetti
lähetys lämmike lämmin lämmitys lämpö läntinen läppäri lätäkkö lääkäri lääni löyhä löyly löytö löytölä maaginen maailma maalaus maali maanosa maapallo
maasto maatila maatuska maestro magia mahonki mahtava maila maininki mainio mainos maisema maissi maito maja majakka majatalo majava makaroni makea
makeinen makrame maku maljakko mallisto mango mansetti mansikka manteli mantere marenki marimba marjatie marmori marsu maskotti matala materia matka
matkailu mauste medalja mehevä mehu mehukas meijeri meirami melko melodia meloni melonta menestys meno menopeli meri merkintä merkki merta mesikkä
metalli metro metsikkö metsuri metsä metsätie mielekäs mieli mieluisa miete miilu mikro mikseri miljoona minigolf minimi minttu missio mitali mitta
mittari mittaus moduuli mokka monikko monitori moottori moped mopo moreeni morsian morssi motelli motiivi muffini muhennos muhkea muisti mukava muki
mukula multa mummo mummola munakas munkki muoto muotoilu muotti muovi murea murikka murmeli murtomaa muru museo musiikki mustikka mutteri muuli
muurain muutos muuttaja muutto mykerö mylläri myrsky myrtti mysli myssy mysteeri myyjä myymälä mäkärä männikkö mänty mäntypuu mökkitie mölkky mönkijä
naamio naapuri naava nakki nalle narsissi nauhuri nauku naula naurava nauris nautinto navakka navetta neilikka neito nekku neliö neljä nelonen
neonvalo neppari neptunus neulanen neule neuletyö neuvo neuvokas neuvola neuvonta niemi nieriä nietos niini niitty nikkeli nimikko niska niukka
nivaska nokare nokkela nokkonen nolla nopeus noppa norkko normaali norsu notkea noutaja novelli nukke nukkuja nummi nuohooja nuoli nuorekas nuoruus
nuoska nuotio nuotisto nuppu nurkka nurkkaus nurmikko nuttura nuudeli nykyaika nyytti nyökkäys näkkäri näkymä näkö näköala nälkä näppäin näppärä näyte
näytelmä näyttely näyttö nöyrä oboe odotus ohdake ohimo ohjaaja ohjaamo ohje ohjelma ohra ohut oikea oikku oiva oivallus ojennus oksa oktaavi olento
oliivi olkapää olohuone olympia omaisuus omena omenapuu omistaja onki onnekas onnela ooppera opaali opas opettaja opetus opisto opossumi oppi oppilas
optikko oranssi orava oregano origami orkidea orvokki osake osasto osoite ostaja ostari ostos otsikko ottelu outo ovela ovikello ovimatto paahdin
paahto paikka paikkaus paimen paistos paju pajukko pakastin pakkanen palanen palapeli palaute palautus palkinto pallo palloilu palmikko palmu palvelu
paneeli pannari papaija paperi paprika paraati paras parempi parketti parkki parru parsa partio parturi parveke passi pasta pastilli pasuuna patja
patonki patsas patteri patukka pehmeä pehmuste peikko peilaus peili peippo peite pekoni pelaaja pellava pelletti pelto penaali penkki pensas pensseli
pentu perhe perhonen perinne perintö persikka persilja persoona peruna perusta pesu pesukone petunia petäjä peukalo peukku peura pianisti piano piha
pihamaa pihatie pihlaja pihvi piikkari piikki piilo piimä piirakka piiri piirre piirros piisami pikajuna pikari pikkelsi piknik pilkkiä pilkku pilotti
pilvinen pimeä pinni pinsetit pinta pipo pippuri piraatti pirtelö pirteä pirtti pisara pistaasi piste pitko pitsi pituus pizza plyysi pohja pohjola
poika poimija polku polvi pomelo poni ponteva ponttoni popcorn poppari poppeli porkkana poro porras portaat porukka poski posliini potkuri potti
pottuvoi poukama pounikko pouta poutasää prinssi prisma projekti proosa propelli puhallin puhdas puhe puhelias puhelin puhtaus puikula puimuri puinen
puisto pulina pulkka pulmunen pulpetti pumppu pumpuli punainen punos puntari puolikas puomi pupu purje puropato purppura pursi purukumi pusero pusikko
pussukka putki putkisto putous puuhakas puulaji puuma puuro puuseppä puuska puutalo puutarha puuteri puutyö puuvene puuvilla pykälä pylväs pyramidi
pyrstö pyry pyrähdys pyyhe pyykki pyyntö pyöritys pyörre pyörylä pyörä pyöräily pyöröovi pähkinä päivetys päivä päiväuni päre pärekori pätevä päällys
päärynä pääsky päätös pöheikkö pöksyt pöly pönttö raamit raastin radio rahasto rahka raikas raikuva raita raitio rakennus raketti rakuuna ralli rami
ramppi ranneke ranskis rapakko rapina rapsakka rapsodia rapu rasia ratapiha ratas ratikka ratsu ratti rauha rauhaisa raukea rautatie ravinto ravirata
ravuri reen rehtori reikä reilu reiluus reipas reippaus reisi reissu reitti reki rengas rento rentous rentukka reppu retiisi retkeily reuna reunus
riekko riemukas riepu rieska rihma riihi riimu riista rikkaus rikos rimpi ringetti rinkeli rinki rinne ripustin risteys ristikko ritari ritilä ritsa
rivakka rivi robotti rohkea rohkeus rokkari romaani romanssi romppu romu roska roskis rosolli rouhe rousku rouva rovio rucola ruis rukkanen rukki
rulla rullain rumpali rumpu runko runsas ruohikko ruoho ruoka ruokailu ruokala ruoste rusakko rusetti rusina ruskea rutiini ruuhka ruukku ruusu
ruusunen ruutana ruuvi ryhti ryijy rypistys rypsi rypäle ryteikkö rytmi räiskäle ränni räystäs räätäli röyhelö röykkiö saaga saalis saapas saappaat
saareke saaristo saavi saavutus safiiri saha sahrami sahti saippua salaatti salami salkkari salkku salonki salpa samba sametti sammakko sammal
sandaali sankari sanko sanoma saparo sarana sarastus sardiini sarja satama satanen sateinen satiini satula saunoja sauva savanni savuke seepra seiska
sekoitin sekoitus selkeä selleri sello selvitys selvä sementti senaatti sentti seppele seppä serenadi sesonki seteli setä seutu siemen sieni sieppo
siika siipi siirto siirtola siisti siivilä siivoaja siivous siivu silakka silitys silkki silli silmukka silppu silta siltapuu simpukka sinappi
sinfonia sininen sipuli sirkka sirkkeli sirkus sirpale siru sisko sisus sisusta sisältö sisäpiha sisävesi sitkeys sitkeä sitruuna sivellin sivistys
skaala slalom smaragdi smoothie sohva soihtu soitin soitto sokkelo solina soljuva solki solmu solukko sompa sonetti sonni sopimus sopiva sopraano sopu
sormi sormikas sormus sorsa sorvari sose sovinto spagetti sprintti stadion suhina suihkari suihku suikale sujuva sukat sukellus sukka sukkela suklaa
suksi suku sula sulava sulhanen suloinen summeri suodatin suojasää suojatie suojus suomu suopursu suora suosikki suosio suppilo surffi suukko suunta
suutari suvanto svetari sydän sykkyrä syksy syli symboli synty syreeni syvänne syysilta syysloma syyssade säde sähke sähly säihky säilö säleikkö
sämpylä säppi sävel sävellys sävelmä sävy sävyisä sääski taateli tabletti tahko taide taidokas taika taikina taikuri taitava taitto taittuva taivas
takapiha takila talja talkkuna talkoot talvi talvinen talvisää talvitie talviuni talviyö tammi tammikuu tanssi tanssija tapaus tapetti tapiiri tarha
tarhuri tarina tarjoilu tarjotin tarjous tarkkuus tarmo tarve tarvike tasainen tasanko tasapeli tasku taso tavoite teatteri teekannu teekuppi tehdas
tehtävä teippi tekijä telakka teline telki teltta temppu tennis tenori terassi terhakka termos terva terveys teräs tiainen tiede tienoo tieto tietäjä
tiikeri tiili tiira tiistai tiivis tikas tila tilhi timantti timjami timotei timpuri tiski titaani tivoli toffee tohtori tohveli toimi toiminta
toimisto toinen toive tomaatti tontti torkku torppa torstai tortilla torttu torvi tossu totuus touhukas toukka touko toukokuu toveri toveruus traileri
traktori trapetsi trikoo tuhat tuhkimo tuisku tuli tuliterä tulos tulppa tunneli tunnelma tunnus tunti tunturi tuohi tuokio tuomari tuomipuu tuore
tupa tupsu turisti turkki turkoosi turku turnaus turska turvavyö tutka tuuba tuulikki tuulinen tynnyri tyrni tytär tyven tyyli tyyny tyynyly tyyppi
tähtiyö tähystys täky täplä tärkeä täti täysi tölkki töppönen törmä tötterö töyhtö töyräs töyssy uima uimapuku uinti ukkonen ukonilma ukulele ulappa
ulko ulkoilma ulkoilu ulkomaa ulkorata ulpukka unelma uniikki unikko uninen univormu untuva upea urakka urakoida urheilu urho urkuri ursus usva
uudistus uuni uunilohi uutinen vaahtera vaatteet vadelma vahva vahvero vaihde vaihto vaijeri vakaa vakio valaisin valas valikko valinta valkama valkea
vallaton valmis valokuva valssaus valssi valta valtava valtio vanamo vanilja vankka vankkuri vanukas vapa vappu varaosa varasto varhain varis varjo
varma varpunen varsi varvas varvikko vasara vasikka vaski vastine vastuu vauhti vehka vehmas veikeä veistos veitikka vekara velli velvoite venevaja
veranta verhous verkkari verkko verso verstas vesi vesilasi vesiväri vetku veturi vety vieno vierailu vieras viesti vihannes vihanta vihellys vihko
vihreä viikinki viikko viileä viime viipale viisas viisi viisikko viitonen viitta viittaus viivain vikkelä vilinä vilja vilkas vilkutus vilpitön
vinkki vintti viola violetti vipu viritys virkeä virkkaus virkku virne virta virvoke viserrys vispilä vitriini viuhka viulu voikukka voileipä voima
voimakas voimala voipulla voitelu voitokas voittaja voltti vuokko vuokra vuolas vuono vuori vuoristo vyyhti vyöhyke vyötärö väli välimeri väline
välipala välkkyä värikynä värikäs värttinä väylä vääntö yhdeksän yhdistys yhteinen yhteys yhtiö yhtye yksikkö yksilö yleinen ylevä yllätys ylänkö
yläpuoli ylätaso ympyrä yritys yrttitee ystävyys ystävä ytimekäs yöjuna yökukka yölamppu yömyssy yöperho yöpuku yösija yötaivas yövuoro äijä äitiys
älykkö älykäs ämpäri äänekäs äänilevy äänite öljy öljyväri ötökkä
`;

export const words: readonly string[] = list.trim().split(/\s+/);
