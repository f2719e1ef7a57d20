import {
  likelihoodRatios,
  type FamilyOfReport,
  type Hypothesis,
  type KinshipBasis,
  type Profile,
  type RatioAnswer,
  type RatioRequest,
  type RatioResult,
  type GeneticSex,
} from '../../../../kernel/genetics/index.js';
import { pairHypotheses, REFERENCE, type HypothesisId, type PairHypotheses } from './hypotheses.js';
import { relationOf } from './relation.js';
import { posteriorsOf, priorsById, type Priors } from './priors.js';
import {
  figureOf,
  type LinkedFigure,
  type PlacedMember,
  type WeighedHypothesis,
  type Weighing,
} from './weighing.js';

/**
 * Linked loci: vWA and D12S391 lie 10.8 centimorgans apart, recombination rate 0.11
 * (docs/internals/kernels/genetics.md, "Linked pair").
 */
const LINKED = { first: 'vWA', second: 'D12S391', recombinationRate: 0.11 };
/** Less than this is not worth a second figure in a report. */
const MATTERS = 0.005;

const STATEMENTS: Readonly<Record<HypothesisId, string>> = {
  missing_person: 'PROPOSITION.MISSING_PERSON',
  full_sibling: 'PROPOSITION.FULL_SIBLING',
  half_sibling_maternal: 'PROPOSITION.HALF_SIBLING_MATERNAL',
  half_sibling_paternal: 'PROPOSITION.HALF_SIBLING_PATERNAL',
  unrelated: 'PROPOSITION.UNRELATED',
};

/** A family with those samples that may be used, and the sample of the unidentified person. */
export interface FamilyPair {
  readonly family: FamilyOfReport;
  readonly unidentified: { readonly profile: Profile; readonly sex: GeneticSex };
  readonly basis: KinshipBasis;
}

/** Request of a pair: its hypotheses with the profiles of all, as the engine takes them. */
export interface PairRatioRequest {
  readonly asked: PairHypotheses;
  readonly request: RatioRequest;
}

export function ratioRequest({ family, unidentified, basis }: FamilyPair): PairRatioRequest {
  const asked = pairHypotheses(family, unidentified.sex);
  const profiles = new Map(basis.profilesOf(family.relatives));
  const [own] = basis.profilesOf(family.own).values();
  if (own) profiles.set(family.missing, own);
  profiles.set(asked.unidentified, unidentified.profile);
  const { loci, model } = basis;
  const { hypotheses } = asked;
  const request = {
    hypotheses,
    reference: REFERENCE,
    profiles,
    loci,
    model,
    unidentified: asked.unidentified,
  };
  return { asked, request };
}

/**
 * Weighs the sample of a pair as the missing person, as a sibling and as a stranger: locus by locus, in all,
 * with the prior stated.
 */
export function weighFamily(pair: FamilyPair, priors: Priors): Weighing {
  const { asked, request } = ratioRequest(pair);
  const answer = likelihoodRatios(request);
  const main = mainOf(answer);
  return {
    hypotheses: hypothesesOf(asked, answer, priors, (hypothesis) =>
      placedIn(hypothesis, pair.family.missing, request),
    ),
    total: figureOf(main.log10LR),
    loci: main.loci.map(({ locus, answer: said, log10LR }) => ({
      locus,
      ...figureOf(log10LR, said === 'untyped'),
    })),
    linked: linkedOf(request, main),
  };
}

function mainOf({ results }: RatioAnswer): RatioResult {
  const main = results.find(({ numerator }) => numerator === 'missing_person');
  if (!main) throw new Error('The engine has left a hypothesis out.');
  return main;
}

function hypothesesOf(
  { hypotheses, unidentified }: PairHypotheses,
  { lnLikelihood, results }: RatioAnswer,
  priors: Priors,
  membersOf: (hypothesis: Hypothesis) => PlacedMember[],
): WeighedHypothesis[] {
  const byId = priorsById(priors);
  const given = hypotheses.map(({ id }) => byId[id] ?? 0);
  const posteriors = posteriorsOf(
    hypotheses.map(({ id }) => lnLikelihood.get(id) ?? Number.NaN),
    given,
  );
  return hypotheses.map((hypothesis, at) => ({
    id: hypothesis.id,
    members: membersOf(hypothesis),
    statement: STATEMENTS[hypothesis.id],
    place: hypothesis.identical?.[0]?.[0] ?? unidentified,
    ...figureOf(results.find(({ numerator }) => numerator === hypothesis.id)?.log10LR ?? 0),
    prior: given[at] ?? 0,
    posterior: posteriors[at],
  }));
}

function placedIn(
  { members, identical }: Hypothesis,
  missing: string,
  { profiles, unidentified = '' }: RatioRequest,
): PlacedMember[] {
  const asSame = new Map(identical?.map(([place]) => [place, unidentified]));
  return members.map((member) => ({
    ...member,
    relation: relationOf(members, missing, member.id),
    isTyped: profiles.has(member.id) || profiles.has(asSame.get(member.id) ?? ''),
    isMissing: member.id === missing,
  }));
}

/** The pair of linked loci taken together, where both were typed and it makes a difference. */
function linkedOf(request: RatioRequest, unlinked: RatioResult): LinkedFigure | undefined {
  const { model, profiles, unidentified = '' } = request;
  const own = profiles.get(unidentified);
  const isTyped = own?.has(LINKED.first) === true && own.has(LINKED.second);
  if (model.theta > 0 || !isTyped || !Number.isFinite(unlinked.log10LR)) return undefined;
  const hypotheses = request.hypotheses.filter(({ id }) => id === 'missing_person' || id === REFERENCE);
  const linkedModel = { ...model, linkedPair: LINKED };
  const main = mainOf(likelihoodRatios({ ...request, hypotheses, model: linkedModel }));
  if (!main.linked || Math.abs(main.log10LR - unlinked.log10LR) < MATTERS) return undefined;
  const { recombinationRate } = LINKED;
  return { ...main.linked, recombinationRate, total: main.log10LR };
}
