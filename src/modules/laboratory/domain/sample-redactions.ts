import type { Redaction } from '../../review/disclosure/index.js';
import type { SampleStatus } from '../../matching/kinship/index.js';

/** Returns why samples of the other side that were not used are not shown. */
export function sampleRedactions(samples: readonly SampleStatus[], own: readonly string[]): Redaction[] {
  return samples
    .filter(({ side, admissible }) => !own.includes(side) && !admissible)
    .map(({ side, source }, at) => ({
      path: `samples.${side}[${at}]`,
      reason: 'NOT_ADMITTED',
      ...(source !== undefined && { source }),
    }));
}
