import type { Genotype, LeftOutRelative } from '../../../kernel/genetics/index.js';
import type { Redaction } from '../../disclosure/index.js';
import type { LineageView } from './lineage.js';
import type { SampleStanding } from './sample-standing.js';
import type { SensitivityView } from './sensitivity.js';
import type { LocusFigure, PlacedMember, Weighing } from './weighing.js';
import type { XStatement } from './x-chromosome.js';

/** Whether there is anything to state of a pair. */
export type EvidenceStanding = 'weighed' | 'no_data' | 'not_covered';

export interface OwnGenotype {
  /** Code of the person in the own record. */
  readonly person: string;
  readonly alleles: Genotype;
}

export interface LocusOfEvidence extends LocusFigure {
  /** Of the viewer's own side alone. */
  readonly genotypes: readonly OwnGenotype[];
}

/** What DNA says of a pair, before anything is hidden. */
export interface Evidence extends Omit<Weighing, 'loci'>, XStatement {
  readonly loci: readonly LocusOfEvidence[];
  readonly y: LineageView | undefined;
  readonly mt: LineageView | undefined;
  readonly sensitivity: SensitivityView | undefined;
  readonly leftOut: readonly LeftOutRelative[];
  readonly addedAlleles: readonly {
    readonly locus: string;
    readonly allele: string;
    readonly frequency: number;
  }[];
  readonly lociWithoutFrequencies: readonly string[];
}

export interface EvidenceSides {
  /** Whether the report, with its family, is the viewer's own. */
  readonly isFamilyOwn: boolean;
  /** The level at which the other side is shown; 4 where both sides are the viewer's own. */
  readonly level: number;
}

export interface HiddenEvidence {
  readonly evidence: Evidence | undefined;
  readonly redactions: readonly Redaction[];
}

/**
 * The evidence as a viewer may see it: below level 2 nothing; at 2 the totals; from 3 each locus and each member of a line. The
 * codes of another institution's family are numbers at every level, and its genotypes are never there.
 */
export function shownEvidence(evidence: Evidence, { isFamilyOwn, level }: EvidenceSides): HiddenEvidence {
  if (level < 2) return { evidence: undefined, redactions: [{ path: 'evidence', reason: 'LEVEL' }] };
  const named = isFamilyOwn ? evidence : withNumbers(evidence);
  const never: Redaction[] =
    level < 4 ? [{ path: 'genotypes of the other side', reason: 'NEVER_TRAVELS' }] : [];
  if (level >= 3) return { evidence: named, redactions: never };
  const hidden: Evidence = {
    ...named,
    loci: [],
    linked: undefined,
    hypotheses: named.hypotheses.map((one) => (isFamilyOwn ? one : { ...one, members: undefined })),
    y: named.y && { ...named.y, compared: [], ratios: [] },
    mt: named.mt && { ...named.mt, compared: [], ratios: [] },
    x: named.x && { ...named.x, loci: [] },
    addedAlleles: [],
  };
  const paths = 'loci linked y.compared y.ratios mt.compared mt.ratios x.loci addedAlleles'.split(' ');
  return {
    evidence: hidden,
    redactions: [...never, ...paths.map((path): Redaction => ({ path, reason: 'LEVEL' }))],
  };
}

/** Why samples of the other side that were not used are not shown. */
export function sampleRedactions(samples: readonly SampleStanding[], own: readonly string[]): Redaction[] {
  return samples
    .filter(({ side, admissible }) => !own.includes(side) && !admissible)
    .map(({ side, source }, at) => ({
      path: `samples.${side}[${at}]`,
      reason: 'NOT_ADMITTED',
      ...(source !== undefined && { source }),
    }));
}

function withNumbers(evidence: Evidence): Evidence {
  const numbers = new Map<string, string>();
  const numberOf = (code: string): string => {
    const known = numbers.get(code) ?? `P${numbers.size + 1}`;
    numbers.set(code, known);
    return known;
  };
  const member = ({ id, father, mother, ...rest }: PlacedMember): PlacedMember => ({
    ...rest,
    id: numberOf(id),
    father: father === null ? null : numberOf(father),
    mother: mother === null ? null : numberOf(mother),
  });
  const line = (view: LineageView | undefined): LineageView | undefined =>
    view && { ...view, compared: view.compared.map((one) => ({ ...one, person: numberOf(one.person) })) };
  return {
    ...evidence,
    hypotheses: evidence.hypotheses.map((one) => ({
      ...one,
      members: one.members?.map(member),
      place: one.place && numberOf(one.place),
    })),
    y: line(evidence.y),
    mt: line(evidence.mt),
    leftOut: [],
  };
}
