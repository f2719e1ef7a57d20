import type { Relative, GeneticProfile } from '../../contract/records.js';

/** Relative as the kinship kernel reads one: without the name and without where he or she lives. */
export interface GeneticRelative {
  readonly id: string;
  readonly relationship: Relative['relationship'];
  readonly biological?: Relative['biological'] | undefined;
  readonly sex?: Relative['sex'] | undefined;
  readonly otherParent?: string | undefined;
  readonly twin?: Relative['twin'] | undefined;
  readonly profile?: GeneticProfile | undefined;
}
