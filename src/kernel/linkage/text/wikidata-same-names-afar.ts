/**
 * Given names of people who come from farther away, which Wikidata says to be the same (P460, CC0): Muhammad,
 * Mohammed; Aleksandr, Alexander. Folded single words of which one is among the most popular of a country
 * outside the Americas and the languages around (CC0 lists of popular names), more than one letter apart; and
 * popular ones that a third name joins and that have the same consonants. Those of `wikidata-same-names.ts`
 * are not repeated. Each pair stands once.
 */
export const WIKIDATA_SAME_NAMES_AFAR = `
aalia:aliya; aaron:aronas aronne arono harun; abdallah:abdulla; abdulla:abdullahi; abdullah:gabdulla
abigael:avigail; abigaelle:avigail; abigaille:avigail; abigayle:avigail; abigel:avigail; absalom:aksel
absalon:aksel; achmed:ahmad; adalbero:albert; adalbert:albert; adama:adamus adan adda addamu; adele:adelice adula
adoracion:dora; adrian:adrianus are arie arjan arjen arsi atro hadrianus; aemilia:emiliya; aemilius:emil
afanasij:athanasios; afanasy:athanasios; aggelina:angela angeliki; aggelo:angela angeliki; agi:agnes; agne:ines
agnes:agnessa agnia agnieszka anezka; agnesa:ines; agnese:ines; agnessa:ines; agnia:ines; agnieszka:ines
ahmad:ahmet amadou amadu; aicha:ayse; aikaterina:katerina; aikaterini:ekaterina katerina katia katina keti rina
ailbeart:albert; ailie:alisa; ailis:alisa; akis:andreas; aksel:assalonne avessalom avshalom axel; ala:alicja alina
albert:albertas albertus albrecht aldebert apel arbertu bert; alecia:alicja alisa; aleix:alexey; aleixo:alexey
alejandra:aleksandra oleksandra; alejandro:aleks oleksandr; alejo:alexey; alek:aleksander; aleka:alexandra
aleks:aleksandar aleksander aleksandr aleksandras aleksandro aleksandrs aleksanteri alessandro alex alexander
aleks:alexandr alexandre alexandru alexey alissandru lisandar lissander oleksa oleksandr sandor sandro
aleksandar:aleksandras aleksandro aleksanteri alex alexander alexandr alexandra alexandru alissandru lisandar
aleksandar:lissander oleksandr oleksandra sandor sandro
aleksander:aleksandras aleksandro aleksanteri alexandra alexandru alissandru lisandar lissander olek oleksandr
aleksander:oleksandra sandor
aleksandr:aleksandras aleksanteri alex alexander alexandra alexandre alexandru aliaksandr alissandru alistair
aleksandr:alyaksandar lisandar lissander oleksandra olexandr sandor sandro; aleksandra:alexandra aliaksandra
aleksandras:alessandro alexandru oleksandr; aleksandro:alexandru oleksandr; aleksandrs:oleksandr
aleksanteri:alessandro alexandru oleksandr; aleksas:alexey; aleksei:alexey; aleksej:alexey; aleksejs:alexey
aleksey:alexey; aleksi:alexey; aleksij:alexey; aleksy:alexey; alena:eleni jelena
alenka:elena eleni ellen jelena lena; alesia:alicja alisa; alessandra:oleksandra
alessandro:alissandru lisandar lissander lissandri oleksandr sandor; alessio:alexey
alex:alexandru alexey oleksandr oleksandra; alexander:alexandra alexandru oleksandr oleksandra; alexandr:oleksandr
alexandra:aliaksandra oleksandr oleksandra sanda sanni sasha; alexandre:oleksandr
alexandru:alissandru alistair lisandar lissander oleksandr oleksandra sandor sandro
alexey:alexis alexius aliaksiej oleksa oleksii; ali:aliou; aliaksandra:oleksandra; alice:alicja alisa; alicia:alisa
alicja:alisa aliz; alina:alya alyona elena eleni ellen helena jelena lena; aline:elena eleni ellen jelena lena
alisa:alix aliz; alissandru:oleksandr; alki:angeliki; alyaksandar:oleksandr; alzbeta:isabel isabelle
amalie:amelia emiliya malka; amata:amy; amber:ambra; amelia:emilija emiliya; amie:amy; ana:hanna; anais:hanna
anastasia:anastazie anastazija anastazio anastazja anasztazia nastja nastya natasa sia tasia
anastasiya:anastazia anastazie anastazja anasztazia; andelin:angelo; ander:andrea andreas andrej
anders:andrea andreas andrej; andor:andrea andreas andrej; andras:andrea andrej
andrea:andri andriana andriani andrii andrika andrius androula androw andrzej andrzeja antti ondrejka
andreas:andriejus andrii andrius andros androw andrzej anndra antti drejc; andrei:ondrej
andrej:andrii andrius antti drejc; andri:androula; andria:andriana andriani androula; andriana:androula
andriani:androula; aneta:hana hanna hannah; anete:hanna; anette:hana hanna hannah; anezka:ines
angela:angelika angeliki angelique anjelica antzela antzi anzhela atzela; angeliki:antzela antzi atzela kiki
angelina:anzhela; anja:hana hanna hannah; ann:hana hanna hannah; annaig:hana hanna hannah; annett:hana hanna hannah
annetta:hana hanna hannah; annette:hana hanna hannah; anniina:nina; antal:antoni; anthon:antoni; anthony:antoni
antin:antoni; antoine:antoni; antonela:nela; antoni:antonino antoninus antonionus antonios tonet toni tonino
antonie:nela; anya:hana hanna hannah; apanas:athanasios; apollinaria:polina; apolonia:pola; ariel:ariella arielle
arina:irene; aron:aronas harun; aronne:harun; artair:artur; artal:artur; artem:artemiusz artjom artsyom artyom
artemiusz:artyom; arthurus:artur; arto:artur; artturi:artur; atanas:athanasios; athanase:athanasios
athanasios:nasos sakis thanasakis thanasis thanasos thanasoulas thanos thasos; athuman:osman; athumani:osman
aza:reza; balint:valentin; barack:ben; barak:ben; barbara:varvara; barbel:varvara; baruch:ben; barys:boris
basil:vasilije; basile:vasilije; basili:vasilije; basilide:vasilije; basilio:vasilije; basilissa:vasilisa
basilius:vasilije; bazil:vasilije; bazilij:vasilije; bazilo:vasilije; bazyli:vasilije; bazylides:vasilije
bazylisa:vasilisa; beatrice:beatriu beatrix beatrycze veatriki
ben:bendicht bendik bendix benead benedek benedetto benedict benedictus benedikt benedikto benedykt bengt bennet
ben:bennett benno benoit benon binidittu; bert:roberts; betsy:isabel isabelle; bittor:victor viktor; bob:roberts
boghos:paul; boutros:peter; camiel:camille; camila:camille; camille:camillus kamiel kamill; caoimhin:kevin
caomhan:kevin; carin:karen katerina; carl:carles carolus charlez kaarle kaarlo karel karlo karolis karoly siarl
carlijn:karolina; carlos:karlis; caroleena:karolina; carolien:karolina; carolin:karolina; carolyn:karolina
carolyne:karolina; catalina:katerina; catarina:katerina; catharina:katerina; catharine:karen katerina
catherine:katerina; cathie:karen katerina; cathrine:karen katerina; cathryn:karen katerina; cathy:katerina
catrin:karen katerina; cecile:celine; cecilie:celine; cecylia:celine; celine:silke; cerstin:christina; chaime:jakob
chatrine:karen katerina; chava:eva; chorche:georgi goran jordi; chretien:christian; chris:christos
christakis:christos; christen:christian
christian:christianus christjern kristian kristiano kristians kristijan kristjan krisztian krystian
christina:chryscina cristin kerstin kine kristi kristiane kristiina kristin kristina kristine kristy kristyna
christina:krisztina krystiana krystyna; christos:takis; ciriaco:kyriaki; clara:klaara klaartje; coemgenus:kevin
constanti:konstantinos; constantijn:konstantinos; constantin:konstantinos; constantine:konstantinos
constantino:konstantinos; constantinus:konstantinos; corc:georgi georgios goran jordi; csilla:stella; daan:danijel
damian:demyan; damiano:damjan; damien:damjan; damjan:demyan; daniel:danylo; daniela:daniil danijel
daniele:daniil danijel; daniell:danijel; daniil:danijel danylo; danijel:dannie danylo deiniol; danil:danylo
danyil:danylo; daria:tarja; darija:darya; davit:davyd devid dovid; demeter:demetre dimitar dimitrios dmitry
demetra:dimitra
demetre:demetrio demetrios demetrius demetriusz dimitar dimitri dimitrij dimitrios dimitris dimitry dmitri dmitriy
demetre:dmitry dmytro dumitru; demetrio:dimitar dimitrios dmitry; demetrios:dimitar dimitrios dmitry
demetrius:dimitar dmitry; demetriusz:dimitar dmitry; demitri:dmitry; diego:jakob jakub jokubas
dimitar:dimitri dimitrij dimitrios dimitris dimitry dmitri dmitriy dmitry dmytro dumitru; dimitri:dmitry
dimitrij:dmitry; dimitrios:dimitry dmitriy dmitry mimis mitsos takis; dimitris:dmitry; dmitrij:dmitry
dmitry:dmytro dumitru dymytrii zmitser; dmytro:dymytrii mitar; doard:edward; domingos:dominik
dominik:dominique domokos domonkos; dora:dorothea ntora theodora
dorde:georgi georgios gevorg giorgi goran jordi jori; doria:teodora
durad:georgi georgios gevorg giorgi goran jordi jori; duro:georgi georgios gevorg giorgi goran jordi jori
dzsenifer:ginevra; eadweard:edward; ealisaid:isabel isabelle
edoardo:eduardas eduards eduardus eduart edvard eetu eide iorwerth; eduardas:edward; eduards:edward; eduardus:edward
eduart:edward; edvards:edward; edward:eetu eide iorwerth odoardo; eemeli:emil; einari:eino; ekaterina:karen
ekaterine:karen katerina; ela:jelena; elaine:elene; eleftheria:ria
elena:ellina helka jela lana leena lela lene leni lenka lenke lenuta nitsa; elene:ellen helena jelena lena
eleni:elina ellen helen helena helene helka jela jelena leena lela lena lene lenka lenke lenuta nitsa olena
elesbed:isabel isabelle; elia:ilija; elias:elie ilie ilija ilja illes illia ilya; eliasz:elie ilija
elie:elijah eljas ilias ilija ilja illes illia ilya; elies:ilija; elija:eliyahu ilina illya
elisabet:isabel isabelle; elisabetta:isabel isabelle; elisavet:elli; elise:eliska; elissavet:elli; eliza:elli
elizabet:isabel isabelle; elizabeta:isabel isabelle; elizabeto:isabel isabelle
ellen:ellina helka jela jelena lana leena lene leni lenka lenke lenuta olena yelena; elli:liza veta zeta zetta
ellina:lana lena leni yelena; elmar:jelmer; elspeth:isabel isabelle; elzbieta:isabel isabelle; ema:emmy
emil:yemelyan; emilija:emily; emiliya:emily; erasme:rasmus; erasmo:rasmus; erazem:rasmus; erina:irene
erwann:ioannis ion ivan jogvan; erzsebet:isabel isabelle; eske:isabel isabelle; esperanza:spes; estanislau:stanislaw
esteban:stefan; estevao:stefan; esteve:stefan; estevo:stefan; etienne:stefan; eva:evita jewa
evan:ioannis ion jogvan; evi:paraskevi; fanch:francesco franciszek; fatemeh:fatima fatimah fatimih fatma
fatima:fatimih; fauzia:fozia; fauziah:fozia; fawzia:fozia; fedor:teodor theodor; felice:felix; felicito:felix
felicius:felix; feliks:felix; felipe:filip; feodor:theodor; ferenc:francesco franciszek; fevziye:fozia
filip:filippo filippus fulop philip philipp philippe philippos philippus phillip phylip pylyp; fiodor:teodor
fjodor:teodor; fragiskos:francesco franciszek; fran:francesca francesco francisca francisco; francesc:franciszek
francesco:francisc francisca franciscus franciszek franko fransez frantisek frantziscu franziskus paquito ransisku
francis:franciszek; francisco:franciszek; franciscus:franciszek
franciszek:franck franco francois frank franklin franko frans fransez frantisek frantsishak frantz franz franziskus
fred:frederick; frederick:frederig frederiko freerk fridolin friederich friedrich frigyes; freida:frieda
frid:frieda; fyodor:teodor theodor; gabor:gabriel gavriil gavril; gabriele:gabrijela gavriil gavril; gaius:kajus
ganna:hana hannah; garik:igor; geeta:gita; gelsomina:yasmin yasmine; georg:georgios giorgi goran jori
george:giorgi goran; georges:georgi goran; georgette:giorgia
georgi:georgije georgios georgius gevorg gheorghe giorgio goran gorch gyorgy heorhiy jergus jerzy jiri jord jordi
georgi:jorg jorge jorgen jori joris jorn juerg jur juraj jure jurg jurgen jurgens jurgis juri jurij juro jyri jyrki
georgi:sior xurde xurxo yegor yehor yrjo yuri; georgia:gogo jorga yiouli zeta; georgije:goran jordi
georgios:georgiy georgy gheorghe giorgis goran gyorgy jiri jordi jorge joris jorn jur jurg jurgen juri jurij juro
georgios:kokos sior yegor yrjo yuri; georgius:gevorg giorgi goran jordi jori; georgiy:gevorg giorgi goran jordi jori
georgy:gevorg giorgi goran jordi jori
gevorg:gheorghe goran gyorgy jiri jordi jorge joris jorn jurg jurgen jurgens juri jurij juro sior yegor yrjo
gheorghe:giorgi goran jordi jori; giacomo:jakob jakub jokubas; gian:ioannis ion jogvan; gianni:ioannis ion jogvan
giannis:ioannis ion ivan jogvan; ginevra:jennyfer; giona:jonas
giorgi:goran gyorgy jiri jordi jorge joris jorn jur jurg jurgen juri jurij juro yegor yrjo; giorgia:jorga jorja
giorgio:goran jordi; giovan:ioannis ion ivan; giovanna:jana; giovanni:ioannis ion; giuan:ioannis ion ivan jogvan
giulia:giulietta hulya jule juliane julianna julienne julija julika liane uliana yulia; giuliana:yulia
giulietta:julie yulia; giulio:jules robin; giusepp:josip; giuseppe:josip; gogo:yiouli zeta
goran:gorch gyorgy jergus jerzy jord jordi jorg jorge jorgen jori joris jorn juerg jur juraj jure jurg jurgen
goran:jurgens jurgis juri jurij juro jyri jyrki sior xurde xurxo yegor yehor yrjo yuri; gorch:jordi; gustavs:gustaw
gyorgy:jordi jori; hannes:ioannis ion ivan; hanns:ioannis ion ivan; hans:ioannis ion jogvan; hasan:hassaan
hatice:kadiatou khadija; helen:jelena; helena:lana leni; helene:jelena; helka:jelena lena
honza:ioannis ion ivan jogvan; hope:nada; hossain:hussein; hossein:huseyin; houcine:hussein; hovhannes:ivan johannes
hulya:julie yulia; husayn:hussein; huseyin:hussein; husiy:josip; iacob:jakob jakov jakub
iacobus:jakob jakub jokubas; iacopo:jakob jakub jokubas; iakoba:jakob; iakovos:jakub; ian:ioannis; ibolya:violeta
ieuan:ioannis ion ivan jogvan; ifan:ioannis ion jogvan; igor:ihar ingvar; ike:isak; ilias:ilija; ilie:ilija
ilija:illes illia ilya; ilza:isabelle; ilze:isabelle; ines:inessa; ioan:ioannis jogvan; ioann:ioannis ion ivan
ioanna:nana yianna yiannoula zanet zanneta zannetta; ioannes:ion ivan
ioannis:ion ionut ivan ivano ivashka ivo iwan iwo jaan jack jan janka janos jean jehan jhoao joan joanis joannes
ioannis:joao jogvan johan johann johannes john johnny jon juan sean sion xoan yanka yann yannakis yanni yannis
ioannis:yannos yiangos yiannis yohannan yvan; iohannes:ivan
ion:ionut ivan ivano ivashka ivo iwan iwo jaan jack jan janka janos jean jehan jhoao joan joannes joao jogvan johan
ion:johann johannes john johnny juan sean xoan yanka yann yanni yannis yiannis yohannan yvan; ionut:ivan
iosephus:josip; iosif:joe josip; iraina:irene; ireen:irene irina; iren:irina; irene:irina irini; isaac:isak
isaach:isak; isabel:isabella isobell issobell liesbeth liesl liisa lisa lise liza sabela tine zabel
isabelle:isavella liesbeth liesl liisa liisi lisa lise liza sabel tine yelyzaveta; isach:isak
isak:issac itzhak izaac; ishmael:ismail; istvan:stefan; iulian:jules robin
ivan:ivashka iwo jaan janka janos jehan joannes jogvan johannes sion xoan yanka yann yannis yiannis yohannan yovko
ivana:jana johanne jonna sian yana; ivanka:jana; ivanna:jana; ivano:jogvan; ivo:jogvan; iwo:jogvan
jaakko:jakob jakub jokubas; jaan:jogvan; jacco:jakob jakub jokubas; jaco:jakob jakub jokubas
jacob:jakov jakub jekabs jokubas; jacobo:jakob jokubas; jacobus:jakob jakub jokubas; jacopo:jakob jakub jokubas
jacques:jakob jakub jokubas; jahloul:jules; jaime:jakob; jakab:jakov; jakez:jakob jakub jokubas
jakob:jakue james jaume jim jiminy jockel jokubas santiago seamus yaacov yacob yakiv yakov yakub yakup
jakov:jakub yaacov yacob yakau yakiv; jakub:james jaume jim jokubas santiago seamus thiago yakiv yakov yakup
james:jekabs jokubas; jan:jogvan; jana:jean jeanne joanna jonna juanita sian; janos:jogvan; jasmin:yasmine
jasmine:yasmin; jaume:jokubas; jazep:josip; jazmin:yasmine; jazmine:yasmin yasmine; jean:jogvan
jekabs:jokubas yacob; jekaterina:karen katerina; jela:jelena lena
jelena:leena lela lena lene lenka lenke lenuta olena; jergus:jordi; jerzy:jordi; jia:kai; jim:jokubas; jimena:simona
jiminy:jokubas; jiri:jordi; joan:jogvan; joannes:jogvan; jockel:jordi; joe:yosyp; joep:josip
jogvan:johan johann johannes johnny juan sean sion yanka yiannis
jokubas:santiago seamus thiago yaacov yacob yakov yakub yakup; joosef:josip; jooseppi:josip; joosua:joshua
jordi:jorg jorgen joris jorn juerg jur juraj jure jurg jurgen jurgens jurgis juri jurij juro jyri jyrki sior xurde
jordi:xurxo yegor yehor yrjo; jorge:jori; jori:jur jurg jurgen jurij juro yegor yrjo; jose:josip; joseba:josip
josef:josip; joseph:josip; josh:joshua; joshua:josuah yehoshua yosua
josip:joze jozef jozko jozo jozsef juozapas juozas jusuf ossip osyp seff yosef yosyp; judah:yehuda; judas:yehuda
jule:yulia; jules:julianus julius juliusz juluan yulian; juliana:yulia; juliane:julie yulia; julianna:julie yulia
julianus:robin; julie:julienne julija julika july liane uliana yulia; julienne:yulia; julieta:yulia; juliette:yulia
julija:yulia yuliya; julika:yulia; julius:robin; juliusz:robin; juluan:robin; julya:yulia; kaare:kari
kaarina:karen katerina; kadiatou:khadija; kaisa:karen katerina; kajsa:karen katerina; kamal:kamaljon; kareem:karim
kareen:katerina
karen:katalin katariina katarzyna katerina katharina kathie kathrine katie katja katri katriin katriina katrijn
karen:katrin katrina katrine katy; karin:katerina; karl:karlis; karlijn:karolina; katalin:katerina
katariina:katerina; katarzyna:katerina; kate:katerina
katerina:katharina katherine kathie kathrine kathryn kathy katia katie katina katja katri katriin katriina katrijn
katerina:katrin katrine katy katya keti rina; kepa:petar peter pierre; kiki:kyriaki; konstantin:konstantinos
konstantina:ntina
konstantinos:konstantis konstanty konstantyn kosta kostakis kostas kostiantyn kostis kottas ntinos takis
koula:kyriaki; ksenija:xena xenia xenie; ksymena:simona; ladislaus:vladyslav; ladislav:vladyslav; ladizlao:vladyslav
laila:leyla; lakis:michalis; lana:leni yelena; lasse:lorenzo; laszlo:vladyslav; laurentius:lorenzo; lauri:lorenzo
lavrenti:lorenzo; lavrentiy:lorenzo; lavrin:lorenzo; lawrence:lorenzo; layla:leelah leila leilah; lazar:lazarus
leelah:leyla; leilah:leyla; lena:lenke lenuta nitsa yelena; leni:yelena; leon:leonid leonide lev lew
leonardo:lleonard; leone:lev; leonid:lev; leonide:lev; lesia:oleksandra; lev:levko; lian:ryeom ryeon; liana:yulia
liane:yulia; lidija:lydia; lidiya:lydia; lidziya:lydia; liidia:lydia; lili:lilja lilly; lilja:lilly lily
lillian:ljiljana; lisandar:oleksandr; lissander:oleksandr; lleucu:lucija; llorenc:lorenzo; llucia:lucija
lorenzo:lorinc luregn; luc:lukas; luca:lukas; luci:lucija; luciane:lucija; lucie:lucija
lucija:lucilla lucille lucy lutsia luzi luzia luzie; lucius:lukas; lucjusz:lukas; lukas:luke luuk; lupus:vuk
lydia:lyydi; maaja:maya; maartje:marta; maciej:mate matej mattias matyas; macieja:matija mattia
madis:mate matej mattias matyas; maffeo:mate matej matija matthew matthias mattia mattias matvey matyas
mahometus:mohamed mohammad mohammed; maija:maya; maitiu:matthew; maks:max maximilian
maksim:massimo max maxim maxime maximilian maximo; maksimilijan:max maximilian; maksims:maxim
maksym:massimo maxim maxime maximo; maksymilian:max maximilian; malachi:malachiasz malakai malakias; mambet:mohammed
maometto:mohamed mohammad mohammed; marc:marko markus; marcell:marcellus markel; marco:markus; marcos:marko markus
marcus:marko; marek:markus; mari:mariia marija mariya maryja; maria:maryja; mariam:meriem mirijam mirjam
marie:mariia marija mariya maryja; marija:mary mica; marina:marinus; mariya:mary maryia maryja meri
mark:markku markus; markku:marko markus; marko:markus; marta:martyna; mary:maryja
maryam:meriem miriam mirijam mirjam myriam; massimiliano:max maximilian; massimo:maxim
matas:matej mateo mateusz matfei matityahu matteus matthias matthieu mattias
mate:mateus mateusz matfei matfij mathew mathias mathieu mathijs mathis matias maties matija matityahu matjaz
mate:matteo matteus matthaus matthew matthias matthieu matthijs matti mattia mattias mattis matus matvey matyas
mate:mazhev mazzeo
matej:mateus mateusz matfei matfij mathew mathias mathieu mathijs mathis matias maties matija matityahu matjaz
matej:matteo matteus matthaus matthew matthias matthieu matthijs matti mattia mattias mattis matus matvey matyas
matej:mazhev mazzeo; mateo:matija matthew matthias mattias matvey matyas; mateu:mattias matyas
mateus:mattias matyas; mateusz:matija matthew matthias mattia mattias matvey matyas
matfei:matija matthew matthias mattia mattias matvey matyas; matfij:mattias matyas
mathew:matija matthias mattia mattias matvey matyas; mathias:matija matthew matvey matyas; mathieu:mattias matyas
mathijs:matija matthew matthias mattia mattias matvey matyas; mathis:mattias matyas; matias:matthias
maties:matthew matthias mattia mattias matyas
matija:matityahu matteo matteus matthieu matthijs matti mattia mattias mattis matyas mazzeo
matityahu:matthew matthias mattia mattias matvey matyas; matius:matthew; matjaz:mattias matyas
matteo:matthew matthias mattias matvey matyas; matteus:matthew matthias mattia mattias matvey matyas
matthaus:mattias matyas; matthew:matthieu matthijs matti mattias mattis matvei matvey matvii matyas mazzeo
matthias:matthieu matti mattis matyas matz mazzeo; matthieu:mattia mattias matvey matyas
matthijs:mattia mattias matvey matyas; matti:mattias matvey matyas; mattia:matyas mazzeo
mattias:matus matvey matyas mazhev mazzeo; mattis:matvey matyas; matus:matyas; matvey:matvii matyas mazzeo
matyas:mazhev mazzeo; max:maxie maximiliaan maximilian maximilien maximillian maxmilian; maxie:maximilian
maximilian:maximus; maycon:michail michal mikael; mehmed:mohamed mohammed; melissa:mellisa missy; menas:mina
meriem:miriam mirijam mirjam myriam; michael:michalis mihail mikael
michail:michas michel michele michiel mickael miguel mihael mihai mihaly mihangel mihkel mika mikael mikaelo mikail
michail:mikko miquel mitchel mykhailo mykolas
michal:michele michiel mickael miguel mihael mihai mihaly mihangel mihkel mika mikael mikaelo mikail mikhail mikko
michal:miquel mitchel mykhailo mykolas; michalakis:michalis; michalis:mikis missas; michas:mikael mikhail
michel:mikael; michele:mikael; michiel:mikael mikhail; mickael:mikhail; miguel:mikael; mihael:mikhail
mihai:mikael mikhail; mihail:mykolas; mihails:mikhail; mihaly:mikael mikhail; mihangel:mikael mikhail
mihkel:mikael mikhail; miika:mikael; miikka:mikael; mika:mikael mikhail
mikael:mikhail mikkjel mikkjell mikko miko miquel miska mitchel mykhailo mykolas; mikaelo:mikhail
mikhail:mikko miquel mitchel mixail mykhailo mykolas; miklavz:nikolaos; miklos:mikolaj nikolaos; mikola:nikolaos
mikolaj:mykola niccolo nicholas nicolae nicolas niels nikolai nikolajus nikolaos nikolas nikolaus nikolay nikolaz
mikolaj:nils; mikulas:nikolaos; milana:mylene; mina:minni minnie; mohamad:mohammed; mohamed:mohammad muhammad
mohammad:muhamed; mohammed:muhamed muhammad; mona:monika; mostapha:mustafa; moustapha:mustafa; mykola:nikolaos
nada:nadezda nadezhda nadiia nadiya; nadau:noel; naomi:noam; natalee:natalia natalija nathalie
natali:natalija nathalie; natalie:nataliia natalija nataliya natalja natallia natalya; nataliia:nathalie
natalija:natallia nataly natalya nathalia nathalie; nataliya:nathalie; natalja:nathalie; natallia:nathalie
natalya:nathalie; natanael:nathaniel; nela:nelli nelly; niccolo:nikolaos; nicholas:nikola nikolaos; nickel:nikolaos
nicola:nikol; nicolaas:nikolaos; nicolae:nikola nikolaos; nicolaes:nikolaos; nicolas:nikola nikolaos nikoloz
nicolau:nikolaos; nicole:nikol nikola; nicolino:nikolaos; nicolo:nikolaos; niels:nikolaos; niki:nikol; niko:nikolaos
nikodem:nikodemus; nikol:nikoleta nikoletta nikolina nikolitsa; nikola:nikolaos; nikolai:nikolaos nikoloz
nikolaj:nikolaos; nikolajus:nikolaos; nikolaos:nikolay nikolaz nikoloz nikos nils; nina:ninon; noam:noemi
noel:noelle; noor:nur; notis:panagiotis; oleksandr:olexandr sandor sandro; oleksandra:sanda sandra sandy sasha
olga:volha; osman:othman othmane otmane ousmane uthman; ousmane:usman; paavo:paul; panagiotaros:panagiotis
panagiotis:panagis panajot panayot panicos panos takis totis yiotis; parasceva:paraskevi; parascewa:paraskevi
paraska:paraskevi; paraskevi:paraskoviia praskovia skevi voula; pasi:vasilije; pat:patricija; patricie:patricija
patricija:patrizia patrycia patrycja patsy pattie patty
paul:paulos pavel pavle pavlo pavlos pavol pawel phaolo povilas povl; paulina:polina; pauline:polina; pavlina:polina
pedar:peter pierre; peder:petar pierre; pedro:petar; peer:petar pierre; peeter:petar pierre
peetu:petar peter pierre; pehr:petar peter pierre; peire:pierre; penelope:penny; per:petar peter pierre
pere:peter pierre; peru:petar peter pierre
petar:petelo peteris petko petras petri petros petru petrus petter petteri piero pierre piet pieter pietro piotr
petar:pjeter pjetur; petelo:peter pierre
peter:peteris petko petras petri petro petros petru petrus pets petteri phero piarres pieri piet pietari piotr
peter:pjetur pyotr; peteris:pierre; petko:pierre; petr:pierre; petras:pierre; petri:pierre; petro:pierre
petros:pierre; petru:pierre; petrus:pierre; petter:pierre; petteri:pierre; petur:pierre; phero:pierre
piarres:pierre; pierre:piet pietari pieter piotr pjeter pjetur pyotr; rachid:rasheed
rafael:rafajil raffaele raffaello; rhisiart:riccardo; ricard:riccardo; ricardus:riccardo
riccardo:richardas richardt richarzh rikhard rychaldus ryszard; riitta:rita; rob:roberts; robat:roberts
robbins:robin; roberts:robi robrecht ropke; robin:roope yulian yuliian; roman:romanus; saara:sarah; saga:taru
sahra:sarah; salla:sarah zahra; salma:zalmay; sameer:samir; sandra:sanna sanni; sanna:susanna; sanni:susanna
sarah:zahra; semyon:szymon; sergei:sergio sergios sergiu sergius sergiusz serhii syarhey szergej; shahid:shahidan
shimon:szymon; simeon:szymon; simon:szymon; simona:simonette simonne szymon; simone:szymon; simono:szymon
snezana:sniazhana snizhana; soffia:sofie zofia; sofi:sofiya sophia sophie zofia
sofie:sofija sofiya sophia sophie szofia zofia zofija zsofia; sofija:sophia sophie zofia; sofiya:sophia sophie zofia
sophia:zofia; sophie:zofia; staffan:stefan; stanislaw:stanislovas stas; steeve:stefan; stef:stefan
stefan:stefanos steffen stefko stepas stephan stephane stephanus stephen steponas steve steven stevo stiven stjepan
stefan:szczepan tapani; stelian:zoran; stella:stiliana stiliani stjarna zvezda; sue:susanna zuzanna
susan:susanna zuzanna; susana:zuzanna; susann:zuzanna
susanna:suse susi susie susy suzan suzann suzannah suzanne suzette suzi suzie zsuzsa zsuzsanna zuzana zuzanna
susannah:zuzanna; susanne:zuzanna; susi:zuzanna; susie:zuzanna; susy:zuzanna; suzan:zuzanna; suzannah:zuzanna
suzanne:zuzanna; suzette:zuzanna; suzi:zuzanna; suzie:zuzanna; taccjana:tatiana; tamas:tom tommaso; tanja:tatiana
tatiana:tetyana; teodor:teuvo theodore theodorus tivadar; terese:tereza; teresia:tereza
tereza:terezija theres theresa therese theresia; theodor:theodorus tivadar; theumis:tom tommaso; thom:tommaso
thoma:tom tommaso; tim:timothy
timofey:timot timotej timoteo timoteus timothee timotheos timotheus timothy tsimafei tymofii tymoteusz; tobbe:tobias
tobi:tobias; tobias:tobie tobit toby topi tuvia; tom:tomaso tomasso tommi tommie tomos toomas; toma:tommaso
tomasso:tommaso; tomasz:tommaso; tomazos:tommaso; tomi:tommaso; tommaso:tommi tommie tomo tomos tomy toomas
uladzislaw:vladyslav; ulaszlo:vladyslav; uliana:yulia; usman:uthman; valdemar:valdemaras voldemars woldemar
valenteno:valentin; valentin:valentinus valiancin walenty; vasia:vasiliki; vasil:vasilije; vasile:vasilije
vasili:vasilije; vasilia:vasiliki; vasilije:vasilios vasilis vasily vassili vasyl vazul wasil wassil wassily wasyl
vasiliki:vasilina vaso vasoula vicky vivi vivian; veronic:veronika; veronika:veronique
victoire:viktoria viktorie viktoriya vittoria
victor:victorin vihtori viktar viktoras viktoro viktors vittore wiktor; victori:viktor; victoria:viktorie viktoriya
victorin:viktor; victorine:viktoria viktorie viktoriya; vihtori:viktor; vika:viktoria; vikke:viktor
viktor:viktoras vittore; viktorie:viktorija viktoriya vittoria wiktoria; viktorija:vittoria
viktoriya:vittoria wiktoria; viola:violeta; viole:violeta; violeta:wiola; vita:vytaute; vittoria:wiktoria
vladyslav:wladislaus wladyslaw wlodzislaw; vojtech:wojciech; volk:vuk; wan:yun; youcef:youssef yusuf
youssef:youssouf yousuff yussuf yusuf; youssouf:yusuf; yousuff:yusuf; yusuf:yusuph; zahid:zahiddin; zahra:zarah
zainab:zeynep; zaynab:zeinab; zsuzsa:zuzanna; zsuzsanna:zuzanna
`;
