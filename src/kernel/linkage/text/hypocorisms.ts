/**
 * Hypocorisms of Spanish (as used in the Americas) and Portuguese given names: facts of the language, one line a
 * family, formal names first and the short forms after the bar. A short form may belong to several names; forms in
 * -ito and -ita are derived by rule below.
 */
const FAMILIES = `
adolfo | fito dolfo
alberto | beto tito berto
alejandro | alex ale jano jandro sandro
alejandra | ale jana sandra janda alex
alfonso alonso | poncho foncho fonso
alfredo | fredo fredy fello alfre
alicia | licha ali
ana anabel | anita nana ani
andres | andy andi
andrea | andy
angel | angelo gelo lito
angela angeles angelica | lita gela angie geles
antonio | tono toni tony antuan
antonia | tona toni
armando | mando
arturo | turo tury
augusto agustin | tin tincho gucho
beatriz | bety betty bea ticha
benjamin | benja mincho benji
bernardo | berna nardo
candelaria candelario | cande calo
carlos | charly charlie carlitos calo calin litos carlinhos carloncho
carmen | carmela menchu carmencha
carolina | caro
catalina | cata catita
cecilia | ceci chila
cesar | checha cesarin
claudia | clau
concepcion | concha conchita chona
consuelo | chelo
cristian cristina cristobal | cris chris tina tobal cristo
daniel | dani danny nelo
daniela | dani
david | davi davo
diego | dieguito yego
dolores | lola loli
domingo | mingo chomin
eduardo | lalo edu eddy guayo dudu
elena | nena lena
elizabeth elisabeth isabel | eli liz chabela chabe isa beti betty chavela
emilio | milo emi
enrique | quique kike henry quico
ernesto | neto nesto tito
esperanza | lancha pelancha espe
esteban | teban tebi
eugenio | geno queno
eugenia | gena quena maru
federico | fede lico
felipe | pipe lipe felo
fernando | nando fer fercho nano
fernanda | fer nanda
francisco | paco pancho chico kiko frank fran cisco quico franco
francisca | paca pancha chica panchita fran
gabriel | gabi gabo gabri
gabriela | gabi gaby
gerardo | gera lalo yayo
gilberto | beto gil
gonzalo | chalo gonza
graciela | chela grace
gregorio | goyo
guadalupe | lupe lupita pita
guillermo | memo guille guillo billy
gustavo | tavo gus gusti
hector | tito teto
heriberto | beto heri
hernan | nan nancho
humberto | beto tito
ignacio | nacho igna
ines | nesita
irene | nene
isidro | chilo sidro
ivan | ivo vancho
jacinto | chinto
jaime | jaimito jimmy
javier | javi javo xavi
jesus | chucho chuy chus chuyito
joaquin | quino juaco juaquin
joel | jojo
jorge | coque coco yoyo
jose | pepe chepe che cheo joselo zeca ze jose
josefa josefina | pepa fina chepa chepina
juan | juancho juanito johnny
juana | juanita juani
julio | yuyo juls
julia | yuli
laura | lau
leonardo leonel | leo nardo
leticia | leti ticha
lorenzo | lencho loren
lourdes | lulu
lucia luz | lucha luchi lucy
luis | lucho guicho luisito wicho guis
luisa | lucha
magdalena | magda malena lena nena
manuel | manolo meme manu lolo mane
manuela | manola manu
marcelo | chelo marce
marcela | chela marce
marcos marco | marquitos
margarita | mago margo marga rita
maria | mari mary maruja marica mayito
mariana | nana mari
mario | mayito mayo
martin | tincho tin
mauricio | mau mauro
maximiliano maximo | max maxi
mercedes | meche merche
miguel | migue mike miguelon
miriam | miri
monica | moni
natalia | nati naty
nicolas | nico colacho
octavio | tavo
oscar | osqui
pablo | pablito pabli
patricia | paty pati tricia
patricio | pato
pedro | perico pedrito peyo
pilar | pili
rafael | rafa felo fallo
ramon | moncho mon
raul | rulo raulito
ricardo | rica richard richi cayo
roberto | beto tito robert rober
rodolfo | fito rodo
rodrigo | rodri ro
rogelio | rogel royer
rosa rosario | rosi rosita charo chayo
ruben | benchi rube
salvador | chava salva
samuel | sami samu
santiago | santi chago
sebastian | seba bastian
sergio | checo chejo
silvia | chiva sil
sofia | sofi chofi
susana | susi susy
teresa | tere teresita teta
tomas | tomy tommy
valentin valentina | vale tina
vanessa | vane
veronica | vero
vicente | chente vicho
victor | vito vic toyo
victoria | viki vicky toya
virginia | vicky gina
yolanda | yoli yola
antonio | toninho
joao | joaozinho jota
joaquim | quim
sebastiao | tiao bastiao
luiz | lula luisinho
`;

const SHORT_FORMS = readFamilies();

function readFamilies(): ReadonlyMap<string, readonly string[]> {
  const formal = new Map<string, string[]>();
  for (const line of FAMILIES.trim().split('\n')) {
    const [names = '', forms = ''] = line.split('|');
    for (const form of forms.trim().split(' ')) {
      formal.set(form, [...(formal.get(form) ?? []), ...names.trim().split(' ')]);
    }
  }
  return formal;
}

const DIMINUTIVE = /^(.{2,}?)(?:c|z|qu)?(?:it|inh|ill)[oa]s?$/;

/** Formal names that a folded word may stand for; empty where it is not known as a short form. */
export function formalNamesOf(word: string): readonly string[] {
  const known = SHORT_FORMS.get(word) ?? [];
  const stem = DIMINUTIVE.exec(word)?.[1];
  if (stem === undefined) return known;
  const derived = ['o', 'a', 'e', '', 's', 'os'].map((ending) => stem + ending);
  return [...known, ...derived, ...derived.flatMap((form) => SHORT_FORMS.get(form) ?? [])];
}
