import type { ComparableRecord, GeneticParty } from '../../../../kernel/linkage/index.js';
import type { KinshipBasisJson, SeenAllele } from '../../../../kernel/genetics/index.js';

/** A family whose tables are to be made. */
export interface FamilyToMake {
  readonly record: ComparableRecord;
  readonly parties: readonly GeneticParty[];
}

export interface FamilyCall {
  readonly basis: KinshipBasisJson;
  readonly seen: readonly SeenAllele[];
  readonly families: readonly FamilyToMake[];
}

/** The packed rows of each family, in their order. */
export type FamilyAnswer = readonly Uint8Array[];
