import type { QueryLogEntry } from '../../src/modules/access/misuse/index.js';

const NONE: QueryLogEntry = {
  ...{ id: '0', at: new Date(0), actorId: 'officer', institutionId: 'house', kind: 'look', caseId: null },
  ...{ shape: null, minusOne: [], minusTwo: [], fields: 0, named: false, ranges: [], loci: [] },
  ...{ hits: null, objects: [], ownObjects: [], decoys: [], network: null },
};

/** Entries of a ledger by what matters in them; each a minute after the one before. */
export function entriesOf(
  parts: readonly Partial<QueryLogEntry>[],
  from = Date.parse('2026-03-02T15:00:00Z'),
): QueryLogEntry[] {
  return parts.map((part, at) => ({
    ...NONE,
    id: String(at + 1),
    at: new Date(from + at * 60_000),
    ...part,
  }));
}
