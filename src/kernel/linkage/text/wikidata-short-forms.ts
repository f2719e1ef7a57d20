/**
 * Hypocorisms, nicknames and diminutives of given names: the pairs that Wikidata states (CC0; its properties
 * for hypocorism, nickname and diminutive, as gathered by the Ministry of Justice's `splink_synthetic_data`),
 * folded, single words, the formal name before the colon. English forms dominate; Wikidata's own errors are
 * in it.
 */
export const WIKIDATA_SHORT_FORMS = `
abigail:abbey abbi abbie abby abi gail gayle; abner:ab; abraham:abe abey abie braam; ace:acey acie
adamantios:adamos diamantis; adelaide:addie; adele:addie delia; adeline:addie; adionilla:nilla; adolfo:fito
adoracion:dora; adriana:ada; agatha:aggie; agnes:aggie nessie
aikaterini:aikaterina katerina katia katina keti rina; alan:al allie; alban:alby; albert:al allie bertie
alberto:beto; alcides:cid; aleksandar:sasa sasha; aleksandr:sasha; aleksandra:ola; alex:al lex; alexa:lexi
alexander:al alec aleck elsie lex sander sandy sawney xan zander
alexandra:aleka alexia allie ally aly lexi lexie sandy sasha; alexandre:alex alexandrino
alexandros:alekos alex alexios alexis; alexia:lexi lexie; alexios:alexis; alexis:lexi lexie
alfonso:alf alfie alfy; alfonzo:alf alfie alfy fonz fonzie
alfred:al alf alfie alfy allie ally fred freddie freddy; alfredo:alfie; algernon:algie algy; alice:ally lys
alison:ali allie ally aly; alistair:allie; alkiviades:alkis; allan:al; allie:ali; allison:ali; allyson:ali
alonzo:lonnie lonny; aloysius:al; alvin:al allie alvie alvy; alyson:ali; alyssa:aly; amanda:mandy
ambrose:ambers ambie amby brose; ambrozi:amby; amelia:millie; ami:payo; ana:anita
anastasia:natasa sia tasia; anastasios:anastasis anestis anestos nastoulis sakis tasos; andrea:andi andy
andreas:akis andi andros andy; andrew:andi andy drew; andrija:andro; angela:ange angie; angelina:angie
angelos:aggelis; anghel:gelu; angus:angie; ann:annie jo nan nannie nanny; anna:anabel annabella annita
annabella:bella; annabelle:belle; anne:annie nanny; annette:nettie; annie:nannie; anthony:ant thony tony
antonia:toni tonia; antonio:antonello toninho tono tony; antonios:antonakis nakos
apostolos:akis apostolis lakis tolis; arabella:bella; archibald:archie; argyro:iro
aristotelis:aristos telis; arkadios:arkades; arnold:arnie; arthur:arfie art artie arty; aryirios:aryiris
ashlee:ash; ashley:ash; asyraf:acap
athanasios:athanasis nasos sakis thanasakis thanasis thanasos thanasoulas thanos thasos; audrey:audie
augustus:augie gus; avksentios:avksentis; baldomero:baldo; balthasar:balz; barbara:babs barb barbie basia
barnabas:barney; barnaby:barney; barnett:barney; barry:baz bazza; bartholomew:bart batt; bartolomeu:barto
basil:baz bazza; beatrice:bea beattie trixie; beatrix:beattie trixie; becky:becki beki; belle:bell
benedict:ben ned; beniamino:mino; benjamin:ben benji benjie benjy bennie benny; bennett:ben; berardino:dino
bernadette:bennie benny; bernard:barney bernie burn; bernardo:bernardito; bernice:bennie benny; bert:bertie
berthold:bert; bertram:bertie; bessie:bessy; bethany:beth; bettina:bette; betty:bette; beverley:bev
beverly:bev; birgitte:bitte; borbala:bori; bradford:brad; bradley:brad; bradly:brad; brian:bri
bridget:biddie biddy; caden:cade; caleb:cal cale; callen:cal; calum:cal; calvin:cal; cameron:cam cammy
camilla:millie milly; campbell:camp; candace:candi candy; candice:candy; carlos:carlinhos carlitos
carmela:carme carmen; caroline:cal callie caro carrie cary; carolyn:lyn; casper:cas; cassandra:cass cassie
catharine:cat; catherine:cat cate cath cathi cathie cathy catie caty kate katie; cathy:cathi cathie
catrina:cat; cecilia:ceecee sissy; cecily:cecie; celestina:cele; chabier:chabi; chadwick:chad
charalampos:bampis champis haris pampis pampos; charilaos:haris; charlene:charley charlie
charles:chad charley charlie chas chaz chip chuck; charlotta:lotten; charlotte:charley charlie lotte lottie
chauncey:chance; cherilyn:cher; chester:chet; chrisostomos:chrises; christian:chris kris
christie:christy kristi kristie kristy
christina:chris chrissie chrissy christy kris krissy kristi kristie kristy tina
christine:chrissie chrissy christie krissy; christopher:chip chris christie kit kris
christophoros:christophis; christos:christakis takis titos; chuck:chuckie chucky; clara:clarita
claudinei:nei; clayton:clay; clement:clem clemmie; clementine:clem; clifford:cliff; clifton:cliff
concepcion:concha conchita connie conxa; conor:con; constance:connie; cora:corrie; corinne:corrie
cornelia:corrie nel; cornelis:nel; cornelius:con cor corny nel; curtis:curt
cynthia:cindy cyndee cyndi cyndie cyndy sindy; cyril:cy; cyrus:cy; dafydd:dai; dan:danny danut
daniel:dan dani danni dannie danny; daniela:danni dannie danny lele; daniele:lele; daniella:danny
danielle:dani danny; danny:dan dani dannie; david:dai dave davey davie davo davy; deborah:deb debbie debby
delford:del; demetrios:mimis takis; denis:denny; denise:dennie; dennis:den dennie denny; derek:del
dermot:jeremy; derrick:ricky; desmond:des dez; diana:di; dianna:di; dianne:di; diarmaid:dermot jeremy
diarmid:dermot diarmi jeremy; diarmuid:dermot jeremy; dick:dickie; dietrich:dick; dimitris:dimitros mitsos
dimosthenis:dimos; dolores:dolly lola lole lolita lori; domingo:mingo txomin; dominic:dom; don:donnie donny
donald:don donnie donny; donovan:donny; dorothea:dora; dorothy:dodie doll dolly dot dottie
douglas:doug dougie; dumisani:dumi; duncan:dunky; eben:ebbie; ebenezer:ebbie eben; eberhard:ebbe
ed:eddie eddy; eder:edinho; edgar:ed eddie eddy ned; edmund:ned; eduardo:edu
edward:ed eddie eddy ned ted teddie teddy; edwin:ed eddie eddy ned win; efstathios:stathis; efterpi:efi pepi
efthimios:efthimis makis themis thimios timis; ekaterine:eka; ektoras:ktoris; elbert:elbie
eleanor:ellie nell nellie nelly; eleftheria:ria; eleftherios:lefteris; elena:lele
eleni:elina lela lena nitsa; elias:eli; elijah:eli; elisabet:lisen; elisabeth:beth betty
elisavet:eliza elli elsi liza veta zeta zetta
elizabeth:bess bessie bessy beth betsy bette betty ellie izzy libby lilibet liz lizzie lizzy; ellen:nell
emanuela:lele; emanuele:lele; emilia:emili mimi; emily:em emmie emmy millie milly; emma:em emmie emmy
emmanuel:mannie manny; emmy:emmie; english:di; enrico:rico; enrique:kike quique; eoakim:akis makis
erato:teti; eric:ricky; erika:eka; ernest:ernie; erotokritos:rikkos; erzsebet:lili
esther:essie hettie hetty; ethel:eth; eugene:gene; eugenia:gena; eulogius:logi; euphemia:effie phemie
eva:evie; evangelia:lina; evangeline:evie; eve:evie; evelyn:evie lyn; evpraksia:evpraksoula praksoula
ezekiel:zeke; faith:fay; fay:faye; felicity:fliss; felipe:felipao; felopimin:filis
ferdinand:ferd ferdi ferdie ferdy nandy; ferdinando:nando; fernandez:fernand fernandes
fernando:fernandinho nando; feroniki:niki; ferruccio:ferro; fiona:fi; flora:flo florrie
florence:flo florrie flossie flossy floy; fotios:fotis; frances:fannie fanny fay fran francie frannie franny
francesc:quico xesc; francesca:fran; francesco:fran franco; francine:fran francie frannie franny
francis:fran frank frankie; francisca:fran paquita; francisco:curro fran paco pancho paquito patxi xisco
franklin:frank frankie; frantziscu:cicitu; frantzisko:patxi; frederic:fredy
frederick:fred freddie freddy fredy rick ricky rik; friedrich:fick fritz; gabriel:gabby gabe; gabriela:gabby
gabriele:gabi lele; gabriella:gabby gabi; gabrielle:gabby; gail:gayle; gareth:gar gare gary; gary:gar gare
gavin:gav; geoffrey:geof geoff; george:geordie georgie; georgia:george gogo yiouli zeta
georgina:george georgie gina; gerald:gerry jerry; geraldine:geri gerri gerry jeri jerri jerry
gerard:ged gerry jerry; gerasimos:makis; gertrude:gertie trudie trudy; gheorghe:gica; gilbert:gil
gilford:gil; gina:gena; ginevra:ginny; ginger:ging; giorgos:georgis giorgis kokos; giovanni:gianni
giuseppe:pino; goncalo:galo; gordon:don gordie gordy; grace:gracie; gregor:greg; gregorio:goyo
gregory:greg gregg; greig:greg; grigorios:akis grigoris; grinjoi:grin; guadalupe:lupe lupita; guiseppe:pino
gustav:gus; gwendolyn:gwen; gwendolyne:gwen; hallie:hally; hananiah:hanan; hanima:hanny; harold:hal harry
harriet:hallie hally hattie; harry:hal; harvey:harve; heathcliff:heath; hector:hec; hedwig:hedda hedy
heffrey:heff; helen:nell nellie nelly; helena:lenie; henricus:harry; henrietta:etta hettie hetty
henrique:hick; henry:hal hank harry; herbert:bert herb herbie; hester:hettie hetty; hetty:hettie
hoagland:hoagy; horace:horrie; howard:howie ward; hubertus:hub huub; hugh:huey hughie; humphrey:huffie
hyman:hy; iakovos:makis; ienken:jill; ignacio:nacho nacio; ignaz:igo; immanuel:mannie manny; indiana:indy
inocencia:ino; ioanna:nana yianna yiannoula zanet zanneta zannetta; irena:rena; irene:rena; irineos:renos
irvin:irv; irvine:irv; irving:irv; isaac:ike; isabel:bel bell isa isy izzie izzy
isabella:bel bell bella isy izzie izzy; isabelle:bel bell belle isy izzie izzy; isidore:dore izzy
isobel:bel bell isy izzie izzy; israel:ira; ivan:van; jack:jackie jacko jacky jak; jacob:jaap jac jack jake
jacqueline:jackie jacky jacqui jacquie line; jacquelyn:jackie; jacquiline:jackie jacqui jacquie; jahseh:jah
james:jake jamey jamie jay jem jim jimbo jimi jimmer jimmie jimmy; jane:janey janie jennie jenny
janet:jan jessie; janice:jan; jasmine:jas jaz; jason:jace jay; javier:javi; jean:jeanie jeannie
jeannette:nettie; jedediah:jed; jedidiah:jed; jeffery:jeff; jeffrey:jeff; jemima:jem; jemma:jem
jennifer:jen jenn jenni jennie jenny yeni; jerald:jerry; jeremiah:jem jeremy jerry; jeremy:jem jerry jez
jerilyn:jeri jerri jerry; jerome:jerry; jerrold:jerry; jesse:jess; jessica:jess jessie; jessie:jesse
jesus:txus; jill:jilly; jillian:jilly; jim:jimmy; jimmy:jim jimi; jo:jodi jodie jody; joan:jo joni
joanna:jo jojo; joanne:jojo; joao:joaozinho; joaquim:quim; joaquin:chino; joe:jo jody joey; johannes:jan joh
john:jackie jacky johnnie johnny jon; johnathan:jonty; jonathan:jon jonny jonty; jorge:jordi jorginho
jose:joselito pepe pepito ze zeze zezinho; josefa:josefina pepa pepita; josepa:pepita
joseph:jo jody joe joey josy pepe; josephina:sophina; josephine:jo josa josie; joshua:josh; joyce:joy
judith:jodi jodie jody judie judy; judy:judie; julia:jilly juley lili; julian:jules; julius:jule; june:junie
kalliopi:popi; kalman:kal; karolina:lili lina; katarzyna:kaisa kasia; kate:cate; katharine:kat kate
katherine:kat kath kathi kathie kathy kati katy kay kit kitty; kathleen:kath kathy kay; kathryn:kat
kathy:kathi kathie; katie:caty kati; katrijntje:trijntje; katrina:kat; kay:kaye; keith:keef
kennedy:ken kenny; kenneth:ken kenney kenny; kerry:kez; kester:kit; kevin:kev; kimberley:kimmy
kimberly:kimmy; kipling:kip; kiprianos:kipros; koldobika:koldo; konstantin:stan; konstantina:ntina
konstantinos:konstantios konstantis kostakis kostas kostis kottas ntinos takis; kosmas:makis
kristina:kris krissie krissy; kristine:krissy; ksawera:ksaweryna
ksenophon:ksenios ksenis ksenophontas phonis phontas; kurt:curt; kurtis:kurt; kyriaki:kiki koula
kyriakos:kikis; lachlan:lachie lachy; ladislaus:laddie; ladislav:laddie; lafayette:lafe; lars:lasse
laura:lauri laurie lorie; laurence:larry lauren laurie law; laurens:rens; laurie:lauri lorie; lavinia:vinnie
lawrence:larry lauren laurie law lawrie; lefkios:lefkos; lemuel:lem; leo:lee; leonard:len lennie lenny
leonidas:leon; leopold:leo; leovigildo:leo; leroy:lee; leslie:les lez; lester:les
letitia:lettie letty tish tisha titty; lewis:lew; lilian:lil; lillian:lil lillie lilly; lily:lillie lilly
limos:lee limon; linda:lindie lindy; lindsay:lindie lindy; llewellyn:llew; lorenza:renza
lorenzo:enzo loren renzo; louane:lou; louis:lou louie; louisa:lou lula lulu; louise:lou lulu; lucille:lucy
lucinda:cindy; lucio:lucinho; lucretia:crete; lucy:lu lulu; luigi:gigi; luis:luisito luizinho; luiz:luizinho
luke:lucky; lydia:liddy; lykourgos:loris; lynn:lynne; madeleine:maddy; madonna:madge; magdalena:magda
magdalene:maddy; maggie:mags; malcolm:mac; mamie:mayme; manoela:manu; manuel:mane manny manu; manuela:lele
marcus:marc marquinhos; margaret:madge mae maggie mags maisie marge margie may meg meggie midge peg peggy
margarita:marga rita; maria:marigo maritsa maro maroula maru maruja marujita meri; marialejandra:mariale
marilla:rilla; marisela:mar; marjorie:margie; mark:marky; marlene:marly; martha:marty mattie matty
martin:marty; martina:marty; marvin:marv; mary:jo mae mamie may mayme mollie molly polly; massimilla:milla
matilda:mat mattie matty tillie tilly; matilde:maite; matt:mat; matthew:mat matt matty; mattie:matty
maud:maudie; maude:maudie; maurice:maury mo moe mossie; mauro:maurinho; mavis:mamie; mavros:makis mavroudes
max:mac mack maxie maxy; maximilian:max; maxine:maxie maxy; maxwell:max; megan:meg meggie; melanie:mel
melinda:linda mel mendy mindy; melis:melios; melissa:mel missy; melody:mel; melvin:mel; melvyn:mel
menachem:manny; mendel:mendy; mercedes:merce merche mertxe; meritxell:txell; mervik:vik; mervin:merv
mervyn:merv; michael:lakis michalakis michalis mick mickey mickie micky mike mikey mikis missas
michaela:mickey micky; michail:mikes; michele:lele; michelle:micky shell; mick:mickey micky
mikaela:mickey micky; mike:mickey micky mikey; mildred:millie milly; millicent:millie milly
miltiades:miltos; miranda:mindy randy; miriam:mimi; mitchell:mitch; mitsukazu:mitsu; mohammad:mohd
molly:mollie polly; monserrat:mon; montague:monty; montgomery:monty; montserrat:montse; morris:mo moe
mortimer:mort; morton:mort morty; moses:mo moe; moshe:moishy; murdoch:murdy; myriam:mia; nachshon:nach
nancy:nan nance; nandcoomar:nando; naomi:mimi; natale:natalino; natalie:nat; nataliia:natalka; natalya:nat
natasha:nat tash tasha; nathan:nat nate; nathanael:nat nate; nathaniel:nat nate; natividad:nati
nedeljko:ned; nellie:nelly; nelly:nel; neotakis:takis; newton:newt; nichola:nic
nicholas:coll nic nick nicky; nicola:nic nicki nicky nikki; nicolae:nae nicu; nicolas:nic
nicole:nic nicki nicky niki nikki; niklas:nille; noelia:noe; noreen:norrie; norette:norrie
norman:norm norrie; olimpia:lia; olive:ollie; oliver:oli ollie olly; olivia:livvy ollie olly; olwen:ollie
oswald:ozzie ozzy; paca:paquita; paco:paquito; pamela:pam pammy; panayiota:nana yiota
panteleimon:lakis pantelis; paraskevas:paraschos paris; paraskevi:evi skevi voula; parthenopi:popi
patricia:pat patsy patti patty paty tricia trish trisha trixie; patrick:paddy pat patsy ricky; patty:patti
paul:paulie pol; peggy:peg; pelagio:payo; pelaxio:payo; pelayo:payo; penelope:penny; perceval:perce percy
percival:perce percy; peregrine:perry; peter:pete petey; petronella:nel; philip:phil pip
philippa:phil pip pippa; phillip:phil pip; philomena:phil; pierangelo:piero; pinelopi:popi
ploutarchos:ploutis; polikseni:ksenia; portuguese:nei; priscilla:prissy; prudence:pru prue
prunella:pru prue; quincy:quin; quinton:quin; rachel:rae ray; rae:dannie ray; rafael:rafa; raffaele:lele
ralph:ralphie; ramon:monchi moncho; randall:randy; randolph:randy; raphael:ralph raph; ray:rae; raymond:ray
rebecca:becca becki becky beki; regina:gina; reginald:reg reggie; reginos:regas regos; remigius:remy
reuben:rube; ricardo:rick ricky rico riki
richard:dick dickey dickie dickon dicky hick rich richey richie rick rickey ricki rickie ricky rik rikki ritchie
rickie:ricki; ricky:rickey ricki; robbie:rabbie; robert:bob bobbi bobbie bobby rabbie rob robbie robby
roberta:bobbi bobbie bobby robbi robby; rocco:rocky; roderick:ricky rod; rodney:rod; rodrigo:rodriguinho
roger:rog; ronald:ron ronnie ronny; ronaldo:naldo; ronnie:ronny; roque:roc; rose:rosie; rosemary:rosie
roxana:roxy; roxane:roxy; roxanne:roxy; rudolf:ruud; rudolph:ralph rudy; russell:russ; saffron:saffy
salimata:sali; sally:sal; salvador:chava sal salva; salvatore:salve; samantha:sam sammi sammie sammy
samson:sam; samuel:sal sam sammie sammy; sandra:sandy; sara:sally; sarah:sadie sallie sally
scott:scottie scotty; sebastian:bastian seb; serafim:makis; seymour:cy; sharon:shaz; sheldon:shel
shelley:shelly; shirley:shirl; shlomo:shloime; siddharth:sid; siddhartha:sid; sidney:sid; siegfried:sigi
simeon:sim; simon:si sim; sofronios:sofronis; soledad:sol sole; solomon:sol
solomontas:solomon solon solonas; sophia:sofi sophina; sotiria:sotiroula; spencer:spence
spiridon:spiridonas spiros; stacey:stace; stamatios:stamos; stanford:stan; stanislas:stan; stanislaus:stan
stanislav:stan; stanislaw:stan; stanley:stan
stephanie:stef steff steffi steffie steffy steph stephi stephie steve stevie; stephen:steenie steve stevie
steuart:stu; steven:steve stevie; stevland:stevie; stewart:stew stewie stu; stiliani:lina stella stiliana
stuart:stu; susan:su sue susie susy suzi suzie suzy; susanna:suze; suzanne:suze; sydney:sid syd; sylvain:syl
sylvanus:syl; sylvester:sly syl; sylvia:syl; syukuro:suki; tallulah:lula; tammy:tammie; teddy:teddie
terence:tel terry; teresa:teresita terri terrie terry tess; terry:terri terrie; tetiana:tania
thaddaeus:tad thad thady; thaddeus:tad thad thady; theodora:dora ntora theo; theodore:ted teddie teddy theo
theodoros:akis doros thodoris thodoros; theofanis:fanis; theoharis:haris; theresa:teri terry tessy
thomas:makis themis thom tom tommie tommy; thrasivoulos:thrasos; timon:tim; timotheos:timos
timothy:tim timmy; tisha:tish; tobiah:toby; tobias:toby; tracy:trace; trevor:trev; trifonas:trifon
trinidad:trini; trudy:trudi trudie; tyler:ty; tymoteusz:tymek; tyron:ty; tyrone:ty; tyson:ty; ubaldo:baldo
ulf:uffe; ulrika:ulla; umberto:berto; valentine:val; valerie:val; valerius:val; vance:van; vasile:sile
vasilios:lakis vasilis vasos; vernon:vern verne; veronica:ronnie vera; victor:vic vick vik
victoria:vic vickey vicki vickie vicky vikki; viktor:viktoras; viktoria:vicki vickie vicky vikki
vincent:vin vince vinnie; vincenzo:enzo; viola:vi; violet:vi; virginia:ging ginny; vivian:viv vivi
volodymyr:vlodko; wallace:wally; walter:wally walt; wesley:wes; whitfield:whit; whitney:whit; whittaker:whit
wilber:wil will; wilbur:wil will; wilford:wil will; wilfred:fred wil wilf will
wilhelmina:minnie minny willie; willard:wil will; willem:willy; william:bill billy will willie willy
willibald:willi; winfield:win; winford:win; winifred:winnie; winston:winnie; woodard:wood
woodrow:woodie woody; xesus:suso; yannis:yannakis yannos; yaroslav:jars; yedidia:didi; yehochanan:yohanan
yosef:yossi; yvonne:vonnie; zachariah:zack zak; zachary:zac zach zack zak; zedekiah:zed
`;
