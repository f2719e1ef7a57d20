/** The states of a search case and the moves between them (design, "Workflows are tables"). */
export const CASE_MOVES = {
  open: { search: 'searching', suspend: 'suspended', withdraw: 'withdrawn' },
  searching: {
    locateAlive: 'located_alive',
    locateAliveNoContact: 'located_alive_no_contact',
    locateDeceased: 'located_deceased',
    suspend: 'suspended',
    withdraw: 'withdrawn',
  },
  located_alive: { reopen: 'searching' },
  located_alive_no_contact: { reopen: 'searching', locateAlive: 'located_alive' },
  located_deceased: { reopen: 'searching' },
  suspended: { search: 'searching', withdraw: 'withdrawn' },
  withdrawn: { reopen: 'searching' },
} as const satisfies Record<CaseState, Partial<Record<CaseMove, CaseState>>>;

export type CaseState =
  | 'open'
  | 'searching'
  | 'located_alive'
  | 'located_alive_no_contact'
  | 'located_deceased'
  | 'suspended'
  | 'withdrawn';

export type CaseMove =
  'search' | 'locateAlive' | 'locateAliveNoContact' | 'locateDeceased' | 'suspend' | 'withdraw' | 'reopen';

/** The state after a move, or `undefined` where the table has none. */
export function afterMove(state: CaseState, move: CaseMove): CaseState | undefined {
  return (CASE_MOVES[state] as Partial<Record<CaseMove, CaseState>>)[move];
}

/** The states from which the table has a move. */
export function statesBefore(move: CaseMove): readonly CaseState[] {
  return (Object.keys(CASE_MOVES) as CaseState[]).filter((state) => afterMove(state, move) !== undefined);
}
