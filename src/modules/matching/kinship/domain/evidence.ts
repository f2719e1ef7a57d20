import type { Genotype, LeftOutRelative } from '../../../../kernel/genetics/index.js';
import type { LineageView } from './lineage.js';
import type { SensitivityView } from './sensitivity.js';
import type { LocusFigure, Weighing } from './weighing.js';
import type { XStatement } from './x-chromosome.js';

/** Standing of a pair's DNA evidence: weighed, without data on one side, or not covered by an agreement. */
export type EvidenceStatus = 'weighed' | 'no_data' | 'not_covered';

export interface OwnGenotype {
  /** Code of the person in the own record. */
  readonly person: string;
  readonly alleles: Genotype;
}

export interface LocusOfEvidence extends LocusFigure {
  /** Genotypes of the viewer's own side alone. */
  readonly genotypes: readonly OwnGenotype[];
}

/** DNA evidence of a pair: the autosomal weighing, the lines, the X chromosome, and what it rests on. */
export interface DnaEvidence extends Omit<Weighing, 'loci'>, XStatement {
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
