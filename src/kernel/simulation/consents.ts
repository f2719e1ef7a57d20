import type { SeededGenerator } from '../numbers/seeded-generator.js';
import { dateOf } from './calendar.js';
import type { Draft } from './stated.js';

export type Purpose = 'search' | 'forensic_matching' | 'cross_border' | 'registry_query' | 'judicial' | 'publication' | 'statistics';

/** An entry of a report's `consents`. */
export interface Consent {
  readonly id?: string;
  readonly purpose: Purpose;
  readonly decision: 'granted' | 'refused';
  readonly basis?: 'consent' | 'public_register' | 'legal_mandate';
  readonly countries?: readonly string[];
  readonly institutions?: readonly string[];
  readonly from?: string;
  readonly until?: string;
  readonly withdrawnAt?: string;
}

export function consentDraft(consent: Consent): Draft {
  return { ...consent };
}

/** Everything that comparison needs, as most families grant it. */
export function fullConsents(day: number): Consent[] {
  const from = dateOf(day);
  return [
    { purpose: 'search', decision: 'granted', basis: 'consent', from },
    { purpose: 'forensic_matching', decision: 'granted', basis: 'consent', from },
    { purpose: 'cross_border', decision: 'granted', basis: 'consent', countries: ['*'], from },
  ];
}

/** The ways in which families decide, with their shares in percent. */
const DECISIONS = ['full', 'no remains', 'at home only', 'some countries', 'nothing said', 'withdrawn', 'lapsed', 'refused once'] as const;
const SHARES = [78, 5, 4, 4, 2, 2, 2, 3] as const;

export function decidedConsents(day: number, endDay: number, chance: SeededGenerator): Consent[] {
  const base = fullConsents(day);
  const later = Math.min(endDay - 1, day + chance.integer(5, 300));
  const decision = DECISIONS[chance.weightedIndex(SHARES)]!;
  const changed = (purpose: Purpose, change: Partial<Consent>) =>
    base.map((entry) => (entry.purpose === purpose ? { ...entry, ...change } : entry));
  switch (decision) {
    case 'full':
      return [...base, ...furtherConsents(day, chance)];
    case 'no remains':
      return changed('forensic_matching', { decision: 'refused' });
    case 'at home only':
      return base.filter((entry) => entry.purpose !== 'cross_border');
    case 'some countries':
      return changed('cross_border', { countries: chance.pick([['MX', 'US'], ['MX', 'GT', 'US'], ['PA', 'CO', 'MX']]) });
    case 'nothing said':
      return [];
    case 'withdrawn':
      return changed(chance.pick(['search', 'forensic_matching', 'cross_border']), { withdrawnAt: dateOf(later) });
    case 'lapsed':
      return changed('search', { until: dateOf(later) });
    case 'refused once':
      return [{ purpose: 'forensic_matching', decision: 'refused', basis: 'consent', from: dateOf(day - 2) }, ...base];
  }
}

/** Consents that bear on other uses and never on comparison. */
function furtherConsents(day: number, chance: SeededGenerator): Consent[] {
  const from = dateOf(day);
  const further: Consent[] = [];
  if (chance.chance(0.3)) further.push({ purpose: 'statistics', decision: chance.chance(0.8) ? 'granted' : 'refused', from });
  if (chance.chance(0.2)) further.push({ purpose: 'publication', decision: chance.chance(0.3) ? 'granted' : 'refused', from });
  if (chance.chance(0.1)) {
    further.push({ purpose: 'registry_query', decision: 'granted', basis: 'consent', institutions: ['CR-REDCROSS', 'DO-REDCROSS'], from });
  }
  if (chance.chance(0.05)) further.push({ purpose: 'judicial', decision: 'granted', basis: 'legal_mandate', from });
  return further;
}
