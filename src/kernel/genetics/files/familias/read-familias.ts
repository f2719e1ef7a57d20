import { GeneticFileRefused } from '../genetic-file-refused.js';
import type {
  FamiliasDatabase,
  FamiliasFile,
  FamiliasGenotypes,
  FamiliasPedigree,
  FamiliasPerson,
  FamiliasRelation,
} from './familias-file.js';
import { FamiliasLines, notRead, refusedAt } from './familias-lines.js';
import { readDatabase } from './read-database.js';
import { readDviSection } from './read-dvi-section.js';

const FIRST_LINE = /^"?Output from Familias/u;

/** Tells whether a text begins as a Familias file does. */
export function isFamilias(text: string): boolean {
  return FIRST_LINE.test(text.replace(/^\uFEFF/u, ''));
}

/** Person with the places of the alleles in the database, which stands further down in the file. */
interface RawPerson extends Omit<FamiliasPerson, 'genotypes'> {
  readonly triples: readonly { readonly line: number; readonly places: readonly [number, number, number] }[];
}

/**
 * Reads a Familias file of version 3, with or without a section `[DVI]`.
 * @throws GeneticFileRefused
 */
export function readFamilias(text: string): FamiliasFile {
  if (!isFamilias(text)) throw new GeneticFileRefused('PROFILES.NOT_FAMILIAS', {});
  const lines = new FamiliasLines(text);
  lines.raw('the heading');
  lines.raw('the second line of the heading');
  const version = lines.text('the version');
  // A line for remarks stands between the version and the persons; old versions lack it.
  if (/^"?\s*"?$/u.test(lines.ahead)) lines.raw('remarks');
  const raw = lines.times(lines.count('the number of persons'), () => readPerson(lines));
  const pedigrees = readPedigrees(lines, raw);
  const database = readDatabase(lines);
  const persons = raw.map((person) => withAlleles(person, database));
  const dvi = readDviSection(lines);
  return { version, persons, pedigrees, database, ...(dvi && { dvi }) };
}

function readPerson(lines: FamiliasLines): RawPerson {
  const name = lines.text('the name of a person');
  const { line } = lines;
  lines.flag('#TRUE# or #FALSE#: whether the person is a child');
  const dropout = lines.text('a year of birth, or -1');
  lines.flag('#TRUE# or #FALSE#');
  const isMale = lines.flag('#TRUE# for a man, #FALSE# for a woman');
  const triples = lines.times(lines.count('the number of loci of this person'), () => {
    const place = (): number => lines.count('the place of an allele or a locus in the database');
    const places = [place(), place(), place()] as const;
    return { line: lines.line, places };
  });
  return { name, line, isMale, considersDropout: dropout.includes('Consider dropouts'), triples };
}

interface Somebody {
  readonly name: string;
  readonly isMale: boolean;
}

function readPedigrees(lines: FamiliasLines, persons: readonly RawPerson[]): FamiliasPedigree[] {
  const heading = lines.text('"Known relations"');
  if (heading !== 'Known relations') throw refusedAt(lines.line, '"Known relations"');
  const shared = readExtras(lines, 'extra');
  const everybody: readonly Somebody[] = [...persons, ...shared];
  const known = readRelations(lines, everybody);
  return lines.times(lines.count('the number of pedigrees'), (at) => {
    lines.count('the number of a pedigree');
    const name = lines.text('the name of a pedigree');
    const own = readExtras(lines, `extra of pedigree ${at + 1}`);
    const relations = readRelations(lines, [...everybody, ...own]);
    return { name, extras: [...shared, ...own], relations: [...known, ...relations] };
  });
}

function readExtras(lines: FamiliasLines, called: string): Somebody[] {
  const women = lines.count('the number of extra women');
  const men = lines.count('the number of extra men');
  return lines.times(women + men, (at) => ({ name: `${called} ${at + 1}`, isMale: at >= women }));
}

function readRelations(lines: FamiliasLines, persons: readonly Somebody[]): FamiliasRelation[] {
  return lines.times(lines.count('the number of relations'), () => {
    if (/direct/iu.test(lines.ahead)) throw notRead('twins, or two samples of one person');
    const parent = lines.entryOf(persons, 'the place of a parent in the list of persons').name;
    const child = lines.entryOf(persons, 'the place of a child in the list of persons').name;
    return { parent, child };
  });
}

function withAlleles({ triples, ...person }: RawPerson, { loci }: FamiliasDatabase): FamiliasPerson {
  const genotypes: Record<string, readonly [string, string]> = {};
  for (const { line, places } of triples) {
    const [first, second, at] = places;
    const locus = loci[at];
    const [a, b] = [locus?.alleles[first], locus?.alleles[second]];
    if (!locus || a === undefined || b === undefined)
      throw refusedAt(line, 'places of alleles and of a locus that the database has');
    if (genotypes[locus.name]) throw refusedAt(line, 'each locus once a person');
    genotypes[locus.name] = [a, b];
  }
  return { ...person, genotypes: genotypes satisfies FamiliasGenotypes };
}
