/**
 * Names from English as registries of the Americas write them down, one name a line. English vowels follow no
 * rule that a Spanish ear could be given, so the facts stand here. From general knowledge; to be reviewed by
 * native speakers.
 */
const LINES = `
brian bryan brayan braian brallan breyan
ryan rayan raian
dylan dilan dailan daylan
john jhon jon yon jonh
johnny jonny yoni yonny jhonny jhony
jonathan johnathan yonatan jhonatan yonathan jhonathan
jason yeison jeison yeyson jeyson geison
jennifer yenifer yennifer jenifer yeniffer llenifer
jessica yesica yessica jesica yesika
jefferson yeferson yefferson jeferson yeferzon
jackeline jaqueline jacqueline yaqueline yakelin jackelin yaquelin jakelin
michael maicol maikol maykol maycol micael maikel maykel
mike maik mayk
kevin kebin queivin kevyn
steven stiven estiven stiben estiben esteven
stephanie estefany estefani stefany estefania stephany
christopher cristofer cristopher kristofer cristofher
anthony antony antoni anthoni
wendy wendi uendi guendy huendi
wilmer wilmar uilmer huilmer guilmer
william wiliam wilian willian uilian guillian
wilson uilson wuilson guilson
edwin eduin edwuin
darwin daruin darwuin
walter gualter ualter wualter
jimmy yimi jimi yimmy yimy
james yeims jeimes yeimes jaimes
jamie yeimi jeimy yeimy jeimi
joshua yosua yoshua josue
justin yastin jostin yustin jastin
dennis denis denys
geovanny giovanni yovani jovany geovani yovanny yobani
elizabeth elisabet elizabet elisabeth lisbeth lizbeth
katherine catherine katerin caterin katherin catherin
karen caren karin
shirley chirley sherly shirly chirli
sharon charon saron
cindy sindy cyndi sindi
lesly leslie lesli leslye
nancy nansi nanci
heidy heidi haydi eidy
hellen helen elen ellen
gerson yerson jerson
jerry yerri gerry yerry
harold jarol arol harol
henry enry jenri enri
roger royer rodger
george yorch
freddy fredi freddi fredy
joseph yosef josef yoseph
joel yoel
jairo yairo hairo
marlon marlom
`;

const GROUP_OF = new Map(
  LINES.trim()
    .split('\n')
    .flatMap((line) => {
      const words = line.split(' ');
      return words.map((word) => [word, words[0]!] as const);
    }),
);

/**
 * The first spelling of the name that a folded word is heard as; undefined where the table does not know it.
 */
export const phoneticVariantOf = (word: string): string | undefined => GROUP_OF.get(word);
