import type { ListEntry } from './open-report-form.js';

export const PURPOSES = [
  ...(['search', 'forensic_matching', 'cross_border', 'registry_query'] as const),
  ...(['judicial', 'publication', 'statistics'] as const),
];
export type FilingPurpose = (typeof PURPOSES)[number];
export type FilingConsentDecision = 'granted' | 'refused' | 'not_asked';

export function isDecision(text: string): text is FilingConsentDecision {
  return ['granted', 'refused', 'not_asked'].includes(text);
}

export function decisionOn(consents: readonly ListEntry[], purpose: FilingPurpose): FilingConsentDecision {
  const decision = consents.find((entry) => entry['purpose'] === purpose)?.['decision'];
  return decision === 'granted' || decision === 'refused' ? decision : 'not_asked';
}

/** The consents after a decision of today. What was not asked stands nowhere, and is not permitted. */
export function decided(
  consents: readonly ListEntry[],
  purpose: FilingPurpose,
  decision: FilingConsentDecision,
  today: string,
): readonly ListEntry[] {
  const others = consents.filter((entry) => entry['purpose'] !== purpose);
  if (decision === 'not_asked') return others;
  const countries = decision === 'granted' && purpose === 'cross_border' ? { countries: ['*'] } : {};
  return [...others, { purpose, decision, basis: 'consent', from: today, ...countries }];
}
