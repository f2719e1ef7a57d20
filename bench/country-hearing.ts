import type { SeededGenerator } from '../src/kernel/numbers/seeded-generator.js';
import { permissionsOf, type DecidingConsent } from '../src/modules/access/consent/index.js';
import {
  hearingBar,
  type Agreement,
  type HeardRecord,
  type HearingBar,
  type Institution,
  type Route,
} from '../src/modules/institutions/index.js';
import type { RouteFacts } from '../src/modules/institutions/domain/routing/route-facts.js';
import { officeChanges } from '../src/modules/responsible/domain/routed-office.js';

const RECORDED = '2026-01-01T00:00:00Z';
const NOW = '2026-12-02T12:00:00Z';

export const HEARING_BARS = [
  'struck',
  'wish',
  'migration_enforcement',
  'consent',
  'agreement',
] as const satisfies readonly HearingBar[];

/** What becomes of an office that a profile makes responsible: it is told, barred for a reason, or holds the record. */
export type Outcome = 'alerted' | 'holds' | HearingBar;

/** A report that is filed, or two records that may be of one person, and what decides who hears of it. */
interface DrawnHearing {
  readonly purpose: 'search' | 'forensic_matching';
  readonly records: readonly HeardRecord[];
  readonly agreements: readonly Agreement[];
}

/**
 * Tells of each office of a case what the platform does: the routes by the rules that tell a report or a match,
 * who may hear by the rules of hearing, and who is told by what is written down, each of them the product's own.
 * Consents, wishes, agreements and what a family strikes out are drawn.
 */
export function outcomesOf(
  facts: RouteFacts,
  routes: readonly Route[],
  offices: readonly Institution[],
  random: SeededGenerator,
): ReadonlyMap<string, Outcome> {
  const hearing = drawnHearing(facts, offices, random);
  const holders = new Set(hearing.records.map(({ holder }) => holder.id));
  const outcomes = new Map<string, Outcome>([...holders].map((id) => [id, 'holds']));
  // Of a report alone the law decides.
  const told = facts.kind === 'report' ? routes.filter(({ basis }) => basis !== undefined) : routes;
  const now = told.flatMap((route) => {
    const { institution } = route;
    if (!institution || holders.has(institution.id)) return [];
    const bar = hearingBar({ ...route, institution }, hearing);
    return [{ route, officeId: institution.id, bar, sides: [] }];
  });
  for (const { officeId, bar } of officeChanges([], now).written) outcomes.set(officeId, bar ?? 'alerted');
  return outcomes;
}

function drawnHearing(
  facts: RouteFacts,
  offices: readonly Institution[],
  random: SeededGenerator,
): DrawnHearing {
  const report = drawnReport(facts, offices, random);
  const agreements = drawnAgreements(offices, random);
  if (facts.kind === 'report') return { purpose: 'search', records: [report], agreements };
  const holder = holderOf(facts, offices);
  const found: HeardRecord =
    facts.kind === 'living'
      ? { holder, category: 'living', letsHear: chance(random, 0.6), isChild: facts.isChild === true }
      : { holder, category: 'remains' };
  return {
    purpose: facts.kind === 'living' ? 'search' : 'forensic_matching',
    records: [report, found],
    agreements,
  };
}

/** A family that allows everything, what its country does, what it names, or nothing; and that strikes out some. */
function drawnReport(
  facts: RouteFacts,
  offices: readonly Institution[],
  random: SeededGenerator,
): HeardRecord {
  const holder =
    facts.kind === 'report' ? holderOf(facts, offices) : (pick(offices, random) ?? holderOf(facts, offices));
  const struckOut = new Set(offices.flatMap(({ id }) => (chance(random, 0.05) ? [id] : [])));
  return {
    ...{ holder, category: 'report', struckOut, nationalities: facts.nationalities },
    permissions: permissionsOf(drawnConsents(facts, offices, random), RECORDED, NOW),
  };
}

function drawnConsents(
  { nationalities }: RouteFacts,
  offices: readonly Institution[],
  random: SeededGenerator,
): readonly DecidingConsent[] {
  const granted = (purpose: DecidingConsent['purpose'], more: Partial<DecidingConsent> = {}) => ({
    ...{ purpose, decision: 'granted' as const, from: RECORDED },
    ...more,
  });
  const home = [granted('search'), granted('forensic_matching')];
  switch (random.integer(0, 5)) {
    case 0:
      return [];
    case 1:
      return home;
    case 2:
      return [...home, granted('cross_border', { countries: ['*'] })];
    case 3: {
      const named = offices.filter(() => chance(random, 0.5)).map(({ code }) => code);
      const institutions = named.length > 0 ? named : ['NOBODY'];
      return [
        ...home.map((one) => ({ ...one, institutions })),
        granted('cross_border', { countries: ['*'], institutions }),
      ];
    }
    default: {
      const countries = [...new Set([...nationalities, ...offices.map(({ country }) => country)])];
      return [...home, granted('cross_border', { countries })];
    }
  }
}

/** Of all with all, of some, for some purposes, or none in force. */
function drawnAgreements(offices: readonly Institution[], random: SeededGenerator): readonly Agreement[] {
  const all: Agreement = {
    ...{ code: 'NETWORK', parties: null, exceptions: [], purposes: [], level: 1, inForce: true },
    categories: ['report', 'remains', 'living'],
  };
  switch (random.integer(0, 4)) {
    case 0:
      return [];
    case 1:
      return [{ ...all, parties: offices.filter(() => chance(random, 0.6)).map(({ code }) => code) }];
    case 2:
      return [{ ...all, purposes: ['search'] }];
    default:
      return [all];
  }
}

function holderOf({ holderId }: RouteFacts, offices: readonly Institution[]): Institution {
  const holder = offices.find(({ id }) => id === holderId);
  if (!holder) throw new Error(`No office ${holderId} holds the drawn record.`);
  return holder;
}

function pick<T>(list: readonly T[], random: SeededGenerator): T | undefined {
  return list.length === 0 ? undefined : list[random.integer(0, list.length - 1)];
}

const chance = (random: SeededGenerator, share: number): boolean => random.integer(0, 999) < share * 1000;
