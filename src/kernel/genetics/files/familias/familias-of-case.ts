import type { LocusFrequencies } from '../../loci/locus-frequencies.js';
import { type CheckedPedigree, readPedigree } from '../../pedigree/pedigree.js';
import type { KinshipCase } from '../../ratio/read-case.js';
import type { FamiliasFile, FamiliasPerson, FamiliasRelation } from './familias-file.js';
import { cannotSay, genotypesFor, locusForFamilias } from './locus-for-familias.js';
import { FAMILIAS_VERSION } from './write-familias.js';

/**
 * Returns a case as a Familias file: its hypotheses as pedigrees, its genotypes, frequencies and mutation
 * models. `loci` are those that the case is weighed with (`lociOfCase`).
 * @throws GeneticFileRefused where Familias has no words for the case
 */
export function familiasOfCase(kinshipCase: KinshipCase, loci: readonly LocusFrequencies[]): FamiliasFile {
  const { hypotheses, profiles, model, frequencies } = kinshipCase;
  if (model.chromosome === 'X') throw cannotSay('the X chromosome');
  if (model.linkedPair) throw cannotSay('linked loci');
  if (hypotheses.some(({ identical }) => (identical?.length ?? 0) > 0))
    throw cannotSay('a direct match of two samples');
  const dropout = oneDropout(model.dropout);
  const pedigrees = hypotheses.map(({ id, members }) => ({ id, pedigree: readPedigree(members) }));
  const persons = personsOf(pedigrees.map(({ pedigree }) => pedigree)).map(
    ({ id, isMale }): FamiliasPerson => ({
      name: id,
      isMale,
      line: 0,
      considersDropout: model.dropout.has(id),
      genotypes: genotypesFor(profiles.get(id), loci),
    }),
  );
  return {
    version: FAMILIAS_VERSION,
    persons,
    pedigrees: pedigrees.map(({ id, pedigree }) => ({
      name: id,
      extras: [],
      relations: relationsOf(pedigree),
    })),
    database: {
      name: frequencies,
      theta: model.theta,
      loci: loci.map((locus) => locusForFamilias(locus, model, dropout)),
    },
  };
}

/** Everybody of any hypothesis; Familias knows no person of an unknown sex. */
function personsOf(
  pedigrees: readonly CheckedPedigree[],
): { readonly id: string; readonly isMale: boolean }[] {
  const sexes = new Map<string, 'male' | 'female' | 'unknown'>();
  for (const { members, sexes: own } of pedigrees)
    members.forEach(({ id }, at) => {
      const [known = 'unknown', sex = 'unknown'] = [sexes.get(id), own[at]];
      if (known !== 'unknown' && sex !== 'unknown' && known !== sex)
        throw cannotSay('a person who is a man in one hypothesis and a woman in another');
      sexes.set(id, known === 'unknown' ? sex : known);
    });
  return [...sexes].map(([id, sex]) => ({ id, isMale: sex === 'male' }));
}

export function relationsOf({ members }: CheckedPedigree): FamiliasRelation[] {
  return members.flatMap(({ id, father, mother }) =>
    [father, mother].flatMap((parent) => (parent === null ? [] : [{ parent, child: id }])),
  );
}

function oneDropout(dropout: ReadonlyMap<string, number>): number {
  const [first = 0, ...others] = new Set(dropout.values());
  if (others.length > 0) throw cannotSay('dropout with another probability for each person');
  return first;
}
