import type { Role } from '../../src/modules/access/accounts/index.js';

/** Facts as they stand after a history, each held once; what follows from them is written here beside the house's own rules. */
export interface Facts {
  readonly roles: Set<Role>;
  home: string;
  /** Whose report it is. */
  owner: string;
  today: number;
  readonly agreements: Map<number, { signed: Set<string>; ended: boolean; level: number }>;
  readonly consents: Map<string, { countries: readonly string[] | undefined; until: number }>;
}

export const COUNTRY: Readonly<Record<string, string>> = { A: 'HN', B: 'HN', C: 'MX', R: 'GT' };
/** R publishes what it holds. */
export const REGISTER = 'R';
export const PARTIES: readonly (readonly string[])[] = [
  ['A', 'B'],
  ['A', 'C'],
  ['A', 'B', 'C'],
];
/** The second agreement speaks of families' reports and the living only. */
export const COVERS_REMAINS: readonly boolean[] = [true, false, true];

export function factsAtFirst(): Facts {
  return {
    roles: new Set(),
    home: 'A',
    owner: 'A',
    today: 0,
    agreements: new Map(PARTIES.map((_, at) => [at, { signed: new Set(), ended: false, level: 1 }])),
    consents: new Map(),
  };
}

/** Whether the report may be compared with remains that `other` holds. */
export function mayCompare(facts: Facts, other: string): boolean {
  if (!agreed(facts, other)) return false;
  if (!consents(facts, 'forensic_matching', other)) return false;
  return COUNTRY[facts.owner] === COUNTRY[other] || consents(facts, 'cross_border', other);
}

/** What is shown by default of a comparison that is agreed on. */
export function agreedLevel(facts: Facts, other: string): number {
  if (facts.owner === other) return 4;
  const levels = inForce(facts, other).map(({ level }) => level);
  if (levels.length > 0) return Math.max(...levels);
  return [facts.owner, other].includes(REGISTER) ? 2 : 0;
}

function agreed(facts: Facts, other: string): boolean {
  return [facts.owner, other].includes(REGISTER) || facts.owner === other || inForce(facts, other).length > 0;
}

function inForce({ owner, agreements }: Facts, other: string): { level: number }[] {
  return [...agreements]
    .filter(([at, { signed, ended }]) => {
      const parties = PARTIES[at] ?? [];
      const isBetween = parties.includes(owner) && parties.includes(other);
      return isBetween && COVERS_REMAINS[at] === true && !ended && signed.size === parties.length;
    })
    .map(([, terms]) => terms);
}

function consents({ consents: given, today }: Facts, purpose: string, other: string): boolean {
  const latest = given.get(purpose);
  if (!latest || latest.until < today) return false;
  if (latest.countries) return latest.countries.includes(COUNTRY[other] ?? '');
  return purpose !== 'cross_border';
}
