import type { GeneticProfile } from '../../../../kernel/contract/index.js';
import {
  isOnX,
  likelihoodRatios,
  sexOfSample,
  withObservedAlleles,
  xProfileOf,
  type FamilyOfReport,
  type FrequencyTable,
  type KinshipModel,
  type Profile,
  type GeneticSex,
} from '../../../../kernel/genetics/index.js';
import { pairHypotheses, REFERENCE } from './hypotheses.js';
import { figureOf, type WrittenRatio, type LocusFigure } from './weighing.js';

/**
 * Weighing of the X chromosome, by itself: its clusters are in linkage disequilibrium, so that it is
 * investigative only.
 */
export interface XWeighing {
  readonly total: WrittenRatio;
  readonly loci: readonly LocusFigure[];
}

/** Reason for which an X chromosome that both sides have typed says nothing. */
export type XHindrance =
  /**
   * The sample is of the other sex than the missing person: that is another evidence, and may be an error of
   * a record.
   */
  | 'other_sex'
  /**
   * Somebody's sex is not known, or is not what the sample shows: nobody knows who passed an X chromosome on.
   */
  | 'sex_unclear';

export interface XStatement {
  readonly x: XWeighing | undefined;
  readonly xHindrance: XHindrance | undefined;
}

interface Unidentified {
  readonly samples: readonly GeneticProfile[];
  /** Sex that the record says, where the sample shows none. */
  readonly sex: GeneticSex;
}

/** Somebody whose X chromosome was typed. */
interface Typed {
  readonly profile: Profile;
  readonly shownSex: GeneticSex;
}

const NOTHING: XStatement = { x: undefined, xHindrance: undefined };

/**
 * Weighs the X chromosome of a pair. Says nothing at all where the table has no locus of the X chromosome, or
 * where one of the two sides was not typed there.
 */
export function weighX(
  family: FamilyOfReport,
  { samples, sex: said }: Unidentified,
  { table, model }: { readonly table: FrequencyTable; readonly model: KinshipModel },
): XStatement {
  const own = typedOf(samples);
  const relatives = typedFamily(family);
  const tables = [...table.loci.values()].filter(({ locus }) => isOnX(locus));
  if (!own || relatives.size === 0 || tables.length === 0) return NOTHING;
  const sex = own.shownSex === 'unknown' ? said : own.shownSex;
  const xHindrance = hindranceOf(family, relatives, { ...own, sex });
  if (xHindrance) return { x: undefined, xHindrance };
  const asked = pairHypotheses(family, sex);
  const profiles = new Map([...relatives].map(([person, { profile }]) => [person, profile]));
  profiles.set(asked.unidentified, own.profile);
  const { results } = likelihoodRatios({
    hypotheses: asked.hypotheses.filter(({ id }) => id === 'missing_person' || id === REFERENCE),
    reference: REFERENCE,
    profiles,
    loci: withObservedAlleles(tables, profiles.values()).loci,
    model: { ...model, chromosome: 'X' },
    unidentified: asked.unidentified,
  });
  return { x: results.map(weighingOf)[0], xHindrance: undefined };
}

type Result = ReturnType<typeof likelihoodRatios>['results'][number];

function weighingOf({ log10LR, loci }: Result): XWeighing {
  return {
    total: figureOf(log10LR),
    loci: loci.map(({ locus, answer, log10LR: ofLocus }) => ({
      locus,
      ...figureOf(ofLocus, answer === 'untyped'),
    })),
  };
}

function hindranceOf(
  { members, missing }: FamilyOfReport,
  relatives: ReadonlyMap<string, Typed>,
  own: Typed & { readonly sex: GeneticSex },
): XHindrance | undefined {
  const sexes = new Map(members.map(({ id, sex }) => [id, sex]));
  const isClear = [...relatives].every(([person, typed]) => fits(typed, sexes.get(person)));
  if (!isClear || !fits(own, own.sex) || [...sexes.values()].includes('unknown')) return 'sex_unclear';
  return sexes.get(missing) === own.sex ? undefined : 'other_sex';
}

/** Tells whether a sample can be of somebody of this sex: a man has one allele at each locus. */
function fits({ profile, shownSex }: Typed, sex: GeneticSex | undefined): boolean {
  if (sex === undefined || sex === 'unknown') return false;
  if (shownSex !== 'unknown' && shownSex !== sex) return false;
  return sex === 'female' || [...profile.values()].every(([first, second]) => first === second);
}

/**
 * Collects the typed members of a family, one sample a person; an own sample of the missing person counts as
 * the person's.
 */
function typedFamily({ relatives, own }: FamilyOfReport): Map<string, Typed> {
  const found = new Map<string, Typed>();
  for (const { person, profile } of [...relatives, ...own]) {
    const typed = typedOf([profile]);
    if (typed && !found.has(person)) found.set(person, typed);
  }
  return found;
}

function typedOf(samples: readonly GeneticProfile[]): Typed | undefined {
  const sample = samples.find(({ xStr }) => xStr);
  const profile = sample && xProfileOf(sample);
  return profile && profile.size > 0 ? { profile, shownSex: sexOfSample(sample) } : undefined;
}
