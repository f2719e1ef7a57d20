import { DomainError } from '../../../platform/errors/index.js';

/** log10 of 10 000, from which the usual practice speaks of a match. */
export const USUAL_THRESHOLD = 4;

/** Throws `DomainError` for a threshold that no laboratory could mean. */
export function requireThreshold(threshold: number): void {
  if (threshold >= -2 && threshold <= 30) return;
  throw new DomainError('LABORATORY.THRESHOLD', 'invalid', {}, 'threshold');
}
