import type { EvidenceGroup } from '../evidence.js';

export type WayName = 'dna' | 'documents' | 'names' | 'kin' | 'marks' | 'place and time';

/** A way in which two records are brought together before all their evidence is weighed. */
export interface PairWay {
  readonly name: WayName;
  /** Their ratios choose the pairs. */
  readonly by: readonly EvidenceGroup[];
  /** The least sum of these, log10. */
  readonly least: number;
  /** Groups that the choice decides beside them: nothing is learnt of them from these pairs. */
  readonly beside: readonly EvidenceGroup[];
}

/** Name and number of one's papers are one witness. */
export const WAYS: readonly PairWay[] = [
  { name: 'dna', by: ['dna'], least: 2, beside: [] },
  { name: 'documents', by: ['document'], least: 1, beside: ['name'] },
  { name: 'names', by: ['name'], least: 2, beside: ['document'] },
  { name: 'kin', by: ['kin'], least: 1, beside: ['name'] },
  { name: 'marks', by: ['marks'], least: 2.5, beside: [] },
  { name: 'place and time', by: ['place', 'time'], least: 2.5, beside: [] },
];
