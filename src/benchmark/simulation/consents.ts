import type { ConsentEntry } from '../../kernel/contract/index.js';
import type { SeededGenerator } from '../../kernel/numbers/seeded-generator.js';
import { dateOf } from './calendar.js';
import type { SimulationContext } from './desk.js';

export type ConsentPurpose = ConsentEntry['purpose'];

/** Everything that comparison needs, as most families grant it. */
export function fullConsents(day: number): ConsentEntry[] {
  const from = dateOf(day);
  return [
    { purpose: 'search', decision: 'granted', basis: 'consent', from },
    { purpose: 'forensic_matching', decision: 'granted', basis: 'consent', from },
    { purpose: 'cross_border', decision: 'granted', basis: 'consent', countries: ['*'], from },
  ];
}

/** The ways in which families decide, with their shares in percent. */
const DECISIONS = [
  'full',
  'no remains',
  'at home only',
  'some countries',
  'nothing said',
  'withdrawn',
  'lapsed',
  'refused once',
] as const;
const SHARES = [78, 5, 4, 4, 2, 2, 2, 3] as const;
/** In a benchmark the rules are to be met, not to be the main thing. */
const BENCHMARK_SHARES = [91, 1.5, 4, 1, 0.5, 1, 0.5, 0.5] as const;

export function decidedConsents(day: number, { chance, endDay, manner }: SimulationContext): ConsentEntry[] {
  const base = fullConsents(day);
  const later = Math.min(endDay - 1, day + chance.integer(5, 300));
  const decision = DECISIONS[chance.weightedIndex(manner.isBenchmark ? BENCHMARK_SHARES : SHARES)]!;
  const changed = (purpose: ConsentPurpose, change: Partial<ConsentEntry>) =>
    base.map((entry) => (entry.purpose === purpose ? { ...entry, ...change } : entry));
  switch (decision) {
    case 'full':
      return [...base, ...furtherConsents(day, chance)];
    case 'no remains':
      return changed('forensic_matching', { decision: 'refused' });
    case 'at home only':
      return base.filter((entry) => entry.purpose !== 'cross_border');
    case 'some countries':
      return changed('cross_border', {
        countries: chance.pick([
          ['MX', 'US'],
          ['MX', 'GT', 'US'],
          ['PA', 'CO', 'MX'],
        ]),
      });
    case 'nothing said':
      return [];
    case 'withdrawn':
      return changed(chance.pick(['search', 'forensic_matching', 'cross_border']), {
        withdrawnAt: dateOf(later),
      });
    case 'lapsed':
      return changed('search', { until: dateOf(later) });
    case 'refused once':
      return [
        { purpose: 'forensic_matching', decision: 'refused', basis: 'consent', from: dateOf(day - 2) },
        ...base,
      ];
  }
}

/** Consents that bear on other uses and never on comparison. */
function furtherConsents(day: number, chance: SeededGenerator): ConsentEntry[] {
  const from = dateOf(day);
  const further: ConsentEntry[] = [];
  if (chance.chance(0.3))
    further.push({ purpose: 'statistics', decision: chance.chance(0.8) ? 'granted' : 'refused', from });
  if (chance.chance(0.2))
    further.push({
      id: 'PUBLICATION',
      purpose: 'publication',
      decision: chance.chance(0.3) ? 'granted' : 'refused',
      from,
    });
  if (chance.chance(0.1)) {
    further.push({
      purpose: 'registry_query',
      decision: 'granted',
      basis: 'consent',
      institutions: ['CR-REDCROSS', 'DO-REDCROSS'],
      from,
    });
  }
  if (chance.chance(0.05))
    further.push({ purpose: 'judicial', decision: 'granted', basis: 'legal_mandate', from });
  return further;
}
