import type {
  DviFamilySection,
  DviPerson,
  FamiliasDvi,
  FamiliasFile,
  FamiliasGenotypes,
  FamiliasLocus,
  FamiliasPedigree,
  FamiliasPerson,
} from './familias-file.js';

/** Version of Familias whose form is written. */
export const FAMILIAS_VERSION = '3.3.1';

/** Writes a Familias file, as `readFamilias` reads it. */
export function writeFamilias(file: FamiliasFile): string {
  const { persons, pedigrees, database, dvi } = file;
  const isEvent = dvi !== undefined;
  return [
    quoted(`Output from Familias, version ${FAMILIAS_VERSION}`),
    quoted('Written by Huella in the form of Familias'),
    isEvent ? `${FAMILIAS_VERSION} (DVI)` : FAMILIAS_VERSION,
    quoted(''),
    persons.length,
    ...persons.flatMap((person) => personLines(person, database.loci)),
    quoted('Known relations'),
    ...[0, 0, 0],
    pedigrees.length,
    ...pedigrees.flatMap((pedigree, at) => pedigreeLines(pedigree, at, persons)),
    `#FALSE# (#Databases: 1 ;Theta/Kinship/Fst: ${database.theta} )`,
    database.loci.length,
    '#TRUE#',
    quoted(database.name),
    ...database.loci.flatMap(locusLines),
    ...(isEvent ? ['', ...dviLines(dvi)] : []),
    '',
  ].join('\n');
}

type Lines = (string | number)[];

const quoted = (text: string): string => `"${text.replaceAll('"', "'")}"`;
const flag = (is: boolean): string => (is ? '#TRUE#' : '#FALSE#');

function personLines(person: FamiliasPerson, loci: readonly FamiliasLocus[]): Lines {
  const typed = Object.entries(person.genotypes);
  return [
    quoted(person.name),
    flag(false),
    person.considersDropout ? '-1 (Consider dropouts)' : -1,
    flag(false),
    flag(person.isMale),
    typed.length,
    ...typed.flatMap(([name, [a, b]]) => {
      const at = loci.findIndex((locus) => locus.name === name);
      const { alleles = [] } = loci[at] ?? {};
      return [alleles.indexOf(a), alleles.indexOf(b), at];
    }),
  ];
}

function pedigreeLines(
  { name, relations }: FamiliasPedigree,
  at: number,
  persons: readonly FamiliasPerson[],
): Lines {
  const placeOf = (id: string): number => persons.findIndex((person) => person.name === id);
  const pairs = relations.flatMap(({ parent, child }) => [placeOf(parent), placeOf(child)]);
  return [at, quoted(name), 0, 0, relations.length, ...pairs];
}

function locusLines(locus: FamiliasLocus): Lines {
  const { name, female, male, alleles, frequencies, silent } = locus;
  const size = alleles.length + (silent > 0 ? 1 : 0);
  const figures = `DatabaseSize = ${locus.databaseSize} , Dropout probability = ${locus.dropout} , Minor allele frequency = ${locus.minorAlleleFrequency}`;
  return [
    quoted(name),
    ...[female.rate, male.rate, female.model, male.model, size],
    ...[female.range, male.range, female.rate2, male.rate2],
    flag(silent > 0),
    silent,
    `${alleles.length}\t(${figures} )`,
    ...alleles.flatMap((allele, at) => [quoted(allele), frequencies[at] ?? 0]),
  ];
}

function dviLines({ unidentified, families }: FamiliasDvi): Lines {
  return [
    '[DVI]',
    '[[Unidentified persons]]',
    `nPersons= ${unidentified.length}`,
    ...unidentified.flatMap((person, at) => dviPersonLines(person, `Person ${at + 1} `, 3)),
    '[[Reference Families]]',
    `nFamilies= ${families.length}`,
    ...families.flatMap((family, at) => familyLines(family, at + 1)),
  ];
}

function heading(title: string, depth: number): string {
  return `${'['.repeat(depth)}${title}${']'.repeat(depth)}`;
}

function dviPersonLines({ name, sex, genotypes }: DviPerson, title: string, depth: number): Lines {
  return [
    heading(title, depth),
    `Name= ${name}`,
    `Gender= ${{ male: 'Male', female: 'Female', unknown: 'Unknown' }[sex]}`,
    heading('DNA data', depth + 1),
    ...systemLines(genotypes),
  ];
}

function systemLines(genotypes: FamiliasGenotypes): Lines {
  const systems = Object.entries(genotypes);
  return [
    `nSystems= ${systems.length}`,
    ...systems.flatMap(([name, [a, b]]) => [`SystemName= ${name}`, `Allele1= ${a}`, `Allele2= ${b}`]),
  ];
}

function familyLines({ name, persons, pedigrees }: DviFamilySection, number: number): Lines {
  return [
    heading(`Family ${number} `, 3),
    `Name= ${name}`,
    heading('Persons', 4),
    `nPersons= ${persons.length}`,
    ...persons.flatMap((person, at) => dviPersonLines(person, `Person ${at + 1}`, 5)),
    heading('Pedigrees', 4),
    `nPedigrees= ${pedigrees.length}`,
    ...pedigrees.flatMap((pedigree, at) => [
      heading(`Pedigree ${at + 1}`, 5),
      `Name= ${pedigree.name}`,
      `nRelations= ${pedigree.relations.length}`,
      ...pedigree.relations.flatMap(({ parent, child }) => [`Parent= ${parent}`, `Child= ${child}`]),
    ]),
  ];
}
