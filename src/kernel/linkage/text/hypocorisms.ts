import { FRENCH_CREOLE_FAMILIES, PORTUGUESE_FAMILIES, SPANISH_FAMILIES } from './short-forms-more.js';
import { WIKIDATA_SAME_NAMES } from './wikidata-same-names.js';
import { WIKIDATA_SAME_NAMES_AFAR } from './wikidata-same-names-afar.js';
import { WIKIDATA_SHORT_FORMS } from './wikidata-short-forms.js';

/**
 * Hypocorisms of Spanish (as used in the Americas) and Portuguese given names: facts of the language, one
 * line a family, formal names first and the short forms after the bar. A short form may belong to several
 * names; forms in -ito and -ita are derived by rule below.
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

/**
 * A given name in one word is what the comparison sees: families of a compound name belong to each of its
 * words.
 */
const SHORT_FORMS = readFamilies();

function readFamilies(): ReadonlyMap<string, readonly string[]> {
  const formal = new Map<string, Set<string>>();
  const add = (form: string, names: readonly string[]): void => {
    const known = formal.get(form) ?? new Set<string>();
    for (const name of names) if (name !== form) known.add(name);
    formal.set(form, known);
  };
  const written = [FAMILIES, SPANISH_FAMILIES, PORTUGUESE_FAMILIES, FRENCH_CREOLE_FAMILIES].join('');
  for (const line of written.split('\n').filter((text) => text.includes('|'))) {
    const [names = '', forms = ''] = line.split('|');
    for (const form of forms.trim().split(' ')) add(form, names.trim().split(' '));
  }
  for (const [name, forms] of pairsOf(WIKIDATA_SHORT_FORMS)) for (const form of forms) add(form, [name]);
  return new Map([...formal].map(([form, names]) => [form, [...names]]));
}

/** The lines of a Wikidata table: `name:form form; name:form`. */
function pairsOf(table: string): (readonly [name: string, forms: readonly string[]])[] {
  return table
    .split(/[;\n]/)
    .map((entry) => entry.trim().split(':'))
    .flatMap(([name, forms]) => (name && forms ? [[name, forms.split(' ')] as const] : []));
}

const SAME_NAMES = readSameNames();

function readSameNames(): ReadonlyMap<string, readonly string[]> {
  const same = new Map<string, string[]>();
  for (const [name, others] of pairsOf(`${WIKIDATA_SAME_NAMES};${WIKIDATA_SAME_NAMES_AFAR}`)) {
    for (const other of others) {
      same.set(name, [...(same.get(name) ?? []), other]);
      same.set(other, [...(same.get(other) ?? []), name]);
    }
  }
  return same;
}

/**
 * Returns the forms of a folded given name in other languages (Juan: John); none where no other form is
 * known.
 */
export const sameNamesOf = (word: string): readonly string[] => SAME_NAMES.get(word) ?? [];

const DIMINUTIVE = /^(.{2,}?)(c|z|qu|gu)?(?:it|inh|ill)[oa]s?$/;
/** Letters that the spelling before i stands for: Paquito is of Paco, Huguito of Hugo. */
const BEFORE_I: Readonly<Record<string, string>> = { qu: 'c', gu: 'g' };

/** Formal names that a folded word may stand for; empty where it is not known as a short form. */
export function formalNamesOf(word: string): readonly string[] {
  const known = SHORT_FORMS.get(word) ?? [];
  const [, stem, link = ''] = DIMINUTIVE.exec(word) ?? [];
  if (stem === undefined) return known;
  const stems = link in BEFORE_I ? [stem, stem + BEFORE_I[link]!] : [stem];
  const derived = stems.flatMap((of) => ['o', 'a', 'e', '', 's', 'os'].map((ending) => of + ending));
  return [...known, ...derived, ...derived.flatMap((form) => SHORT_FORMS.get(form) ?? [])];
}

const GIVEN_NAMES: ReadonlySet<string> = new Set([...[...SHORT_FORMS.values()].flat(), ...SAME_NAMES.keys()]);

/** Tests whether a folded word is known as a given name in its full form. */
export const isKnownGivenName = (word: string): boolean => GIVEN_NAMES.has(word);
