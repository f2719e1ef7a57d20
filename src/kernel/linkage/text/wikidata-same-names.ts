/**
 * Given names that Wikidata says to be the same (P460, CC0): Juan, John, Jean. Folded single words, kept
 * where both are common in Mexico (datamx.io, CC0), Brazil (IBGE), the Americas (Wikidata) or the languages
 * around (CC0 lists of popular names) and more than one letter apart, for a word one letter off is near by
 * itself. Each pair stands once.
 */
export const WIKIDATA_SAME_NAMES = `
abel:albert alberto; abraham:ibrahim; absalon:axel; adalberto:albert alberto; adamo:adan; adams:adan
adolfo:adolpho; adrian:ari; adriana:adrienne; adriane:adrienne ariadne; adriano:adrien ari; adrien:ari
agata:agueda; agatha:agueda; agnes:ane ines; agostina:augusta; agustin:august augusto; aimee:amy; akira:rui
alain:alano allan; alana:alanis; alano:allan; alecia:alice; aleixo:alejo alexis; alejandra:alessandra
alejandro:alex alexander sandro; aleksander:alex alexander sandro; alena:aline ellen helen helena helene
alene:alina; alessandra:alexandra; alessandro:alex alexander sandro; alessia:alexia
alex:alexander alexandra alexandre alexis sandro; alexander:alexandre lisandro sandro sandy
alexandra:alexia sandra sandy; alexandre:sandro; alfred:fred; alfredo:fred; alice:alicia alix
aloisio:aluizio; aloysio:aluisio aluizio; amadeo:teofilo; amadeu:teofilo; ana:anais anete anne hannah
anabel:anna; anais:anete anna hana hannah; andre:andreas; andrea:andy; andreas:andrew andrey; andrew:andy
anete:anna hana hannah; angela:angeles angelica angelina; anna:hana hannah; anne:hannah
anthony:antoine anton antonin antonino antonio toni tony
antoine:anton antonin antonino antonio antony toni tony; antoinette:toni
anton:antonin antonino antonio toni tony; antonia:toni tonia; antonin:antony toni; antonino:antony toni
antonio:antony toni tony; antony:toni; armando:herman; arsene:arsenio; arthur:arturo; aureliano:aurelio
bartolo:bartolomeu; beatrice:beatriz; ben:benedicto benedito benito bento; benedicto:benito
betina:betty elisabeth elizabeth ilsa ilse isabel isabella isabelle izabel izabela izabella liz tina
bettina:betty elisabeth elizabeth ilsa ilse liz tina
betty:elisabeth elizabeth ilse isabelle izabel izabela izabella tina; bibiana:vivian; bibiano:vivian
biel:gabriel; bill:guilherme guillaume guillermo wilhelm william; bob:bobby robert roberto; bobby:robert
bricio:brito; brigida:brigitte; camila:kamilla; camilla:kamila; camille:kamila kamilla; cara:karina
carl:carlos charles karol; carla:carol; carlo:charles karl karol; carlos:charles karl karol
carlota:charlotte; carmela:carmelina carmen carmina; carol:karla; carola:karla; carolina:karoline karolyn
caroline:karolina karolyn; cassandra:kasandra; cassia:cassiana; cassiana:kassia; cassio:cassius
catalina:caterina catharina catherine karen karin katarina katherine kathy katia katya
catarina:catherine karen karin katherine kathy katia katya
caterina:catharina catherine karen karin katarina katherine kathy katia katya
catharina:catherine karen karin katarina katherine kathy katia katya
catherine:karen karin katarina kathy katia katya; cecilia:celia celina celine; ceferino:zefiryn
celia:celine; charles:charlie karl karol; chiara:claire clara; christian:cristiano rain
christiane:christina cristiana cristina; christina:cristiana cristiane
christine:cristiana cristiane cristina; christofer:cristobal; christophe:cristobal; christopher:cristobal
cid:sidney; cindy:cynthia; cintia:cynthia; claire:clara; clarice:clarisa clarissa clarisse; clarisa:clarisse
claude:claudio; claudia:claudine; clovis:lewis louis ludovic ludovico ludwig luigi luis
conceicao:concepcion; cristian:rain; cristiane:cristina; cristiano:rain; cristobal:cristovao kristofer
dafne:daphne; daiane:diana; dan:daniel; daniel:danilo danny; daniela:danielle; daniele:daniella danilo
dayane:diane; demetrio:demetrius dimitri; denis:dionisio; dennis:dionisio; didier:thierry
diego:giacomo jaco jacob jacques james jim thiago tiago; diogo:jacob thiago tiago; dolores:lola
domenico:domingos dominique; dominga:dominique; domingo:dominique; domingos:dominic; dominic:dominique
don:donald; duarte:eddy edoardo edouard eduard eduardo edward; eddie:eddy eduardo
eddy:edoardo edouard eduard eduardo edward; edgar:edgardo; edmond:edmundo; edoardo:edouard eduard edward
edouard:eduardo edward; eduardo:edward; egidio:gil; elena:ellen helen helene; eleonor:leonora
eleonora:leonor; elias:elijah; eligio:eloi; elina:lena
elisabeth:elizabete ilsa ilse isabel isabella isabelle izabel izabela izabella liz tina
elizabeth:ilsa ilse isabel isabella isabelle izabel izabela izabella liz tina
ellen:helen helena helene lena; elmar:elmo; eloisa:heloise; eloise:heloisa; emanuela:manoela manuella
emil:emilio; emile:emilio; emilia:emily; emilie:emily; emmanuel:manuel; emmanuelle:manuella; ena:irene
enrico:enrique eric erich erik harold harry heinrich henri henrique
enrique:eric erich erik harold harris harry heinrich henri henry
eric:harold harry heinrich henri henrique henry; erich:erik harold harry heinrich henri henrique henry
erik:harold harry heinrich henri henrique henry; ernesto:ernst; esteban:estevao etienne stefano stephane
estefania:stephanie; estela:stella; estevao:etienne stefano stephane stephen steven
etienne:stefano stephane stephen steven; ettore:hector heitor; eugene:eugenio gene; eugenio:gene
eulalia:laia; evelina:evelyn evelyne; fabrice:fabricio fabrizio; fani:fanny; faustino:fausto
federico:fred friedrich; feliciano:felicio; felicio:felix; felipe:philippe; felippe:filipe
ferdinando:fernand fernando hernando; fermin:firmino; fernand:fernao hernando; fernando:fernao hernan
fernao:hernando; filipe:philippe; florence:florencia; frances:francesco francisco franco francois
francesca:francoise; francesco:francis franck franco francois frank franklin frans frantz franz paco
francis:francisco franck franco frank franklin frans frantz franz; francisca:francoise
francisco:franck franco francois frank franklin frans frantz franz paco
franck:francois franklin frans frantz franz; franco:francois frank franklin frans frantz franz paco
francois:frank franklin paco; frank:franklin frantz; franklin:frans frantz franz; fred:friedrich manfredo
gabi:gabrielle; gabriela:gabrielle; gabriele:gabriella; gabrielle:gaby; gary:harry; gean:gene
georg:georges jordi jorge yuri; george:jordi jorge yuri; georges:jordi jorge yuri; gerald:gerardo
german:hermann; gervais:gervasio; giacomo:jaco jacob jacobo jacques jaime james jim santiago
gian:gianni giovanni hans ivan ivo jack jan jean jhoao joan joao johan johann john johnny jon juan sean yanni
gianni:giovanni hans ian ivan ivo jack jan jean joan joao johan johann john johnny jon juan sean
ginevra:jennifer; giovani:ivan; giovanna:ivana jane jeanne juana
giovanni:hans ivan ivo jan jean joan johan johann johnny juan sean; gisela:giselle
giulia:giuliana julia juliana julie julieta juliette liana
giuliana:julia juliana julie julieta juliette liana; giuliano:jules julian juliano juliao julien julio robin
giuseppe:jose joseph; gregor:gregorio; gregorio:gregory; guadalupe:lupe lupita; gualter:valter walter
guido:guy; guilherme:guillaume guillermo wilhelm will william; guillaume:guillermo wilhelm will william
guillermo:wilhelm will william; hana:hannah
hans:ian ivan ivo jack jan jean jhoao joan joao johan johann john johnny jon juan sean yanni
harold:harry heinrich henri henrique henry; harris:harry heinrich henri henry
harry:heinrich henri henrique henry; heinrich:henri henrique henry; helen:lena; helena:lena; helene:lena
henri:henrique; henrique:henry; herbert:heriberto; hugo:hugues; hugues:ugo; iago:jacob jaime santiago
ian:ivo jean joan johan johann johnny juan sean; ignacio:inaki; ilsa:isabelle izabel izabela izabella tina
ilse:isabel isabella isabelle izabel izabela izabella liz tina; inocencio:inocente; ira:irene; irene:iria
isabel:isabelle izabela izabella tina; isabela:isabelle izabella; isabella:izabel izabela tina
isabelle:izabel izabela izabella liz tina; isadora:isidra
ivan:ivo jack jan jean jhoao joan joao johan johann john johnny jon juan sean yanni
ivana:jane jean jeanne juana juanita
ivo:jan jean jhoao joan joao johan johann john johnny jon juan sean yanni yves yvon
izabel:izabella liz tina; izabela:liz tina; izabella:liz tina
jack:jan jean joan johan johann johnny juan sean; jaco:jacobo jacques james jim santiago
jacob:jacques jaime james jim santiago yago; jacobo:jacques james jim; jacques:james jim santiago thiago
jaime:jamie santiago tiago yago; james:jamie jim jimmy santiago thiago
jan:jhoao joao johan johann john johnny sean yanni; jane:jean jeanne juana; janet:jeannette juanita
janine:yanina; jayme:santiago; jazmin:yasmin
jean:jeanne jhoao joao johan johann john johnny jon juana yanni; jeanne:juana juanita; jeff:jeffrey
jessie:jessy; jhoao:joan johan johann johnny juan sean; jim:santiago thiago; jimena:simone
joachim:joaquim joaquin; joan:joanna joanne johann johanna johnny sean; joana:joanne johanna; joanne:johanna
joao:johan johann johnny juan sean; jocelyn:joseline; joe:joseph; johan:johnny jon juan sean yanni
johann:john johnny jon juan sean yanni; john:johnny juan sean yona; johnny:jon juan sean yanni
jon:juan sean; jordi:jorge yuri; jorge:yuri; jose:joseph pepe; juan:sean yanni; juana:juanita; judith:judy
jules:julian juliana juliano juliao julien julio robin; julia:juliana julieta juliette liana
julian:julio robin; juliana:julie julieta juliette liana; juliano:julien julio robin; juliao:julien robin
julie:julieta juliette liana; julien:julio robin; julieta:juliette liana; juliette:liana; julio:robin
june:junia; karen:katarina katherine katia katya; karin:katarina katherine kathy katia katya
karolina:karolyn; karoline:karolyn; katarina:katherine kathy katia katya; katherine:kathy katia katya
kathy:katia; katia:rina; keli:kelly; ken:kenneth; klaus:nicolas; lara:larissa
lars:laurence laurent lorenzo lourenco; laudelino:lino; laura:lora; laurence:laurent lourenco
laurent:lorenzo lourenco; leo:leonidas; leon:leonidas; lewis:louis ludovic ludovico ludwig luigi luis
lilia:lily; lina:ludmila mila stella; linda:mila; liz:tina; lola:lolita; lorenzo:lourenco
louis:ludovic ludovico ludwig luigi; louise:luisa; luc:lucas luka; lucas:luka; luci:luciane luzia
lucia:luciane lucy; luciane:luzia; luciano:lucien; lucy:luzia; ludmila:mila; ludovic:ludwig luigi luis
ludovico:ludwig luigi luis; ludwig:luigi luis; luigi:luis; luise:luiza; mabel:mabelle; madeleine:magdalena
magda:magdalena; magno:magnus; manny:manolo manuel; manolo:manuel; marc:marcos marcus; marcela:marcelle
marcelinho:marcelo; marcelino:marcelo; marcelle:markel; marcello:markel; marco:marcus mark; marcos:mark
marcus:mark; margaret:margarida margarita margo margot; margarete:margarida margarita margot
margarida:margot; margarita:margot rita; maria:mariano mary; mariana:marianne; marie:mary; mariel:mariella
marta:martina martine; martha:martina martine; mateo:mateus mathias mathieu matias mattia
mateus:mathias matteo; mathias:mathieu matteo mattia; mathieu:matteo; matias:matteo munir; matteo:mattia
maurice:mauricio maurizio; max:maximiliano; maycon:michael michel michele miguel mikhail; melanie:melina
micael:miguel; micaela:michele michelle; michael:michele miguel mikhail; michel:miguel mikhail
michela:michelle; michele:miguel mikhail; miguel:mikhail; mireille:mirela mirella; mona:monica
monica:monique; naomi:noemi; natalia:nataly nathalie; natalie:nataly nathalia; nataly:nathalie
nicholas:nicolau nikolas; nicolau:nikolas; orlando:roland; othon:otto udo; otto:udo; pablo:pau paul paulino
paola:paulina pauline; paolo:pau paul paulino; pascale:pascual; patricio:patrick patrik; pau:paulino paulo
paul:paulino; paula:paulina; paulino:paulo; pedro:peter piero pierre pietro; percival:percy
pero:peter pierre pietro; peter:piero pierre pietro; piero:pierre; pierre:pietro; rachel:rachelle raquel
rachelle:raquel; rafael:raphael; rafaela:raphaela; raimunda:ramona; raimundo:raymond; ralf:ralph raoul raul
ralph:raoul; ramon:raymond raymundo; raymond:raymundo; reginald:reinaldo; remi:remigio; renata:renee
renato:rene; ricardo:richard rick; riccardo:richard rick; richard:rick; rodrigo:rui ruy; ronald:ronny
ronnie:ronny; rossana:roxana; rui:rurik; rurik:ruy; salome:selma; salvador:salvatore; sam:samantha samuel
santiago:thiago tiago; sara:zahra; sean:yanni; sebastiao:sebastien; serge:sergio; silvano:sylvain
sofia:sophia sophie; stefano:stephane stephen steven; stephane:stephen steven; susan:susanne susy
susana:susanne susy; susanne:susy; tamar:tammy; tamara:tammy; tania:tatiana; tarcisio:tarsycjusz
tatiana:tia; teodoro:theodor theodore; teresa:teresita; teresita:tereza; thomas:tom tomaz tome tommaso tommy
tom:tomas tomaz tommaso tommy; tomas:tome tommaso tommy; tomaz:tome tommaso tommy; tome:tommaso tommy
tommaso:tommy; ulises:ulysses; valente:valentin valentino; valerio:valery; vicente:vincent
vicky:victoria vivian; victor:victorino vittorio; victorino:viktor vitor vittorio; viktor:vittorio
vitor:vittorio; wallace:wallis; wilhelm:will william; will:william; yves:yvon; zeferino:zefiryn; zoe:zoila
`;
