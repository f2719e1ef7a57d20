import type { Relative, GeneticProfile } from '../../contract/records.js';

/** What the kinship kernel reads of a relative: neither the name nor where he or she lives. */
export interface GeneticRelative {
  readonly id: string;
  readonly relationship: Relative['relationship'];
  readonly biological?: Relative['biological'] | undefined;
  readonly sex?: Relative['sex'] | undefined;
  readonly otherParent?: string | undefined;
  readonly twin?: Relative['twin'] | undefined;
  readonly profile?: GeneticProfile | undefined;
}
