/**
 * Forms of names that are ordinary words although the name is none (Anni, annilla; Tulla, Tove; Kati, katin), in small letters: at the head of a sentence, or without a capital, they
 * are taken for the word. Found with a spelling dictionary's help, and chosen by hand.
 */
export const ordinaryForms = `
jeans manus trams lans mindes kosmos alias
turen open oppen said even mean
perille sade sina vilja dag 
jana janat janan janalla janalle janalta janaa janasta ennalta valde valdes saken saker sakens aurinko lemmikki etänä
ahdin ahdista ahdit ahosta akuksi akulla akulta akun akussa akusta akut ainoa alinna alisuuri alin alisti annan annat annella annilla annin antia
antina antiin anus arvilla arvin arista arin avaa avaan allista eroseen erosilta erosin erosit erosta etänä eten hiljaa hiljan hinaa honkaan hangin
hangilla hangista hankin hankaan hankala heltä helistä hiljaisten hännistä ikosta jaan jaata jalan jalalta jorista joeksi joella joen joessa joesta
joelle jokeen jokena joukoksi joukolla joukolle joukolta joukon joukossa joukosta joukot jonne jonnekaan jonnekin juna junin junista jyrkin jyriin
kaarelta kaarin kaiusta kalla kamala kamalia kamalin kamalilta kanasta kannun karkaan karkaa katin katilla katista katit kauno kerästä keräsin keräsit
kettusia kimmoa kimpeen kosti kukkia kukkina kumarin kustaan kylien ladella laina laaksosta lankoja lankaa lankaan lankin lanta laukkasin lehtistä
lehtosta lehtinen lehtisen lehtiset lehtisiä lehtisestä lehtisessä lehtisten lialla lian lika liata lientä lisaan lotalla lottaa lovella lukea lukeko
lunasta luin luista luistin luulin luulista luulta mahdin mahdit maihin main maina maita maila mailla maille mailta maissa maista maitia maitina mailan
mailat maksimia maksimin maksimissa mallaan mallas mannaa mannan mannat marista marketta marskin matilla matin matista matit mattia mattiin miina
miinat meteen miettinen miettisin mimmit mimmi muhista naimisissa naimisiin namia neon nokia nokin nurin nurminen niemistä niskasta noelta noin nopea
oksasta oksana olaan olalla olalle olasta olat olan oven ovea ovella ovelle ovelta ovessa ovesta ovet otin ojasta orvot orvon palosta palle pelle
pelleen pellet pesosta petraa piiaksi pian piian piristä piristen piirin polven päivin päivillä päivissä päivistä päiviä päiville päiviltä päivien
päivinä päristä riiaa riitaa riitaan ripaa risti ropista ruutia ruutiin ruutu saagan saagat sahalla sakean sakella sakilla sakin sallia sallin sallit
salli salmen saran saroja sarin sarit satun sillan sillat sillalla sillalta silla silta sillassa simoin sirkan siruja sirun siru sohvia sohvin sohvilla
suoma sulosta tain taina teolla teolle teolta teon teossa teosta teot tiinu tilanne tina tinaa topin totea totella toteen tulla tulle tulta tuvalla
tuvan tuvassa tuvat tuvasta tuomista tuomisten tuominen tuomisen tuomiset tuomisia tuulia tuulista tuomaan turusta tytin täytin täytit tyyneen vallan
valmiin veikata veikkaa vikellä viltin virpien vietin vinhin virtasi virtasin vuorinen vuoristen vuorista vanhan vilistä vielä valta vara varaa koska
oli ole mene jo eli kai ota no nii sisko innan hennes han hans helgen helgens helvete jackan kajan kallen kant klass klasen kolla linjen maten minne
minnen minnet minns miljon museet musen namn namnet nappen nicka ringa risken rollen ropen riket samt sidan sidas tama tant titta tittar tiden tonen
torn trampa vissen visst vegan viken vilde ikon ilen lates levas hatten friden folket folken fransen kosten erosion essen massan olivera mila milen
lasset mappen mapp malle mannen tor tors marin tider penna pennan bella stinna stå annars alla dan lotten minnas malla liinat
januari februari mars april juni juli augusti
aidaksi aidalla aidalle aidalta aidan aidassa aidasta aidat ainut akustista alhosta alpiksi alpilla alpille alpilta alpin alpissa alpista alpit
altista alttiin anasta annelle antoa antona antoon arosta arvosta aurasta beat brittiin brittinä brittiä elosta etana etelämäiseen
etelämäistä frankiksi frankilla frankille frankilta frankin frankissa frankista frankit haikaan haltuun harjusta heimosta
heinämäiseen heinämäistä helliin hellikin helliksi hellille hellillä helliltä hellin hellinä hellissä hellistä hellit helliä helykin helyksi
helylle helyllä helyltä helyn helynä helyssä helystä helyt helyyn helyä hirsimäiseen hirsimäistä hirvisin hirvisit hirvistä
hongiksi hongilla hongille hongilta hongin hongissa hongista hurskaisiin hurskaista hyyrystä hälisen häliset
hälisin hälisit hälistä hätistä ilosta jakeen jamien jonkin joskaan julista juutiksi juutilla juutille juutilta juutin
juutissa juutista juutit jyrinkin jyrkistä kaakista kaipaisin kaipaisit kakkosta kallista kamusta
kareisiin kareista karhista kaskista kattelukseen kattelusta
kemia kentiksi kentille kentillä kentiltä kentin kentissä kentistä kenttä kerosta kimpimäiseen kimpimäistä kohosta kohvakaan
koivistoista kolua kompaa kompaan kompana komppaa komppaan kontista korkkaa korkkaan korpista kosmosta kuhasta kuismasta
kurkista kurtista kuukaan kytömäiseen kytömäistä kähäriin kähärinä kähäriä laihosta laimin lammista lankiksi
lankilla lankille lankilta lankissa lankista lankit lantaa lantaan lantana larissaan larissakin latua latuna latuun laulaisin laulaisit lennelle
lennellä leppämäiseen leppämäistä levoksi levolla levolle levolta levon levossa levosta levot liedekseen liedestä liiaksi liialla liialle
liialta liian liiassa liiasta liiat lista lokaa lokaan lokana lonkaksi lonkalla lonkalle lonkalta lonkan lonkassa lonkasta lonkat
loukoksi loukolla loukolle loukolta loukon loukossa loukosta loukot lounaan lounasta luomasta luotosta luukaan lähdemäiseen lähdemäistä lähteisiin
lähteistä mailikseen mailista majasta maltella maltelle marjasta market mellasta meristä metistä mikiksi mikille mikillä mikiltä mikin
mikissä mikistä mikit muukaan muurista mykin myllykseen myllystä mylläristä myyn mällistä mäntymäiseen mäntymäistä
nestoria nestoriin nestoriksi nestorilla nestorille nestorilta nestorin nestorina nestorissa nestorista nestorit niiaa niiaan niiata niinimäiseen
niinimäistä niittymäiseen niittymäistä nummista närvänä näsiä orreksi orrella orrelle orrelta orren orressa orresta orret
pajarista parantaisin parantaisit parikaan patjakseen patjasta peiposta pelliksi pellille pellillä pelliltä pellin
pellissä pellistä pellit perämäiseen perämäistä pienimäin pienimäkin piiraan piirasta pirinä pirttimäiseen
pirttimäistä pullia pulliin pulliksi pullilla pullille pullilta pullin pullina pullissa pullista puolakaan
pussista putkista päivisin rahikaan rankista raskia raskin raskit ratisen ratiset ratisin ratisit ratista rehkin riihistä rikiksi
rikille rikillä rikiltä rikin rikissä rikistä rikit rinnaksi rinnalla rinnalle rinnalta rinnan rinnassa rinnasta rinnat ristimäin ristimäiseen
ristimäistä ristimäkin ritvasta roikin roina roinista ronkin rouvista rusina ruukin ruuna ruususta räihän sairaan sairasta sarastella
sarastelle seidiksi seidille seidillä seidiltä seidin seidissä seidistä seidit sinkoa sinkona sinkoon
sipinä sipisen sipiset sipisin sipisit sipistä sirkeä sivistä sompia sompiin sompina sonnista
suokoon suutarista syrjästä sällistä takkusin takkusit talaan talasta
tapanista tiikin tiiltä torikaan tuikkaa tuikkaan tuokkosta tuokoon turkasta turoa turokin turoksi
turolla turolle turolta turon turona turoon turossa turosta turot tutaan valjusta valkeisiin valkeista valosta vankin
vehmasta vesasta vienosta virkistä vähämäiseen vähämäistä yletyistä
`;
