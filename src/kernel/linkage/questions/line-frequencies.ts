import type { MtRange } from '../../contract/index.js';

/**
 * The frequency, 0 to 1, with which somebody of another line has a haplotype that nobody tells from a given
 * one. It depends on what was typed and not on what was found, so that no frequency tells of what was found
 * in others; it is undefined where no database says.
 */
export interface LineFrequencies {
  readonly maternal: (ranges: readonly MtRange[]) => number | undefined;
  readonly paternal: (loci: readonly string[]) => number | undefined;
}
