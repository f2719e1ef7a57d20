import type { MtRange } from '../../contract/index.js';

/**
 * How often somebody of another line has a haplotype that nobody tells from a given one, 0 to 1, by what was
 * typed and not by what was found: undefined where no database says. What is found of others does not go in,
 * so that no frequency tells of it.
 */
export interface LineFrequencies {
  readonly maternal: (ranges: readonly MtRange[]) => number | undefined;
  readonly paternal: (loci: readonly string[]) => number | undefined;
}
