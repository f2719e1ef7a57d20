import {
  NOT_STATED,
  populationTable,
  SHIPPED_POPULATIONS,
  type FrequencyTable,
} from '../../../../kernel/genetics/index.js';

/** Facts that evidence has to name of the table that it was reckoned with. */
export interface TableFacts {
  /** Absent: the table comes with the platform. */
  readonly id?: string | undefined;
  readonly institutionId?: string | undefined;
  readonly code: string;
  /** Grows with each correction; what was there before stays. A table of the platform has one version. */
  readonly version: number;
  readonly name: string;
  readonly population: string;
  readonly region?: string | undefined;
  readonly citation: string;
  readonly licence: string;
  /** Alleles (twice the persons) sampled at the locus that has most. */
  readonly sampledAlleles: number | typeof NOT_STATED;
  /** Coancestry that the source states for this population. */
  readonly theta?: number | undefined;
  /** Frequency of an allele that was not met; without it five copies in the sample, or 0.001 where no size is stated. */
  readonly leastFrequency?: number | undefined;
  /** Loci whose rounded figures were divided by their sum. */
  readonly rescaled: readonly string[];
  /** Loci of the file that were refused, and that the table therefore lacks. */
  readonly leftOut: readonly string[];
  readonly createdAt?: Date | undefined;
  /** Since when a newer version stands in its place. */
  readonly retiredAt?: Date | undefined;
}

/** A frequency table as the kernel takes it, with what has to be said about it. */
export interface PopulationTable extends FrequencyTable {
  readonly facts: TableFacts;
}

export const SHIPPED_FACTS: readonly TableFacts[] = SHIPPED_POPULATIONS.map((population) => ({
  ...population,
  version: 1,
  rescaled: [],
  leftOut: [],
}));

/** A table that comes with the platform. */
export function shippedTable(code: string): PopulationTable | undefined {
  const facts = SHIPPED_FACTS.find((one) => one.code === code);
  const table = facts && populationTable(code);
  return table && { ...table, facts };
}
