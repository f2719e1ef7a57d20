import { canBeReached, identifiesSomebody } from '../completeness/completeness.js';
import type { StatedContent } from '../completeness/said.js';
import type { Shortfall } from './draft-errors.js';

/**
 * Returns what is missing to the least that a report has to say: something by which somebody can be known,
 * and a way back to whoever reports, a receipt with a code being one. Everything else may come later; a
 * report that is turned away is the worst outcome.
 */
export function shortOfMinimum(said: StatedContent, hasReceipt: boolean): readonly Shortfall[] {
  const short: Shortfall[] = [];
  if (!identifiesSomebody(said)) short.push({ path: 'person.names', code: 'REPORTS.MINIMUM_DETAIL' });
  if (!hasReceipt && !canBeReached(said))
    short.push({ path: 'reporter.phone', code: 'REPORTS.MINIMUM_CONTACT' });
  return short;
}
