import {
  checkRelations,
  mendelianConsistency,
  type KinshipBasis,
  type NamedRelation,
} from '../../../kernel/genetics/index.js';
import { finding, type FamilyFinding } from './finding.js';
import type { TypedFamily } from './typed-family.js';

/** Contradictions at so many loci can be mutations; at more it is rather another sample or another tie. */
const MAYBE_MUTATIONS = 2;

/** Loci at which the family contradicts itself, and without whom it does not. */
export function mendelianFindings({ pedigree, profiles }: TypedFamily): FamilyFinding[] {
  const { contradictions, curedBy } = mendelianConsistency(pedigree, profiles);
  if (contradictions.length === 0) return [];
  const loci = contradictions.map(({ locus }) => locus);
  const severity = loci.length > MAYBE_MUTATIONS ? 'error' : 'warning';
  const found = contradictions.map(({ locus, curedBy: sets }) =>
    finding({
      ...{ kind: 'contradiction', severity, code: 'QUALITY.CONTRADICTION' },
      ...{ persons: [...new Set(sets.flat())], loci: [locus] },
    }),
  );
  const isMaybeMutation = loci.length <= MAYBE_MUTATIONS;
  const code = isMaybeMutation ? 'QUALITY.CURED_OR_MUTATED' : 'QUALITY.CURED_BY';
  const cures = curedBy.map((persons) => finding({ kind: 'cure', severity, code, persons, loci }));
  if (cures.length > 0) return [...found, ...cures];
  return [...found, finding({ kind: 'cure', severity: 'error', code: 'QUALITY.NOT_CURED', loci })];
}

const LOOKS: Readonly<Record<NamedRelation, string>> = {
  'same-person': 'QUALITY.LOOK_LIKE_ONE_PERSON',
  'parent-child': 'QUALITY.LOOK_LIKE_PARENT_AND_CHILD',
  'full-siblings': 'QUALITY.LOOK_LIKE_FULL_SIBLINGS',
  'half-siblings': 'QUALITY.LOOK_LIKE_HALF_SIBLINGS',
  'first-cousins': 'QUALITY.LOOK_LIKE_COUSINS',
  unrelated: 'QUALITY.LOOK_UNRELATED',
};

/** Pairs whose profiles support another relation than the declared one by far. */
export function relationFindings(
  { pedigree, profiles }: TypedFamily,
  { loci }: KinshipBasis,
): FamilyFinding[] {
  return checkRelations(pedigree, profiles, loci)
    .filter(({ isDoubtful }) => isDoubtful)
    .map(({ first, second, best, log10Against, loci: compared }) =>
      finding({
        ...{ kind: 'declared_relation', severity: 'error', code: LOOKS[best] },
        persons: [first, second],
        parameters: { log10: Number((-log10Against[best]).toFixed(1)), compared },
      }),
    );
}
