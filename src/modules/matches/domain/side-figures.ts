import type { Hypothesis } from '../persistence/hypothesis.repository.js';
import { sidesOf } from './match-sides.js';

/**
 * A match with the figures and the evidence that count for an institution: samples of the other side that it does not admit are left out.
 * Whoever owns both sides admits both, and whoever owns neither sees what the comparison says.
 */
export function asCountsFor(hypothesis: Hypothesis, institutionId: string | undefined): Hypothesis {
  const [own, ...others] = sidesOf(hypothesis, institutionId);
  if (own === undefined || others.length > 0) return hypothesis;
  const figures = own === 'a' ? hypothesis.figuresA : hypothesis.figuresB;
  if (!figures) return hypothesis;
  const { log10LR, probability, evidence = hypothesis.evidence } = figures;
  return { ...hypothesis, log10LR, probability, evidence };
}
