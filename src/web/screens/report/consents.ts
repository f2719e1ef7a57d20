import type { Entry } from './desk.js';

export const PURPOSES = [
  ...(['search', 'forensic_matching', 'cross_border', 'registry_query'] as const),
  ...(['judicial', 'publication', 'statistics'] as const),
];
export type Purpose = (typeof PURPOSES)[number];
export type Decision = 'granted' | 'refused' | 'not_asked';

export function isDecision(text: string): text is Decision {
  return ['granted', 'refused', 'not_asked'].includes(text);
}

export function decisionOn(consents: readonly Entry[], purpose: Purpose): Decision {
  const decision = consents.find((entry) => entry['purpose'] === purpose)?.['decision'];
  return decision === 'granted' || decision === 'refused' ? decision : 'not_asked';
}

/** The consents after a decision of today. What was not asked stands nowhere, and is not permitted. */
export function decided(
  consents: readonly Entry[],
  purpose: Purpose,
  decision: Decision,
  today: string,
): readonly Entry[] {
  const others = consents.filter((entry) => entry['purpose'] !== purpose);
  if (decision === 'not_asked') return others;
  const countries = decision === 'granted' && purpose === 'cross_border' ? { countries: ['*'] } : {};
  return [...others, { purpose, decision, basis: 'consent', from: today, ...countries }];
}
