import type { EvidenceGroup } from '../evidence.js';
import type { FamilyQuestion } from './askable.js';

/** A genetic test of one sample and how much it would tell the candidates apart. */
export interface WeighedTest {
  readonly question: FamilyQuestion;
  readonly group: EvidenceGroup;
  /** Expected information in bits; 0 to the entropy of the candidates now. */
  readonly bits: number;
  /** The owner of the sample, by the id in the report; undefined for the person whom the record is about. */
  readonly relative?: string | undefined;
}
