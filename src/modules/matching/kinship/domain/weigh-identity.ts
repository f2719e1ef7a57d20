import {
  identityRatio,
  likelihoodRatios,
  type KinshipBasis,
  type MemberOfPedigree,
  type Profile,
} from '../../../../kernel/genetics/index.js';
import { posteriorsOf, priorsById, type Priors } from './priors.js';
import { figureOf, type WeighedHypothesis, type Weighing } from './weighing.js';

/**
 * Rate of typing errors, as in the search (`KinshipBasis`): chance that a locus of one of two samples is
 * wrong, or shows one of two alleles.
 */
const ERROR_RATE = 1e-3;
const DROPOUT = [0.02, 0.02] as const;

/** Two samples as one person's, as those of full siblings, and as those of two people who are not related. */
export function weighIdentity(
  [one, other]: readonly [Profile, Profile],
  basis: KinshipBasis,
  priors: Priors,
): Weighing {
  const { loci, model } = basis;
  const identity = { theta: model.theta, dropout: DROPOUT, errorRate: ERROR_RATE };
  const known = new Set(loci.map(({ locus }) => locus));
  const usable = (profile: Profile): Profile => new Map([...profile].filter(([locus]) => known.has(locus)));
  const [first, second] = [usable(one), usable(other)];
  const same = identityRatio(first, second, loci, identity);
  const compared = new Map(same.perLocus.map(({ locus, log10LR }) => [locus, log10LR]));
  const siblings = asSiblings(first, second, basis);
  const byId = priorsById(priors);
  const ids = ['same_person', 'full_sibling', 'unrelated'] as const;
  const ratios = [same.log10LR, siblings, 0];
  const given = ids.map((id) => byId[id] ?? 0);
  const posteriors = posteriorsOf(
    ratios.map((log10LR) => log10LR * Math.LN10),
    given,
  );
  return {
    hypotheses: ids.map((id, at): WeighedHypothesis => ({
      ...{ id, members: undefined, place: undefined, statement: STATEMENTS[id] },
      ...figureOf(ratios[at] ?? 0),
      prior: given[at] ?? 0,
      posterior: posteriors[at],
    })),
    total: figureOf(same.log10LR),
    loci: loci.map(({ locus }) => ({
      locus,
      ...figureOf(compared.get(locus) ?? 0, !compared.has(locus)),
    })),
    linked: undefined,
  };
}

const STATEMENTS = {
  same_person: 'PROPOSITION.SAME_PERSON',
  full_sibling: 'PROPOSITION.OTHER_FULL_SIBLING',
  unrelated: 'PROPOSITION.OTHER_UNRELATED',
} as const;

const FOUNDER = { father: null, mother: null } as const;
const COUPLE: readonly MemberOfPedigree[] = [
  { id: 'F', sex: 'male', ...FOUNDER },
  { id: 'M', sex: 'female', ...FOUNDER },
];

function asSiblings(first: Profile, second: Profile, { loci, model }: KinshipBasis): number {
  const pair = (parents: Pick<MemberOfPedigree, 'father' | 'mother'>): MemberOfPedigree[] => [
    ...['A', 'B'].map((id): MemberOfPedigree => ({ id, sex: 'unknown', ...parents })),
  ];
  const answer = likelihoodRatios({
    hypotheses: [
      { id: 'siblings', members: [...COUPLE, ...pair({ father: 'F', mother: 'M' })] },
      { id: 'unrelated', members: pair(FOUNDER) },
    ],
    reference: 'unrelated',
    profiles: new Map([
      ['A', first],
      ['B', second],
    ]),
    ...{ loci, model },
  });
  return answer.results[0]?.log10LR ?? Number.NaN;
}
