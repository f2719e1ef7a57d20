import type { Hypothesis } from './hypothesis.js';

const USUAL_REFERENCES = ['H2', 'unrelated'];

/**
 * Returns the hypothesis that the others are compared with, where a case does not say: H2, "unrelated", or
 * the last one.
 */
export function referenceAmong(hypotheses: readonly Hypothesis[]): string {
  const usual = USUAL_REFERENCES.find((name) => hypotheses.some(({ id }) => id === name));
  return usual ?? hypotheses.at(-1)!.id;
}
