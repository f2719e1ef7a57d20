import { groupedBy } from './groups.js';
import type { EntryState } from './manifest.js';

export const CONTRADICTIONS = [
  'two_bodies',
  'two_missing',
  'alive_and_identified',
  'alive_entry_and_identified',
  'not_aboard_and_identified',
] as const;
export type ContradictionKind = (typeof CONTRADICTIONS)[number];

/** Two things that are said and cannot both be. */
export interface Contradiction {
  readonly kind: ContradictionKind;
  readonly recordIds: readonly string[];
  readonly entryIds: readonly string[];
  readonly matchIds: readonly string[];
}

/** Pair by which somebody was identified: with a body, or with a person found alive. */
export interface IdentifiedPair {
  readonly matchId: string;
  readonly isAlive: boolean;
  readonly report: string;
  readonly other: string;
}

export interface SaidOfEntry {
  readonly id: string;
  readonly state: EntryState;
  readonly reports: readonly string[];
}

export interface EventStatements {
  readonly identified: readonly IdentifiedPair[];
  readonly entries: readonly SaidOfEntry[];
  /**
   * Person of each report, by the first report that tells of the same one; body of each of the remains, by
   * the first of one body.
   */
  readonly missingOf: ReadonlyMap<string, string>;
  readonly bodyOf: ReadonlyMap<string, string>;
}

export function contradictionsIn(said: EventStatements): Contradiction[] {
  const { identified, missingOf, bodyOf } = said;
  const personOf = (id: string): string => missingOf.get(id) ?? id;
  const dead = identified.filter(({ isAlive }) => !isAlive);
  return [
    ...clashes(
      dead,
      'two_bodies',
      ({ report }) => personOf(report),
      ({ other }) => bodyOf.get(other) ?? other,
    ),
    ...clashes(
      dead,
      'two_missing',
      ({ other }) => bodyOf.get(other) ?? other,
      ({ report }) => personOf(report),
    ),
    ...clashes(
      identified,
      'alive_and_identified',
      ({ report }) => personOf(report),
      ({ isAlive }) => String(isAlive),
    ),
    ...ofEntries(said, dead),
  ];
}

/** Pairs that are one by one measure and several by another. */
function clashes(
  pairs: readonly IdentifiedPair[],
  kind: ContradictionKind,
  one: (pair: IdentifiedPair) => string,
  several: (pair: IdentifiedPair) => string,
): Contradiction[] {
  const groups = groupedBy(pairs, one);
  return [...groups.values()]
    .filter((group) => new Set(group.map(several)).size > 1)
    .map((group) => ({
      ...{ kind, entryIds: [], matchIds: group.map(({ matchId }) => matchId) },
      recordIds: [...new Set(group.flatMap(({ report, other }) => [report, other]))],
    }));
}

function ofEntries(
  { entries, missingOf }: EventStatements,
  dead: readonly IdentifiedPair[],
): Contradiction[] {
  const kinds: Partial<Record<EntryState, ContradictionKind>> = {
    located_alive: 'alive_entry_and_identified',
    not_aboard: 'not_aboard_and_identified',
  };
  return entries.flatMap(({ id, state, reports }) => {
    const kind = kinds[state];
    const people = new Set(reports.map((report) => missingOf.get(report) ?? report));
    const of = dead.filter(({ report }) => people.has(missingOf.get(report) ?? report));
    if (kind === undefined || of.length === 0) return [];
    return [
      {
        ...{ kind, entryIds: [id], matchIds: of.map(({ matchId }) => matchId) },
        recordIds: [...new Set(of.flatMap(({ report, other }) => [report, other]))],
      },
    ];
  });
}
