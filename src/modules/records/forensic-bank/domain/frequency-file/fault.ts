import type { MessageParameters } from '../../../../../platform/errors/index.js';

/** Fault of a file of frequencies, in the words of the catalogue. */
export interface FrequencyFileFault {
  /** The locus that it spoils, as the file spells it; absent: the file as a whole. */
  readonly locus?: string | undefined;
  readonly code: string;
  readonly parameters: MessageParameters;
}
