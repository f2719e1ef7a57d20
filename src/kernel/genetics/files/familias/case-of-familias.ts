import { PLAIN_MODEL } from '../../likelihood/kinship-model.js';
import { canonicalLocus } from '../../loci/allele.js';
import type { FrequencyTable } from '../../loci/frequency-table.js';
import { readProfile, type Profile } from '../../loci/profile.js';
import type { MemberOfPedigree } from '../../pedigree/member.js';
import type { Hypothesis } from '../../ratio/hypothesis.js';
import type { KinshipCase } from '../../ratio/read-case.js';
import { referenceAmong } from '../../ratio/usual-reference.js';
import type { FamiliasFile, FamiliasPedigree, FamiliasPerson, FamiliasRelation } from './familias-file.js';
import { notRead } from './familias-lines.js';
import { dropoutOf, genotypeOf, locusOfFamilias, silentOf, tableOf } from './locus-of-familias.js';

export interface CaseOfFamilias {
  readonly kinshipCase: KinshipCase;
  readonly table: FrequencyTable;
  /** Remarks in words on each request of the file that is computed otherwise here. */
  readonly remarks: readonly string[];
}

/**
 * Returns the pedigrees of a Familias file as the hypotheses of a case, with the file's own frequencies and
 * mutation models.
 */
export function caseOfFamilias(file: FamiliasFile): CaseOfFamilias {
  const { persons, pedigrees, database } = file;
  if (pedigrees.length < 2)
    throw notRead('a case with fewer than two pedigrees; an event of disaster victims is for huella dvi');
  const loci = database.loci.map(locusOfFamilias);
  const source = database.name === '' ? 'Familias database' : `Familias database ${database.name}`;
  const tables = database.loci.map((locus) => tableOf(locus, source));
  const dropout = dropoutOf(database);
  const hypotheses = pedigrees.map((pedigree) => hypothesisOf(pedigree, persons));
  return {
    kinshipCase: {
      hypotheses,
      reference: referenceAmong(hypotheses),
      profiles: new Map(persons.map((person): [string, Profile] => [person.name, profileOf(person, file)])),
      model: {
        ...PLAIN_MODEL,
        theta: database.theta,
        silent: silentOf(database),
        mutationByLocus: new Map(loci.map(({ name, mutation }) => [name, mutation])),
        dropout: new Map(
          persons.flatMap(({ name, considersDropout }): [string, number][] =>
            considersDropout && dropout > 0 ? [[name, dropout]] : [],
          ),
        ),
      },
      unidentified: '',
      frequencies: source,
      lociAsked: new Map(),
      extraAlleles: new Map(),
    },
    table: { source, loci: new Map(tables.map((table) => [table.locus, table])) },
    remarks: remarksOf(file),
  };
}

/** Returns the remarks on Familias' own conventions that the exact likelihood does not follow. */
export function remarksOf({ database }: Pick<FamiliasFile, 'database'>): readonly string[] {
  const remarks: string[] = [];
  const isDrifting = database.loci.some(({ female, male }) =>
    [female, male].some(({ model, rate }) => rate > 0 && (model === 0 || model === 2 || model === 4)),
  );
  if (isDrifting)
    remarks.push(
      'Familias leaves untyped founders out by default; here they are kept, so that ratios can differ in the third digit under a mutation model that is not stationary.',
    );
  if (database.loci.some(({ minorAlleleFrequency }) => minorAlleleFrequency > 0))
    remarks.push(
      'The file names a least allele frequency, which Familias puts in the place of smaller ones; the frequencies are used here as they stand.',
    );
  return remarks;
}

function profileOf({ name, genotypes }: FamiliasPerson, { database }: FamiliasFile): Profile {
  const loci = new Map(database.loci.map((locus) => [canonicalLocus(locus.name), locusOfFamilias(locus)]));
  const named = Object.entries(genotypes).map(([locus, genotype]) => {
    const known = loci.get(canonicalLocus(locus));
    return [locus, known ? genotypeOf(genotype, known) : genotype];
  });
  return readProfile(name, Object.fromEntries(named) as Readonly<Record<string, unknown>>);
}

function hypothesisOf(
  { name, extras, relations }: FamiliasPedigree,
  persons: readonly FamiliasPerson[],
): Hypothesis {
  const everybody = [...persons, ...extras];
  const members = everybody.map(({ name: id, isMale }) => ({
    id,
    sex: isMale ? ('male' as const) : ('female' as const),
  }));
  return { id: name, members: withParents(members, relations) };
}

/** Puts parents to their children; who of an unknown sex is the other parent, the first one says. */
export function withParents(
  members: readonly Pick<MemberOfPedigree, 'id' | 'sex'>[],
  relations: readonly FamiliasRelation[],
): MemberOfPedigree[] {
  const sexOf = new Map(members.map(({ id, sex }) => [id, sex]));
  const twice = members.find(({ id }, at) => members.findIndex((other) => other.id === id) < at);
  if (twice) throw notRead('two persons of one name in one family');
  return members.map(({ id, sex }) => {
    const parents = relations.filter(({ child }) => child === id).map(({ parent }) => parent);
    if (parents.length > 2) throw notRead('a person with more than two parents');
    const father = parents.find((parent) => sexOf.get(parent) === 'male');
    const mother = parents.find((parent) => sexOf.get(parent) === 'female');
    const others = parents.filter((parent) => parent !== father && parent !== mother);
    const free = [father === undefined, mother === undefined].filter(Boolean).length;
    if (others.length > free) throw notRead('two parents of one sex');
    if (father === undefined && mother === undefined && others.length > 0)
      throw notRead('parents whose sex nothing says');
    const [other] = others;
    return {
      id,
      sex,
      father: father ?? other ?? null,
      mother: mother ?? (father === undefined ? null : (other ?? null)),
    };
  });
}
